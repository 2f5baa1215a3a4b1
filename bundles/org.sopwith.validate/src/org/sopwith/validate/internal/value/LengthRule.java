// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** The length of binary values is a multiple of the bytes of one (PS3.5 Section 6.2). */
final class LengthRule extends BasicRule implements ElementRule {
  LengthRule() {
    super("value.length", "Binary values are whole", Severity.ERROR, "PS3.5 6.2");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    VR vr = at.vr();
    if (vr.unit() == 1) {
      return;
    }
    long length = at.element().length();
    if (length != Element.UNDEFINED_LENGTH && length % vr.unit() != 0) {
      sink.accept(
          finding("The length of the value is not a multiple of that of one number of its VR")
              .at(at.path())
              .expecting("a multiple of " + vr.unit() + " bytes in " + vr, length + " bytes"));
    }
  }
}
