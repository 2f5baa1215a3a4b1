// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.image.contour.Roi;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.metadata.MetadataReader;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.measurement.MeasurementReport;
import org.sopwith.sr.measurement.ReadGroup;
import org.sopwith.sr.render.ItemText;
import org.sopwith.standard.Code;

/**
 * What a conversion of segmentations wrote, to be shown before it is written for good.
 *
 * @param lines what is true of all of it
 * @param columns titles of a table
 * @param rows of the table
 * @param findings what the rules for such objects say of it; empty if there are no such rules
 */
public record Written(
    List<String> lines, List<String> columns, List<Row> rows, Optional<List<Finding>> findings) {
  /**
   * A row of the table.
   *
   * @param color 0xRRGGBB of a segment or region; empty if it has none
   */
  public record Row(Optional<Integer> color, List<String> cells) {}

  /**
   * Reads files.
   *
   * @param stacks the images that they are to lie on; may be none
   */
  public static Written read(List<Path> files, List<Stack> stacks, Progress progress)
      throws IOException {
    List<Written> all = new ArrayList<>();
    for (Path file : files) {
      turns(progress).run();
      all.add(one(file, stacks, progress));
    }
    if (all.size() == 1) {
      return all.getFirst();
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).getFileName().toString();
      rows.add(
          new Row(
              Optional.empty(),
              List.of(name, size(files.get(i)), String.join("; ", all.get(i).lines()))));
    }
    return new Written(
        List.of(files.size() + " files"),
        List.of("File", "Size", "What it holds"),
        rows,
        Optional.empty());
  }

  private static Runnable turns(Progress progress) {
    return () -> {
      if (progress.isCanceled()) {
        throw new CancellationException();
      }
    };
  }

  private static String size(Path file) throws IOException {
    long bytes = Files.size(file);
    return bytes < 10_000
        ? bytes + " bytes"
        : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
  }

  private static Written one(Path file, List<Stack> stacks, Progress progress) throws IOException {
    if (VolumeFiles.detect(file).isPresent()) {
      return volume(file);
    }
    if (file.getFileName().toString().endsWith(".json")) {
      return metadata(file);
    }
    try (DicomFile dicom = DicomFile.open(file)) {
      DataSet root = dicom.dataSet();
      if (Segmentation.isSegmentation(root)) {
        return segmentation(dicom, size(file), stacks, progress);
      }
      if (root.contains(Tag.StructureSetROISequence)) {
        return structures(root, size(file));
      }
      return root.contains(Tag.ContentSequence)
          ? report(dicom, size(file), turns(progress))
          : plain("A DICOM object of " + size(file));
    } catch (FrameException e) {
      return plain(e.getMessage());
    } catch (DicomException e) {
      return plain("A file of " + size(file));
    }
  }

  private static Written plain(String line) {
    return new Written(List.of(line), List.of(), List.of(), Optional.empty());
  }

  private static Written metadata(Path file) throws IOException {
    try {
      int segments = MetadataReader.read(file).segments().size();
      return plain("What %d segments are, in the JSON of dcmqi".formatted(segments));
    } catch (OperationException e) {
      return plain(e.getMessage());
    }
  }

  private static Written volume(Path file) throws IOException {
    try (VolumeFile volume = VolumeFiles.open(file)) {
      return plain(
          "%s of %s, %d layer%s, %s"
              .formatted(
                  volume.format(),
                  volume.type(),
                  volume.layers(),
                  volume.layers() == 1 ? "" : "s",
                  text(volume.grid())));
    }
  }

  private static String text(Grid grid) {
    return String.format(
        Locale.ROOT,
        "%d x %d x %d voxels of %.3g x %.3g x %.3g mm",
        grid.columns(),
        grid.rows(),
        grid.slices(),
        grid.spacing(0),
        grid.spacing(1),
        grid.spacing(2));
  }

  private static Written segmentation(
      DicomFile file, String size, List<Stack> stacks, Progress progress) throws FrameException {
    Segmentation segmentation = Segmentation.of(file);
    SegmentSizes sizes = SegmentSizes.count(segmentation, progress);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %d x %d, %,d frames, %d segments; %s, %s"
            .formatted(
                segmentation.type(),
                segmentation.columns(),
                segmentation.rows(),
                segmentation.frames(),
                segmentation.segments().size(),
                file.transferSyntax().name(),
                size));
    lines.add(geometry(segmentation, stacks));
    int referring = 0;
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      referring += segmentation.sources(frame).isEmpty() ? 0 : 1;
    }
    lines.add(
        "%,d of %,d frames refer to a source image".formatted(referring, segmentation.frames()));
    List<Row> rows = new ArrayList<>();
    for (Segment segment : segmentation.segments()) {
      SegmentRow row = new SegmentRow(segment, Optional.of(sizes), 0, Optional.empty());
      rows.add(
          new Row(
              Optional.of(row.color()),
              List.of(
                  "" + segment.number(),
                  segment.label(),
                  row.frames(),
                  "%,d".formatted(sizes.of(segment.number()).voxels()),
                  row.volume(),
                  row.type(),
                  row.category(),
                  segment.regions().stream()
                      .map(region -> region.code().meaning())
                      .collect(Collectors.joining(", ")),
                  row.algorithm())));
    }
    return new Written(
        lines,
        List.of(
            "#", "Label", "Frames", "Voxels", "Volume", "Type", "Category", "Region", "Algorithm"),
        rows,
        Optional.of(Checks.grouped(file, "seg.", turns(progress))));
  }

  private static String geometry(Segmentation segmentation, List<Stack> stacks) {
    String why = "";
    for (Stack stack : stacks) {
      try {
        FrameStack placed = FrameStack.of(segmentation, stack.grid());
        return "On %d of the %d slices of series %s (%s)"
            .formatted(
                placed.frames().size(),
                stack.grid().slices(),
                stack.first().seriesInstanceUid(),
                text(stack.grid()));
      } catch (OperationException e) {
        why = why.isEmpty() ? e.getMessage() : why;
      }
    }
    try {
      String own = text(FrameStack.of(segmentation).grid());
      return stacks.isEmpty() ? own : own + ", not on the grid of the images: " + why;
    } catch (OperationException e) {
      return e.getMessage();
    }
  }

  private static Written structures(DataSet root, String size) {
    StructureSet set = StructureSet.read(root);
    List<Row> rows = new ArrayList<>();
    for (Roi roi : set.rois()) {
      int points = roi.contours().stream().mapToInt(one -> one.coordinates().length / 3).sum();
      rows.add(
          new Row(
              roi.color(),
              List.of(
                  "" + roi.number(),
                  roi.name(),
                  "%,d".formatted(roi.contours().size()),
                  "%,d".formatted(points),
                  roi.interpretedType(),
                  roi.generationAlgorithm())));
    }
    return new Written(
        List.of(
            "RT Structure Set '%s', %d regions, %s".formatted(set.label(), set.rois().size(), size),
            "On series " + String.join(", ", set.seriesUids())),
        List.of("#", "Name", "Contours", "Points", "Type", "Algorithm"),
        rows,
        Optional.empty());
  }

  private static Written report(DicomFile file, String size, Runnable turns) {
    SrDocument document = SrDocument.of(file.dataSet());
    List<Row> rows = new ArrayList<>();
    List<ReadGroup> groups = MeasurementReport.read(document);
    for (ReadGroup group : groups) {
      String name =
          group.trackingIdentifier().or(() -> group.finding().map(Code::meaning)).orElse("");
      for (ReadGroup.ReadMeasurement measurement : group.measurements()) {
        rows.add(
            new Row(
                Optional.empty(),
                List.of(
                    name,
                    group.finding().map(Code::meaning).orElse(""),
                    measurement.name().map(Code::meaning).orElse(""),
                    measurement.derivation().map(Code::meaning).orElse(""),
                    ItemText.value(measurement.item()))));
      }
    }
    return new Written(
        List.of(
            "%s, %d groups with %d measurements, %d content items, %s"
                .formatted(
                    document.root().name().map(Code::meaning).orElse("Report"),
                    groups.size(),
                    rows.size(),
                    document.items().size(),
                    size)),
        List.of("Tracking", "Finding", "Measurement", "Derivation", "Value"),
        rows,
        Optional.of(Checks.grouped(file, "sr.", turns)));
  }
}
