// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;

/** Where the values of a data set are in its file, at all levels. */
final class Values {
  private static final int HEADER = 8;
  private static final int LONG_HEADER = 12;

  private final boolean explicit;
  private long[] bounds = new long[256];
  private int count;

  /**
   * @param explicit whether VRs are written, so that some headers are longer
   */
  Values(boolean explicit) {
    this.explicit = explicit;
  }

  /** Adds all values but those of sequences, which their items have. */
  void add(DataSet dataSet) {
    for (Element element : dataSet) {
      if (element.isSequence()) {
        element.items().forEach(this::add);
      } else if (element.isEncapsulated()) {
        Fragments fragments = element.fragments().orElseThrow();
        for (int i = 0; i < fragments.count(); i++) {
          add(fragments.offset(i), fragments.length(i));
        }
      } else if (element.offset() >= 0 && element.length() > 0) {
        boolean longer = explicit && element.vr().hasLongHeader();
        add(element.offset() + HEADER, element.length() + (longer ? LONG_HEADER - HEADER : 0));
      }
    }
  }

  private void add(long from, long length) {
    if (from < 0) {
      return;
    }
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = from;
    bounds[2 * count++ + 1] = from + length;
  }

  /** A file's bytes with one zero instead of each value. */
  InputStream without(InputStream file, long end) {
    return new FilterInputStream(file) {
      private long at;
      private int next;

      @Override
      public int read() throws IOException {
        if (next < count && at >= bounds[2 * next]) {
          long to = Math.min(end, bounds[2 * next++ + 1]);
          if (to > at) {
            in.skipNBytes(to - at);
            at = to;
          }
          return 0;
        }
        int b = in.read();
        at += b < 0 ? 0 : 1;
        return b;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
          if (next < count && at >= bounds[2 * next]) {
            buffer[from + done++] = (byte) read();
            continue;
          }
          long gap = next < count ? bounds[2 * next] - at : Long.MAX_VALUE;
          int read = in.read(buffer, from + done, (int) Math.min(gap, length - done));
          if (read < 0) {
            return done == 0 ? -1 : done;
          }
          at += read;
          done += read;
        }
        return done;
      }
    };
  }
}
