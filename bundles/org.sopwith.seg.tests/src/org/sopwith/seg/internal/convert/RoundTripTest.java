// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DecimalString;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.AxisMapping;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.ReorderedVolume;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.metadata.MetadataWriter;
import org.sopwith.seg.metadata.SegmentationMetadata;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;
import org.sopwith.standard.Code;

class RoundTripTest {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";

  @TempDir Path dir;

  private static Grid grid(Random random) {
    double angle = random.nextDouble() * Math.PI;
    Vector row = new Vector(Math.cos(angle), Math.sin(angle), 0);
    Vector column = new Vector(-Math.sin(angle) * 0.8, Math.cos(angle) * 0.8, 0.6);
    return new Grid(
        3 + random.nextInt(30),
        3 + random.nextInt(30),
        2 + random.nextInt(6),
        new Vector(-40, random.nextInt(50), 12),
        row.times(0.5 + random.nextDouble()),
        column.times(0.5 + random.nextDouble()),
        row.cross(column).times(1 + 3 * random.nextDouble()));
  }

  private void writeImages(Grid grid, Random random) throws Exception {
    Files.createDirectories(dir.resolve("ct"));
    for (int slice = 0; slice < grid.slices(); slice++) {
      DataSet image = new DataSet();
      image.set(Tag.SOPClassUID, VR.UI, CT);
      image.set(Tag.SOPInstanceUID, VR.UI, "1.2.3.5." + (slice + 1));
      image.set(Tag.Modality, VR.CS, "CT");
      image.set(Tag.PatientName, VR.PN, "Doe^Jane");
      image.set(Tag.PatientID, VR.LO, "4711");
      image.set(Tag.StudyInstanceUID, VR.UI, "1.2.3");
      image.set(Tag.SeriesInstanceUID, VR.UI, "1.2.3.5");
      image.set(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.4");
      image.setInts(Tag.InstanceNumber, VR.IS, random.nextInt(1000));
      Vector at = grid.patient(0, 0, slice);
      image.set(Tag.ImagePositionPatient, VR.DS, texts(at.x(), at.y(), at.z()));
      Vector row = grid.direction(0);
      Vector column = grid.direction(1);
      image.set(
          Tag.ImageOrientationPatient,
          VR.DS,
          texts(row.x(), row.y(), row.z(), column.x(), column.y(), column.z()));
      image.set(Tag.PixelSpacing, VR.DS, texts(grid.spacing(1), grid.spacing(0)));
      image.set(Tag.SliceThickness, VR.DS, "1");
      image.setInts(Tag.SamplesPerPixel, VR.US, 1);
      image.set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
      image.setInts(Tag.Rows, VR.US, grid.rows());
      image.setInts(Tag.Columns, VR.US, grid.columns());
      image.setInts(Tag.BitsAllocated, VR.US, 16);
      image.setInts(Tag.BitsStored, VR.US, 16);
      image.setInts(Tag.HighBit, VR.US, 15);
      image.setInts(Tag.PixelRepresentation, VR.US, 1);
      image.setBytes(Tag.PixelData, VR.OW, new byte[grid.sliceVoxels() * 2]);
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image)
          .write(dir.resolve("ct").resolve("i" + random.nextInt(100_000) + "-" + slice));
    }
  }

  private static String[] texts(double... values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = DecimalString.of(values[i]);
    }
    return texts;
  }

  private static MemoryVolume labels(Grid grid, int count, Random random) {
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < grid.slices(); slice++) {
      byte[] labels = new byte[grid.sliceVoxels()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (byte) (random.nextInt(3) == 0 ? 1 + random.nextInt(count) : 0);
      }
      slices.add(new Samples.Bytes(labels, false));
    }
    return MemoryVolume.of(grid, slices);
  }

  private Path metadata(int... labelsOfFiles) throws Exception {
    List<List<LabelledSegment>> files = new ArrayList<>();
    int number = 0;
    for (int labels : labelsOfFiles) {
      List<LabelledSegment> file = new ArrayList<>();
      for (int label = 1; label <= labels; label++) {
        file.add(new LabelledSegment(label, segment(++number)));
      }
      files.add(file);
    }
    Path path = dir.resolve("meta.json");
    MetadataWriter.write(
        new SegmentationMetadata(SegmentationContent.DEFAULT, files, List.of()), path);
    return path;
  }

  private static Segment segment(int number) {
    return new Segment(
        number,
        "Segment " + number,
        "",
        Optional.of(new Code("91723000", "SCT", "Anatomical Structure")),
        Optional.of(new Code("10200004", "SCT", "Liver")),
        List.of(),
        List.of(),
        "MANUAL",
        "",
        Optional.of(CieLab.ofRgb(0x336699)),
        "",
        "");
  }

  private static void run(Operation operation, Map<String, List<String>> values) throws Exception {
    Context context = new Context(new ByteArrayOutputStream(), line -> {}, Progress.NONE);
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      for (String text : value.getValue()) {
        arguments.parse(operation.descriptor().parameter(value.getKey()).orElseThrow(), text);
      }
    }
    operation.run(arguments.build(), context);
  }

  private Map<String, List<String>> create(Path metadata, String type, Path... labels) {
    return Map.of(
        "images", List.of(dir.resolve("ct").toString()),
        "labels", Arrays.stream(labels).map(Path::toString).toList(),
        "metadata", List.of(metadata.toString()),
        "type", List.of(type),
        "out", List.of(dir.resolve("seg.dcm").toString()));
  }

  private static byte[] voxels(Volume volume) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int slice = 0; slice < volume.grid().slices(); slice++) {
      Samples samples = volume.stored(0, slice);
      for (int i = 0; i < samples.length(); i++) {
        all.write(samples.integer(i));
      }
    }
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nrrd", "nifti", "mha"})
  void labelMapsComeBackBitByBit(String format) throws Exception {
    Random random = new Random(format.hashCode());
    Grid grid = grid(random);
    writeImages(grid, random);
    String suffix = format.equals("nifti") ? ".nii.gz" : "." + format;
    for (String type : List.of("binary", "labelmap")) {
      int count = 1 + random.nextInt(100);
      Volume original = labels(grid, count, random);
      AxisMapping turned =
          new AxisMapping(
              1, 0, 2, random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
      Path file = dir.resolve("labels" + suffix);
      VolumeFiles.write(file, ReorderedVolume.of(original, turned), WriteOptions.DEFAULT);
      run(new SegCreate(), create(metadata(count), type, file));
      Path out = dir.resolve("out-" + type);
      run(
          new SegExport(),
          Map.of(
              "file", List.of(dir.resolve("seg.dcm").toString()),
              "out", List.of(out.toString()),
              "to", List.of(format),
              "merge", List.of("true"),
              "images", List.of(dir.resolve("ct").toString())));
      try (Volume back = VolumeFiles.open(out.resolve("segments" + suffix))) {
        assertEquals(0, grid.distance(back.grid()), 1e-3);
        assertArrayEquals(voxels(original), voxels(back), type);
      }
      Files.delete(dir.resolve("seg.dcm"));
    }
  }

  @Test
  void segmentsThatOverlapComeBackOneByOne() throws Exception {
    Random random = new Random(7);
    Grid grid = grid(random);
    writeImages(grid, random);
    List<Path> files = new ArrayList<>();
    List<byte[]> originals = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Volume original = labels(grid, 1, random);
      originals.add(voxels(original));
      files.add(dir.resolve("labels" + i + ".nrrd"));
      VolumeFiles.write(files.get(i), original, WriteOptions.DEFAULT);
    }
    run(new SegCreate(), create(metadata(1, 1, 1), "binary", files.toArray(Path[]::new)));
    Path out = dir.resolve("out");
    run(
        new SegExport(),
        Map.of(
            "file", List.of(dir.resolve("seg.dcm").toString()),
            "out", List.of(out.toString())));
    for (int i = 0; i < 3; i++) {
      try (Volume back = VolumeFiles.open(out.resolve("segment-" + (i + 1) + ".nrrd"))) {
        assertArrayEquals(originals.get(i), voxels(back));
      }
    }
    OperationException refused =
        assertThrows(
            OperationException.class,
            () ->
                run(
                    new SegExport(),
                    Map.of(
                        "file", List.of(dir.resolve("seg.dcm").toString()),
                        "out", List.of(dir.resolve("merged").toString()),
                        "merge", List.of("true"))));
    assertTrue(refused.getMessage().contains("in common"), refused.getMessage());
    assertFalse(Files.exists(dir.resolve("merged").resolve("segments.nrrd")));
  }

  @Test
  void aPartOfTheImagesIsPutInItsPlace() throws Exception {
    Random random = new Random(8);
    Grid grid = grid(random);
    writeImages(grid, random);
    Grid part =
        new Grid(
            2, 2, 1, grid.patient(1, 1, 1), grid.columnStep(), grid.rowStep(), grid.sliceStep());
    Path file = dir.resolve("part.nrrd");
    VolumeFiles.write(
        file,
        MemoryVolume.of(part, List.of(new Samples.Bytes(new byte[] {1, 0, 0, 1}, false))),
        WriteOptions.DEFAULT);
    run(new SegCreate(), create(metadata(1), "binary", file));
    Path out = dir.resolve("out");
    run(
        new SegExport(),
        Map.of(
            "file", List.of(dir.resolve("seg.dcm").toString()),
            "out", List.of(out.toString()),
            "images", List.of(dir.resolve("ct").toString())));
    try (Volume back = VolumeFiles.open(out.resolve("segment-1.nrrd"))) {
      byte[] voxels = voxels(back);
      int at = grid.sliceVoxels() + grid.columns() + 1;
      assertEquals(1, voxels[at]);
      assertEquals(1, voxels[at + grid.columns() + 1]);
    }
  }

  @Test
  void labelsThatLieElsewhereAreRefusedAndNothingIsWritten() throws Exception {
    Random random = new Random(9);
    Grid grid = grid(random);
    writeImages(grid, random);
    Grid elsewhere =
        new Grid(
            4, 4, 2, grid.patient(0.4, 0, 0), grid.columnStep(), grid.rowStep(), grid.sliceStep());
    Path file = dir.resolve("elsewhere.nrrd");
    VolumeFiles.write(file, labels(elsewhere, 1, random), WriteOptions.DEFAULT);
    OperationException refused =
        assertThrows(
            OperationException.class,
            () -> run(new SegCreate(), create(metadata(1), "binary", file)));
    assertTrue(refused.getMessage().contains("elsewhere.nrrd"), refused.getMessage());
    assertFalse(Files.exists(dir.resolve("seg.dcm")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"segmentAttributes\": [[{\"labelID\": 1}]]}",
        "{\"segmentAttributes\": []}",
        "{\"segmentAttributes\": [[]], \"surprise\": 1}",
        "[",
        "{\"segmentAttributes\": [[{\"labelID\": \"one\"}]]}"
      })
  void metadataThatDoesNotFitIsRefusedWithItsPlace(String json) throws Exception {
    Path metadata = Files.writeString(dir.resolve("bad.json"), json);
    Path labels = Files.writeString(dir.resolve("l.nrrd"), "");
    OperationException refused =
        assertThrows(
            OperationException.class,
            () -> run(new SegCreate(), create(metadata, "binary", labels)));
    assertTrue(refused.getMessage().startsWith("bad.json"), refused.getMessage());
    assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
  }
}
