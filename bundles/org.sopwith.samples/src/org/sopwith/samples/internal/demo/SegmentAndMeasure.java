// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.OperationException;
import org.sopwith.samples.Phantom;
import org.sopwith.samples.internal.SegmentsOfCt;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.metadata.MetadataWriter;
import org.sopwith.seg.metadata.SegmentationMetadata;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;

/** A label map in NRRD becomes a segmentation, and that a report of what was measured. */
final class SegmentAndMeasure implements DemoStep {
  private static final int LINES = 20;

  @Override
  public String title() {
    return "From a label map in NRRD to a segmentation, and to a report with its measurements";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    Path directory = Files.createDirectories(stage.files().directory().resolve("probe"));
    Path labels = directory.resolve("organs.nrrd");
    Path metadata = directory.resolve("organs.json");
    Phantom phantom = stage.study().phantom();
    VolumeFiles.write(labels, SegmentsOfCt.labels(phantom), WriteOptions.DEFAULT);
    List<LabelledSegment> segments =
        SegmentsOfCt.segments(phantom, key -> "").stream()
            .map(segment -> new LabelledSegment(segment.number(), segment))
            .toList();
    MetadataWriter.write(
        new SegmentationMetadata(SegmentationContent.DEFAULT, List.of(segments), List.of()),
        metadata);
    Path images = stage.files().ct().getFirst().getParent();
    Path segmentation = directory.resolve("organs.dcm");
    Path report = directory.resolve("measured.dcm");
    stage.command(
        "seg create",
        "--images",
        images,
        "--labels",
        labels,
        "--metadata",
        metadata,
        "-o",
        segmentation);
    stage.say("");
    stage.command("seg measure", segmentation, "--images", images, "-o", report);
    stage.say("");
    stage.excerpt("Imaging Measurements", LINES, "sr show", report);
  }
}
