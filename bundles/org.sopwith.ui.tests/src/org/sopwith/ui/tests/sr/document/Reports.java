// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.ide.IDE;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.samples.SampleStudy;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.ObjectEditor;
import org.sopwith.ui.sr.internal.document.Ids;
import org.sopwith.ui.sr.internal.document.ReportPage;
import org.sopwith.ui.tests.Bot;

/** A project with the made-up study and a report about it. */
final class Reports {
  private static final String FILE = "report.dcm";

  private final IProject project;
  private DicomDocument document;

  private Reports(IProject project) {
    this.project = project;
  }

  static Reports inWorkspace(Path folder) throws Exception {
    Path place = folder.resolve("reports");
    SampleStudy.Files study = new SampleStudy().write(place.resolve("study"));
    try (DicomFile image = DicomFile.open(study.ct().getFirst())) {
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, report(image.dataSet()))
          .write(place.resolve(FILE));
    }
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    IProject project = workspace.getRoot().getProject("Reports under test");
    IProjectDescription description = workspace.newProjectDescription(project.getName());
    description.setLocation(new org.eclipse.core.runtime.Path(place.toString()));
    project.create(description, null);
    project.open(null);
    Reports reports = new Reports(project);
    WorkspaceObjects objects = Bot.window().getWorkbench().getService(WorkspaceObjects.class);
    Bot.await(
        "the headers of the study",
        () ->
            objects.all().stream().filter(one -> one.file().getProject().equals(project)).count()
                > study.ct().size());
    return reports;
  }

  IProject project() {
    return project;
  }

  DicomDocument document() {
    return document;
  }

  void remove() throws Exception {
    Bot.page().closeAllEditors(false);
    project.delete(false, true, null);
  }

  /** Opens the report on its page, and waits until all of it is there. */
  ReportPage open() throws Exception {
    return open(FILE);
  }

  ReportPage open(String file) throws Exception {
    ObjectEditor editor =
        IDE.openEditor(Bot.page(), project.getFile(file), SopwithUi.EDITOR_DICOM)
            .getAdapter(ObjectEditor.class);
    ReportPage[] page = new ReportPage[1];
    editor.whenOpen(
        opened -> {
          document = opened;
          page[0] = editor.showPage(Ids.PAGE, ReportPage.class).orElseThrow();
        });
    Bot.await("the report", () -> page[0] != null && !page[0].isPending());
    page[0].setFocus();
    Bot.pump(100);
    return page[0];
  }

  /** The page of the report that was just made, when all of it is there. */
  static ReportPage shown() {
    ReportPage page =
        Bot.awaitValue(
            "the report",
            () ->
                Optional.ofNullable(Bot.page().getActiveEditor())
                    .map(editor -> Adapters.adapt(editor, ReportPage.class)));
    Bot.await("all of the report", () -> !page.isPending());
    return page;
  }

  private static DataSet report(DataSet image) {
    DataSet root =
        DocumentHeader.of(image).dataSet(DocumentType.of(DocumentType.COMPREHENSIVE).orElseThrow());
    ContentItems.write(
        root,
        Optional.of(new Code("126000", "DCM", "Imaging Measurement Report")),
        new ContentValue.Container(
            Optional.of(false), Optional.of(TemplateIdentification.dcmr("1500"))));
    DataSet language =
        code(
            root,
            RelationshipType.HAS_CONCEPT_MOD,
            new Code("121049", "DCM", "Language of Content Item and Descendants"),
            new Code("en", "RFC5646", "English"));
    code(
        language,
        RelationshipType.HAS_CONCEPT_MOD,
        new Code("121046", "DCM", "Country of Language"),
        new Code("US", "ISO3166_1", "United States"));
    code(
        root,
        RelationshipType.HAS_OBS_CONTEXT,
        new Code("121005", "DCM", "Observer Type"),
        new Code("121006", "DCM", "Person"));
    ContentItems.add(
        root,
        RelationshipType.HAS_OBS_CONTEXT,
        Optional.of(new Code("121008", "DCM", "Person Observer Name")),
        new ContentValue.Plain(ValueType.PNAME, "Reader^Rita"));
    code(
        root,
        RelationshipType.HAS_CONCEPT_MOD,
        new Code("121058", "DCM", "Procedure reported"),
        new Code("25045-6", "LN", "CT unspecified body region"));
    DataSet measurements =
        container(root, new Code("126010", "DCM", "Imaging Measurements"), Optional.empty());
    DataSet group =
        container(
            measurements, new Code("125007", "DCM", "Measurement Group"), Optional.of("1410"));
    ContentItems.add(
        group,
        RelationshipType.HAS_OBS_CONTEXT,
        Optional.of(new Code("112039", "DCM", "Tracking Identifier")),
        new ContentValue.Plain(ValueType.TEXT, "lesion 1"));
    ContentItems.add(
        group,
        RelationshipType.HAS_OBS_CONTEXT,
        Optional.of(new Code("112040", "DCM", "Tracking Unique Identifier")),
        new ContentValue.Plain(ValueType.UIDREF, "2.25.4711"));
    DataSet region =
        ContentItems.add(
            group,
            RelationshipType.CONTAINS,
            Optional.of(new Code("111030", "DCM", "Image Region")),
            new ContentValue.Coordinates("CIRCLE", List.of(60f, 60f, 80f, 60f), ""));
    InstanceReference reference =
        new InstanceReference(
            image.string(Tag.SOPClassUID, ""), image.string(Tag.SOPInstanceUID, ""));
    ContentItems.add(
        region,
        RelationshipType.SELECTED_FROM,
        Optional.empty(),
        new ContentValue.Reference(
            ValueType.IMAGE, reference, List.of(), List.of(), List.of(), Optional.empty()));
    new Evidence(root)
        .add(
            new Evidence.Instance(
                image.string(Tag.StudyInstanceUID, ""),
                image.string(Tag.SeriesInstanceUID, ""),
                reference));
    ContentItems.add(
        group,
        RelationshipType.CONTAINS,
        Optional.of(new Code("410668003", "SCT", "Length")),
        new ContentValue.Numeric(
            Optional.of("12.5"),
            OptionalDouble.empty(),
            Optional.of(new Code("mm", "UCUM", "millimeter")),
            Optional.empty()));
    return root;
  }

  private static DataSet code(DataSet parent, RelationshipType type, Code name, Code value) {
    return ContentItems.add(
        parent, type, Optional.of(name), new ContentValue.Coded(Optional.of(value)));
  }

  private static DataSet container(DataSet parent, Code name, Optional<String> tid) {
    return ContentItems.add(
        parent,
        RelationshipType.CONTAINS,
        Optional.of(name),
        new ContentValue.Container(Optional.of(false), tid.map(TemplateIdentification::dcmr)));
  }
}
