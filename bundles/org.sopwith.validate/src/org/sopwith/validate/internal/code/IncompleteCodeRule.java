// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** A meaning comes with a code, and a code with its scheme and meaning (PS3.3 Section 8.8). */
final class IncompleteCodeRule extends BasicRule implements ElementRule {
  IncompleteCodeRule() {
    super("code.incomplete", "Coded entries are complete", Severity.ERROR, ps33("8.8"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    DataSet item = at.element().owner();
    if (at.tag() == Tag.CodeMeaning && item.parent().isPresent()) {
      if (CodedEntries.of(item).isEmpty()) {
        sink.accept(
            finding("The coded entry has a meaning but no code")
                .at(at.path())
                .expecting(
                    "Code Value (0008,0100), Long Code Value (0008,0119)"
                        + " or URN Code Value (0008,0120)",
                    "none of them with a value"));
      }
    }
  }
}
