// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** UIDs are padded with one NULL at most, other text with spaces (PS3.5 Section 6.2). */
final class PaddingRule extends BasicRule implements ElementRule {
  PaddingRule() {
    super("value.padding", "Values are padded as their VR asks for", Severity.ERROR, "PS3.5 6.2");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    VR vr = at.vr();
    if (!vr.isText()) {
      return;
    }
    byte[] bytes = at.bytes();
    int spaces = 0;
    int nulls = 0;
    for (int i = bytes.length - 1; i >= 0 && (bytes[i] == ' ' || bytes[i] == 0); i--) {
      if (bytes[i] == 0) {
        nulls++;
      } else {
        spaces++;
      }
    }
    if (vr != VR.UI) {
      if (nulls > 0) {
        report(at, "Text is padded with NULL", "space (20H)", "NULL (00H)", sink);
      }
    } else if (spaces > 0) {
      report(at, "A UID is padded with a space", "NULL (00H)", "space (20H)", sink);
    } else if (nulls > 1) {
      report(
          at,
          "A UID is padded with more than one NULL",
          "one NULL (00H) where the length would be odd",
          "several",
          sink);
    }
  }

  private void report(
      ElementAt at, String message, String expected, String found, Consumer<Finding> sink) {
    Finding finding = finding(message).at(at.path()).expecting(expected, found);
    sink.accept(
        Fixes.setAgain(at).map(words -> finding.fixedBy("Pad it right", words)).orElse(finding));
  }
}
