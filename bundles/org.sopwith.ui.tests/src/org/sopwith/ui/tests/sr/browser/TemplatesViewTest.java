// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.browser.TemplatesView;
import org.sopwith.ui.tests.Bot;

class TemplatesViewTest {
  @BeforeEach
  void open() throws Exception {
    Bot.usualSize();
    Bot.page().showView(SopwithUi.VIEW_STANDARD);
    Bot.window()
        .getService(IHandlerService.class)
        .executeCommand("org.sopwith.ui.sr.templates.show", null);
    Bot.await("the view Templates", () -> TemplatesView.find(Bot.page()).isPresent());
    search("");
    Bot.await("all templates and groups", () -> results().getItemCount() > 1800);
  }

  @AfterEach
  void close() {
    Arrays.stream(Bot.page().getViewReferences())
        .filter(view -> view.getId().equals(SopwithUi.VIEW_TEMPLATES))
        .forEach(Bot.page()::hideView);
    Bot.page().closeAllEditors(false);
    Bot.pump(100);
  }

  private static Table results() {
    return Bot.find(Table.class, "templates.results");
  }

  private static void search(String words) {
    Text field = Bot.find(Text.class, "templates.search");
    field.setText(words);
    Bot.pump(300);
  }

  private static void scope(String label) {
    Combo scope = Bot.find(Combo.class, "templates.scope");
    scope.select(scope.indexOf(label));
    scope.notifyListeners(SWT.Selection, new Event());
    Bot.pump(100);
  }

  private static Optional<TableItem> item(Table table, int column, String text) {
    return Arrays.stream(table.getItems())
        .filter(item -> item.getText(column).contains(text))
        .findFirst();
  }

  /** Searches, and selects the first line with a number. */
  private static void show(String words, String number) {
    search(words);
    TableItem found = Bot.awaitValue("the line " + number, () -> item(results(), 0, number));
    select(results(), found);
  }

  private static void select(Table table, TableItem item) {
    table.setSelection(item);
    Event event = new Event();
    event.item = item;
    table.notifyListeners(SWT.Selection, event);
    Bot.pump(100);
  }

  private static void tab(String label) {
    CTabFolder folder = Bot.find(CTabFolder.class, "templates.tabs");
    for (int i = 0; i < folder.getItemCount(); i++) {
      if (folder.getItem(i).getText().equals(label)) {
        folder.setSelection(i);
        folder.notifyListeners(SWT.Selection, new Event());
      }
    }
    Bot.pump(100);
  }

  private static String markup(String id) {
    FormText text = Bot.find(FormText.class, id);
    Object markup = text.getData("markup");
    return String.valueOf(markup == null ? text.getData("org.sopwith.ui.editor.markup") : markup);
  }

  private static void key(Control control, int code) {
    Event event = new Event();
    event.keyCode = code;
    control.notifyListeners(SWT.KeyDown, event);
    Bot.pump(100);
  }

  /** How many pixels of a control are unlike the one in its upper left. */
  private static int drawn(Control control) {
    Image image = new Image(Display.getCurrent(), control.getSize().x, control.getSize().y);
    GC gc = new GC(image);
    Event event = new Event();
    event.gc = gc;
    gc.setBackground(control.getBackground());
    gc.fillRectangle(image.getBounds());
    control.notifyListeners(SWT.Paint, event);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    int count = 0;
    for (int y = 0; y < data.height; y++) {
      for (int x = 0; x < data.width; x++) {
        if (data.getPixel(x, y) != data.getPixel(0, 0)) {
          count++;
        }
      }
    }
    return count;
  }

  @Test
  void aTemplateIsShownAsTheStandardPrintsItAndExplained() throws Exception {
    show("TID 1500", "TID 1500");
    assertTrue(markup("templates.header").contains("TID 1500 Measurement Report"));
    tab("Rows");
    Table rows = Bot.find(Table.class, "templates.rows");
    assertEquals(18, rows.getItemCount());
    TableItem include = item(rows, 4, "DTID 1410").orElseThrow();
    assertEquals("INCLUDE", include.getText(3));
    assertEquals("1-n", include.getText(5));
    select(rows, include);
    Bot.await(
        "the row in The Standard",
        () -> markup("org.sopwith.ui.editor.standard.text").contains("TID 1500 row 7"));
    Bot.screenshot("templates-rows");
  }

  @Test
  void aCodeIsFoundByValueAndByMeaningAndSaysWhereItIsUsed() throws Exception {
    show("126010", "126010");
    assertTrue(markup("templates.header").contains("Imaging Measurements"));
    Table uses = Bot.find(Table.class, "templates.uses");
    Bot.await("the uses", () -> uses.getItemCount() > 0);
    TableItem use = item(uses, 0, "TID 1500 row 6").orElseThrow();
    assertEquals("concept name", use.getText(2));
    Bot.screenshot("templates-code");
    search("imaging measurements");
    Bot.await("the code by its meaning", () -> item(results(), 0, "126010").isPresent());
  }

  @Test
  void aContextGroupShowsItsCodesAndFiltersThem() throws Exception {
    show("CID 244", "CID 244");
    Table members = Bot.find(Table.class, "templates.members");
    assertTrue(item(members, 2, "Left").isPresent());
    int all = members.getItemCount();
    Bot.find(Text.class, "templates.members.filter").setText("bilateral");
    Bot.pump(100);
    assertTrue(members.getItemCount() > 0 && members.getItemCount() < all);
    Bot.find(Text.class, "templates.members.filter").setText("");
    Bot.await(
        "the group in The Standard",
        () -> markup("org.sopwith.ui.editor.standard.text").contains("CID 244 Laterality"));
    tab("Where Used");
    Table uses = Bot.find(Table.class, "templates.uses");
    Bot.await("the uses", () -> item(uses, 0, "TID 300 row 6").isPresent());
    Bot.screenshot("templates-group");
  }

  @Test
  void theScopeLimitsTheList() {
    scope("root templates");
    Bot.await("root templates", () -> results().getItemCount() < 300);
    assertTrue(item(results(), 0, "TID 1500").isPresent());
    scope("own");
    Bot.await("none of one's own", () -> results().getItemCount() == 0);
    assertEquals("nothing found", Bot.find(Label.class, "templates.count").getText());
    scope("everything");
  }

  @Test
  void theTreeShowsIncludesBothWays() {
    show("TID 1500", "TID 1500");
    tab("Includes");
    Tree tree = Bot.find(Tree.class, "templates.includes");
    Bot.row(tree, "1500", "1410", "1419", "4019");
    Button reverse = Bot.find(Button.class, "templates.includes.reverse");
    reverse.setSelection(true);
    reverse.notifyListeners(SWT.Selection, new Event());
    show("TID 1410", "TID 1410");
    Bot.row(tree, "1410", "1500");
  }

  @Test
  void theGraphIsDrawnAndGoneThroughByKeys() throws Exception {
    show("TID 1500", "TID 1500");
    tab("Graph");
    Label count = Bot.find(Label.class, "templates.graph.count");
    Bot.await("the graph", () -> count.getText().startsWith("38 templates"));
    Canvas canvas = Bot.find(Canvas.class, "templates.graph");
    Bot.screenshot("templates-graph");
    assertTrue(drawn(canvas) > 5000, () -> drawn(canvas) + " pixels");
    key(canvas, SWT.ARROW_RIGHT);
    Bot.await(
        "the next template in The Standard",
        () -> !markup("org.sopwith.ui.editor.standard.text").contains("\"title\">TID 1500 "));
    Bot.screenshot("templates-graph-next");
    key(canvas, SWT.HOME);
    key(canvas, ' ');
    Bot.await("the start closed", () -> count.getText().equals("1 template"));
    key(canvas, ' ');
    Bot.await("the start open", () -> count.getText().startsWith("38 templates"));
    Combo depth = Bot.find(Combo.class, "templates.graph.depth");
    depth.select(1);
    depth.notifyListeners(SWT.Selection, new Event());
    Bot.await("one include away", () -> count.getText().startsWith("9 templates"));
    depth.select(0);
    depth.notifyListeners(SWT.Selection, new Event());
    key(canvas, SWT.CR);
    Bot.await("the editor of the template", () -> Bot.page().getEditorReferences().length > 0);
  }

  @Test
  void theGraphIsDrawnInTheColoursOfTheDarkTheme() throws Exception {
    show("TID 5200", "TID 5200");
    tab("Graph");
    IHandlerService handlers = Bot.window().getService(IHandlerService.class);
    handlers.executeCommand("org.sopwith.ui.theme", null);
    try {
      Canvas canvas = Bot.find(Canvas.class, "templates.graph");
      Bot.await(
          "dark ground", () -> canvas.getBackground().getRed() < canvas.getForeground().getRed());
      Bot.screenshot("templates-dark");
      tab("Rows");
      Bot.screenshot("templates-dark-rows");
    } finally {
      handlers.executeCommand("org.sopwith.ui.theme", null);
      Bot.pump(500);
    }
  }
}
