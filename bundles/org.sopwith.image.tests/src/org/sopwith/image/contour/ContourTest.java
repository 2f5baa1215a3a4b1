// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.SharedData;
import org.sopwith.image.Vector;
import org.sopwith.image.contour.ContourTrace.Holes;
import org.sopwith.image.contour.ContourTrace.Traced;
import org.sopwith.image.label.LabelMap;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;
import org.sopwith.image.volume.TestVolumes;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;

class ContourTest {
  private static final Grid GRID =
      Grid.upright(20, 20, 3, new Vector(0, 0, 0), new Vector(1, 1, 2));

  /** A rectangle around pixels from one to the other, both included. */
  private static Contour box(double slice, int from, int to) {
    return polygon(
        slice,
        from - 0.5,
        from - 0.5,
        to + 0.5,
        from - 0.5,
        to + 0.5,
        to + 0.5,
        from - 0.5,
        to + 0.5);
  }

  private static Contour polygon(double slice, double... xy) {
    double[] coordinates = new double[xy.length / 2 * 3];
    for (int i = 0; i < xy.length / 2; i++) {
      Vector p = GRID.patient(xy[2 * i], xy[2 * i + 1], slice);
      coordinates[3 * i] = p.x();
      coordinates[3 * i + 1] = p.y();
      coordinates[3 * i + 2] = p.z();
    }
    return Contour.closed(coordinates);
  }

  private static long count(Contour... contours) {
    ContourFill.Filled filled = ContourFill.fill(List.of(contours), GRID);
    assertEquals(List.of(), filled.notes());
    return filled.mask().count();
  }

  @Test
  void innerContoursCutHolesAndIslandsInThemCountAgain() {
    assertEquals(100, count(box(1, 2, 11)));
    assertEquals(100 - 36, count(box(1, 2, 11), box(1, 4, 9)));
    assertEquals(100 - 36 + 4, count(box(1, 2, 11), box(1, 4, 9), box(1, 6, 7)));
  }

  @Test
  void aChannelOfTheKeyholeTechniqueLeavesNoTrace() {
    Contour keyhole =
        polygon(
            0, 1.5, 1.5, 11.5, 1.5, 11.5, 11.5, 1.5, 11.5, 1.5, 6, 3.5, 6, 3.5, 9.5, 9.5, 9.5, 9.5,
            3.5, 3.5, 3.5, 3.5, 6, 1.5, 6);
    assertEquals(100 - 36, count(keyhole));
  }

  @Test
  void contoursGoToTheirNearestSlice() {
    ContourFill.Filled filled = ContourFill.fill(List.of(box(1.3, 2, 3)), GRID);
    assertEquals(4, filled.mask().slice(1).cardinality());
    assertEquals(1, filled.notes().size());
    ContourFill.Filled strict = ContourFill.fill(List.of(box(1.3, 2, 3)), GRID, 0.1);
    assertEquals(0, strict.mask().count());
    assertEquals(
        List.of("Contours lie between slices and are left out: 1 (number 1)."), strict.notes());
    assertEquals(
        List.of("Contours lie outside of the slices and are left out: 1 (number 1)."),
        ContourFill.fill(List.of(box(7, 2, 3)), GRID).notes());
  }

  @Test
  void whatCannotBeFilledIsSaid() {
    Contour open = new Contour(Contour.Type.OPEN_PLANAR, box(0, 2, 5).coordinates(), "");
    Contour point = new Contour(Contour.Type.POINT, new double[] {1, 2, 3}, "");
    Contour slanted = Contour.closed(new double[] {0, 0, 0, 5, 0, 2, 5, 5, 4, 0, 5, 2});
    Contour bow = polygon(0, 2, 2, 10, 10, 10, 2, 2, 10);
    ContourFill.Filled filled =
        ContourFill.fill(
            List.of(open, point, slanted, bow, box(1, 2, 3), box(1, 2, 3), box(1, 15, 30)), GRID);
    assertEquals(
        List.of(
            "Contours are not parallel to the slices and are left out: 1 (number 3).",
            "Contours are there twice and count once: 1 (number 6).",
            "Contours cross themselves; what they enclose an odd number of times is taken: 1 (number 4).",
            "Contours of type OPEN_PLANAR enclose nothing and are left out: 1 (number 1).",
            "Contours of type POINT enclose nothing and are left out: 1 (number 2).",
            "Contours reach beyond the slice and are cut off there: 1 (number 7)."),
        filled.notes());
    assertEquals(4 + 25, filled.mask().slice(1).cardinality());
  }

  @ParameterizedTest
  @EnumSource(Holes.class)
  void masksSurviveTheWayThroughContoursExactly(Holes holes) {
    Random random = new Random(9);
    for (int round = 0; round < 60; round++) {
      Grid grid = TestVolumes.oblique(random, 2 + random.nextInt(30), 2 + random.nextInt(30), 3);
      Mask mask = new Mask(grid);
      double density = random.nextDouble();
      for (int slice = 0; slice < 3; slice++) {
        for (int row = 0; row < grid.rows(); row++) {
          for (int column = 0; column < grid.columns(); column++) {
            if (random.nextDouble() < density) {
              mask.set(column, row, slice);
            }
          }
        }
      }
      List<Contour> contours =
          ContourTrace.trace(mask, holes).stream()
              .map(Traced::contour)
              .map(ContourTest::asText)
              .toList();
      Mask again = ContourFill.fill(contours, grid).mask();
      assertEquals(1.0, mask.dice(again), "round " + round);
    }
  }

  /** With the digits that a decimal string of 16 characters keeps. */
  private static Contour asText(Contour contour) {
    DataSet set = new DataSet();
    set.setDoubles(Tag.ContourData, VR.DS, contour.coordinates());
    return new Contour(contour.type(), set.doubles(Tag.ContourData), "");
  }

  @Test
  void keyholesJoinAllHolesToOneOutline() {
    Mask mask = new Mask(GRID);
    for (int i = 0; i < 400; i++) {
      if (i % 4 != 2 || i / 20 % 4 != 2) {
        mask.set(i % 20, i / 20, 0);
      }
    }
    assertEquals(26, ContourTrace.trace(mask, Holes.XOR).size());
    assertEquals(1, ContourTrace.trace(mask, Holes.KEYHOLE).size());
  }

  @Test
  void regionsAreReadWithNamesColoursAndReferences() throws IOException {
    Path file =
        SharedData.folder("rt")
            .resolve("dicom+rtkit/samples/simple_phantom_case")
            .resolve("RS1.3.6.1.4.1.2452.6.727319383.1116259385.3336283576.3074434425.dcm");
    try (DicomFile dicom = DicomFile.open(file)) {
      StructureSet set = StructureSet.read(dicom.dataSet());
      assertEquals(7, set.rois().size());
      assertEquals(1, set.seriesUids().size());
      Roi roi = set.rois().get(0);
      assertTrue(roi.color().isPresent());
      assertTrue(roi.contours().stream().allMatch(c -> c.type().isClosedPlanar()));
    }
  }

  @Test
  void contoursThatCannotBeReadAreNamedWithTheirPath() {
    DataSet root = new DataSet();
    root.addItem(Tag.StructureSetROISequence).set(Tag.ROINumber, VR.IS, "4");
    DataSet roi = root.addItem(Tag.ROIContourSequence);
    roi.set(Tag.ReferencedROINumber, VR.IS, "4");
    String[][] contours = {
      {"CLOSED_PLANAR", "0", "0", "0", "1", "0", "0", "0", "1", "0"},
      {"CLOSED_PLANAR", "0", "0", "0", "1"},
      {"CLOSED_PLANAR", "0", "zero", "0"},
      {"CLOSED_PLANAR"},
      {"SPHERE", "0", "0", "0"},
    };
    for (String[] contour : contours) {
      DataSet item = roi.addItem(Tag.ContourSequence);
      item.set(Tag.ContourGeometricType, VR.CS, contour[0]);
      item.set(Tag.ContourData, VR.DS, java.util.Arrays.copyOfRange(contour, 1, contour.length));
      item.set(Tag.NumberOfContourPoints, VR.IS, "4");
    }
    root.addItem(Tag.ROIContourSequence).set(Tag.ReferencedROINumber, VR.IS, "9");
    StructureSet set = StructureSet.read(root);
    Roi read = set.rois().get(0);
    String first = "ROIContourSequence[1].ContourSequence[";
    String noNumbers = "].ContourData is missing, or some of its values are no numbers.";
    assertEquals(1, read.contours().size());
    assertEquals(
        List.of(first + "1] has 3 points, not 4 as it says; those there are taken."), read.notes());
    assertEquals(
        List.of(
            first + "2].ContourData has 4 values, which is no multiple of three.",
            first + "3" + noNumbers,
            first + "4" + noNumbers,
            first + "5].ContourGeometricType is none that the standard has."),
        read.faults());
    assertEquals(List.of("Contours refer to region 9, which is none."), set.notes());
  }

  @Test
  void masksAreThoseThatPlastimatchMakes() throws IOException {
    Path folder = SharedData.folder("");
    Path masks = folder.resolve("labelmaps/generated/plastimatch/rtkit");
    Path file =
        folder.resolve(
            "rt/dicom+rtkit/samples/simple_phantom_case/RS1.3.6.1.4.1.2452.6.727319383.1116259385.3336283576.3074434425.dcm");
    List<String> compared = new ArrayList<>();
    try (DicomFile dicom = DicomFile.open(file)) {
      for (Roi roi : StructureSet.read(dicom.dataSet()).rois()) {
        Path expected = masks.resolve(roi.name() + ".mha");
        if (java.nio.file.Files.exists(expected)) {
          try (VolumeFile volume = VolumeFiles.open(expected)) {
            LabelMap map = LabelMap.of(volume, roi.name());
            Mask mask = Mask.of(map, map.found().get(0));
            double dice = ContourFill.fill(roi.contours(), map.grid()).mask().dice(mask);
            assertTrue(dice > 0.98, roi.name() + " " + dice);
            compared.add(roi.name());
          }
        }
      }
    }
    assertTrue(compared.size() >= 6, compared.toString());
  }
}
