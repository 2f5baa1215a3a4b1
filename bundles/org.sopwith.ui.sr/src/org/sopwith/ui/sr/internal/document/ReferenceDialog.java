// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.sopwith.dicom.Dictionary;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.sr.internal.document.model.NumberList;

/** Asks for an object of the workspace, and for its frames or segments. */
final class ReferenceDialog extends TitleAreaDialog {
  private static final String SEGMENTATIONS = "SEG";

  private final String studyUid;
  private final Predicate<WorkspaceObject> suits;
  private List<WorkspaceObject> shown = List.of();
  private Text filter;
  private Button all;
  private Table table;
  private Text frames;
  private Text segments;
  private Chosen chosen;

  /** An object with the frames and segments that are meant; none for all. */
  record Chosen(WorkspaceObject object, List<Integer> frames, List<Integer> segments) {}

  private ReferenceDialog(Shell shell, String studyUid, Predicate<WorkspaceObject> suits) {
    super(shell);
    this.studyUid = studyUid;
    this.suits = suits;
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  /**
   * Asks.
   *
   * @param studyUid the study whose objects are offered first; empty for all
   */
  static Optional<Chosen> ask(Shell shell, String studyUid, Predicate<WorkspaceObject> suits) {
    ReferenceDialog dialog = new ReferenceDialog(shell, studyUid, suits);
    return dialog.open() == OK ? Optional.of(dialog.chosen) : Optional.empty();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("Choose an Object");
  }

  @Override
  protected Point getInitialSize() {
    return new Point(720, 520);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
    setTitle("Objects of the workspace");
    filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
    filter.setMessage("filter by series, modality or file");
    filter.addListener(SWT.Modify, e -> fill());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(filter);
    all = new Button(area, SWT.CHECK);
    all.setText("other &studies too");
    all.setSelection(studyUid.isEmpty());
    all.addListener(SWT.Selection, e -> fill());
    table = new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setData(SopwithUi.WIDGET_KEY, Ids.OBJECTS);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table);
    column("Series", 220);
    column("Kind", 170);
    column("Instance", 70);
    column("Frames", 60);
    column("File", 160);
    table.addListener(SWT.SetData, e -> fill((TableItem) e.item, shown.get(e.index)));
    table.addListener(SWT.Selection, e -> check());
    table.addListener(SWT.DefaultSelection, e -> buttonPressed(IDialogConstants.OK_ID));
    Composite numbers = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(numbers);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(numbers);
    frames = Widgets.text(numbers, "F&rames", Ids.FRAMES, "", this::check);
    frames.setMessage("all, or such as 1, 3-5");
    segments = Widgets.text(numbers, "Se&gments", Ids.SEGMENTS, "", this::check);
    segments.setMessage("all, or such as 1, 3-5");
    fill();
    return area;
  }

  private void column(String title, int width) {
    TableColumn column = new TableColumn(table, SWT.LEFT);
    column.setText(title);
    column.setWidth(width);
  }

  private void fill() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    WorkspaceObjects objects = PlatformUI.getWorkbench().getService(WorkspaceObjects.class);
    shown =
        (all.getSelection() ? objects.all() : objects.ofStudy(studyUid))
            .stream()
                .filter(suits)
                .filter(
                    one -> String.join(" ", texts(one)).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    table.setItemCount(shown.size());
    table.clearAll();
    table.deselectAll();
    if (!shown.isEmpty()) {
      table.setSelection(0);
    }
    check();
  }

  private static String[] texts(WorkspaceObject object) {
    return new String[] {
      (object.seriesNumber() + "  " + object.modality() + "  " + object.seriesDescription())
          .strip(),
      Dictionary.standard()
          .uid(object.sopClassUid())
          .map(entry -> entry.name().replace(" Storage", ""))
          .orElse(object.sopClassUid()),
      object.instanceNumber(),
      object.frames() > 1 ? String.valueOf(object.frames()) : "",
      object.file().getName()
    };
  }

  private static void fill(TableItem item, WorkspaceObject object) {
    item.setText(texts(object));
  }

  private void check() {
    if (segments == null) {
      return;
    }
    Optional<WorkspaceObject> object = selected();
    boolean isSegmentation = object.filter(one -> one.modality().equals(SEGMENTATIONS)).isPresent();
    segments.setEnabled(isSegmentation);
    frames.setEnabled(object.filter(one -> one.frames() > 1).isPresent());
    String problem = problem(object);
    setErrorMessage(object.isPresent() && !problem.isEmpty() ? problem : null);
    setMessage(
        shown.isEmpty()
            ? "There is no such object in the workspace"
                + (all.getSelection() ? "." : " in this study: look in the other studies too.")
            : "What is chosen is listed as evidence of the document, too.");
    Button ok = getButton(IDialogConstants.OK_ID);
    if (ok != null) {
      ok.setEnabled(problem.isEmpty());
    }
  }

  private String problem(Optional<WorkspaceObject> object) {
    if (object.isEmpty()) {
      return "Choose an object.";
    }
    try {
      List<Integer> numbers = frames.isEnabled() ? NumberList.parse(frames.getText()) : List.of();
      int most = object.get().frames();
      if (numbers.stream().anyMatch(number -> number > most)) {
        return "The object has " + most + " frames.";
      }
      if (segments.isEnabled()) {
        NumberList.parse(segments.getText());
      }
      return "";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private Optional<WorkspaceObject> selected() {
    int index = table.getSelectionIndex();
    return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    super.createButtonsForButtonBar(parent);
    check();
  }

  @Override
  protected void okPressed() {
    Optional<WorkspaceObject> object = selected();
    if (object.isPresent() && problem(object).isEmpty()) {
      chosen =
          new Chosen(
              object.get(),
              frames.isEnabled() ? NumberList.parse(frames.getText()) : List.of(),
              segments.isEnabled() ? NumberList.parse(segments.getText()) : List.of());
      super.okPressed();
    }
  }
}
