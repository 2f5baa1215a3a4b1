// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.SegmentVolume;
import org.sopwith.seg.Segmentation;

/** What {@code seg create} does with input that is not as it should be. */
class SegCreateTest {
  private static final Grid GRID =
      Grid.upright(12, 10, 4, new Vector(0, 0, 0), new Vector(1, 1, 2));

  @TempDir Path dir;

  private final Random random = new Random(3);

  private Path out() {
    return dir.resolve("seg.dcm");
  }

  private List<String> create(int labels, Path file, String... more)
      throws IOException, OperationException {
    Map<String, List<String>> values = new HashMap<>();
    values.put("images", List.of(dir.resolve("ct").toString()));
    values.put("labels", List.of(file.toString()));
    values.put("metadata", List.of(MadeUpFiles.metadata(dir, labels).toString()));
    values.put("out", List.of(out().toString()));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], List.of(more[i + 1]));
    }
    return MadeUpFiles.run(new SegCreate(), values);
  }

  private Path labels(Grid grid, int count, String name) throws IOException {
    Path file = dir.resolve(name);
    VolumeFiles.write(file, MadeUpFiles.labels(grid, count, random), WriteOptions.DEFAULT);
    return file;
  }

  private void images(Consumer<DataSet> change) throws IOException {
    MadeUpFiles.images(dir.resolve("ct"), GRID, change);
  }

  private String refusal(int labels, Path file, String... more) {
    OperationException refused =
        assertThrows(OperationException.class, () -> create(labels, file, more));
    assertFalse(Files.exists(out()));
    assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
    return refused.getMessage();
  }

  private static void assertSaid(List<String> messages, String part) {
    assertTrue(messages.stream().anyMatch(line -> line.contains(part)), messages.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"l.nrrd", "l.nii", "l.nii.gz", "l.mha"})
  void labelFilesThatAreCutShortAreRefused(String name) throws Exception {
    images(image -> {});
    Path file = labels(GRID, 2, name);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - bytes.length / 4));
    assertTrue(refusal(2, file).contains(name));
  }

  @Test
  void labelsThatAreNoWholeNumbersAreRefusedWithTheirVoxel() throws Exception {
    images(image -> {});
    Path file = dir.resolve("float.nrrd");
    VolumeFiles.write(file, floats(2.5f), WriteOptions.DEFAULT);
    String sentence = refusal(2, file);
    assertTrue(sentence.contains("float.nrrd: the value 2.5 of voxel (3, 1, 2)"), sentence);
    VolumeFiles.write(file, floats(2f), WriteOptions.DEFAULT);
    assertSaid(create(2, file), "floating-point numbers; all are whole");
    Files.delete(out());
    sentence = refusal(1, file, "type", "fractional");
    assertTrue(sentence.contains("float.nrrd: the value 2.0 of voxel (3, 1, 2)"), sentence);
  }

  /** One voxel of a value, the others 0. */
  private static MemoryVolume floats(float value) {
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < GRID.slices(); slice++) {
      float[] values = new float[GRID.sliceVoxels()];
      values[15] = slice == 2 ? value : 0;
      slices.add(new Samples.Floats(values));
    }
    return MemoryVolume.of(GRID, slices);
  }

  @Test
  void labelsOfAnotherShapeOrOrientationAreRefusedWithBothGrids() throws Exception {
    images(image -> {});
    Grid finer = Grid.upright(24, 20, 4, new Vector(0, 0, 0), new Vector(0.5, 0.5, 2));
    String sentence = refusal(1, labels(finer, 1, "finer.nrrd"));
    assertTrue(sentence.contains("24 x 20 x 4") && sentence.contains("12 x 10 x 4"), sentence);
    double angle = 0.1;
    Grid turned =
        new Grid(
            12,
            10,
            4,
            GRID.origin(),
            new Vector(Math.cos(angle), Math.sin(angle), 0),
            new Vector(-Math.sin(angle), Math.cos(angle), 0),
            GRID.sliceStep());
    sentence = refusal(1, labels(turned, 1, "turned.nrrd"));
    assertTrue(sentence.contains("turned.nrrd"), sentence);
  }

  @Test
  void aMissingSliceIsSaidAndItsFramesReferToNothing() throws Exception {
    images(image -> {});
    try (var files = Files.list(dir.resolve("ct"))) {
      Files.delete(files.filter(file -> file.toString().endsWith("2")).findFirst().orElseThrow());
    }
    assertSaid(create(1, labels(GRID, 1, "l.nrrd")), "missing");
    try (DicomFile file = DicomFile.open(out())) {
      Segmentation segmentation = Segmentation.of(file);
      assertEquals(4, segmentation.frames());
      assertEquals(List.of(), segmentation.sources(2));
      assertEquals(1, segmentation.sources(1).size());
    }
  }

  @Test
  void ofMixedOrientationsTheOneThatLabelsLieOnIsTaken() throws Exception {
    images(image -> {});
    Grid sagittal =
        new Grid(
            10,
            8,
            12,
            GRID.origin(),
            new Vector(0, 1, 0),
            new Vector(0, 0, -1),
            new Vector(1, 0, 0));
    MadeUpFiles.images(
        dir.resolve("ct/sagittal"),
        sagittal,
        image -> image.set(Tag.SOPInstanceUID, VR.UI, image.string(Tag.SOPInstanceUID, "") + ".9"));
    create(1, labels(GRID, 1, "l.nrrd"));
    try (DicomFile file = DicomFile.open(out())) {
      assertEquals(
          "1.2.3.5.2", Segmentation.of(file).sources(1).get(0).instance().sopInstanceUid());
    }
  }

  @Test
  void ofTwoAcquisitionsThatLabelsLieOnTheFirstIsTakenAndSaid() throws Exception {
    images(image -> image.set(Tag.AcquisitionNumber, VR.IS, "1"));
    MadeUpFiles.images(
        dir.resolve("ct/two"),
        GRID,
        image -> {
          image.set(Tag.AcquisitionNumber, VR.IS, "2");
          image.set(Tag.SOPInstanceUID, VR.UI, image.string(Tag.SOPInstanceUID, "") + ".9");
        });
    List<String> messages = create(1, labels(GRID, 1, "l.nrrd"));
    assertSaid(messages, "Acquisition Number");
    assertSaid(messages, "l.nrrd lies on 2 volumes of images");
  }

  @Test
  void labelsAndDescriptionsWithoutEachOtherAreSaid() throws Exception {
    images(image -> {});
    assertSaid(
        create(1, labels(GRID, 3, "l.nrrd")),
        "l.nrrd: labels that are not described are left out: [2, 3]");
    assertSaid(create(3, labels(GRID, 2, "l.nrrd")), "Segment 3 has no voxel");
    Path none = dir.resolve("none.nrrd");
    List<Samples> empty = new ArrayList<>();
    for (int slice = 0; slice < 4; slice++) {
      empty.add(new Samples.Bytes(new byte[GRID.sliceVoxels()], false));
    }
    VolumeFiles.write(none, MemoryVolume.of(GRID, empty), WriteOptions.DEFAULT);
    Files.delete(out());
    assertTrue(refusal(1, none).contains("no frame"));
  }

  @Test
  void flawedImagesAreNamedAndNothingEmptyIsWritten() throws Exception {
    images(
        image -> {
          if (image.string(Tag.SOPInstanceUID, "").equals("1.2.3.5.2")) {
            image.set(Tag.SOPInstanceUID, VR.UI, "");
          }
          image.set(Tag.PatientBirthDate, VR.DA, "1960-01-01");
        });
    List<String> messages = create(1, labels(GRID, 1, "l.nrrd"));
    assertSaid(messages, "SOP Instance UID of i");
    assertSaid(messages, "Patient's Birth Date of i");
    try (DicomFile file = DicomFile.open(out())) {
      Segmentation segmentation = Segmentation.of(file);
      assertEquals(List.of(), segmentation.sources(1));
      assertEquals(
          3,
          file.dataSet()
              .items(Tag.ReferencedSeriesSequence)
              .get(0)
              .items(Tag.ReferencedInstanceSequence)
              .size());
      assertEquals("", file.dataSet().string(Tag.PatientBirthDate, ""));
    }
  }

  @Test
  void imagesOfASeriesWithoutUidAreNotReferredTo() throws Exception {
    images(image -> image.set(Tag.SeriesInstanceUID, VR.UI, "1.2.x"));
    assertSaid(create(1, labels(GRID, 1, "l.nrrd")), "Series Instance UID of i");
    try (DicomFile file = DicomFile.open(out())) {
      assertFalse(file.dataSet().contains(Tag.ReferencedSeriesSequence));
      assertEquals(List.of(), Segmentation.of(file).sources(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Study Instance UID", "Frame of Reference UID"})
  void imagesWithoutStudyOrFrameOfReferenceAreRefused(String attribute) throws Exception {
    int tag = attribute.startsWith("Study") ? Tag.StudyInstanceUID : Tag.FrameOfReferenceUID;
    images(image -> image.set(tag, VR.UI, ""));
    String sentence = refusal(1, labels(GRID, 1, "l.nrrd"));
    assertTrue(sentence.contains("has no valid " + attribute), sentence);
  }

  @Test
  void whatSlicerSavedIsEnoughAndComesBack() throws Exception {
    images(image -> {});
    Map<String, List<String>> values = new HashMap<>();
    values.put("images", List.of(dir.resolve("ct").toString()));
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      files.add(labels(GRID, 2, "l" + i + ".nrrd").toString());
    }
    values.put("labels", files);
    values.put("metadata", List.of(MadeUpFiles.metadata(dir, 2, 2, 2).toString()));
    values.put("out", List.of(out().toString()));
    MadeUpFiles.run(new SegCreate(), values);
    Path exported = dir.resolve("exported");
    MadeUpFiles.run(
        new SegExport(),
        Map.of(
            "file", List.of(out().toString()),
            "images", values.get("images"),
            "out", List.of(exported.toString()),
            "to", List.of("slicer")));
    Path slicer = exported.resolve("segments.seg.nrrd");
    try (Volume volume = VolumeFiles.open(slicer)) {
      assertEquals(3, volume.layers());
    }
    values.remove("metadata");
    values.put("labels", List.of(slicer.toString()));
    Path again = dir.resolve("again.dcm");
    values.put("out", List.of(again.toString()));
    assertSaid(MadeUpFiles.run(new SegCreate(), values), "does not say how it was made");
    try (DicomFile one = DicomFile.open(out());
        DicomFile other = DicomFile.open(again)) {
      Segmentation first = Segmentation.of(one);
      Segmentation second = Segmentation.of(other);
      assertEquals(first.segments(), second.segments());
      for (int number = 1; number <= 6; number++) {
        assertArrayEquals(
            MadeUpFiles.voxels(SegmentVolume.of(first, FrameStack.of(first, GRID), number)),
            MadeUpFiles.voxels(SegmentVolume.of(second, FrameStack.of(second, GRID), number)));
      }
    }
    values.put("labels", files);
    Files.delete(out());
    values.put("out", List.of(out().toString()));
    OperationException refused =
        assertThrows(OperationException.class, () -> MadeUpFiles.run(new SegCreate(), values));
    assertTrue(refused.getMessage().contains("give that with --metadata"), refused.getMessage());
  }
}
