// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.Vector;
import org.sopwith.image.contour.ContourFill;
import org.sopwith.image.contour.ContourTrace.Holes;
import org.sopwith.image.contour.Roi;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.StructureSetWriter.Region;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.standard.Code;

class StructureSetWriterTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
  private static final InstanceReference SEG =
      new InstanceReference("1.2.840.10008.5.1.4.1.1.66.4", "1.2.3.9");

  private static Segment segment(int number) {
    return new Segment(
        number,
        "Kidney " + number,
        "made up",
        Optional.of(new Code("91723000", "SCT", "Anatomical Structure")),
        Optional.of(new Code("64033007", "SCT", "Kidney")),
        List.of(new Code("7771000", "SCT", "Left")),
        List.of(
            new Segment.Region(
                new Code("818983003", "SCT", "Abdomen"),
                List.of(new Code("24028007", "SCT", "Right")))),
        "AUTOMATIC",
        "by hand",
        Optional.of(CieLab.ofRgb(0xDD8265)),
        "",
        "");
  }

  private static Grid oblique(Random random) {
    double angle = random.nextDouble() * Math.PI;
    double tilt = random.nextDouble() * Math.PI;
    Vector row = new Vector(Math.cos(angle), Math.sin(angle), 0);
    Vector column =
        new Vector(
            -Math.sin(angle) * Math.cos(tilt), Math.cos(angle) * Math.cos(tilt), Math.sin(tilt));
    double scale = Math.pow(10, random.nextInt(3) - 1);
    return new Grid(
        10 + random.nextInt(60),
        10 + random.nextInt(60),
        1 + random.nextInt(5),
        new Vector(500 * random.nextDouble(), -20, 30),
        row.times(scale * (0.5 + random.nextDouble())),
        column.times(scale * (0.5 + random.nextDouble())),
        row.cross(column).times(scale * (1 + 3 * random.nextDouble())));
  }

  /** Balls and boxes, added and taken away. */
  private static Mask shapes(Grid grid, Random random) {
    Mask mask = new Mask(grid);
    for (int shape = 0; shape < 4; shape++) {
      int cx = random.nextInt(grid.columns());
      int cy = random.nextInt(grid.rows());
      double radius = 2 + random.nextDouble() * 15;
      boolean ball = random.nextBoolean();
      for (int slice = 0; slice < grid.slices(); slice++) {
        var bits = mask.slice(slice);
        for (int i = 0; i < grid.sliceVoxels(); i++) {
          double dx = i % grid.columns() - cx;
          double dy = i / grid.columns() - cy;
          boolean within =
              ball
                  ? Math.hypot(dx, dy) < radius - slice
                  : Math.max(Math.abs(dx), Math.abs(dy)) < radius / 2;
          if (within) {
            bits.set(i, shape != 2);
          }
        }
        mask.set(slice, bits);
      }
    }
    return mask;
  }

  @ParameterizedTest
  @EnumSource(Holes.class)
  void randomShapesOnObliqueGridsComeBackAndAreValid(Holes holes) throws Exception {
    Random random = new Random(holes.ordinal());
    for (int round = 0; round < 40; round++) {
      Grid grid = oblique(random);
      List<Mask> masks = List.of(shapes(grid, random), shapes(grid, random));
      DicomFile file =
          WrittenObjects.written(
              StructureSetWriter.make(
                  MadeUpSource.on(grid),
                  List.of(
                      Region.of(segment(1), masks.get(0), holes),
                      Region.of(segment(7), masks.get(1), holes)),
                  SegmentationContent.DEFAULT,
                  Optional.of(SEG),
                  NOW,
                  remark -> {}));
      assertEquals(List.of(), WrittenObjects.errors(file));
      StructureSet set = StructureSet.read(file.dataSet());
      for (int i = 0; i < 2; i++) {
        Roi roi = set.rois().get(i);
        Mask again = ContourFill.fill(roi.contours(), grid).mask();
        assertTrue(masks.get(i).dice(again) >= 0.99, "round " + round);
        assertEquals(List.of(), roi.notes());
      }
      if (!file.dataSet()
          .items(Tag.ROIContourSequence)
          .get(0)
          .items(Tag.ContourSequence)
          .isEmpty()) {
        assertTrue(set.rois().get(0).contours().get(0).imageUid().startsWith("1.2.3.5."));
      }
      assertEquals(List.of("1.2.3.5"), set.seriesUids());
      assertEquals(
          List.of(segment(1), segment(7)),
          List.copyOf(RoiSegments.read(file.dataSet(), set).values()));
    }
  }

  @Test
  void nothingIsMadeWithoutAContour() {
    Grid grid = oblique(new Random(1));
    OperationException refused =
        assertThrows(
            OperationException.class,
            () ->
                StructureSetWriter.make(
                    MadeUpSource.on(grid),
                    List.of(Region.of(segment(1), new Mask(grid), Holes.KEYHOLE)),
                    SegmentationContent.DEFAULT,
                    Optional.empty(),
                    NOW,
                    remark -> {}));
    assertEquals("No region has a contour, so that nothing is written.", refused.getMessage());
  }
}
