// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Elements of even groups that PS3.6 does not have. */
final class UnknownAttributeRule extends BasicRule implements ElementRule {
  UnknownAttributeRule() {
    super(
        "value.unknown-attribute",
        "Standard attributes are those of the dictionary",
        Severity.WARNING,
        new StandardReference("PS3.6 6", Dictionary.standard().edition()));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    int tag = at.tag();
    if (at.entry().isEmpty() && !Tags.isPrivate(tag) && !Tags.isGroupLength(tag)) {
      sink.accept(
          finding("PS3.6 has no such attribute, and only odd groups are for private ones")
              .at(at.path())
              .expecting("an attribute of PS3.6, or a private one", Tags.format(tag)));
    }
  }
}
