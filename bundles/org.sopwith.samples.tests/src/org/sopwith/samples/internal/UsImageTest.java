// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameReader;

class UsImageTest {
  @Test
  void framesComeBackFromRleAsTheyWereDrawn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.RLE_LOSSLESS, new UsImage(new Uids(new UUID(0, 0))).image())
        .write(bytes);
    FrameReader reader = FrameReader.of(DicomFile.parse(bytes.toByteArray()));
    assertEquals(8, reader.frames());
    for (int index = 0; index < reader.frames(); index += 7) {
      byte[] drawn = new UsPicture().frame(index, 8);
      Frame frame = reader.frame(index);
      for (int i = 0; i < drawn.length; i++) {
        assertEquals(drawn[i] & 0xFF, frame.samples().integer(i), "sample " + i);
      }
    }
  }

  @Test
  void theNameIsInThePixels() {
    byte[] rgb = new UsPicture().frame(0, 8);
    new Lettering()
        .draw(
            "QUILLFEATHER, ZOE MAREN DR.",
            8,
            8,
            2,
            (x, y) -> assertEquals(235, rgb[(y * UsPicture.COLUMNS + x) * 3] & 0xFF));
  }
}
