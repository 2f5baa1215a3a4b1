// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/**
 * A number that is the same for items that a comparison finds the same, and hardly ever for others.
 * Of large values only the beginning counts.
 */
final class ContentHash implements ToLongFunction<DataSet> {
  private static final long PRIME = 0x100000001B3L;
  private static final int BEGINNING = 4096;

  private final Ignored ignored;

  ContentHash(Ignored ignored) {
    this.ignored = ignored;
  }

  @Override
  public long applyAsLong(DataSet item) {
    long hash = 0xCBF29CE484222325L;
    for (Element element : item) {
      if (!ignored.covers(element)) {
        hash = (hash ^ element.tag()) * PRIME;
        hash = (hash ^ value(element)) * PRIME;
      }
    }
    return hash;
  }

  private long value(Element element) {
    long hash = element.multiplicity();
    for (DataSet item : element.items()) {
      hash = (hash ^ applyAsLong(item)) * PRIME;
    }
    if (element.isSequence() || element.isEncapsulated()) {
      return hash;
    }
    if (element.vr().isText()) {
      return hash ^ element.strings().hashCode();
    }
    if (element.length() <= BEGINNING) {
      return hash ^ Arrays.hashCode(element.bytes());
    }
    try (InputStream in = element.bulk().open()) {
      return hash ^ Arrays.hashCode(in.readNBytes(BEGINNING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
