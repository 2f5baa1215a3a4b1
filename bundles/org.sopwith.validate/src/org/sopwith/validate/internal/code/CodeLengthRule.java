// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.Locale;
import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** A code stands in the attribute that is for its length and form (PS3.3 Section 8.1). */
final class CodeLengthRule extends BasicRule implements ElementRule {
  private static final int LONGEST = 16;

  CodeLengthRule() {
    super(
        "code.length", "Codes are in the attribute for their length", Severity.ERROR, ps33("8.1"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (at.tag() != Tag.CodeValue && at.tag() != Tag.LongCodeValue) {
      return;
    }
    String code = at.element().string().orElse("");
    if (isUri(code)) {
      sink.accept(
          finding("A code that is a URN or URL stands in another attribute")
              .at(at.path())
              .expecting("URN Code Value (0008,0120)", code));
    } else if (at.tag() == Tag.CodeValue && code.length() > LONGEST) {
      sink.accept(
          finding("A code of more than 16 characters stands in Code Value")
              .at(at.path())
              .expecting("Long Code Value (0008,0119)", code));
    } else if (at.tag() == Tag.LongCodeValue && !code.isEmpty() && code.length() <= LONGEST) {
      sink.accept(
          finding("A code of up to 16 characters stands in Long Code Value")
              .at(at.path())
              .expecting("Code Value (0008,0100)", code));
    }
  }

  private static boolean isUri(String code) {
    if (code.indexOf(':') < 0) {
      return false;
    }
    String lower = code.toLowerCase(Locale.ROOT);
    return lower.startsWith("urn:") || lower.startsWith("http://") || lower.startsWith("https://");
  }
}
