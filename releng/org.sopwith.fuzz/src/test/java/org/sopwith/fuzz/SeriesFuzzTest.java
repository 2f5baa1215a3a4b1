// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Vector;
import org.sopwith.image.contour.ContourFill;
import org.sopwith.image.contour.Roi;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.volume.Grid;

/** Any object is sorted into volumes, and its contours are filled, or what is odd is said. */
class SeriesFuzzTest {
  private static final Grid GRID = Grid.upright(8, 8, 4, new Vector(0, 0, 0), new Vector(1, 1, 2));

  static byte[][] seeds() throws IOException {
    return Seeds.planes();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void sortsAndFillsAnything(byte[] bytes) throws IOException {
    if (bytes == null) {
      return;
    }
    Path file = Files.createTempFile("sopwith", ".fuzz");
    try {
      Files.write(file, bytes);
      SeriesReader.read(List.of(file));
      try (DicomFile dicom = DicomFile.open(file)) {
        fill(dicom.dataSet());
      } catch (DicomException e) {
        // Not DICOM at all: there is nothing to fill.
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void fill(DataSet root) {
    for (Roi roi : StructureSet.read(root).rois()) {
      ContourFill.fill(roi.contours(), GRID);
    }
  }
}
