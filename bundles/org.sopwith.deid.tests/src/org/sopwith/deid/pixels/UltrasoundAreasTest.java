// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** What lies outside of all Ultrasound Regions. */
class UltrasoundAreasTest {
  private static void region(DataSet object, long left, int top, int right, int bottom) {
    object
        .addItem(Tag.SequenceOfUltrasoundRegions)
        .setLongs(Tag.RegionLocationMinX0, VR.UL, left)
        .setInts(Tag.RegionLocationMinY0, VR.UL, top)
        .setInts(Tag.RegionLocationMaxX1, VR.UL, right)
        .setInts(Tag.RegionLocationMaxY1, VR.UL, bottom);
  }

  @Test
  void eachPixelOutsideOfAllRegionsIsInOneRectangleAndNoOther() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int columns = 1 + random.nextInt(20);
      int rows = 1 + random.nextInt(20);
      DataSet object = new DataSet();
      for (int i = 0; i <= random.nextInt(4); i++) {
        int left = random.nextInt(columns);
        int top = random.nextInt(rows);
        region(
            object,
            left,
            top,
            left + random.nextInt(columns - left),
            top + random.nextInt(rows - top));
      }
      UltrasoundAreas areas = UltrasoundAreas.of(object, columns, rows);
      for (int y = 0; y < rows; y++) {
        for (int x = 0; x < columns; x++) {
          int column = x;
          int row = y;
          boolean inside = areas.regions().stream().anyMatch(r -> r.contains(column, row));
          long outside = areas.outside().stream().filter(r -> r.contains(column, row)).count();
          assertEquals(inside ? 0 : 1, outside, "seed " + seed);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"4000000000, 0, 5, 5", "0, 0, 12, 5", "6, 0, 5, 5", "0, 3, 5, 2", "10, 0, 10, 5"})
  void regionsThatAreNotWithinTheImageAreNotReliedOn(long left, int top, int right, int bottom) {
    DataSet object = new DataSet();
    region(object, 0, 0, 3, 3);
    region(object, left, top, right, bottom);
    assertTrue(UltrasoundAreas.of(object, 10, 10).regions().isEmpty());
  }

  @Test
  void regionsThatCoverNearlyAllSayNothingOfText() {
    DataSet object = new DataSet();
    region(object, 0, 0, 99, 98);
    assertFalse(UltrasoundAreas.of(object, 100, 100).tellTextApart(100, 100));
    DataSet other = new DataSet();
    region(other, 0, 10, 99, 99);
    assertTrue(UltrasoundAreas.of(other, 100, 100).tellTextApart(100, 100));
  }
}
