// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** The root of the standard's own UIDs is not used for instances (PS3.5 Section 9). */
final class UidRootRule extends BasicRule implements ElementRule {
  private static final String ROOT = "1.2.840.10008.";

  UidRootRule() {
    super(
        "value.uid-root",
        "UIDs of instances are not of the root of DICOM",
        Severity.ERROR,
        "PS3.5 9");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    switch (at.tag()) {
      case Tag.SOPInstanceUID,
          Tag.StudyInstanceUID,
          Tag.SeriesInstanceUID,
          Tag.FrameOfReferenceUID,
          Tag.DimensionOrganizationUID -> {
        String uid = at.element().string().orElse("");
        if (uid.startsWith(ROOT) && Dictionary.standard().uid(uid).isEmpty()) {
          sink.accept(
              finding("The UID begins with the root that only the standard may give out.")
                  .at(at.path())
                  .expecting("a UID of another root", uid));
        }
      }
      default -> {}
    }
  }
}
