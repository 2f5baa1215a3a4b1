// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/**
 * Attributes that the IOD does not have at that place. A Standard Extended SOP Class may have them
 * (PS3.2), so it is worth a note only.
 */
final class OutsideIod extends BasicRule implements ElementRule {
  OutsideIod() {
    super("iod.outside", "Attributes are of the IOD", Severity.NOTE, "PS3.2 3.11.2");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    int tag = at.element().tag();
    if (at.definition().isPresent()
        || at.item().definition().isOpen()
        || Tags.isPrivate(tag)
        || Tags.isGroupLength(tag)
        || tag == Tag.DataSetTrailingPadding
        || at.item().definition().allows(tag)) {
      return;
    }
    sink.accept(finding("An attribute is not of the IOD at this place").at(at.path()));
  }
}
