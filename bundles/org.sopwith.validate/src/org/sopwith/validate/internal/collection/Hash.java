// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.Arrays;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/** 64-bit hashes of texts and values: of two that differ, the same in one of 10^19 cases. */
public final class Hash {
  private static final long PRIME = 0x100000001B3L;
  private static final long START = 0xCBF29CE484222325L;

  private Hash() {}

  /** Never 0, which stands for no text. */
  public static long of(String text) {
    long hash = START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  /** Of two hashes in this order. */
  static long of(long first, long second) {
    return mix(first * PRIME ^ second);
  }

  /** Of a value as it reads, not as it is encoded. */
  static long of(Element element) {
    if (element.isSequence()) {
      long hash = START;
      for (DataSet item : element.items()) {
        hash = of(hash, item.size());
        for (Element each : item) {
          hash = of(of(hash, each.tag()), of(each));
        }
      }
      return hash;
    }
    if (element.vr().isText()) {
      long hash = START;
      for (String value : element.strings()) {
        hash = of(hash, of(value));
      }
      return hash;
    }
    return of(START, Arrays.hashCode(element.bytes()));
  }

  private static long mix(long hash) {
    long mixed = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    return mixed == 0 ? 1 : mixed;
  }
}
