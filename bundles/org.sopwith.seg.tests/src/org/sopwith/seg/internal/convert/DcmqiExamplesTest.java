// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.label.LabelMap;
import org.sopwith.image.volume.Mask;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.Segmentation;
import org.sopwith.standard.Code;
import org.sopwith.standard.SrtToSct;

/** dcmqi's example inputs, and the segmentations that it made of them. */
class DcmqiExamplesTest {
  private static final String IMAGES = "seg/QIICR+dcmqi/data/segmentations/";
  private static final String LABELS = "labelmaps/QIICR+dcmqi/data/segmentations/";
  private static final String JSON = "dcmqi-json/QIICR+dcmqi/doc/examples/";

  @TempDir Path dir;
  private Path data;

  @BeforeEach
  void find() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolveSibling("shared/data"))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "shared data is not there, nothing to compare");
    data = folder.resolveSibling("shared/data");
  }

  private Path create(String images, String json, String type, List<Path> labels) throws Exception {
    Path out = dir.resolve(type + ".dcm");
    MadeUpFiles.run(
        new SegCreate(),
        Map.of(
            "images", List.of(data.resolve(IMAGES + images).toString()),
            "labels", labels.stream().map(Path::toString).toList(),
            "metadata", List.of(data.resolve(JSON + json).toString()),
            "type", List.of(type),
            "out", List.of(out.toString())));
    return out;
  }

  @ParameterizedTest
  @CsvSource({
    "ct-3slice, labelmaps/QIICR+dcmqi/data/segmentations/liver_seg.nrrd, liver.dcm",
    "23x38x3/image, seg/QIICR+dcmqi/data/segmentations/23x38x3/nrrd/label.nrrd,"
        + " 23x38x3/seg/label.seg",
    "23x38x3/multiframe, seg/QIICR+dcmqi/data/segmentations/23x38x3/nrrd/label.nrrd,"
        + " 23x38x3/seg/label.seg"
  })
  void theSegmentationIsTheOneThatItMade(String images, String labels, String made)
      throws Exception {
    for (String type : List.of("binary", "labelmap")) {
      Path out = create(images, "seg-example.json", type, List.of(data.resolve(labels)));
      try (DicomFile one = DicomFile.open(data.resolve(IMAGES + made));
          DicomFile other = DicomFile.open(out)) {
        Segmentation theirs = Segmentation.of(one);
        Segmentation ours = Segmentation.of(other);
        assertEquals(
            theirs.segments().stream().map(DcmqiExamplesTest::identity).toList(),
            ours.segments().stream().map(DcmqiExamplesTest::identity).toList());
        FrameStack stack = FrameStack.of(theirs);
        FrameStack own = FrameStack.of(ours, stack.grid());
        assertEquals(0, stack.grid().distance(FrameStack.of(ours).grid()), 1e-3);
        Mask expected = SegmentMasks.of(theirs, stack, 1, 1);
        assertEquals(expected.count(), SegmentMasks.of(ours, own, 1, 1).count());
        assertEquals(1.0, expected.dice(SegmentMasks.of(ours, own, 1, 1)));
        if (!images.endsWith("multiframe")) {
          for (int slice = 0; slice < stack.grid().slices(); slice++) {
            assertEquals(
                theirs.sources(stack.at(slice).get(0)).get(0).instance(),
                ours.sources(own.at(slice).get(0)).get(0).instance());
          }
        }
      }
    }
  }

  /** What a segment is: it named SNOMED-RT codes, for which the examples now have SNOMED CT's. */
  private static List<Object> identity(Segment segment) {
    return List.of(
        segment.number(),
        concept(segment.category().orElseThrow()),
        concept(segment.type().orElseThrow()),
        segment.regions().stream().map(region -> concept(region.code())).toList(),
        segment.algorithmType());
  }

  private static String concept(Code code) {
    return SrtToSct.standard().find(code.value()).orElse(code.value());
  }

  @ParameterizedTest
  @CsvSource({
    "seg-example.json, liver_seg",
    "seg-example_liver_spine.json, liver_seg spine_seg",
    "seg-example_liver_spine_gapped.json, liver_seg spine_seg_label5",
    "seg-example_liver_spine_gapped_merged.json, liver_spine_gapped_seg",
    "seg-example_multiple_segments.json, liver_seg spine_seg heart_seg",
    "seg-example_multiple_segments_reordered.json, heart_seg spine_seg liver_seg",
    "seg-example_multiple_segments_merged.json, liver_spine_seg heart_seg"
  })
  void everyLabelOfTheExamplesBecomesItsSegment(String json, String names) throws Exception {
    List<Path> files = new ArrayList<>();
    for (String name : names.split(" ")) {
      files.add(data.resolve(LABELS + name + ".nrrd"));
    }
    Path out = create("ct-3slice", json, "binary", files);
    SegmentPlan plan = SegmentPlan.ofMetadata(data.resolve(JSON + json), files);
    try (DicomFile file = DicomFile.open(out)) {
      Segmentation segmentation = Segmentation.of(file);
      assertEquals(plan.segments(), segmentation.segments());
      for (int i = 0; i < plan.files().size(); i++) {
        try (VolumeFile volume = VolumeFiles.open(plan.files().get(i))) {
          LabelMap map = LabelMap.of(volume, "labels");
          long voxels = map.found().stream().mapToLong(LabelMap.Label::voxels).sum();
          long found = 0;
          FrameStack stack = FrameStack.of(segmentation);
          for (SegmentPlan.Label label : plan.labels().get(i)) {
            Mask mask = SegmentMasks.of(segmentation, stack, label.segment().number(), 1);
            assertArrayEquals(
                new long[] {
                  map.found().stream()
                      .filter(one -> one.value() == label.value())
                      .mapToLong(LabelMap.Label::voxels)
                      .sum()
                },
                new long[] {mask.count()});
            found += mask.count();
          }
          assertEquals(voxels, found);
        }
      }
    }
  }
}
