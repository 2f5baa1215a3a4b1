// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sopwith.operation.Severity;
import org.sopwith.seg.metadata.MetadataCheck;
import org.sopwith.seg.metadata.MetadataCheck.Problem;
import org.sopwith.seg.metadata.MetadataText;
import org.sopwith.seg.metadata.MetadataText.Member;
import org.sopwith.seg.metadata.MetadataText.Place;
import org.sopwith.seg.metadata.SegmentChoices;
import org.sopwith.standard.Code;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.Ids;
import org.sopwith.ui.seg.internal.Swatches;
import org.sopwith.ui.seg.internal.model.CodeWords;
import org.sopwith.ui.seg.internal.model.MetadataHistory;

/** The segments in a table, the fields of the selected one, and what is wrong. */
public final class MetadataForm {
  private static final String[] TITLES = {
    "Label ID", "Segment label", "Type", "Modifier", "Category", "Region", "Algorithm", "File"
  };
  private static final int[] WIDTHS = {78, 118, 128, 90, 160, 130, 110, 110};
  private static final String[] ALGORITHMS = {"", "AUTOMATIC", "SEMIAUTOMATIC", "MANUAL"};

  private final MetadataHistory history;
  private final Composite area;
  private final ResourceManager images;
  private final Swatches swatches;
  private final Table table;
  private final Table problems;
  private final List<Button> ofSelection = new ArrayList<>();
  private final Map<Member, Control> fields = new EnumMap<>(Member.class);
  private final Map<Member, CodesField> codeFields = new EnumMap<>(Member.class);
  private Button color;
  private List<Place> places = List.of();
  private Place selected = new Place(0, 0);
  private boolean showing;

  public MetadataForm(Composite parent, MetadataHistory history) {
    this.history = history;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().margins(6, 4).spacing(6, 4).applyTo(area);
    images = new LocalResourceManager(JFaceResources.getResources(), area);
    swatches = new Swatches(images);
    buttons();
    SashForm sash = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    Composite left = new Composite(sash, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
    table = table(left, "table", TITLES, WIDTHS);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    table.addListener(
        SWT.Selection,
        e -> {
          selected = places.get(table.getSelectionIndex());
          show();
        });
    table.addListener(SWT.DefaultSelection, e -> fields.get(Member.LABEL).setFocus());
    problems = table(left, "problems", new String[] {"Problem", "Segment"}, new int[] {370, 120});
    GridDataFactory.fillDefaults().grab(true, false).hint(200, 110).applyTo(problems);
    problems.addListener(
        SWT.Selection,
        e -> {
          if (e.item.getData() instanceof Place place) {
            selected = place;
            show();
          }
        });
    fields(sash);
    sash.setWeights(55, 45);
    history.addListener(
        () -> {
          if (!area.isDisposed()) {
            show();
          }
        });
    show();
  }

  public Control control() {
    return area;
  }

  private static Table table(Composite parent, String key, String[] titles, int[] widths) {
    Table made = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
    made.setData(SopwithUi.WIDGET_KEY, Ids.METADATA + "." + key);
    made.setHeaderVisible(true);
    for (int i = 0; i < titles.length; i++) {
      TableColumn column = new TableColumn(made, SWT.LEFT);
      column.setText(titles[i]);
      column.setWidth(widths[i]);
    }
    return made;
  }

  private void buttons() {
    Composite row = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(7).applyTo(row);
    button(row, "undo", "Undo", history::undo);
    button(row, "redo", "Redo", history::redo);
    button(row, "add", "Add Segment", this::add);
    button(row, "addFile", "Add Label File", this::addFile);
    ofSelection.add(button(row, "remove", "Remove", this::remove));
    ofSelection.add(button(row, "up", "Up", () -> move(-1)));
    ofSelection.add(button(row, "down", "Down", () -> move(1)));
  }

  private static Button button(Composite row, String key, String text, Runnable action) {
    Button button = new Button(row, SWT.PUSH);
    button.setText(text);
    button.setData(SopwithUi.WIDGET_KEY, Ids.METADATA + "." + key);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private void fields(Composite parent) {
    ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    Composite grid = new Composite(scroll, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 0).spacing(6, 2).applyTo(grid);
    text(grid, Member.LABEL_ID, "Label ID");
    text(grid, Member.LABEL, "Segment label");
    codes(grid, Member.CATEGORY, "Category");
    codes(grid, Member.TYPE, "Type");
    codes(grid, Member.TYPE_MODIFIER, "Type modifier");
    codes(grid, Member.REGION, "Anatomic region");
    codes(grid, Member.REGION_MODIFIER, "Region modifier");
    algorithm(grid);
    text(grid, Member.ALGORITHM_NAME, "Algorithm name");
    text(grid, Member.DESCRIPTION, "Description");
    label(grid, "Colour");
    color = new Button(grid, SWT.PUSH);
    color.setText("Choose…");
    GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(color);
    color.setData(SopwithUi.WIDGET_KEY, Ids.METADATA + "." + Member.COLOR.key());
    color.addListener(SWT.Selection, e -> chooseColor());
    scroll.setContent(grid);
    scroll.setMinHeight(grid.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
  }

  private static void label(Composite grid, String text) {
    new Label(grid, SWT.NONE).setText(text);
  }

  private void text(Composite grid, Member member, String title) {
    label(grid, title);
    Text text = new Text(grid, SWT.BORDER);
    text.setData(SopwithUi.WIDGET_KEY, Ids.METADATA + "." + member.key());
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .hint(120, SWT.DEFAULT)
        .applyTo(text);
    text.addListener(SWT.Modify, e -> perform(member, title, text.getText()));
    fields.put(member, text);
  }

  private void algorithm(Composite grid) {
    label(grid, "Algorithm");
    Combo combo = new Combo(grid, SWT.READ_ONLY);
    combo.setItems(ALGORITHMS);
    combo.setData(SopwithUi.WIDGET_KEY, Ids.METADATA + "." + Member.ALGORITHM_TYPE.key());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
    combo.addListener(
        SWT.Selection, e -> perform(Member.ALGORITHM_TYPE, "Algorithm", combo.getText()));
    fields.put(Member.ALGORITHM_TYPE, combo);
  }

  private void codes(Composite grid, Member member, String title) {
    label(grid, title);
    codeFields.put(
        member,
        new CodesField(
            grid,
            member.key(),
            () -> SegmentChoices.of(member, category()),
            codes -> codes.ifPresent(these -> perform(member, title, these))));
  }

  private Optional<Code> category() {
    return places.isEmpty()
        ? Optional.empty()
        : text().codes(selected, Member.CATEGORY).stream().findFirst();
  }

  private MetadataText text() {
    return history.text();
  }

  private void perform(Member member, String title, String value) {
    if (!showing && !places.isEmpty()) {
      history.perform(
          "Change " + title, member + " " + selected, text().withValue(selected, member, value));
    }
  }

  private void perform(Member member, String title, List<Code> codes) {
    if (!showing && !places.isEmpty()) {
      history.perform(
          "Change " + title, member + " " + selected, text().withCodes(selected, member, codes));
    }
  }

  private void chooseColor() {
    ColorDialog dialog = new ColorDialog(area.getShell());
    text()
        .color(selected)
        .ifPresent(rgb -> dialog.setRGB(new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)));
    RGB chosen = dialog.open();
    if (chosen != null) {
      setColor(chosen.red << 16 | chosen.green << 8 | chosen.blue);
    }
  }

  /** Gives the selected segment a colour, 0xRRGGBB. */
  public void setColor(int rgb) {
    history.perform("Change Colour", "", text().withColor(selected, rgb));
  }

  private void add() {
    MetadataText next = text().withSegment(selected.file());
    Place added =
        next.segments().stream()
            .filter(place -> place.file() == selected.file())
            .reduce((one, other) -> other)
            .orElseThrow();
    selected = added;
    history.perform("Add Segment", "", next);
    fields.get(Member.LABEL).setFocus();
  }

  private void addFile() {
    selected = new Place(text().files(), 0);
    history.perform("Add Label File", "", text().withFile());
  }

  private void remove() {
    Place gone = selected;
    selected = new Place(gone.file(), Math.max(0, gone.segment() - 1));
    history.perform("Remove Segment", "", text().without(gone));
  }

  private void move(int by) {
    Place to = new Place(selected.file(), selected.segment() + by);
    if (places.contains(to)) {
      int from = selected.segment();
      selected = to;
      history.perform("Move Segment", "", text().swapped(to.file(), from, to.segment()));
    }
  }

  private void show() {
    showing = true;
    places = text().segments();
    if (!places.contains(selected)) {
      selected = places.isEmpty() ? new Place(0, 0) : places.getFirst();
    }
    List<Problem> wrong = MetadataCheck.check(text());
    showTable(wrong);
    boolean any = !places.isEmpty();
    ofSelection.forEach(button -> button.setEnabled(any));
    color.setEnabled(any);
    fields.forEach(
        (member, control) -> {
          control.setEnabled(any);
          show(control, any ? text().value(selected, member) : "");
        });
    codeFields.forEach(
        (member, field) -> {
          field.setEnabled(any);
          field.show(any ? text().codes(selected, member) : List.of());
        });
    color.setImage(any ? text().color(selected).map(swatches::image).orElse(null) : null);
    showProblems(wrong);
    showing = false;
  }

  private static void show(Control control, String value) {
    switch (control) {
      case Text field when !field.getText().equals(value) -> field.setText(value);
      case Combo combo when !combo.getText().equals(value) -> combo.select(combo.indexOf(value));
      default -> {
        // it shows the value already
      }
    }
  }

  private void showTable(List<Problem> wrong) {
    Map<Place, Severity> worst = new HashMap<>();
    wrong.forEach(
        one ->
            one.place()
                .ifPresent(
                    place ->
                        worst.merge(place, one.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b)));
    if (table.getItemCount() != places.size()) {
      table.removeAll();
      places.forEach(place -> new TableItem(table, SWT.NONE));
    }
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      TableItem item = table.getItem(i);
      String file = text().fileName(place.file());
      item.setText(
          new String[] {
            text().value(place, Member.LABEL_ID),
            text().value(place, Member.LABEL),
            meanings(place, Member.TYPE),
            meanings(place, Member.TYPE_MODIFIER),
            meanings(place, Member.CATEGORY),
            meanings(place, Member.REGION),
            text().value(place, Member.ALGORITHM_TYPE),
            file.isEmpty() ? "file " + (place.file() + 1) : file
          });
      item.setImage(0, Optional.ofNullable(worst.get(place)).map(this::icon).orElse(null));
      item.setImage(1, text().color(place).map(swatches::image).orElse(null));
    }
    table.setSelection(places.indexOf(selected));
  }

  private String meanings(Place place, Member member) {
    return CodeWords.of(text().codes(place, member));
  }

  private void showProblems(List<Problem> wrong) {
    problems.removeAll();
    for (Problem one : wrong) {
      TableItem item = new TableItem(problems, SWT.NONE);
      item.setImage(icon(one.severity()));
      item.setData(one.place().orElse(null));
      item.setText(
          new String[] {
            one.message(), one.place().map(place -> text().value(place, Member.LABEL)).orElse("")
          });
    }
    if (wrong.isEmpty()) {
      new TableItem(problems, SWT.NONE).setText("Nothing is wrong.");
    }
  }

  private org.eclipse.swt.graphics.Image icon(Severity severity) {
    return images.create(
        ResourceLocator.imageDescriptorFromBundle(
                SopwithUi.BUNDLE_ID, "icons/" + severity.word() + ".svg")
            .orElseGet(ImageDescriptor::getMissingImageDescriptor));
  }

  public void setFocus() {
    table.setFocus();
  }
}
