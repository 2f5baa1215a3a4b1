// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;

/**
 * Whether declared regions are blank, and whether only they are.
 *
 * @param declared how many pixels were to be blank
 * @param shown how many of them are not
 * @param outside how many other pixels are not as they were
 */
record RegionComparison(long declared, long shown, long outside) {
  /** Blocks of JPEG with subsampled colours. */
  private static final int BLOCK = 16;

  /** How far decoders smooth colours over the edges of blocks. */
  private static final int SMOOTHED = 4;

  /** More values than smoothing at edges gives. */
  private static final int MOST_VALUES = 100_000;

  static RegionComparison of(ObjectPair pair, DeclaredRegions regions) throws FrameException {
    FrameReader before = FrameReader.of(pair.original());
    FrameReader after = FrameReader.of(pair.result());
    boolean blocks = isInBlocks(pair);
    boolean pairs = before.description().photometric().isSubsampled();
    long declared = 0;
    long shown = 0;
    long outside = 0;
    for (int i = 0; i < Math.min(before.frames(), after.frames()); i++) {
      Frame a = before.frame(i);
      Frame b = after.frame(i);
      if (a.rows() != b.rows()
          || a.columns() != b.columns()
          || a.samplesPerPixel() != b.samplesPerPixel()) {
        return new RegionComparison(1, 1, 1);
      }
      boolean[] blank = regions.of(pair.original(), i, b.columns(), b.rows());
      boolean[] near =
          blocks
              ? around(blank, b.columns(), BLOCK, BLOCK, SMOOTHED)
              : pairs ? around(blank, b.columns(), 2, 1, 0) : blank;
      double[] value = null;
      for (int pixel = 0; pixel < blank.length; pixel++) {
        double[] now = value(b, pixel);
        if (blank[pixel]) {
          declared++;
          value = value == null ? now : value;
          shown += Arrays.equals(value, now) ? 0 : 1;
        } else if (!near[pixel]) {
          outside += Arrays.equals(value(a, pixel), now) ? 0 : 1;
        }
      }
    }
    return new RegionComparison(declared, shown, outside);
  }

  /** Whether the pixels are coded in blocks, of which only whole ones are blanked. */
  static boolean isInBlocks(ObjectPair pair) {
    String syntax = pair.result().transferSyntax().uid();
    return syntax.equals("1.2.840.10008.1.2.4.50") || syntax.equals("1.2.840.10008.1.2.4.51");
  }

  /** Whether only blocks of one value have changed, and what is smoothed with them. */
  static boolean areBlocksBlanked(ObjectPair pair) throws FrameException {
    FrameReader before = FrameReader.of(pair.original());
    FrameReader after = FrameReader.of(pair.result());
    Map<List<Double>, Integer> counts = new HashMap<>();
    for (int i = 0; i < Math.min(before.frames(), after.frames()); i++) {
      Frame a = before.frame(i);
      Frame b = after.frame(i);
      for (int pixel = 0; pixel < b.rows() * b.columns(); pixel++) {
        double[] now = value(b, pixel);
        if (!Arrays.equals(value(a, pixel), now)) {
          counts.merge(Arrays.stream(now).boxed().toList(), 1, Integer::sum);
        }
      }
      if (counts.size() > MOST_VALUES) {
        return false;
      }
    }
    if (counts.isEmpty()) {
      return true;
    }
    List<Double> most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    double[] fill = most.stream().mapToDouble(Double::doubleValue).toArray();
    for (int i = 0; i < Math.min(before.frames(), after.frames()); i++) {
      Frame a = before.frame(i);
      Frame b = after.frame(i);
      boolean[] blank = new boolean[b.rows() * b.columns()];
      for (int pixel = 0; pixel < blank.length; pixel++) {
        double[] now = value(b, pixel);
        blank[pixel] = Arrays.equals(fill, now) && !Arrays.equals(value(a, pixel), now);
      }
      boolean[] near = around(blank, b.columns(), BLOCK, BLOCK, SMOOTHED);
      for (int pixel = 0; pixel < blank.length; pixel++) {
        if (!near[pixel] && !Arrays.equals(value(a, pixel), value(b, pixel))) {
          return false;
        }
      }
    }
    return true;
  }

  /** All pixels of blocks that hold one of these, and those that are smoothed with them. */
  private static boolean[] around(
      boolean[] pixels, int columns, int width, int height, int margin) {
    int rows = pixels.length / columns;
    int across = Math.ceilDiv(columns, width);
    boolean[] blocks = new boolean[across * Math.ceilDiv(rows, height)];
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i]) {
        mark(blocks, across, i % columns, i / columns, width, height, margin, columns, rows);
      }
    }
    boolean[] near = new boolean[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % columns;
      int y = i / columns;
      for (int corner = 0; corner < (margin == 0 ? 1 : 4) && !near[i]; corner++) {
        int atX = Math.clamp(x + (corner % 2 == 0 ? -margin : margin), 0, columns - 1);
        int atY = Math.clamp(y + (corner < 2 ? -margin : margin), 0, rows - 1);
        near[i] = blocks[atY / height * across + atX / width];
      }
    }
    return near;
  }

  private static void mark(
      boolean[] blocks,
      int across,
      int x,
      int y,
      int width,
      int height,
      int margin,
      int columns,
      int rows) {
    for (int dy = -margin; dy <= margin; dy += Math.max(1, margin)) {
      for (int dx = -margin; dx <= margin; dx += Math.max(1, margin)) {
        int atX = Math.clamp(x + dx, 0, columns - 1);
        int atY = Math.clamp(y + dy, 0, rows - 1);
        blocks[atY / height * across + atX / width] = true;
      }
    }
  }

  private static double[] value(Frame frame, int pixel) {
    int samples = frame.samplesPerPixel();
    double[] value = new double[samples];
    for (int i = 0; i < samples; i++) {
      value[i] = frame.samples().value(pixel * samples + i);
    }
    return value;
  }
}
