// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.series.Stack;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.Segmentation;

/**
 * The images that a segmentation is measured in.
 *
 * @param sourceSeries Series Instance UID of the images that were segmented
 */
record StackChoice(ImagePlanes images, String sourceSeries) {

  /**
   * Chooses among stacks of images those that the segmentation refers to, and of these the one that
   * most frames lie on.
   *
   * @throws OperationException if there is none, with the series that is needed
   */
  static StackChoice of(
      Segmentation segmentation,
      List<Stack> stacks,
      Optional<String> series,
      Consumer<String> remarks)
      throws OperationException {
    requirePlanes(segmentation);
    DataSet root = segmentation.file().dataSet();
    Set<String> referenced = referencedSeries(root);
    Set<String> wanted = series.map(Set::of).orElse(referenced);
    List<Stack> candidates =
        stacks.stream().filter(stack -> wanted.isEmpty() || wanted.contains(uid(stack))).toList();
    if (candidates.isEmpty()) {
      throw new OperationException(
          "The images of series %s are needed; they are not among those given."
              .formatted(String.join(" or ", wanted)));
    }
    String frameOfReference = root.string(Tag.FrameOfReferenceUID, "");
    List<Stack> related =
        candidates.stream()
            .filter(
                stack ->
                    frameOfReference.isEmpty()
                        || stack.first().frameOfReferenceUid().equals(frameOfReference))
            .toList();
    if (related.isEmpty()) {
      throw new OperationException(
          "The images of series %s have another Frame of Reference UID (0020,0052) than the"
                  .formatted(uid(candidates.getFirst()))
              + " segmentation, so that its frames have no place in them.");
    }
    if (frameOfReference.isEmpty()) {
      remarks.accept(
          "The segmentation has no Frame of Reference UID (0020,0052); that of the images is taken"
              + " for its own.");
    }
    ImagePlanes best = best(segmentation, related);
    if (wanted.size() > 1 && related.stream().map(StackChoice::uid).distinct().count() > 1) {
      remarks.accept(
          "The segmentation refers to %d series; series %s is measured."
              .formatted(wanted.size(), uid(best.stack())));
    }
    best.stack().oddities().forEach(oddity -> remarks.accept(oddity.message()));
    String measured = uid(best.stack());
    return new StackChoice(
        best,
        referenced.isEmpty() || referenced.contains(measured)
            ? measured
            : referenced.iterator().next());
  }

  private static String uid(Stack stack) {
    return stack.first().seriesInstanceUid();
  }

  private static void requirePlanes(Segmentation segmentation) throws OperationException {
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      if (segmentation.plane(frame).isEmpty()) {
        throw new OperationException(
            "Frame %d has no place in the patient, so that it cannot be measured in images."
                .formatted(frame + 1));
      }
    }
  }

  private static Set<String> referencedSeries(DataSet root) {
    Set<String> series = new LinkedHashSet<>();
    for (DataSet item : root.items(Tag.ReferencedSeriesSequence)) {
      item.string(Tag.SeriesInstanceUID).ifPresent(series::add);
    }
    for (DataSet study : root.items(Tag.StudiesContainingOtherReferencedInstancesSequence)) {
      for (DataSet item : study.items(Tag.ReferencedSeriesSequence)) {
        item.string(Tag.SeriesInstanceUID).ifPresent(series::add);
      }
    }
    return series;
  }

  private static ImagePlanes best(Segmentation segmentation, List<Stack> stacks)
      throws OperationException {
    ImagePlanes best = null;
    int most = -1;
    for (Stack stack : stacks) {
      ImagePlanes planes = new ImagePlanes(stack);
      int count = count(segmentation, planes);
      if (count > most) {
        most = count;
        best = planes;
      }
    }
    if (best == null || most < 0) {
      throw new OperationException(
          "The frames of the segmentation are not parallel to the images; resample one of them to"
              + " the grid of the other.");
    }
    return best;
  }

  /** How many frames lie on images, with pixels that are the same counting twice; -1 if oblique. */
  private static int count(Segmentation segmentation, ImagePlanes planes) {
    int count = 0;
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      PlanePosition plane = segmentation.plane(frame).orElseThrow();
      if (!planes.areParallel(plane)) {
        return -1;
      }
      count +=
          planes
              .at(plane, segmentation.columns(), segmentation.rows())
              .map(place -> place.same() ? 2 : 1)
              .orElse(0);
    }
    return count;
  }
}
