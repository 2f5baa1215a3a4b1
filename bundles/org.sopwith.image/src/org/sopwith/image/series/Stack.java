// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.series;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.image.volume.Grid;

/**
 * Parallel frames of one series, one at each place, in the order of their places along the normal.
 *
 * @param grid the even grid nearest to the frames; slices count along the normal
 * @param slices for each slice of the grid its frame; empty where one is missing
 * @param even whether every frame lies on the grid, within a twentieth of the slice distance
 * @param oddities what is odd about these frames
 */
public record Stack(
    Grid grid, List<Optional<SourceFrame>> slices, boolean even, List<Oddity> oddities) {
  public Stack {
    slices = List.copyOf(slices);
    oddities = List.copyOf(oddities);
    Objects.requireNonNull(grid, "grid");
  }

  /** The frames that are there, in their order. */
  public Stream<SourceFrame> frames() {
    return slices.stream().flatMap(Optional::stream);
  }

  /** The first frame; all are of its series, frame of reference and size. */
  public SourceFrame first() {
    return frames().findFirst().orElseThrow();
  }
}
