// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.sr.internal.document.RootTemplates.Choice;

/** Asks for the patient and the study, by an object of the workspace, and for the file's name. */
final class StudyPage extends WizardPage {
  private List<WorkspaceObject> studies = List.of();
  private Table table;
  private Text name;
  private String proposed = "";

  StudyPage() {
    super("study");
    setTitle("Patient and study");
    setDescription("What the report is about; the file is written beside the study's objects.");
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(area);
    table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setData(SopwithUi.WIDGET_KEY, Ids.STUDIES);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(560, 240).applyTo(table);
    column("Patient", 180);
    column("Study", 230);
    column("Date", 80);
    column("Project", 110);
    Map<String, WorkspaceObject> byStudy = new LinkedHashMap<>();
    for (WorkspaceObject object :
        PlatformUI.getWorkbench().getService(WorkspaceObjects.class).all()) {
      byStudy.putIfAbsent(object.file().getProject().getName() + object.studyUid(), object);
    }
    studies = new ArrayList<>(byStudy.values());
    for (WorkspaceObject one : studies) {
      new TableItem(table, SWT.NONE)
          .setText(
              new String[] {
                one.patientName() + "  " + one.patientId(),
                one.studyDescription(),
                one.studyDate(),
                one.file().getProject().getName()
              });
    }
    if (!studies.isEmpty()) {
      table.select(0);
    }
    table.addListener(SWT.Selection, e -> check());
    Composite below = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
    name = Widgets.text(below, "&File", Ids.FILE, proposed, this::check);
    setControl(area);
    check();
  }

  private void column(String title, int width) {
    TableColumn column = new TableColumn(table, SWT.LEFT);
    column.setText(title);
    column.setWidth(width);
  }

  /** Proposes a file's name that there is not yet. */
  void propose(Choice choice) {
    String stem = "report-" + choice.template().getTid().replaceAll("[^A-Za-z0-9]", "-");
    boolean kept = name != null && !name.getText().equals(proposed);
    int number = 1;
    proposed = stem + ".dcm";
    while (study().isPresent() && folder().getFile(new Path(proposed)).exists()) {
      proposed = stem + "-" + ++number + ".dcm";
    }
    if (name != null && !kept) {
      name.setText(proposed);
    }
  }

  private void check() {
    String problem = problem();
    setErrorMessage(problem.isEmpty() ? null : problem);
    setPageComplete(problem.isEmpty());
  }

  private String problem() {
    if (studies.isEmpty()) {
      return "There is no DICOM object in the workspace yet; add a folder first.";
    }
    if (study().isEmpty()) {
      return "Choose a study.";
    }
    String text = name.getText().strip();
    if (text.isEmpty() || !new Path(text).isValidSegment(text)) {
      return "Give the file a name.";
    }
    return target().exists() ? "There is a file of this name already." : "";
  }

  /** An object of the study. */
  Optional<WorkspaceObject> study() {
    int index = table == null ? -1 : table.getSelectionIndex();
    return index < 0 ? Optional.empty() : Optional.of(studies.get(index));
  }

  private IContainer folder() {
    return study().orElseThrow().file().getParent();
  }

  /** The file to be written. */
  IFile target() {
    return folder().getFile(new Path(name.getText().strip()));
  }
}
