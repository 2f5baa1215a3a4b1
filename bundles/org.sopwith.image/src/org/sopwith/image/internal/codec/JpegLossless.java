// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** One scan of a lossless Huffman frame, 2 to 16 bits (ISO/IEC 10918-1 Annex H; Process 14). */
final class JpegLossless {
  private final MarkerReader in;
  private final JpegBits bits;
  private final JpegComponent[] components;
  private final int columns;
  private final int selection;
  private final int initial;
  private final int[][] above;
  private final int[][] here;

  /**
   * @param selection predictor selection value, 1 to 7
   * @param precision bits of a sample after the point transform
   */
  JpegLossless(
      MarkerReader in, JpegComponent[] components, int columns, int selection, int precision)
      throws CodecException {
    if (selection < 1 || selection > 7) {
      throw new CodecException("JPEG lossless selection value " + selection + " is invalid");
    }
    this.in = in;
    this.bits = new JpegBits(in.data(), in.position());
    this.components = components;
    this.columns = columns;
    this.selection = selection;
    this.initial = 1 << (precision - 1);
    this.above = new int[components.length][columns];
    this.here = new int[components.length][columns];
  }

  void run(int rows, int restartInterval, RasterBuilder raster, int shift) throws CodecException {
    int linesPerRestart = restartInterval / columns;
    if (restartInterval % columns != 0) {
      throw new CodecException("JPEG lossless restart interval is not a whole number of lines");
    }
    for (int y = 0; y < rows; y++) {
      boolean first = y == 0;
      if (linesPerRestart > 0 && y > 0 && y % linesPerRestart == 0) {
        in.seek(bits.nextMarker());
        in.expectRestart((y / linesPerRestart - 1) & 7);
        bits.restartAt(in.position());
        first = true;
      }
      line(first);
      for (int i = 0; i < components.length; i++) {
        raster.line(y, components[i].index, here[i], 0, shift);
        int[] done = here[i];
        here[i] = above[i];
        above[i] = done;
      }
    }
    in.seek(bits.nextMarker());
  }

  private void line(boolean first) throws CodecException {
    for (int x = 0; x < columns; x++) {
      for (int i = 0; i < components.length; i++) {
        int category = components[i].dc.decode(bits);
        int difference;
        if (category > 16) {
          throw new CodecException("JPEG lossless scan holds an invalid difference");
        } else if (category == 16) {
          difference = 32768;
        } else {
          difference = bits.difference(category);
        }
        here[i][x] = (predict(here[i], above[i], x, first) + difference) & 0xFFFF;
      }
    }
  }

  private int predict(int[] line, int[] up, int x, boolean first) {
    if (x == 0) {
      return first ? initial : up[0];
    }
    int ra = line[x - 1];
    if (first) {
      return ra;
    }
    int rb = up[x];
    int rc = up[x - 1];
    return switch (selection) {
      case 1 -> ra;
      case 2 -> rb;
      case 3 -> rc;
      case 4 -> ra + rb - rc;
      case 5 -> ra + ((rb - rc) >> 1);
      case 6 -> rb + ((ra - rc) >> 1);
      default -> (ra + rb) >> 1;
    };
  }
}
