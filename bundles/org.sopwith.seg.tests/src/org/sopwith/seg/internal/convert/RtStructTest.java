// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DecimalString;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SourceReference;
import org.sopwith.standard.Code;

class RtStructTest {
  private static final Grid GRID =
      Grid.upright(20, 20, 4, new Vector(0, 0, 0), new Vector(1, 1, 2));

  @TempDir Path dir;

  private Path images;
  private Path contours;
  private Path seg;

  @BeforeEach
  void names() {
    images = dir.resolve("ct");
    contours = dir.resolve("rs.dcm");
    seg = dir.resolve("seg.dcm");
  }

  /** A square of voxels from one to the other, both included, as Contour Data. */
  private static String[] square(double slice, int from, int to) {
    double[][] corners = {
      {from - 0.5, from - 0.5}, {to + 0.5, from - 0.5}, {to + 0.5, to + 0.5}, {from - 0.5, to + 0.5}
    };
    List<String> texts = new ArrayList<>();
    for (double[] corner : corners) {
      Vector p = GRID.patient(corner[0], corner[1], slice);
      for (double value : new double[] {p.x(), p.y(), p.z()}) {
        texts.add(DecimalString.of(value));
      }
    }
    return texts.toArray(String[]::new);
  }

  /** A structure set of one region, number 5, named Liver. */
  private static DataSet structureSet(String type, String[]... contours) {
    DataSet root = new DataSet();
    root.set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.481.3");
    root.set(Tag.SOPInstanceUID, VR.UI, "1.2.3.7");
    root.set(Tag.Modality, VR.CS, "RTSTRUCT");
    DataSet roi = root.addItem(Tag.StructureSetROISequence);
    roi.set(Tag.ROINumber, VR.IS, "5");
    roi.set(Tag.ROIName, VR.LO, "Left_Kidney");
    roi.set(Tag.ReferencedFrameOfReferenceUID, VR.UI, "1.2.3.4");
    roi.set(Tag.ROIGenerationAlgorithm, VR.CS, "MANUAL");
    DataSet contourItem = root.addItem(Tag.ROIContourSequence);
    contourItem.set(Tag.ReferencedROINumber, VR.IS, "5");
    contourItem.setInts(Tag.ROIDisplayColor, VR.IS, 255, 0, 0);
    for (String[] data : contours) {
      DataSet item = contourItem.addItem(Tag.ContourSequence);
      item.set(Tag.ContourGeometricType, VR.CS, type);
      item.setInts(Tag.NumberOfContourPoints, VR.IS, data.length / 3);
      item.set(Tag.ContourData, VR.DS, data);
    }
    DataSet observation = root.addItem(Tag.RTROIObservationsSequence);
    observation.set(Tag.ObservationNumber, VR.IS, "1");
    observation.set(Tag.ReferencedROINumber, VR.IS, "5");
    observation.set(Tag.RTROIInterpretedType, VR.CS, "ORGAN");
    return root;
  }

  private List<String> convert(DataSet root, String... more)
      throws IOException, OperationException {
    DicomFile.create(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, root).write(contours);
    MadeUpFiles.images(images, GRID, image -> {});
    return fromRtStruct(more);
  }

  private List<String> fromRtStruct(String... more) throws IOException, OperationException {
    return MadeUpFiles.run(
        new FromRtStruct(), with(Map.of("file", contours, "images", images, "out", seg), more));
  }

  private static Map<String, List<String>> with(Map<String, Path> paths, String... more) {
    Map<String, List<String>> all = new HashMap<>();
    paths.forEach((name, path) -> all.put(name, List.of(path.toString())));
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], List.of(more[i + 1]));
    }
    return all;
  }

  private static <T> T read(Path path, Reader<T> reader) throws Exception {
    try (DicomFile file = DicomFile.open(path)) {
      return reader.read(Segmentation.of(file));
    }
  }

  private interface Reader<T> {
    T read(Segmentation segmentation) throws Exception;
  }

  private static List<Mask> masks(Path path, Grid grid) throws Exception {
    return read(
        path,
        segmentation -> {
          FrameStack stack = FrameStack.of(segmentation, grid);
          List<Mask> masks = new ArrayList<>();
          for (Segment segment : segmentation.segments()) {
            masks.add(SegmentMasks.of(segmentation, stack, segment.number(), 0.5));
          }
          return masks;
        });
  }

  @Test
  void aRegionBecomesASegmentWithItsNameColourCodesAndSources() throws Exception {
    List<String> messages =
        convert(structureSet("CLOSED_PLANAR", square(1, 2, 11), square(1, 4, 9), square(2, 3, 4)));
    assertEquals(
        List.of(
            "Region 5 has no code for what it is; it is written as (64033007, SCT, \"Kidney\"),"
                + " (7771000, SCT, \"Left\")."),
        messages);
    assertEquals(100 - 36 + 4, masks(seg, GRID).get(0).count());
    Segment segment = read(seg, segmentation -> segmentation.segments().get(0));
    assertEquals(1, segment.number());
    assertEquals("Left_Kidney", segment.label());
    assertEquals(0xFF0000, segment.color().orElseThrow().rgb());
    assertEquals("MANUAL", segment.algorithmType());
    assertEquals(List.of(new Code("7771000", "SCT", "Left")), segment.typeModifiers());
    List<SourceReference> sources = read(seg, segmentation -> segmentation.sources(1));
    assertEquals("1.2.3.5.3", sources.get(0).instance().sopInstanceUid());
    try (DicomFile file = DicomFile.open(seg)) {
      DataSet definition =
          file.dataSet()
              .items(Tag.SegmentSequence)
              .get(0)
              .items(Tag.DefinitionSourceSequence)
              .get(0);
      assertEquals("1.2.3.7", definition.string(Tag.ReferencedSOPInstanceUID, ""));
      assertEquals(5, definition.integer(Tag.ReferencedROINumber, 0));
    }
  }

  @Test
  void metadataTakesThePlaceOfWhatTheStructureSetSays() throws Exception {
    Path metadata =
        Files.writeString(
            dir.resolve("meta.json"),
            """
            {"ContentLabel": "LIVER", "segmentAttributes": [[{"labelID": 5,
              "SegmentLabel": "Liver", "SegmentAlgorithmType": "MANUAL",
              "SegmentedPropertyCategoryCodeSequence": {"CodeValue": "91723000",
                "CodingSchemeDesignator": "SCT", "CodeMeaning": "Anatomical Structure"},
              "SegmentedPropertyTypeCodeSequence": {"CodeValue": "10200004",
                "CodingSchemeDesignator": "SCT", "CodeMeaning": "Liver"}}]]}
            """);
    DataSet root = structureSet("CLOSED_PLANAR", square(1, 2, 11));
    assertEquals(List.of(), convert(root, "metadata", metadata.toString()));
    assertEquals("Liver", read(seg, segmentation -> segmentation.segments().get(0).label()));
    Files.writeString(metadata, Files.readString(metadata).replace(": 5", ": 6"));
    assertRefused(
        root,
        "meta.json describes region 6, but the structure set has the regions [5].",
        "metadata",
        metadata.toString());
  }

  private void assertRefused(DataSet root, String sentence, String... more) throws IOException {
    Files.deleteIfExists(seg);
    OperationException refused = assertThrows(OperationException.class, () -> convert(root, more));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
    assertFalse(Files.exists(seg));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CLOSED_PLANAR|0,0,0,1|ContourSequence[1].ContourData has 4 values
          CLOSED_PLANAR|0,0,zero|ContourSequence[1].ContourData is missing, or some of its values
          CLOSED_PLANAR|0,0,1e999|ContourSequence[1].ContourData is missing, or some of its values
          BLOB|0,0,0|ContourSequence[1].ContourGeometricType is none that the standard has
          POINT|0,0,0|has no region that encloses a voxel
          OPEN_PLANAR|0,0,0,0,9,0,9,9,0|has no region that encloses a voxel
          OPEN_NONPLANAR|0,0,0,0,9,2,9,9,4|has no region that encloses a voxel
          CLOSED_PLANAR|0,0,0,1,1,0|has no region that encloses a voxel
          CLOSED_PLANAR|0,0,99,9,0,99,9,9,99|has no region that encloses a voxel
          CLOSED_PLANAR|0,0,0,9,0,2,9,9,6|has no region that encloses a voxel
          """)
  void contoursOfNoUseAreRefusedWithFileAndPlace(String type, String data, String sentence)
      throws Exception {
    assertRefused(structureSet(type, data.split(",")), sentence);
    OperationException refused = assertThrows(OperationException.class, () -> fromRtStruct());
    assertTrue(refused.getMessage().contains("rs.dcm"), refused.getMessage());
  }

  @Test
  void whatIsLeftOutIsSaidWithItsContours() throws Exception {
    List<String> messages =
        convert(
            structureSet(
                "CLOSED_PLANAR",
                square(1, 2, 11),
                square(9, 2, 11),
                square(1.3, 14, 15),
                new String[] {
                  "12.5", "2", "0", "18.5", "2", "0", "12.5", "7", "0", "18.5", "7", "0"
                }));
    String all = String.join("\n", messages);
    assertTrue(
        all.contains(
            "Region 5: Contours lie outside of the slices and are left out: 1 (number 2)."),
        all);
    assertTrue(all.contains("which is taken as the nearest: 1 (number 3)."), all);
    assertTrue(all.contains("Contours cross themselves;"), all);
    messages =
        convert(
            structureSet("CLOSED_PLANAR", square(1, 2, 11), square(1.3, 14, 15)),
            "tolerance",
            "0.5");
    all = String.join("\n", messages);
    assertTrue(all.contains("Contours lie between slices and are left out: 1 (number 2)."), all);
    assertEquals(100, masks(seg, GRID).get(0).count());
  }

  private static void everyFrameOfReference(DataSet root, String uid) {
    root.items(Tag.StructureSetROISequence)
        .get(0)
        .set(Tag.ReferencedFrameOfReferenceUID, VR.UI, uid);
  }

  @Test
  void anotherFrameOfReferenceIsRefusedUnlessContoursNameTheImages() throws Exception {
    DataSet root = structureSet("CLOSED_PLANAR", square(1, 2, 11));
    everyFrameOfReference(root, "1.9");
    assertRefused(root, "rs.dcm is of another frame of reference than the images in");
    DataSet image =
        root.items(Tag.ROIContourSequence)
            .get(0)
            .items(Tag.ContourSequence)
            .get(0)
            .addItem(Tag.ContourImageSequence);
    image.set(Tag.ReferencedSOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2");
    image.set(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3.5.2");
    List<String> messages = convert(root);
    assertEquals(
        "rs.dcm is of another frame of reference than the images that its contours name.",
        messages.get(0));
  }

  @Test
  void otherObjectsAreNoStructureSets() throws Exception {
    MadeUpFiles.images(images, GRID, image -> {});
    contours = Files.list(images).findFirst().orElseThrow();
    OperationException refused = assertThrows(OperationException.class, () -> fromRtStruct());
    assertTrue(refused.getMessage().contains("is no RT Structure Set"), refused.getMessage());
  }

  @Test
  void imagesThatAreNotEvenlySpacedAreRefused() throws Exception {
    Consumer<DataSet> shift =
        image -> {
          if (image.string(Tag.SOPInstanceUID, "").equals("1.2.3.5.4")) {
            image.set(Tag.ImagePositionPatient, VR.DS, "0", "0", "7.1");
          }
        };
    DicomFile.create(
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
            structureSet("CLOSED_PLANAR", square(1, 2, 11)))
        .write(contours);
    MadeUpFiles.images(images, GRID, shift);
    OperationException refused = assertThrows(OperationException.class, () -> fromRtStruct());
    assertTrue(refused.getMessage().contains("not evenly spaced"), refused.getMessage());
    assertFalse(Files.exists(seg));
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyhole", "xor"})
  void structureSetsComeBackFromMasksWithTheSameVoxelsNamesAndCodes(String holes) throws Exception {
    Random random = new Random(holes.hashCode());
    for (int round = 0; round < 4; round++) {
      Grid grid = MadeUpFiles.grid(random);
      Path folder = dir.resolve("ct" + round);
      MadeUpFiles.images(folder, grid, image -> {});
      Path labels = dir.resolve("labels.nrrd");
      org.sopwith.image.volume.io.VolumeFiles.write(
          labels,
          MadeUpFiles.labels(grid, 3, random),
          org.sopwith.image.volume.io.WriteOptions.DEFAULT);
      MadeUpFiles.run(
          new SegCreate(),
          with(
              Map.of(
                  "images",
                  folder,
                  "labels",
                  labels,
                  "metadata",
                  MadeUpFiles.metadata(dir, 3),
                  "out",
                  seg)));
      List<Mask> first = masks(seg, grid);
      List<Segment> segments = read(seg, Segmentation::segments);
      MadeUpFiles.run(
          new ToRtStruct(),
          with(Map.of("file", seg, "images", folder, "out", contours), "holes", holes));
      images = folder;
      assertEquals(List.of(), fromRtStruct());
      List<Mask> again = masks(seg, grid);
      for (int i = 0; i < first.size(); i++) {
        assertEquals(1.0, first.get(i).dice(again.get(i)), "round " + round);
      }
      assertEquals(segments, read(seg, Segmentation::segments));
    }
  }
}
