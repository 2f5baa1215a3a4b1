// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Problem;
import org.sopwith.dicom.Tag;

/** Whether all of an object was read, whatever else is wrong with its encoding. */
final class Wholeness {
  /** What loses nothing, since all is written anew. */
  private static final Set<String> HARMLESS =
      Set.of(
          "no-preamble",
          "no-meta",
          "no-meta-length",
          "wrong-meta-length",
          "implicit-meta",
          "out-of-order",
          "odd-length",
          "unknown-vr",
          "explicit-in-un");

  /** What bytes behind the last element of a data set are taken for. */
  private static final Set<String> BEHIND =
      Set.of(
          "trailing-bytes",
          "unreadable-header",
          "stray-delimiter",
          "duplicate-element",
          "truncated-value",
          "undefined-length");

  private static final int[] PIXELS = {Tag.FloatPixelData, Tag.DoubleFloatPixelData, Tag.PixelData};

  private Wholeness() {}

  /**
   * Refuses an object of which something could not be read.
   *
   * @return what is left out of the result without being of the object, one sentence each
   */
  static List<String> require(DicomFile file) throws RefusedException {
    List<String> remarks = new ArrayList<>();
    for (Problem problem : file.problems()) {
      if (!problem.error() || HARMLESS.contains(problem.id())) {
        continue;
      }
      if (isBehindLast(problem, file.dataSet())) {
        if (remarks.isEmpty()) {
          remarks.add("Bytes behind its last element belong to none and were left out.");
        }
      } else if (!isSyntax(problem) || isCompressed(file)) {
        throw new RefusedException(
            Cause.UNREADABLE,
            "Its encoding is broken (%s at byte %d).".formatted(problem.id(), problem.offset()));
      }
    }
    return remarks;
  }

  /** Without compression the bytes tell how they are encoded. */
  private static boolean isSyntax(Problem problem) {
    return problem.id().equals("no-transfer-syntax")
        || problem.id().equals("wrong-transfer-syntax");
  }

  private static boolean isCompressed(DicomFile file) {
    return file.transferSyntax().isEncapsulated()
        || file.dataSet().get(Tag.PixelData).filter(Element::isEncapsulated).isPresent();
  }

  /** Behind pixel data nothing comes that an object needs (PS3.5 Section 7.1). */
  private static boolean isBehindLast(Problem problem, DataSet object) {
    if (!problem.path().isEmpty() || !BEHIND.contains(problem.id())) {
      return false;
    }
    return problem.id().equals("trailing-bytes")
        || IntStream.of(PIXELS)
            .filter(object::contains)
            .anyMatch(tag -> object.get(tag).orElseThrow().offset() < problem.offset());
  }
}
