// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import java.util.Collections;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Dummy values: right for their VR, and saying nothing (PS3.15 Table E.1-1a, action D). */
public final class DummyValues {
  /** What takes the place of text. */
  public static final String TEXT = "Removed";

  private DummyValues() {}

  /**
   * Sets a dummy value.
   *
   * @param count how many values, for numbers and dates
   */
  public static void set(DataSet target, int tag, VR vr, int count) {
    switch (vr) {
      case OB, OD, OF, OL, OV, OW, UN -> target.setBytes(tag, vr, new byte[8]);
      case FD, FL -> target.setDoubles(tag, vr, new double[count]);
      case SL, SS, SV, UL, US, UV, AT -> target.setLongs(tag, vr, new long[count]);
      case AS, DA, DS, DT, IS, TM ->
          target.set(tag, vr, Collections.nCopies(count, text(tag, vr)).toArray(String[]::new));
      default -> target.set(tag, vr, text(tag, vr));
    }
  }

  private static String text(int tag, VR vr) {
    if (tag == Tag.CodingSchemeDesignator) {
      return "99REMOVED";
    }
    if (tag == Tag.TimezoneOffsetFromUTC) {
      return "+0000";
    }
    return switch (vr) {
      case AS -> "000Y";
      case CS, AE -> "REMOVED";
      case DA -> "19000101";
      case DT -> "19000101000000";
      case TM -> "000000";
      case DS, IS -> "0";
      case UI -> "2.25.0";
      case UR -> "urn:removed";
      default -> TEXT;
    };
  }
}
