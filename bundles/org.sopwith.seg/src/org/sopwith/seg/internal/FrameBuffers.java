// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.Progress;
import org.sopwith.seg.SegmentLayer;

/** The pixels of each segment, slice by slice, gathered in one pass over the layers. */
public final class FrameBuffers {
  /** Labels up to this are looked up in an array. */
  private static final int SMALL = 1 << 16;

  private final Grid grid;
  private final boolean packed;
  private final Map<Integer, byte[][]> frames = new TreeMap<>();
  private boolean overlapping;

  private FrameBuffers(Grid grid, boolean packed) {
    this.grid = grid;
    this.packed = packed;
  }

  /**
   * Gathers frames.
   *
   * @param packed whether eight pixels are to share a byte, the first in the lowest bit
   * @param maximum the value of a pixel that belongs to a segment wholly, if not packed
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public static FrameBuffers gather(
      Grid grid, List<SegmentLayer> layers, boolean packed, int maximum, Progress progress)
      throws IOException {
    FrameBuffers buffers = new FrameBuffers(grid, packed);
    for (SegmentLayer layer : layers) {
      switch (layer) {
        case SegmentLayer.Labels labels -> labels.segments().values().forEach(buffers::segment);
        case SegmentLayer.Shares shares -> buffers.segment(shares.segment());
      }
    }
    progress.start("Reading labels", (long) grid.slices() * layers.size(), "slices");
    for (SegmentLayer layer : layers) {
      Table table = layer instanceof SegmentLayer.Labels labels ? buffers.table(labels) : null;
      for (int slice = 0; slice < grid.slices(); slice++) {
        switch (layer) {
          case SegmentLayer.Labels labels ->
              buffers.labels(labels.volume().stored(labels.layer(), slice), slice, table, maximum);
          case SegmentLayer.Shares shares ->
              buffers.shares(shares.volume().values(shares.layer(), slice), slice, shares, maximum);
        }
        progress.advance(1);
      }
    }
    return buffers;
  }

  private byte[][] segment(int number) {
    return frames.computeIfAbsent(number, key -> new byte[grid.slices()][]);
  }

  /** The frames of each label. */
  private record Table(byte[][][] small, Map<Integer, byte[][]> large) {
    byte[][] of(int label) {
      return label >= 0 && label < SMALL ? small[label] : large.get(label);
    }
  }

  private Table table(SegmentLayer.Labels labels) {
    Table table = new Table(new byte[SMALL][][], new HashMap<>());
    labels
        .segments()
        .forEach(
            (label, number) -> {
              if (label >= 0 && label < SMALL) {
                table.small[label] = segment(number);
              } else {
                table.large.put(label, segment(number));
              }
            });
    return table;
  }

  private void labels(Samples samples, int slice, Table table, int maximum) {
    int last = 0;
    byte[] frame = null;
    boolean known = false;
    for (int i = 0; i < samples.length(); i++) {
      int label = samples.integer(i);
      if (!known || label != last) {
        byte[][] buffers = table.of(label);
        frame = buffers == null ? null : frame(buffers, slice);
        last = label;
        known = true;
      }
      if (frame != null) {
        put(frame, i, maximum);
      }
    }
  }

  private void shares(double[] values, int slice, SegmentLayer.Shares shares, int maximum) {
    byte[][] buffers = segment(shares.segment());
    for (int i = 0; i < values.length; i++) {
      long value = Math.round(Math.clamp(values[i] / shares.whole(), 0.0, 1.0) * maximum);
      if (value > 0) {
        put(frame(buffers, slice), i, (int) value);
      }
    }
  }

  private byte[] frame(byte[][] buffers, int slice) {
    if (buffers[slice] == null) {
      buffers[slice] = new byte[packed ? (grid.sliceVoxels() + 7) / 8 : grid.sliceVoxels()];
    }
    return buffers[slice];
  }

  private void put(byte[] frame, int pixel, int value) {
    if (packed) {
      frame[pixel >> 3] |= (byte) (1 << (pixel & 7));
    } else {
      frame[pixel] = (byte) value;
    }
  }

  /** The numbers of the segments that there are layers for. */
  public List<Integer> segments() {
    return new ArrayList<>(frames.keySet());
  }

  /** The frame of a segment in a slice; null if it has no pixel there. */
  public byte[] frame(int segment, int slice) {
    return frames.get(segment)[slice];
  }

  /** Whether two segments have a pixel in common. */
  public boolean overlap() {
    for (int slice = 0; slice < grid.slices() && !overlapping; slice++) {
      byte[] taken = null;
      for (byte[][] buffers : frames.values()) {
        byte[] frame = buffers[slice];
        if (frame == null) {
          continue;
        }
        if (taken == null) {
          taken = frame.clone();
          continue;
        }
        for (int i = 0; i < frame.length; i++) {
          overlapping |= packed ? (taken[i] & frame[i]) != 0 : taken[i] != 0 && frame[i] != 0;
          taken[i] |= frame[i];
        }
      }
    }
    return overlapping;
  }
}
