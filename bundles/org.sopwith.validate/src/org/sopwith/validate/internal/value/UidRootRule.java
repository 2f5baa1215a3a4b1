// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** UIDs begin with a registered root, and not with the standard's own one (PS3.5 Section 9). */
final class UidRootRule extends BasicRule implements ElementRule {
  private static final String ROOT = "1.2.840.10008.";

  UidRootRule() {
    super("value.uid-root", "UIDs begin with a root that is theirs", Severity.ERROR, "PS3.5 9");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (at.vr() != VR.UI) {
      return;
    }
    byte[] bytes = at.bytes();
    if (bytes.length > 0 && !isRoot(bytes)) {
      sink.accept(
          finding("The UID does not begin with a root that can be registered")
              .at(at.path())
              .expecting("0., 1. or 2. and more components", Fixes.found(at)));
      return;
    }
    switch (at.tag()) {
      case Tag.SOPInstanceUID,
          Tag.StudyInstanceUID,
          Tag.SeriesInstanceUID,
          Tag.FrameOfReferenceUID,
          Tag.DimensionOrganizationUID -> {
        String uid = at.element().string().orElse("");
        if (uid.startsWith(ROOT) && Dictionary.standard().uid(uid).isEmpty()) {
          sink.accept(
              finding("The UID begins with the root that only the standard may give out")
                  .at(at.path())
                  .expecting("a UID of another root", uid));
        }
      }
      default -> {}
    }
  }

  /**
   * Whether the first component is 0, 1 or 2 and another one follows (ISO/IEC 8824-1). Below 0.0
   * are the series of recommendations of ITU-T, counted from 1.
   */
  private static boolean isRoot(byte[] uid) {
    if (uid[0] < '0' || uid[0] > '9') {
      return true;
    }
    return uid[0] <= '2' && uid.length > 2 && uid[1] == '.' && !startsWith(uid, "0.0.0.");
  }

  private static boolean startsWith(byte[] uid, String text) {
    if (uid.length < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (uid[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
