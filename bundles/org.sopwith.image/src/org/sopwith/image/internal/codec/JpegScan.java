// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/**
 * Walks the blocks of a DCT scan in their coded order: MCU by MCU if it has several components,
 * block by block if it has one, with restart intervals (ISO/IEC 10918-1 A.2).
 *
 * @param frameColumns MCUs in a line of an interleaved scan
 * @param frameRows lines of MCUs of an interleaved scan
 */
record JpegScan(
    MarkerReader in,
    JpegBits bits,
    JpegComponent[] components,
    int frameColumns,
    int frameRows,
    int restartInterval) {

  /** Decodes one block after the other. */
  interface Coder {
    void block(JpegComponent component, int blockIndex) throws CodecException;

    void restart();
  }

  void run(Coder coder) throws CodecException {
    boolean single = components.length == 1;
    JpegComponent first = components[0];
    int columns = single ? JpegComponent.ceilDiv(first.columns, 8) : frameColumns;
    int rows = single ? JpegComponent.ceilDiv(first.rows, 8) : frameRows;
    int units = columns * rows;
    coder.restart();
    for (int unit = 0; unit < units; unit++) {
      if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
        restart(unit / restartInterval - 1);
        coder.restart();
      }
      int x = unit % columns;
      int y = unit / columns;
      if (single) {
        coder.block(first, y * first.blocksPerLine + x);
      } else {
        mcu(coder, x, y);
      }
    }
    in.seek(bits.nextMarker());
  }

  private void mcu(Coder coder, int x, int y) throws CodecException {
    for (JpegComponent c : components) {
      for (int v = 0; v < c.v; v++) {
        for (int h = 0; h < c.h; h++) {
          coder.block(c, (y * c.v + v) * c.blocksPerLine + x * c.h + h);
        }
      }
    }
  }

  private void restart(int number) throws CodecException {
    in.seek(bits.nextMarker());
    in.expectRestart(number & 7);
    bits.restartAt(in.position());
    for (JpegComponent c : components) {
      c.prediction = 0;
    }
  }
}
