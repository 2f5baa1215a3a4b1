// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.internal.SegInfo;
import org.sopwith.seg.internal.SegMeasure;

/** A segmentation with pixels for fewer frames than it declares. */
class ShortPixelsTest {
  @TempDir Path dir;
  private Path cut;
  private Path out;

  @BeforeEach
  void cutTheLastFrameOff() throws Exception {
    Random random = new Random(5);
    Grid grid = MadeUpFiles.grid(random);
    MadeUpFiles.images(dir.resolve("ct"), grid, image -> {});
    Path labels = dir.resolve("labels.nrrd");
    VolumeFiles.write(labels, MadeUpFiles.labels(grid, 3, random), WriteOptions.DEFAULT);
    Path whole = dir.resolve("whole.dcm");
    MadeUpFiles.run(
        new SegCreate(),
        Map.of(
            "images", List.of(dir.resolve("ct").toString()),
            "labels", List.of(labels.toString()),
            "metadata", List.of(MadeUpFiles.metadata(dir, 3).toString()),
            "out", List.of(whole.toString())));
    cut = dir.resolve("cut.dcm");
    out = Files.createDirectory(dir.resolve("out"));
    try (DicomFile file = DicomFile.open(whole)) {
      byte[] pixels = file.dataSet().get(Tag.PixelData).orElseThrow().bytes();
      file.dataSet().setBytes(Tag.PixelData, VR.OB, Arrays.copyOf(pixels, pixels.length / 4 * 2));
      file.write(cut);
    }
  }

  private static Operation verb(String name) {
    return switch (name) {
      case "export" -> new SegExport();
      case "convert" -> new SegConvert();
      case "measure" -> new SegMeasure();
      case "to-rtstruct" -> new ToRtStruct();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Map<String, List<String>> values(String name) {
    List<String> file = List.of(cut.toString());
    List<String> ct = List.of(dir.resolve("ct").toString());
    List<String> target = List.of(out.resolve("out.dcm").toString());
    return switch (name) {
      case "export" -> Map.of("file", file, "out", List.of(out.toString()), "to", List.of("nrrd"));
      case "convert" -> Map.of("file", file, "out", target, "type", List.of("labelmap"));
      default -> Map.of("file", file, "images", ct, "out", target);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "convert", "measure", "to-rtstruct"})
  void nothingIsWrittenFromIt(String name) throws IOException {
    OperationException refusal =
        assertThrows(
            OperationException.class, () -> MadeUpFiles.run(verb(name), values(name)), name);
    assertTrue(refusal.getMessage().contains("frame"), refusal.getMessage());
    try (var files = Files.list(out)) {
      assertEquals(List.of(), files.toList(), name);
    }
  }

  @Test
  void whatIsInItIsStillTold() throws Exception {
    List<String> messages = MadeUpFiles.run(new SegInfo(), Map.of("file", List.of(cut.toString())));
    assertEquals(1, messages.size(), messages.toString());
    assertTrue(
        messages
            .getFirst()
            .matches("cut.dcm: \\d+ of \\d+ frames cannot be read\\. Frame \\d+: .*"),
        messages.getFirst());
  }
}
