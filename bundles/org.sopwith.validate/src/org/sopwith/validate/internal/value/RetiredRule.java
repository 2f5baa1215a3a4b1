// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.Dictionary;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Attributes that PS3.6 has retired. */
final class RetiredRule extends BasicRule implements ElementRule {
  RetiredRule() {
    super(
        "value.retired",
        "Attributes are not retired",
        Severity.WARNING,
        new StandardReference("PS3.6 6", Dictionary.standard().edition()));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (at.entry().isPresent() && at.entry().get().retired()) {
      sink.accept(
          finding("The attribute is retired")
              .at(at.path())
              .expecting("an attribute that is not", at.entry().get().name()));
    }
  }
}
