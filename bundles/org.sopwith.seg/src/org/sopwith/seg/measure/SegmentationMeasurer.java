// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.series.Stack;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;
import org.sopwith.sr.generate.NamedUids;

/**
 * Measures the segments of a segmentation in images. Frames are matched to images by their places
 * in the patient; each image is decoded once, and one at a time is in memory. Where the pixels of
 * frames are not those of the images, the nearest pixel of the nearest image counts.
 */
public final class SegmentationMeasurer {
  private static final double MM3_IN_ML = 1000;

  private final Segmentation segmentation;
  private final ImagePlanes images;
  private final Shares shares;
  private final MeasureOptions options;
  private final Consumer<String> remarks;
  private final Map<Integer, SegmentValues> values = new TreeMap<>();
  private final Map<String, DataSet> shown = new LinkedHashMap<>();
  private boolean sampled;

  private SegmentationMeasurer(
      Segmentation segmentation,
      ImagePlanes images,
      MeasureOptions options,
      Consumer<String> remarks) {
    this.segmentation = segmentation;
    this.images = images;
    this.shares = Shares.of(segmentation, options.threshold());
    this.options = options;
    this.remarks = remarks;
  }

  /**
   * Measures all segments.
   *
   * @param stacks images, of which those are measured that the segmentation refers to
   * @param series measures the images of this series instead
   * @param remarks takes a sentence for each thing that is odd
   * @throws OperationException if it cannot be measured, with the reason
   * @throws org.sopwith.image.FrameException if a frame of the segmentation is missing or broken
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public static Measurements measure(
      Segmentation segmentation,
      List<Stack> stacks,
      Optional<String> series,
      MeasureOptions options,
      Progress progress,
      Consumer<String> remarks)
      throws OperationException, IOException {
    OptionalDouble voxel = SegmentSizes.voxelVolume(segmentation);
    if (voxel.isEmpty()) {
      throw new OperationException(
          "The segmentation does not say how large its voxels are: Pixel Measures Sequence"
              + " (0028,9110) is missing or has no Pixel Spacing.");
    }
    StackChoice choice = StackChoice.of(segmentation, stacks, series, remarks);
    SegmentationMeasurer measurer =
        new SegmentationMeasurer(segmentation, choice.images(), options, remarks);
    Quantity quantity = measurer.gather(progress);
    return new Measurements(
        quantity,
        measurer.results(voxel.getAsDouble()),
        List.copyOf(measurer.shown.values()),
        choice.sourceSeries(),
        measurer.conventions());
  }

  private Quantity gather(Progress progress) throws OperationException, IOException {
    List<Integer> frames =
        new ArrayList<>(IntStream.range(0, segmentation.frames()).boxed().toList());
    frames.sort(Comparator.comparingDouble(frame -> plane(frame).distance()));
    progress.start("Measuring", frames.size(), "frames");
    TreeSet<Integer> unknown = new TreeSet<>();
    try (ImageValues image = new ImageValues(remarks)) {
      for (int frame : frames) {
        gather(frame, image, unknown);
        progress.advance(1);
        progress.checkCanceled();
      }
      if (!unknown.isEmpty()) {
        remarks.accept("Voxels of segments that are not described are left out: " + unknown + ".");
      }
      if (image.quantity() == null) {
        throw new OperationException(
            values.isEmpty()
                ? "No segment has a voxel to measure."
                : "No voxel of the segments lies in the images.");
      }
      return image.quantity();
    }
  }

  private PlanePosition plane(int frame) {
    return segmentation.plane(frame).orElseThrow();
  }

  private void gather(int frame, ImageValues image, TreeSet<Integer> unknown)
      throws OperationException, IOException {
    Optional<ImagePlanes.Place> place =
        images.at(plane(frame), segmentation.columns(), segmentation.rows());
    List<int[]> runs = new ArrayList<>();
    segmentation.forEachRun(
        frame, (value, row, from, to) -> runs.add(new int[] {value, row, from, to}));
    boolean labels = segmentation.type() == SegmentationType.LABELMAP;
    for (int[] run : runs) {
      int number = labels ? run[0] : segmentation.segmentOf(frame);
      int weight = labels ? 1 : shares.weight(run[0]);
      if (weight == 0 || labels && number == segmentation.background()) {
        continue;
      }
      if (segmentation.segment(number).isEmpty()) {
        unknown.add(number);
        continue;
      }
      SegmentValues segment = values.computeIfAbsent(number, key -> new SegmentValues());
      if (place.isPresent()) {
        show(place.get(), image);
        segment.take(place.get(), image, run[1], run[2], run[3], weight);
      } else {
        segment.takeOutside(run[3] - run[2], weight);
      }
    }
  }

  private void show(ImagePlanes.Place place, ImageValues image)
      throws OperationException, IOException {
    image.go(place.image());
    sampled |= !place.same();
    SourceFrame source = place.image();
    if (!shown.containsKey(source.sopInstanceUid())) {
      try (DicomFile file = DicomFile.open(source.file(), ReadOptions.HEADER)) {
        DataSet header = file.dataSet().copy();
        header.remove(Tag.PerFrameFunctionalGroupsSequence);
        shown.put(source.sopInstanceUid(), header);
      }
    }
  }

  private List<SegmentMeasurement> results(double voxel) throws IOException {
    NamedUids uids = new NamedUids(segmentation.file().dataSet().string(Tag.SOPInstanceUID, ""));
    SegmentDiameters diameters =
        options.diameters() ? SegmentDiameters.of(segmentation, shares, remarks) : null;
    List<SegmentMeasurement> results = new ArrayList<>();
    for (Segment segment : segmentation.segments()) {
      SegmentValues own = values.remove(segment.number());
      if (own == null) {
        remarks.accept("Segment %d has no voxel and is left out.".formatted(segment.number()));
        continue;
      }
      SegmentMeasurement result =
          new SegmentMeasurement(
              segment,
              trackingId(segment),
              segment.trackingUid().isEmpty()
                  ? uids.of("segment " + segment.number())
                  : segment.trackingUid(),
              own.voxels(),
              own.volume(voxel, shares.whole()),
              own.outside(),
              own.statistics(voxel * MM3_IN_ML),
              diameters == null ? Optional.empty() : diameters.longest(segment.number()),
              diameters == null ? Optional.empty() : diameters.planar(segment.number()));
      remark(result);
      results.add(result);
    }
    return results;
  }

  private void remark(SegmentMeasurement result) {
    if (result.outside() > 0) {
      remarks.accept(
          "%d voxels of segment %d lie where there is no image; they count for the volume only."
              .formatted(result.outside(), result.segment().number()));
    }
    if (result.values().notNumbers() > 0) {
      remarks.accept(
          "Voxels of segment %d lie on padding or have no value; they count for the volume only."
              .formatted(result.segment().number()));
    }
  }

  private static String trackingId(Segment segment) {
    String label = segment.label().isBlank() ? "Segment " + segment.number() : segment.label();
    return segment.trackingId().isBlank() ? label : segment.trackingId();
  }

  private List<String> conventions() {
    List<String> conventions = new ArrayList<>(shares.convention().stream().toList());
    if (sampled) {
      conventions.add("sampling: nearest pixel of the nearest image");
    }
    return conventions;
  }
}
