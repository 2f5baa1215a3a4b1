// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.seg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.Progress;
import org.sopwith.samples.SampleStudy;
import org.sopwith.samples.Structure;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.metadata.MetadataWriter;
import org.sopwith.seg.metadata.SegmentationMetadata;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.editor.ObjectEditor;
import org.sopwith.ui.internal.operations.OperationCatalog;
import org.sopwith.ui.seg.internal.Ids;
import org.sopwith.ui.seg.internal.SegmentsPage;
import org.sopwith.ui.tests.Bot;

/** A project with the made-up study, a label map of its organs, and the segmentation of that. */
final class SegStudy {
  static final String SEGMENTATION = "seg.dcm";

  private final IProject project;
  private final Path folder;
  private final List<Structure> organs;

  private SegStudy(IProject project, Path folder, List<Structure> organs) {
    this.project = project;
    this.folder = folder;
    this.organs = organs;
  }

  /**
   * Writes it.
   *
   * @param withImages whether the images are in the project
   */
  static SegStudy inWorkspace(Path place, boolean withImages) throws Exception {
    Path folder = Files.createDirectories(place.resolve(withImages ? "seg" : "alone"));
    SampleStudy study = new SampleStudy();
    Path images = withImages ? folder.resolve("study") : place.resolve("study");
    SampleStudy.Files files = study.write(images);
    List<Structure> organs = study.phantom().organs();
    labels(study, folder.resolve("labels.nrrd"));
    MetadataWriter.write(metadata(organs), folder.resolve("labels.json"));
    run(
        "seg create",
        "images",
        files.ct().getFirst().getParent().toString(),
        "labels",
        folder.resolve("labels.nrrd").toString(),
        "metadata",
        folder.resolve("labels.json").toString(),
        "out",
        folder.resolve(SEGMENTATION).toString());
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    IProject project = workspace.getRoot().getProject("Segments under test");
    IProjectDescription description = workspace.newProjectDescription(project.getName());
    description.setLocation(new org.eclipse.core.runtime.Path(folder.toString()));
    project.create(description, null);
    project.open(null);
    WorkspaceObjects objects = PlatformUI.getWorkbench().getService(WorkspaceObjects.class);
    int least = withImages ? files.ct().size() : 1;
    Bot.await(
        "the headers of the study",
        () ->
            objects.all().stream().filter(one -> one.file().getProject().equals(project)).count()
                >= least);
    return new SegStudy(project, folder, organs);
  }

  private static void labels(SampleStudy study, Path file) throws Exception {
    org.sopwith.samples.Grid ct = org.sopwith.samples.Grid.CT;
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < ct.slices(); slice++) {
      slices.add(new Samples.Bytes(study.phantom().labels(ct, slice), false));
    }
    Grid grid =
        Grid.upright(
            ct.columns(),
            ct.rows(),
            ct.slices(),
            new Vector(ct.x(0), ct.y(0), ct.z(0)),
            new Vector(ct.spacing(), ct.spacing(), ct.step()));
    VolumeFiles.write(file, MemoryVolume.of(grid, slices), WriteOptions.DEFAULT);
  }

  static SegmentationMetadata metadata(List<Structure> organs) {
    List<LabelledSegment> segments = new ArrayList<>();
    for (Structure organ : organs) {
      segments.add(
          new LabelledSegment(
              organ.number(),
              new Segment(
                  segments.size() + 1,
                  organ.name(),
                  "",
                  Optional.of(organ.category()),
                  Optional.of(organ.type()),
                  organ.modifier().stream().toList(),
                  List.of(),
                  "AUTOMATIC",
                  "made up",
                  Optional.of(CieLab.ofRgb(organ.red() << 16 | organ.green() << 8 | organ.blue())),
                  "",
                  "")));
    }
    return new SegmentationMetadata(
        SegmentationContent.DEFAULT, List.of(segments), List.of("labels.nrrd"));
  }

  /** Runs a verb with parameters and their values in turn. */
  static void run(String verb, String... given) throws Exception {
    Operation operation =
        PlatformUI.getWorkbench().getService(OperationCatalog.class).find(verb).orElseThrow();
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    for (int i = 0; i < given.length; i += 2) {
      arguments.parse(operation.descriptor().parameter(given[i]).orElseThrow(), given[i + 1]);
    }
    operation.run(
        arguments.build(),
        new Context(java.io.OutputStream.nullOutputStream(), line -> {}, Progress.NONE));
  }

  IProject project() {
    return project;
  }

  Path folder() {
    return folder;
  }

  List<Structure> organs() {
    return organs;
  }

  void remove() throws Exception {
    Bot.page().closeAllEditors(false);
    project.delete(false, true, null);
  }

  /** Opens the segmentation on its page, and waits until all of it is there. */
  SegmentsPage open() throws Exception {
    return open(Path.of(project.getFile(SEGMENTATION).getLocationURI()));
  }

  static SegmentsPage open(Path file) throws Exception {
    org.eclipse.ui.IEditorPart part =
        IDE.openEditor(Bot.page(), file.toUri(), SopwithUi.EDITOR_DICOM, true);
    ObjectEditor editor = part.getAdapter(ObjectEditor.class);
    SegmentsPage[] page = new SegmentsPage[1];
    editor.whenOpen(
        opened -> page[0] = editor.showPage(Ids.PAGE, SegmentsPage.class).orElseThrow());
    Bot.await("the segments", () -> page[0] != null && !page[0].isPending());
    page[0].setFocus();
    Bot.pump(100);
    return page[0];
  }
}
