// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Volume;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

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
   * @param name the name of the volume's file, for the message
   * @throws OperationException if there is none, with what differs
   */
  public Stack of(Volume volume, String name) throws OperationException, IOException {
    for (Stack stack : stacks) {
      if (stack.even() && place(stack, volume).isPresent()) {
        return stack;
      }
    }
    throw new OperationException(mismatch(volume, name, stacks.getFirst()));
  }

  /** A volume on the grid of a stack; empty if its voxels do not lie there. */
  public static Optional<Volume> place(Stack stack, Volume volume) throws IOException {
    return PlacedVolume.on(stack.grid(), volume, tolerance(stack.grid()));
  }

  private String mismatch(Volume volume, String name, Stack nearest) {
    if (!nearest.even()) {
      return "The images in %s are not evenly spaced, so that %s cannot be put on them."
          .formatted(directory, name);
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
