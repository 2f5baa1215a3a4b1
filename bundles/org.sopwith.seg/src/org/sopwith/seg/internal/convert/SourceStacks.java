// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.contour.Roi;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Volume;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segmentation;

/** The images in a directory, and which of them a volume belongs to. */
public final class SourceStacks {
  /** How far voxels may lie apart, as a part of their size. */
  private static final double TOLERANCE = 0.05;

  private final Path directory;
  private final List<Stack> stacks;

  private SourceStacks(Path directory, List<Stack> stacks) {
    this.directory = directory;
    this.stacks = stacks;
  }

  /**
   * Reads the headers of all images below a directory.
   *
   * @param remarks takes a sentence for each oddity
   * @throws OperationException if there is no image that lies in the patient
   */
  public static SourceStacks read(Path directory, Progress progress, Consumer<String> remarks)
      throws OperationException {
    List<Path> files = new ArrayList<>();
    Inputs.of(List.of(directory), (path, e) -> {}).forEachRemaining(files::add);
    progress.start("Reading images", Progress.UNKNOWN, "files");
    SeriesReader.Result result = SeriesReader.read(files, progress::isCanceled);
    result.oddities().forEach(oddity -> remarks.accept(oddity.message()));
    if (result.stacks().isEmpty()) {
      throw new OperationException(directory + " holds no images with a position in the patient.");
    }
    return new SourceStacks(directory, result.stacks());
  }

  /** All stacks, the one with most slices first. */
  public List<Stack> all() {
    return stacks;
  }

  static double tolerance(Grid grid) {
    return TOLERANCE
        * Math.min(grid.spacing(0), Math.min(grid.spacing(1), Math.abs(grid.planeDistance())));
  }

  /**
   * The stack on whose voxels those of a volume lie.
   *
   * @param name the name of the volume's file, for messages
   * @param remarks takes a sentence if there are several, of which the first is taken
   * @throws OperationException if there is none, with what differs
   */
  public Stack of(Volume volume, String name, Consumer<String> remarks) throws OperationException {
    List<Stack> fitting = new ArrayList<>();
    for (Stack stack : stacks) {
      if (stack.even() && PlacedVolume.fits(stack.grid(), volume.grid(), tolerance(stack.grid()))) {
        fitting.add(stack);
      }
    }
    if (fitting.isEmpty()) {
      throw new OperationException(mismatch(volume, name, stacks.getFirst()));
    }
    if (fitting.size() > 1) {
      remarks.accept(
          ("%s lies on %d volumes of images in %s; that of %s is taken. Give a directory with those"
                  + " that are meant alone.")
              .formatted(
                  name,
                  fitting.size(),
                  directory,
                  fitting.getFirst().first().file().getFileName()));
    }
    return fitting.getFirst();
  }

  /** A volume on the grid of a stack; empty if its voxels do not lie there. */
  public static Optional<Volume> place(Stack stack, Volume volume) throws IOException {
    return PlacedVolume.on(stack.grid(), volume, tolerance(stack.grid()));
  }

  /**
   * The stack that the regions of a structure set lie on: of their frame of reference or, with a
   * remark, one whose images their contours name.
   *
   * @param name the name of the structure set's file, for messages
   * @throws OperationException if there is none
   */
  Stack of(StructureSet set, String name, Consumer<String> remarks) throws OperationException {
    Set<String> frames = new HashSet<>();
    Set<String> images = new HashSet<>();
    for (Roi roi : set.rois()) {
      if (!roi.contours().isEmpty()) {
        frames.add(roi.frameOfReferenceUid());
      }
      roi.contours().forEach(contour -> images.add(contour.imageUid()));
    }
    images.remove("");
    ToLongFunction<Stack> named =
        stack -> stack.frames().filter(f -> images.contains(f.sopInstanceUid())).count();
    List<Stack> there =
        stacks.stream()
            .filter(stack -> frames.contains(stack.first().frameOfReferenceUid()))
            .toList();
    Comparator<Stack> nearest =
        Comparator.comparing((Stack s) -> set.seriesUids().contains(s.first().seriesInstanceUid()))
            .thenComparingLong(named);
    Optional<Stack> found = first(there, nearest);
    if (found.isEmpty()) {
      found =
          first(stacks.stream().filter(stack -> named.applyAsLong(stack) > 0).toList(), nearest);
      if (found.isEmpty()) {
        throw new OperationException(
            "%s is of another frame of reference than the images in %s, and its contours do not"
                    .formatted(name, directory)
                + " name them.");
      }
      remarks.accept(
          name + " is of another frame of reference than the images that its contours name.");
    } else if (frames.size() > 1) {
      throw new OperationException(
          "%s has regions in %d frames of reference; the images have one."
              .formatted(name, frames.size()));
    }
    return requireEven(found.get(), name);
  }

  /** The greatest, and of those that are alike the first. */
  private static Optional<Stack> first(List<Stack> stacks, Comparator<Stack> order) {
    return stacks.stream().reduce((one, other) -> order.compare(other, one) > 0 ? other : one);
  }

  /**
   * The stack that a segmentation lies on: of its frame of reference, or of a series that it names.
   *
   * @param name the name of its file, for messages
   * @throws OperationException if it lies on none, with what differs
   */
  Placed of(Segmentation segmentation, String name) throws OperationException {
    DataSet root = segmentation.file().dataSet();
    String frame = root.string(Tag.FrameOfReferenceUID, "");
    Set<String> series = new HashSet<>();
    root.items(Tag.ReferencedSeriesSequence)
        .forEach(item -> item.string(Tag.SeriesInstanceUID).ifPresent(series::add));
    OperationException reason = null;
    for (Stack stack : stacks) {
      if (!frame.equals(stack.first().frameOfReferenceUid())
          && !series.contains(stack.first().seriesInstanceUid())) {
        continue;
      }
      try {
        return new Placed(requireEven(stack, name), FrameStack.of(segmentation, stack.grid()));
      } catch (OperationException e) {
        reason = reason == null ? e : reason;
      }
    }
    throw reason != null
        ? reason
        : new OperationException(
            "%s is of another frame of reference than the images in %s."
                .formatted(name, directory));
  }

  /** Images, and the frames of a segmentation that lie on them. */
  record Placed(Stack images, FrameStack frames) {}

  private Stack requireEven(Stack stack, String name) throws OperationException {
    if (!stack.even()) {
      throw new OperationException(uneven(name));
    }
    return stack;
  }

  private String uneven(String name) {
    return "The images in %s are not evenly spaced, so that %s cannot be put on them."
        .formatted(directory, name);
  }

  private String mismatch(Volume volume, String name, Stack nearest) {
    if (!nearest.even()) {
      return uneven(name);
    }
    return "%s (%s) does not lie on the images in %s (%s); resample it to their grid."
        .formatted(name, describe(volume.grid()), directory, describe(nearest.grid()));
  }

  private static String describe(Grid grid) {
    return "%d x %d x %d voxels of %.4g x %.4g x %.4g mm from %.5g, %.5g, %.5g"
        .formatted(
            grid.columns(),
            grid.rows(),
            grid.slices(),
            grid.spacing(0),
            grid.spacing(1),
            grid.spacing(2),
            grid.origin().x(),
            grid.origin().y(),
            grid.origin().z());
  }
}
