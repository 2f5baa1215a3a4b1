// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.TextRecognition;
import org.sopwith.deid.profile.UltrasoundRegions;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.deid.internal.profile.Ids;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Widgets;
import org.sopwith.ui.tests.Wizards;
import org.sopwith.ui.tests.sr.document.Dialogs;

/** Settings of the profile editor, and the views beside it. */
class ProfileViewsTest extends ProfileEditorFixture {
  private static void settings() {
    Bot.find(CTabFolder.class, Ids.OPTION_TABS).setSelection(1);
    Bot.pump(50);
  }

  private static Optional<Path> document(String name) {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(folder -> folder != null)
        .map(folder -> folder.resolve("bundles").resolve(name))
        .filter(Files::exists)
        .findFirst();
  }

  private static Set<String> matches(String regex, String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(regex, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static void collect(Control control, String prefix, Set<String> ids) {
    if (control.getData(SopwithUi.WIDGET_KEY) instanceof String id && id.startsWith(prefix)) {
      ids.add(id.substring(prefix.length()));
    }
    if (control instanceof Composite composite) {
      Arrays.stream(composite.getChildren()).forEach(child -> collect(child, prefix, ids));
    }
  }

  @Test
  void everyKeyOfTheManualAndOfTheHelpIsEdited() throws Exception {
    Optional<Path> manual = document("org.sopwith.deid/README.md");
    assumeTrue(manual.isPresent(), "Skipped: the README of org.sopwith.deid is not there.");
    open(TEXT);
    Set<String> edited = new TreeSet<>(Set.of("name", "description", "options", "overrides"));
    collect(Bot.window().getShell(), Ids.SETTING, edited);
    edited.remove("regions.add");
    String section = Files.readString(manual.orElseThrow()).split("## A file of a profile\n")[1];
    Set<String> keys = matches("^([a-z-]+):", section.split("\n## ")[0]);
    keys.remove("sopwith-deid");
    keys.add("description");
    assertEquals(keys, edited);
    String help =
        Files.readString(document("org.sopwith.ui/html/deid-profiles.html").orElseThrow());
    Set<String> helped = new TreeSet<>();
    matches("^<tr><td>((?:<code>[a-z-]+</code>(?:, )?)+)</td>", help)
        .forEach(cell -> helped.addAll(matches("<code>([a-z-]+)</code>", cell)));
    helped.remove("sopwith-deid");
    assertEquals(keys, helped);
  }

  @Test
  void settingsOfPixelsAndTextAreEditedAndUndone() throws Exception {
    open(TEXT);
    settings();
    Widgets.choose(Ids.SETTING + "ultrasound-regions", "trust");
    Widgets.choose(Ids.SETTING + "text-recognition", "flag");
    Widgets.choose(Ids.SETTING + "visual-features", "ignore");
    Widgets.type(Ids.SETTING + "regions", "ours.tsv\n\n theirs.tsv \n");
    Widgets.type(Ids.SETTING + "keep-words", "Siemens\nWilson");
    Widgets.type(Ids.SETTING + "remove-words", "Lakeside");
    Widgets.type(Ids.SETTING + "text-marker", "[...]");
    Widgets.type(Ids.SETTING + "record-original", "StationName");
    Widgets.type(Ids.SETTING + "shift-to", "soon");
    assertEquals(UltrasoundRegions.TRUST, profile().getUltrasoundRegions());
    assertEquals(TextRecognition.FLAG, profile().getTextRecognition());
    assertEquals(Caution.IGNORE, profile().getVisualFeatures());
    assertEquals(List.of("ours.tsv", "theirs.tsv"), profile().getRegions());
    assertEquals(List.of("Siemens", "Wilson"), profile().getKeepWords());
    assertEquals(List.of("Lakeside"), profile().getRemoveWords());
    assertEquals("[...]", profile().getTextMarker());
    assertEquals("3650", Bot.find(Text.class, Ids.SETTING + "shift-to").getText());
    Bot.screenshot("profile-settings");
    execute("org.eclipse.ui.edit.undo");
    assertEquals(List.of(), profile().getRecordOriginal());
    assertEquals("", Bot.find(Text.class, Ids.SETTING + "record-original").getText());
    execute("org.eclipse.ui.edit.redo");
    assertEquals(List.of("StationName"), profile().getRecordOriginal());
  }

  private static void execute(String command) throws Exception {
    Bot.page().activate(editor());
    Bot.window().getService(IHandlerService.class).executeCommand(command, null);
    Bot.pump(50);
  }

  @Test
  void whatIsFoundInASettingLeadsToItsField() throws Exception {
    open(TEXT.replace("overrides:", "text-marker: \"x\"\noverrides:"));
    Bot.window().getShell().forceActive();
    tab(1);
    Table findings = Bot.find(Table.class, Ids.FINDINGS);
    findings.setSelection(row(findings, 0, "text-marker"));
    findings.notifyListeners(SWT.DefaultSelection, new Event());
    Bot.pump(50);
    assertEquals(1, Bot.find(CTabFolder.class, Ids.OPTION_TABS).getSelectionIndex());
    Text field = Bot.find(Text.class, Ids.SETTING + "text-marker");
    Bot.await("its field has the focus", field::isFocusControl);
    for (String key : List.of("regions", "edition", "record-original")) {
      editor().gotoPath(key);
      Bot.await("the field of " + key, Bot.find(Text.class, Ids.SETTING + key)::isFocusControl);
    }
  }

  @Test
  void theOutlineListsOptionsSettingsAndOverridesAndLeadsToThem() throws Exception {
    open(TEXT);
    Bot.page().showView(IPageLayout.ID_OUTLINE);
    Bot.page().activate(editor());
    Tree outline = Bot.find(Tree.class, Ids.OUTLINE);
    assertEquals("Options (1)", outline.getItem(0).getText());
    assertEquals("retain-modified-dates", outline.getItem(0).getItem(0).getText());
    TreeItem override = outline.getItem(2).getItem(0);
    assertEquals("1  StationName: keep", override.getText());
    assertTrue(override.getImage() != null, "it keeps what the profile removes");
    check("Retain UIDs");
    assertEquals("Options (2)", outline.getItem(0).getText());
    assertTrue(outline.getItem(1).getExpanded(), "what was open stays open");
    Bot.window().getShell().forceActive();
    Bot.select(outline, Bot.row(outline, "Settings", "burned-in: refuse"));
    assertEquals(1, Bot.find(CTabFolder.class, Ids.OPTION_TABS).getSelectionIndex());
    Bot.select(outline, outline.getItem(0).getItem(0));
    Table options = Bot.find(Table.class, Ids.OPTIONS);
    assertEquals("Retain modified dates", options.getSelection()[0].getText());
    Bot.select(outline, outline.getItem(2).getItem(0));
    Table attributes = Bot.find(Table.class, Ids.ATTRIBUTES);
    assertEquals("StationName", attributes.getSelection()[0].getText(1));
    Bot.screenshot("profile-outline");
  }

  private static String property(String name) {
    Object selected =
        ((StructuredSelection) editor().getSite().getSelectionProvider().getSelection())
            .getFirstElement();
    IPropertySource source = Adapters.adapt(selected, IPropertySource.class);
    for (IPropertyDescriptor each : source.getPropertyDescriptors()) {
      if (each.getDisplayName().equals(name)) {
        return source.getPropertyValue(each.getId()).toString();
      }
    }
    return "";
  }

  @Test
  void propertiesTellOfTheSelectedRowOptionAndTrial() throws Exception {
    open(TEXT);
    select("Study Date");
    assertEquals("shift-date", property("Action"));
    assertEquals("retain-modified-dates", property("By"));
    select("StationName");
    assertEquals("keep", property("Action"));
    assertEquals("1", property("Override"));
    Tree tree = Bot.find(Tree.class, Ids.DRY_RUN);
    Bot.select(tree, Bot.row(tree, "Study Date"));
    assertEquals("20240229", property("Before"));
    assertEquals("E.1-1 (0008,0020)", property("Rule"));
    Table options = Bot.find(Table.class, Ids.OPTIONS);
    TableItem uids = row(options, 0, "Retain UIDs");
    options.setSelection(uids);
    Event event = new Event();
    event.item = uids;
    options.notifyListeners(SWT.Selection, event);
    assertEquals("113110 (CID 7050)", property("Code"));
  }

  @Test
  void whatIsCutOffIsInATip() throws Exception {
    open(TEXT);
    Table options = Bot.find(Table.class, Ids.OPTIONS);
    options.getColumn(0).setWidth(120);
    tip(options, row(options, 0, "Clean recognizable visual features"));
    assertEquals("Clean recognizable visual features", options.getToolTipText());
    options.getColumn(0).setWidth(600);
    tip(options, row(options, 0, "Clean recognizable visual features"));
    assertEquals(null, options.getToolTipText());
  }

  private static void tip(Table table, TableItem item) {
    table.showItem(item);
    Bot.pump(50);
    Rectangle cell = item.getBounds(0);
    Event event = new Event();
    event.x = cell.x + 30;
    event.y = cell.y + cell.height / 2;
    table.notifyListeners(SWT.MouseMove, event);
  }

  @Test
  void theDictionaryIsOfferedWithVrTypeAndModule() throws Exception {
    open(TEXT);
    Dialogs.whileOpen(
        () -> {
          Text attribute = Bot.find(Text.class, Ids.DIALOG + "attribute");
          attribute.forceFocus();
          attribute.setText("");
          Event key = new Event();
          key.character = 'A';
          attribute.notifyListeners(SWT.KeyDown, key);
          attribute.insert("PatientA");
          Table offered =
              Bot.awaitValue("what is offered", () -> popup(attribute.getShell(), "Patient's Age"));
          TableItem age =
              Arrays.stream(offered.getItems())
                  .filter(item -> item.getText().contains("Patient's Age"))
                  .findFirst()
                  .orElseThrow();
          assertTrue(age.getText().contains("AS"), age.getText());
          assertTrue(age.getText().endsWith("Patient Study, type 3"), age.getText());
          Bot.screenshot("profile-dictionary", offered.getShell());
          offered.setSelection(age);
          offered.notifyListeners(SWT.DefaultSelection, new Event());
          Bot.await("it is taken", () -> attribute.getText().equals("PatientAge"));
          Dialogs.press("Cancel");
        },
        () -> press(Ids.ADD));
  }

  private static Optional<Table> popup(Shell dialog, String text) {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(shell -> shell != dialog && shell.isVisible())
        .flatMap(shell -> Arrays.stream(shell.getChildren()))
        .flatMap(ProfileViewsTest::tables)
        .filter(
            table ->
                Arrays.stream(table.getItems()).anyMatch(item -> item.getText().contains(text)))
        .findFirst();
  }

  private static Stream<Table> tables(Control control) {
    return control instanceof Table table
        ? Stream.of(table)
        : control instanceof Composite composite
            ? Arrays.stream(composite.getChildren()).flatMap(ProfileViewsTest::tables)
            : Stream.of();
  }

  @Test
  void anotherProfileIsChosenFromAListAndCompared() throws Exception {
    open(TEXT);
    Dialogs.whileOpen(
        () -> {
          Shell dialog = Bot.awaitValue("the dialog", () -> Wizards.dialog("Compare With"));
          texts(dialog).findFirst().orElseThrow().setText("tcia");
          Bot.pump(500);
          Bot.screenshot("profile-compare-with", dialog);
          Dialogs.press("OK");
        },
        () -> press(Ids.COMPARE));
    Tree tree = Bot.find(Tree.class, Ids.COMPARISON);
    assertEquals("TCIA style", tree.getColumn(2).getText());
    assertTrue(tree.getItem(0).getText().startsWith("Options ("), tree.getItem(0).getText());
  }

  private static Stream<Text> texts(Control control) {
    return control instanceof Text text
        ? Stream.of(text)
        : control instanceof Composite composite
            ? Arrays.stream(composite.getChildren()).flatMap(ProfileViewsTest::texts)
            : Stream.of();
  }
}
