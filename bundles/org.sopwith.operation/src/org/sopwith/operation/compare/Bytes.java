// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.Fragments;
import org.sopwith.operation.Progress;

/** Values of any size, compared piece by piece. */
final class Bytes {
  static final int PIECE = 1 << 16;

  private Bytes() {}

  static boolean isSame(BulkData left, BulkData right, Progress progress) throws IOException {
    if (left.length() != right.length()) {
      return false;
    }
    try (InputStream a = left.open();
        InputStream b = right.open()) {
      byte[] bytesOfA = a.readNBytes(PIECE);
      while (bytesOfA.length > 0) {
        if (!Arrays.equals(bytesOfA, b.readNBytes(PIECE))) {
          return false;
        }
        progress.checkCanceled();
        bytesOfA = a.readNBytes(PIECE);
      }
      return b.read() < 0;
    }
  }

  static boolean isSame(Fragments left, Fragments right, Progress progress) {
    if (left.equals(right)) {
      return true;
    }
    if (left.count() != right.count()) {
      return false;
    }
    for (int i = 0; i < left.count(); i++) {
      if (left.length(i) != right.length(i)) {
        return false;
      }
    }
    for (int i = 0; i < left.count(); i++) {
      for (long from = 0; from < left.length(i); from += PIECE) {
        progress.checkCanceled();
        if (!Arrays.equals(left.bytes(i, from, PIECE), right.bytes(i, from, PIECE))) {
          return false;
        }
      }
    }
    return true;
  }
}
