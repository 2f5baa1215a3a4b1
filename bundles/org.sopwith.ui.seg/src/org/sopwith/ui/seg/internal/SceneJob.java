// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.sopwith.image.FrameException;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.seg.internal.model.Scene;
import org.sopwith.ui.seg.internal.model.SourceFiles;

/** Reads a segmentation and its source images in the background, then counts all voxels. */
final class SceneJob extends Job {
  private static final long DELAY_MS = 300;

  private final DicomDocument document;
  private final Listener listener;

  /** Told in the job's thread, unless the object has changed since. */
  interface Listener {
    /** Slices can be drawn. */
    void read(Scene scene);

    /** All voxels are counted. */
    void counted(Scene scene, SegmentSizes sizes);

    /** The object cannot be read. */
    void failed(String why);
  }

  SceneJob(DicomDocument document, Listener listener) {
    super("Reading segments");
    this.document = document;
    this.listener = listener;
    setSystem(true);
    setPriority(LONG);
  }

  /** The object has changed. */
  void changed() {
    cancel();
    schedule(DELAY_MS);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    long revision = document.revision();
    try {
      List<WorkspaceObject> workspace =
          PlatformUI.getWorkbench().getService(WorkspaceObjects.class).all();
      Scene scene = document.read(() -> read(workspace, monitor));
      if (monitor.isCanceled() || document.revision() != revision) {
        scene.close();
        return Status.CANCEL_STATUS;
      }
      listener.read(scene);
      Optional<SegmentSizes> sizes = document.read(() -> count(scene, revision, monitor));
      sizes.ifPresent(all -> listener.counted(scene, all));
      return Status.OK_STATUS;
    } catch (Unreadable e) {
      listener.failed(e.getMessage());
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (RuntimeException e) {
      // An editor that is being closed takes the file away.
      return monitor.isCanceled()
          ? Status.CANCEL_STATUS
          : Status.error("The segmentation could not be read.", e);
    }
  }

  private Scene read(List<WorkspaceObject> workspace, IProgressMonitor monitor) {
    try {
      return Scene.read(
          document.file(), SourceFiles.of(document.dataSet(), workspace), monitor::isCanceled);
    } catch (FrameException e) {
      throw new Unreadable(e);
    }
  }

  private Optional<SegmentSizes> count(Scene scene, long revision, IProgressMonitor monitor) {
    return scene
        .masks()
        .count(
            () -> {
              document.letChange();
              return monitor.isCanceled() || document.revision() != revision;
            });
  }

  /** Carries a {@link FrameException} out of a reading. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(FrameException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
