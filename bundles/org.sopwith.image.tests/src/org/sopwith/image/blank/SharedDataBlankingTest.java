// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.PixelRectangle;
import org.sopwith.image.SharedData;

/** Blanks rectangles of all images of the collection that can be decoded. */
class SharedDataBlankingTest {
  private static final int MOST_FRAMES = 30;

  @Test
  void allPixelsOutsideOfRectanglesStayInEveryEncoding() throws IOException {
    Path folder = SharedData.folder("transfer-syntax");
    Map<PixelBlanking.Method, Integer> done = new EnumMap<>(PixelBlanking.Method.class);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        try (DicomFile file = DicomFile.open(path)) {
          blank(file, path.getFileName().toString().hashCode(), done);
        } catch (FrameException e) {
          // has no image, or one that nothing here decodes
        } catch (AssertionError e) {
          throw new AssertionError(path.getFileName() + ": " + e.getMessage(), e);
        }
      }
    }
    for (PixelBlanking.Method method : PixelBlanking.Method.values()) {
      assertTrue(done.containsKey(method), method + " of " + done);
    }
  }

  private static void blank(DicomFile file, long seed, Map<PixelBlanking.Method, Integer> done)
      throws IOException {
    FrameReader reader = FrameReader.of(file);
    if (reader.frames() > MOST_FRAMES || reader.frames() < reader.declaredFrames()) {
      return;
    }
    reader.frame(0);
    PixelDescription d = reader.description();
    List<PixelRectangle> rectangles = Blanks.rectangles(new Random(seed), d.columns(), d.rows());
    Blanks.Result result = Blanks.blank(file, frame -> rectangles, 0);
    boolean blocks = result.blanked().method() == PixelBlanking.Method.BLOCKS;
    boolean pairs =
        d.photometric().isSubsampled()
            && file.transferSyntax().equals(result.file().transferSyntax());
    assertTrue(
        blocks
            || result.blanked().transferSyntax().equals(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)
            || result.blanked().transferSyntax().equals(file.transferSyntax()));
    Blanks.assertBlank(
        file, result, frame -> rectangles, blocks ? 16 : pairs ? 2 : 1, blocks ? 4 : 0);
    done.merge(result.blanked().method(), 1, Integer::sum);
  }
}
