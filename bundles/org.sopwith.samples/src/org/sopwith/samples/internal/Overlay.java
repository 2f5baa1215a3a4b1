// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.VR;

/** A graphic overlay with a line of text (PS3.3 Section C.9.2), in group 6000. */
final class Overlay {
  private static final int ROWS = 32;
  private static final int COLUMNS = 512;

  private Overlay() {}

  static void add(DataSet image, String text) {
    byte[] bits = new byte[ROWS * COLUMNS / 8];
    new Lettering()
        .draw(
            text,
            8,
            8,
            2,
            (x, y) -> {
              int bit = y * COLUMNS + x;
              bits[bit / 8] |= (byte) (1 << bit % 8);
            });
    image.setInts(0x60000010, VR.US, ROWS);
    image.setInts(0x60000011, VR.US, COLUMNS);
    image.set(0x60000022, VR.LO, "Name, by Applegarth");
    image.set(0x60000040, VR.CS, "G");
    image.setInts(0x60000050, VR.SS, 1, 1);
    image.setInts(0x60000100, VR.US, 1);
    image.setInts(0x60000102, VR.US, 0);
    image.setBytes(0x60003000, VR.OW, bits);
    image.set(0x60001500, VR.LO, "Quillfeather");
  }
}
