// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SourceReference;
import org.sopwith.seg.internal.check.SeenImages.Image;
import org.sopwith.seg.internal.check.SourceProblem.Kind;

/** Compares one segmentation with the images that it refers to. */
final class SourceComparison {
  /** How far pixels may lie apart, as a part of their distance. */
  private static final double SAME = 0.05;

  private static final double SAME_DIRECTION = 0.002;
  private static final double SAME_PLANE = 1e-3;

  private final Segmentation segmentation;
  private final DataSet root;
  private final String file;
  private final SeenImages seen;
  private final List<SourceProblem> problems = new ArrayList<>();

  private SourceComparison(Segmentation segmentation, String file, SeenImages seen) {
    this.segmentation = segmentation;
    this.root = segmentation.file().dataSet();
    this.file = file;
    this.seen = seen;
  }

  /** What is wrong; nothing if the segmentation cannot be read, which other rules tell. */
  static List<SourceProblem> of(String file, SeenImages seen) {
    try (DicomFile dicom = DicomFile.open(Path.of(file))) {
      SourceComparison comparison = new SourceComparison(Segmentation.of(dicom), file, seen);
      comparison.compare();
      return comparison.problems;
    } catch (IOException e) {
      return List.of();
    }
  }

  private void add(Kind kind, String message, String path, String expected, String found) {
    problems.add(new SourceProblem(kind, message, file, path, expected, found));
  }

  private void compare() {
    List<Image> sources = new ArrayList<>();
    boolean complete = true;
    for (DataSet series : root.items(Tag.ReferencedSeriesSequence)) {
      List<Image> there = seen.series(series.string(Tag.SeriesInstanceUID, ""));
      for (DataSet reference : series.items(Tag.ReferencedInstanceSequence)) {
        Optional<Image> image = seen.image(reference.string(Tag.ReferencedSOPInstanceUID, ""));
        image.ifPresent(sources::add);
        complete &= image.isPresent();
        if (image.isEmpty() && !there.isEmpty()) {
          add(
              Kind.UNRESOLVED,
              "Other images of the series are here, the referenced one is not",
              SegmentationFacts.path(reference, Tag.ReferencedSOPInstanceUID),
              "",
              "");
        }
      }
    }
    if (sources.isEmpty() || !haveSameFrameOfReference(sources)) {
      return;
    }
    compareGrids();
    if (complete) {
      compareExtent(sources);
    }
  }

  private boolean haveSameFrameOfReference(List<Image> sources) {
    String own = root.string(Tag.FrameOfReferenceUID, "");
    if (own.isEmpty()) {
      return true;
    }
    boolean same = sources.stream().anyMatch(image -> image.frameOfReference().equals(own));
    if (!same) {
      add(
          Kind.FRAME_OF_REFERENCE,
          "The images have another frame of reference",
          SegmentationFacts.path(root, Tag.FrameOfReferenceUID),
          "that of the images",
          "another one");
    }
    return same;
  }

  /** Frames against the images that they were made from; of several one has to fit. */
  private void compareGrids() {
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      Optional<PlanePosition> plane = segmentation.plane(frame);
      if (plane.isEmpty()) {
        continue;
      }
      String difference = "";
      for (SourceReference source : segmentation.sources(frame)) {
        Optional<Image> image = seen.image(source.instance().sopInstanceUid());
        List<PlanePosition> planes = image.map(it -> planes(it, source.frames())).orElse(List.of());
        if (planes.isEmpty()) {
          difference = "";
          break;
        }
        difference = nearest(plane.get(), image.get(), planes);
        if (difference.isEmpty()) {
          break;
        }
      }
      if (!difference.isEmpty()) {
        add(
            Kind.GRID,
            "The frame does not lie on the pixels of the image that it was made from",
            "PerFrameFunctionalGroupsSequence[" + (frame + 1) + "]",
            "the place, size and spacing of the image",
            difference);
      }
    }
  }

  private static List<PlanePosition> planes(Image image, List<Integer> frames) {
    return frames.isEmpty()
        ? image.planes()
        : frames.stream()
            .filter(number -> number >= 1 && number <= image.planes().size())
            .map(number -> image.planes().get(number - 1))
            .toList();
  }

  private String nearest(PlanePosition frame, Image image, List<PlanePosition> planes) {
    String first = "";
    for (PlanePosition plane : planes) {
      String difference = difference(frame, image, plane);
      if (difference.isEmpty()) {
        return "";
      }
      first = first.isEmpty() ? difference : first;
    }
    return first;
  }

  private String difference(PlanePosition frame, Image image, PlanePosition plane) {
    Vector row = frame.orientation().row().minus(plane.orientation().row());
    Vector column = frame.orientation().column().minus(plane.orientation().column());
    if (row.length() > SAME_DIRECTION || column.length() > SAME_DIRECTION) {
      return "another direction";
    }
    if (segmentation.columns() != image.columns() || segmentation.rows() != image.rows()) {
      return "%d x %d pixels instead of %d x %d"
          .formatted(segmentation.columns(), segmentation.rows(), image.columns(), image.rows());
    }
    Vector shift = plane.image(frame.position());
    Vector last = plane.image(frame.patient(segmentation.columns() - 1, segmentation.rows() - 1));
    double pixel = Math.min(plane.spacing().columns(), plane.spacing().rows());
    boolean same =
        Math.abs(shift.x()) <= SAME
            && Math.abs(shift.y()) <= SAME
            && Math.abs(last.x() - segmentation.columns() + 1) <= SAME
            && Math.abs(last.y() - segmentation.rows() + 1) <= SAME
            && Math.abs(shift.z()) <= Math.max(SAME * pixel, SAME_PLANE);
    return same
        ? ""
        : String.format(
            Locale.ROOT,
            "%.3g columns, %.3g rows and %.3g mm away at the first pixel",
            shift.x(),
            shift.y(),
            shift.z());
  }

  /** Frames against the space from the first to the last image. */
  private void compareExtent(List<Image> sources) {
    List<PlanePosition> planes =
        sources.stream().flatMap(image -> image.planes().stream()).toList();
    if (planes.isEmpty()) {
      return;
    }
    PlanePosition one = planes.getFirst();
    Vector normal = one.orientation().normal();
    List<Double> distances =
        planes.stream().map(plane -> plane.position().dot(normal)).sorted().toList();
    double gap = 0;
    for (int i = 1; i < distances.size(); i++) {
      gap = Math.max(gap, distances.get(i) - distances.get(i - 1));
    }
    int columns = sources.getFirst().columns();
    int rows = sources.getFirst().rows();
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      Optional<PlanePosition> plane = segmentation.plane(frame);
      if (plane.isEmpty()) {
        continue;
      }
      double distance = plane.get().position().dot(normal);
      Vector centre =
          one.image(
              plane
                  .get()
                  .patient((segmentation.columns() - 1) / 2.0, (segmentation.rows() - 1) / 2.0));
      boolean outside =
          distances.size() > 1
                  && (distance < distances.getFirst() - gap || distance > distances.getLast() + gap)
              || centre.x() < -0.5
              || centre.y() < -0.5
              || centre.x() > columns - 0.5
              || centre.y() > rows - 0.5;
      if (outside) {
        add(
            Kind.OUTSIDE,
            "The frame lies outside of the images that were segmented",
            "PerFrameFunctionalGroupsSequence[" + (frame + 1) + "]",
            "a place within them",
            String.format(
                Locale.ROOT,
                "%.4g mm along their normal, the images from %.4g to %.4g mm",
                distance,
                distances.getFirst(),
                distances.getLast()));
      }
    }
  }
}
