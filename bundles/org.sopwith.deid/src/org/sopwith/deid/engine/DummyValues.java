// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Dummy values: right for their VR, and saying nothing (PS3.15 Table E.1-1a, action D). */
final class DummyValues {
  private static final String TEXT = "Removed";

  private DummyValues() {}

  static void set(DataSet target, int tag, VR vr) {
    switch (vr) {
      case OB, OD, OF, OL, OV, OW, UN -> target.setBytes(tag, vr, new byte[8]);
      case FD, FL -> target.setDoubles(tag, vr, 0);
      case SL, SS, SV, UL, US, UV, AT -> target.setLongs(tag, vr, 0);
      default -> target.set(tag, vr, text(tag, vr));
    }
  }

  private static String text(int tag, VR vr) {
    if (tag == Tag.CodingSchemeDesignator) {
      return "99REMOVED";
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
