// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.edit.Edit;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Group lengths are retired, and nothing but misleading where they are wrong. */
final class GroupLengthRule extends BasicRule implements ElementRule {
  private static final int HEADER_AND_VALUE = 12;

  GroupLengthRule() {
    super("value.group-length", "There are no group lengths", Severity.NOTE, "PS3.5 7.2");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    int tag = at.tag();
    if (!Tags.isGroupLength(tag) || Tags.group(tag) <= 2) {
      return;
    }
    long length = length(at.element());
    long said = at.element().longs().length == 1 ? at.element().longs()[0] : -1;
    Finding finding =
        length < 0 || length == said
            ? finding("Group lengths are retired")
                .at(at.path())
                .expecting("no group length", Fixes.found(at))
            : finding("The group length is wrong, and group lengths are retired")
                .as(Severity.WARNING)
                .at(at.path())
                .expecting(length + " bytes", Fixes.found(at));
    sink.accept(finding.fixedBy("Delete it", new Edit.Delete(at.element().path()).words()));
  }

  /** The bytes of the rest of the group, or -1 where another group does not tell its end. */
  private static long length(Element element) {
    DataSet owner = element.owner();
    int first = owner.indexOf(element.tag());
    for (int i = first + 1; i < owner.size(); i++) {
      Element next = owner.at(i);
      if (next.isModified()) {
        return -1;
      }
      if (Tags.group(next.tag()) != Tags.group(element.tag())) {
        return element.isModified() ? -1 : next.offset() - element.offset() - HEADER_AND_VALUE;
      }
    }
    return -1;
  }
}
