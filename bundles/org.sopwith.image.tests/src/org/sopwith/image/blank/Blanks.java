// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PixelRectangle;

/** Blanks an image, writes and reads it, and compares it with what it was. */
final class Blanks {
  private Blanks() {}

  /** The result as it is read back. */
  record Result(PixelBlanking.Blanked blanked, DicomFile file) {}

  static Result blank(DicomFile original, PixelBlanking.Regions regions, long cleared)
      throws IOException {
    var copy = original.dataSet().copy();
    PixelBlanking.Blanked blanked = PixelBlanking.blank(original, regions, cleared, copy);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(blanked.transferSyntax(), copy).write(bytes);
    return new Result(blanked, DicomFile.parse(bytes.toByteArray()));
  }

  /** Rectangles in and around an image, some of which reach beyond it. */
  static List<PixelRectangle> rectangles(Random random, int columns, int rows) {
    List<PixelRectangle> rectangles = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rectangles.add(
          new PixelRectangle(
              random.nextInt(columns + 20) - 10,
              random.nextInt(rows + 20) - 10,
              1 + random.nextInt(columns / 2 + 1),
              1 + random.nextInt(rows / 3 + 1)));
    }
    return rectangles;
  }

  /**
   * Checks that pixels within the rectangles have one value and all others, but for a margin, are
   * as they were.
   *
   * @param step blocks that are blanked as a whole; 1 if none are
   * @param margin pixels around the blocks that may differ
   */
  static void assertBlank(
      DicomFile original, Result result, PixelBlanking.Regions regions, int step, int margin)
      throws IOException {
    FrameReader before = FrameReader.of(original);
    FrameReader after = FrameReader.of(result.file());
    assertEquals(before.frames(), after.frames());
    double[] value = null;
    for (int f = 0; f < before.frames(); f++) {
      Frame a = before.frame(f);
      Frame b = after.frame(f);
      assertEquals(a.photometric(), b.photometric());
      List<PixelRectangle> inside = regions.of(f);
      List<PixelRectangle> near = inside.stream().map(r -> around(r, step, margin)).toList();
      int samples = a.samplesPerPixel();
      for (int i = 0; i < a.rows() * a.columns(); i++) {
        int x = i % a.columns();
        int y = i / a.columns();
        if (inside.stream().anyMatch(r -> r.contains(x, y))) {
          value = value == null ? pixel(b, i, samples) : value;
          for (int s = 0; s < samples; s++) {
            assertEquals(value[s], b.samples().value(i * samples + s), x + "," + y);
          }
        } else if (near.stream().noneMatch(r -> r.contains(x, y))) {
          for (int s = 0; s < samples; s++) {
            double was = a.samples().value(i * samples + s);
            double is = b.samples().value(i * samples + s);
            assertTrue(was == is || Double.isNaN(was), x + "," + y + " of frame " + f);
          }
        }
      }
    }
  }

  private static PixelRectangle around(PixelRectangle r, int step, int margin) {
    if (step == 1) {
      return r;
    }
    int left = Math.floorDiv(r.left() - margin, step) * step - margin;
    int top = Math.floorDiv(r.top() - margin, step) * step - margin;
    int right = (Math.floorDiv(r.left() + r.width() - 1 + margin, step) + 1) * step + margin;
    int bottom = (Math.floorDiv(r.top() + r.height() - 1 + margin, step) + 1) * step + margin;
    return new PixelRectangle(left, top, right - left, bottom - top);
  }

  static double[] pixel(Frame frame, int index, int samples) {
    double[] value = new double[samples];
    for (int s = 0; s < samples; s++) {
      value[s] = frame.samples().value(index * samples + s);
    }
    return value;
  }
}
