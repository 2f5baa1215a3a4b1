// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.seg.FrameMask;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SourceReference;

/**
 * A frame in the table of frames, made when its row comes into sight.
 *
 * @param position of its first pixel in the patient, in mm
 * @param segments the numbers of what it shows
 * @param voxels how many are set; empty until it has been decoded
 * @param sources the images it was made from
 */
public record FrameRow(
    int frame, String position, String segments, OptionalInt voxels, String sources) {

  public static FrameRow of(Scene scene, int frame) {
    Segmentation segmentation = scene.segmentation();
    Optional<List<FrameMask>> masks = scene.masks().known(frame);
    String segments =
        segmentation.type() == SegmentationType.LABELMAP
            ? masks.orElse(List.of()).stream()
                .map(mask -> "" + mask.segment())
                .collect(Collectors.joining(", "))
            : "" + segmentation.segmentOf(frame);
    return new FrameRow(
        frame,
        segmentation.plane(frame).map(PlanePosition::position).map(FrameRow::text).orElse(""),
        segments,
        masks
            .map(known -> OptionalInt.of(known.stream().mapToInt(FrameMask::pixels).sum()))
            .orElse(OptionalInt.empty()),
        segmentation.sources(frame).stream().map(FrameRow::text).collect(Collectors.joining(", ")));
  }

  private static String text(Vector at) {
    return String.format(Locale.ROOT, "%.1f, %.1f, %.1f", at.x(), at.y(), at.z());
  }

  private static String text(SourceReference source) {
    return source.instance().sopInstanceUid()
        + (source.frames().isEmpty()
            ? ""
            : " frame "
                + source.frames().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
