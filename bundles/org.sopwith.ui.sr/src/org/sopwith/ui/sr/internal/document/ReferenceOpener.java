// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PlanePosition;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.editor.ObjectEditor;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.image.ImageView;
import org.sopwith.ui.sr.internal.document.model.RegionTarget;
import org.sopwith.ui.sr.internal.document.model.Regions;

/** Opens what an item leads to: an object of the workspace, at a frame, with regions over it. */
final class ReferenceOpener {
  private static final String IMAGE_PAGE = "org.sopwith.ui.image.page";

  /** Farther away from a slice, in mm, a region in space is not taken to lie in it. */
  private static final double FARTHEST = 2.5;

  private static final int MOST_CANDIDATES = 400;

  private final IWorkbenchPage page;
  private final Consumer<String> say;

  /**
   * @param say is told why nothing can be opened
   */
  ReferenceOpener(IWorkbenchPage page, Consumer<String> say) {
    this.page = page;
    this.say = say;
  }

  /**
   * What is to be seen.
   *
   * @param frame the frame of the object, counted from 0
   */
  private record Shown(IFile file, ToIntFunction<DataSet> frame, List<Graphic> graphics) {}

  private record Nearest(Shown shown, double distance) {}

  void open(RegionTarget target) {
    WorkspaceObjects objects = PlatformUI.getWorkbench().getService(WorkspaceObjects.class);
    List<WorkspaceObject> there = new ArrayList<>();
    for (InstanceReference reference : target.instances()) {
      objects.find(reference.sopInstanceUid()).ifPresent(there::add);
    }
    if (there.isEmpty()) {
      say.accept(missing(target.instances()));
    } else if (target.regions().stream().anyMatch(ContentValue.Coordinates3D.class::isInstance)) {
      openNearest((ContentValue.Coordinates3D) target.regions().getFirst(), there);
    } else {
      List<Graphic> graphics =
          target.regions().stream()
              .map(region -> Regions.of((ContentValue.Coordinates) region))
              .toList();
      show(new Shown(there.getFirst().file(), target::firstFrame, graphics));
    }
  }

  private static String missing(List<InstanceReference> instances) {
    return instances.isEmpty()
        ? "The document names no image that the region may lie in."
        : instances.size() == 1
            ? "The instance "
                + instances.getFirst().sopInstanceUid()
                + " is not in the workspace; add the folder that it is in."
            : "None of the "
                + instances.size()
                + " instances that the document refers to is in the workspace, "
                + instances.getFirst().sopInstanceUid()
                + " the first of them.";
  }

  /** Looks for the slice that a region in space lies in. */
  private void openNearest(ContentValue.Coordinates3D space, List<WorkspaceObject> there) {
    Display display = page.getWorkbenchWindow().getShell().getDisplay();
    Job job =
        Job.create(
            "Looking for the slice of a region",
            (ICoreRunnable)
                monitor -> {
                  Optional<Nearest> nearest = nearest(space, there, monitor);
                  display.asyncExec(
                      () ->
                          nearest
                              .filter(one -> one.distance() <= FARTHEST)
                              .ifPresentOrElse(
                                  one -> show(one.shown()), () -> say.accept(notIn(nearest))));
                });
    job.schedule();
  }

  private static String notIn(Optional<Nearest> nearest) {
    return nearest
        .map(
            one ->
                String.format(
                    "The region lies in no slice of the workspace; the nearest is %.1f mm away.",
                    one.distance()))
        .orElse("No image of the workspace says where it lies in the patient.");
  }

  private static Optional<Nearest> nearest(
      ContentValue.Coordinates3D space, List<WorkspaceObject> there, IProgressMonitor monitor) {
    Nearest best = null;
    for (WorkspaceObject object : there.stream().limit(MOST_CANDIDATES).toList()) {
      if (monitor.isCanceled()) {
        break;
      }
      try (DicomFile file = DicomFile.open(Path.of(object.file().getLocationURI()))) {
        FrameReader reader = FrameReader.of(file);
        for (int frame = 0; frame < reader.frames(); frame++) {
          Optional<PlanePosition> plane = reader.plane(frame);
          double distance =
              plane.map(one -> Regions.distance(space, one)).orElse(Double.POSITIVE_INFINITY);
          if (plane.isPresent() && (best == null || distance < best.distance())) {
            List<Graphic> graphics = Regions.of(space, plane.get()).stream().toList();
            int number = frame;
            best = new Nearest(new Shown(object.file(), any -> number, graphics), distance);
          }
        }
      } catch (IOException e) {
        // no image, or not to be read: the region is not in it
        continue;
      }
    }
    return Optional.ofNullable(best);
  }

  private void show(Shown shown) {
    try {
      IEditorPart editor = IDE.openEditor(page, shown.file(), SopwithUi.EDITOR_DICOM);
      ObjectEditor object = editor == null ? null : editor.getAdapter(ObjectEditor.class);
      if (object != null) {
        object.whenOpen(
            document ->
                object
                    .showPage(IMAGE_PAGE, ImageView.class)
                    .ifPresent(
                        view ->
                            view.show(
                                shown.frame().applyAsInt(document.dataSet()), shown.graphics())));
      }
    } catch (PartInitException e) {
      say.accept(shown.file().getName() + " could not be opened: " + e.getMessage());
    }
  }
}
