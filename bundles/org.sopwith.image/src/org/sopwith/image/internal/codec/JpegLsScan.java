// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/** Decodes the lines of one JPEG-LS scan (ISO/IEC 14495-1 Annex A, interleaving of Annex B). */
final class JpegLsScan {
  private static final int[] RUN_ORDER = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private final JpegLsContexts contexts;
  private final JpegLsBits bits;
  private final int columns;
  private final int[][] previous;
  private final int[][] current;
  private final int[] runIndex;

  /**
   * @param components number of components in the scan
   */
  JpegLsScan(JpegLsContexts contexts, JpegLsBits bits, int columns, int components) {
    this.contexts = contexts;
    this.bits = bits;
    this.columns = columns;
    this.previous = new int[components][columns + 2];
    this.current = new int[components][columns + 2];
    this.runIndex = new int[components];
  }

  /** The line of a component decoded last; its first sample is at index 1. */
  int[] line(int component) {
    return previous[component];
  }

  void restart() {
    contexts.restart();
    for (int i = 0; i < previous.length; i++) {
      java.util.Arrays.fill(previous[i], 0);
      java.util.Arrays.fill(current[i], 0);
      runIndex[i] = 0;
    }
  }

  /** Decodes one line of every component, each on its own (no or line interleaving). */
  void lines() throws CodecException {
    for (int i = 0; i < previous.length; i++) {
      begin(i);
      line(i, previous[i], current[i]);
      end(i);
    }
  }

  /** Decodes one line of all components together (sample interleaving). */
  void interleavedLine() throws CodecException {
    for (int i = 0; i < previous.length; i++) {
      begin(i);
    }
    int x = 1;
    while (x <= columns) {
      x = isRun(x) ? interleavedRun(x) : interleavedPixel(x);
    }
    for (int i = 0; i < previous.length; i++) {
      end(i);
    }
  }

  private void begin(int component) {
    previous[component][columns + 1] = previous[component][columns];
    current[component][0] = previous[component][1];
  }

  private void end(int component) {
    int[] done = current[component];
    current[component] = previous[component];
    previous[component] = done;
  }

  private void line(int component, int[] above, int[] here) throws CodecException {
    int x = 1;
    while (x <= columns) {
      int ra = here[x - 1];
      int rb = above[x];
      int rc = above[x - 1];
      int context = contexts.context(above[x + 1] - rb, rb - rc, rc - ra);
      if (context != 0) {
        here[x] = contexts.regular(bits, context, ra, rb, rc);
        x++;
      } else {
        int end = x + runLength(component, columns + 1 - x);
        java.util.Arrays.fill(here, x, end, ra);
        x = end;
        if (x <= columns) {
          int order = RUN_ORDER[runIndex[component]];
          int type = Math.abs(ra - above[x]) <= contexts.near ? 1 : 0;
          here[x] = contexts.interruption(bits, type, order, ra, above[x]);
          runIndex[component] = Math.max(0, runIndex[component] - 1);
          x++;
        }
      }
    }
  }

  private int runLength(int component, int left) throws CodecException {
    int length = 0;
    while (bits.bit() == 1) {
      int full = 1 << RUN_ORDER[runIndex[component]];
      length += full;
      if (length <= left) {
        runIndex[component] = Math.min(31, runIndex[component] + 1);
      }
      if (length >= left) {
        return left;
      }
    }
    length += bits.bits(RUN_ORDER[runIndex[component]]);
    if (length >= left) {
      throw new CodecException("JPEG-LS run is longer than its line");
    }
    return length;
  }

  private int contextAt(int component, int x) {
    int[] above = previous[component];
    int rb = above[x];
    int rc = above[x - 1];
    return contexts.context(above[x + 1] - rb, rb - rc, rc - current[component][x - 1]);
  }

  private boolean isRun(int x) {
    for (int i = 0; i < previous.length; i++) {
      if (contextAt(i, x) != 0) {
        return false;
      }
    }
    return true;
  }

  private int interleavedPixel(int x) throws CodecException {
    for (int i = 0; i < previous.length; i++) {
      int[] above = previous[i];
      int ra = current[i][x - 1];
      current[i][x] = contexts.regular(bits, contextAt(i, x), ra, above[x], above[x - 1]);
    }
    return x + 1;
  }

  private int interleavedRun(int x) throws CodecException {
    int end = x + runLength(0, columns + 1 - x);
    for (int[] here : current) {
      java.util.Arrays.fill(here, x, end, here[x - 1]);
    }
    if (end > columns) {
      return end;
    }
    int order = RUN_ORDER[runIndex[0]];
    for (int i = 0; i < previous.length; i++) {
      int ra = current[i][end - 1];
      current[i][end] = contexts.interruption(bits, 0, order, ra, previous[i][end]);
    }
    runIndex[0] = Math.max(0, runIndex[0] - 1);
    return end + 1;
  }
}
