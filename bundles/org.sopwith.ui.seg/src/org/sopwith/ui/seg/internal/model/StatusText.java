// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.seg.SegmentSizes;

/** What the line below the slices says. */
public final class StatusText {
  private StatusText() {}

  /** Of the object: its type and size, the images it lies over, frames that cannot be read. */
  public static String of(Scene scene, Optional<SegmentSizes> sizes) {
    String broken =
        sizes
            .filter(all -> !all.unreadable().isEmpty())
            .map(
                all ->
                    "%,d frames cannot be read: %s "
                        .formatted(
                            all.unreadable().size(), all.unreadable().getFirst().getMessage()))
            .orElse("");
    String what =
        "%s, %d x %d, %,d frames, %,d segments"
            .formatted(
                scene.segmentation().type(),
                scene.segmentation().columns(),
                scene.segmentation().rows(),
                scene.segmentation().frames(),
                scene.segmentation().segments().size());
    String text =
        scene
            .source()
            .map(source -> what + " over series " + source.seriesInstanceUid())
            .orElseGet(() -> scene.noSource() + scene.noVolume() + " (" + what + ")");
    return broken + text;
  }

  /**
   * Of a voxel: where it is, its value, the names of its segments.
   *
   * @param at column, row and slice, counted from 0
   */
  public static String of(Grid grid, int[] at, Optional<Float> value, List<String> segments) {
    Vector patient = grid.patient(at[0], at[1], at[2]);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "column %d, row %d, slice %d   (%.1f, %.1f, %.1f) mm",
            at[0] + 1,
            at[1] + 1,
            at[2] + 1,
            patient.x(),
            patient.y(),
            patient.z()));
    value.ifPresent(v -> text.append(String.format(Locale.ROOT, "   value %.5g", v)));
    if (!segments.isEmpty()) {
      text.append("   ").append(String.join(", ", segments));
    }
    return text.toString();
  }
}
