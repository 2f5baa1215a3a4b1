// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.operation.Progress;
import org.sopwith.seg.MadeUpImages;
import org.sopwith.seg.MadeUpSource;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.standard.Code;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

class SourceRulesTest {
  private static final Grid GRID =
      Grid.upright(6, 5, 4, new Vector(-6, -6, 0), new Vector(1, 1, 2));

  @TempDir Path dir;

  @BeforeEach
  void writeImages() throws Exception {
    MadeUpImages.write(dir.resolve("ct"), GRID, (column, row, slice) -> 1, image -> {});
  }

  private DicomFile segmentation() throws Exception {
    byte[] labels = new byte[GRID.sliceVoxels()];
    labels[8] = 1;
    List<Samples> slices =
        Stream.<Samples>generate(() -> new Samples.Bytes(labels, false))
            .limit(GRID.slices())
            .toList();
    Segment lung =
        new Segment(
            1,
            "Lung",
            "",
            Optional.of(new Code("123037004", "SCT", "Anatomical Structure")),
            Optional.of(new Code("39607008", "SCT", "Lung")),
            List.of(),
            List.of(),
            "MANUAL",
            "",
            Optional.empty(),
            "",
            "");
    return SegmentationWriter.make(
        MadeUpSource.on(GRID),
        List.of(lung),
        List.of(new SegmentLayer.Labels(MemoryVolume.of(GRID, slices), 0, Map.of(1, 1))),
        SegmentationContent.DEFAULT,
        SegmentationOptions.of(SegmentationType.BINARY),
        LocalDateTime.of(2026, 1, 2, 3, 4),
        Progress.NONE,
        remark -> {});
  }

  private Set<String> found(Consumer<DataSet> change) throws Exception {
    DicomFile made = segmentation();
    change.accept(made.dataSet());
    made.write(dir.resolve("seg.dcm"));
    Rules rules = Rules.of(new SegRules(true));
    Map<String, Boolean> on = new HashMap<>();
    rules.all().forEach(rule -> on.put(rule.id(), true));
    Validator validator = new Validator(rules, on);
    CollectionRun run = new CollectionRun(new SegRules(true).collectionRules());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(dir)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    Set<String> found = new TreeSet<>();
    for (Path path : files) {
      try (DicomFile file = DicomFile.open(path)) {
        run.see(validator.instance(file), path.toString(), one -> found.add(one.rule()));
      }
    }
    run.end(new FileNames(files::iterator), true, one -> found.add(one.rule()));
    return found;
  }

  @Test
  void aSegmentationOnItsImagesIsFreeOfFindings() throws Exception {
    assertEquals(Set.of(), found(root -> {}));
  }

  @Test
  void nothingIsSaidOfImagesThatAreNotThere() throws Exception {
    for (int slice = 0; slice < GRID.slices(); slice++) {
      Files.delete(dir.resolve("ct/image" + slice));
    }
    assertEquals(Set.of(), found(root -> move(root, 0, new Vector(90, 0, 0))));
  }

  @Test
  void aMissingImageOfASeriesThatIsThereIsFound() throws Exception {
    Files.delete(dir.resolve("ct/image2"));
    assertEquals(Set.of("seg.source-unresolved"), found(root -> {}));
  }

  @Test
  void anotherFrameOfReferenceIsFound() throws Exception {
    assertEquals(
        Set.of("seg.source-frame-of-reference"),
        found(root -> root.set(Tag.FrameOfReferenceUID, VR.UI, "1.2.9")));
  }

  @Test
  void aFrameBesideThePixelsOfItsImageIsFound() throws Exception {
    assertEquals(Set.of("seg.source-grid"), found(root -> move(root, 1, new Vector(0.4, 0, 0))));
    assertEquals(Set.of("seg.source-grid"), found(root -> move(root, 1, new Vector(0, 0, 0.5))));
  }

  @Test
  void aFrameOutsideOfAllImagesIsFound() throws Exception {
    assertEquals(
        Set.of("seg.source-grid", "seg.source-outside"),
        found(root -> move(root, 3, new Vector(0, 0, 40))));
    assertEquals(
        Set.of("seg.source-grid", "seg.source-outside"),
        found(root -> move(root, 0, new Vector(40, 0, 0))));
  }

  private static void move(DataSet root, int frame, Vector by) {
    DataSet position =
        root.item(Tag.PerFrameFunctionalGroupsSequence, frame)
            .flatMap(group -> group.item(Tag.PlanePositionSequence, 0))
            .orElseThrow();
    double[] at = position.doubles(Tag.ImagePositionPatient);
    position.setDoubles(
        Tag.ImagePositionPatient, VR.DS, at[0] + by.x(), at[1] + by.y(), at[2] + by.z());
  }
}
