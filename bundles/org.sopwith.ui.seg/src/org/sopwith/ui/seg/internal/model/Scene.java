// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.ILog;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.series.SeriesVolume;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segmentation;

/**
 * A segmentation with what its slices are shown over.
 *
 * @param stack its frames on one grid; empty if they are no volume
 * @param noVolume why they are none; else empty
 * @param source the images; empty if they are not in the workspace
 * @param noSource which images are missing, or why they cannot be used; else empty
 */
public record Scene(
    Segmentation segmentation,
    MaskStore masks,
    Optional<FrameStack> stack,
    String noVolume,
    Optional<SourceStore> source,
    String noSource)
    implements AutoCloseable {

  /**
   * Reads a segmentation.
   *
   * @throws FrameException if it is none that can be read
   */
  public static Scene read(DicomFile file, SourceFiles sources, BooleanSupplier cancelled)
      throws FrameException {
    Segmentation segmentation = Segmentation.of(file);
    MaskStore masks = new MaskStore(segmentation);
    FrameStack own;
    try {
      own = FrameStack.of(segmentation);
    } catch (OperationException e) {
      return new Scene(segmentation, masks, Optional.empty(), e.getMessage(), Optional.empty(), "");
    }
    List<Path> files = sources.files();
    if (files.isEmpty()) {
      return new Scene(
          segmentation, masks, Optional.of(own), "", Optional.empty(), sources.missing());
    }
    List<Stack> stacks =
        SeriesReader.read(files, cancelled).stacks().stream()
            .filter(Stack::even)
            .filter(stack -> sharesSpace(stack, file.dataSet()))
            .toList();
    for (Stack stack : stacks) {
      try {
        FrameStack onImages = FrameStack.of(segmentation, stack.grid());
        return new Scene(
            segmentation, masks, Optional.of(onImages), "", Optional.of(open(stack)), "");
      } catch (OperationException e) {
        // Its frames are of another grid: the images are resampled to that.
        continue;
      } catch (IOException e) {
        return without(segmentation, masks, own, e);
      }
    }
    if (stacks.isEmpty()) {
      return new Scene(
          segmentation,
          masks,
          Optional.of(own),
          "",
          Optional.empty(),
          "The source images in the workspace are no even volume in the segmentation's frame of"
              + " reference.");
    }
    try {
      return new Scene(
          segmentation, masks, Optional.of(own), "", Optional.of(open(stacks.getFirst())), "");
    } catch (IOException e) {
      return without(segmentation, masks, own, e);
    }
  }

  private static boolean sharesSpace(Stack stack, DataSet root) {
    String space = root.string(Tag.FrameOfReferenceUID, "");
    String its = stack.first().frameOfReferenceUid();
    return space.isEmpty() || its.isEmpty() || space.equals(its);
  }

  private static SourceStore open(Stack stack) throws IOException {
    return new SourceStore(new SeriesVolume(stack));
  }

  private static Scene without(
      Segmentation segmentation, MaskStore masks, FrameStack own, IOException e) {
    ILog.get().warn("The source images of a segmentation cannot be read.", e);
    return new Scene(
        segmentation,
        masks,
        Optional.of(own),
        "",
        Optional.empty(),
        "The source images cannot be read: " + e.getMessage());
  }

  /** The grid that slices are cut from. */
  public Optional<Grid> grid() {
    return stack.map(FrameStack::grid);
  }

  @Override
  public void close() {
    source.ifPresent(
        store -> {
          try {
            store.close();
          } catch (IOException e) {
            ILog.get().warn("A source image could not be closed.", e);
          }
        });
  }
}
