// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.statistics.MaskStatistics;
import org.sopwith.operation.Progress;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.measure.MeasureOptions;
import org.sopwith.seg.measure.SegmentationMeasurer;

/** Segmentations of other programs, of which other programs have told the sizes. */
class SharedSegmentationsTest {
  private static Path data() {
    for (Path at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
      Path data = at.resolveSibling("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    assumeTrue(false, "There is no shared/data beside the checkout.");
    throw new IllegalStateException();
  }

  private static double number(JsonTree tree) {
    return Double.parseDouble(tree.text());
  }

  @Test
  void segmentsVoxelsAndVolumesAreThoseOfTheFacts() throws Exception {
    Path data = data();
    int compared = 0;
    for (JsonTree facts : JsonTree.read(data.resolve("FACTS.json")).elements()) {
      if (!facts.members().containsKey("seg")) {
        continue;
      }
      Path path = data.resolve(facts.get("path").text());
      try (DicomFile file = DicomFile.open(path)) {
        Segmentation segmentation = Segmentation.of(file);
        SegmentSizes sizes = SegmentSizes.count(segmentation, Progress.NONE);
        JsonTree seg = facts.get("seg");
        assertEquals(seg.get("segmentation_type").text(), segmentation.type().name());
        assertEquals(number(seg.get("frames")), segmentation.frames(), path.toString());
        assertEquals(
            number(seg.get("number_of_segments")), segmentation.segments().size(), path.toString());
        for (Segment segment : segmentation.segments()) {
          compare(segment, seg.get("segments"), sizes, path);
        }
        compared++;
      }
    }
    assertTrue(compared > 10, compared + " compared");
  }

  private static void compare(Segment segment, JsonTree facts, SegmentSizes sizes, Path path) {
    Map<String, JsonTree> known = facts.get("" + segment.number()).members();
    String where = path + " segment " + segment.number();
    if (known.containsKey("voxels_nonzero")) {
      assertEquals(number(known.get("voxels_nonzero")), sizes.of(segment.number()).voxels(), where);
    }
    if (known.containsKey("volume_ml") && known.get("volume_ml").isNumber()) {
      double volume = number(known.get("volume_ml"));
      assertEquals(
          volume, sizes.volume(segment.number()).orElseThrow(), 1e-5 * Math.max(1, volume), where);
    }
  }

  @Test
  void aLiverIsMeasuredAsNumpyDoes() throws Exception {
    Path folder = data().resolve("seg/QIICR+dcmqi/data/segmentations");
    try (DicomFile file = DicomFile.open(folder.resolve("liver.dcm"));
        Stream<Path> images = Files.list(folder.resolve("ct-3slice"))) {
      MaskStatistics values =
          SegmentationMeasurer.measure(
                  Segmentation.of(file),
                  SeriesReader.read(images.toList()).stacks(),
                  Optional.empty(),
                  MeasureOptions.DEFAULT,
                  Progress.NONE,
                  remark -> {})
              .segments()
              .getFirst()
              .values();
      assertEquals(
          List.of(107098.0, -778.0, 221.0, 45.0, -21.0, 93.0),
          List.of(
              (double) values.voxels(),
              values.minimum(),
              values.maximum(),
              values.median(),
              values.percentile(10),
              values.percentile(90)));
      assertEquals(37.32893237968963, values.mean(), 1e-9);
      assertEquals(59.16883313757635, values.populationStandardDeviation(), 1e-9);
    }
  }
}
