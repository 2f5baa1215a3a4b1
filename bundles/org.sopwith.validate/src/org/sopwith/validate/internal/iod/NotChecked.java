// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Item;
import org.sopwith.validate.ItemRule;
import org.sopwith.validate.Requirement;
import org.sopwith.validate.Requirement.Need;

/** Says how many attributes might be missing but cannot be judged, so that nobody guesses. */
final class NotChecked extends BasicRule implements ItemRule {
  private static final int EXAMPLES = 10;

  NotChecked() {
    super(
        "iod.not-checked",
        "Conditions that the object does not tell are counted",
        Severity.NOTE,
        "PS3.5 7.4.2");
  }

  @Override
  public void check(Item item, Consumer<Finding> sink) {
    int count = 0;
    for (Requirement requirement : item.requirements()) {
      if (isUnknown(requirement, item)) {
        count++;
      }
    }
    if (count > 0) {
      sink.accept(
          finding("Absent attributes were not checked: the object does not tell their condition")
              .times(count, isLaterFrame(item) ? List.of() : examples(item)));
    }
  }

  private static boolean isUnknown(Requirement requirement, Item item) {
    return (requirement.need() == Need.UNKNOWN || requirement.need() == Need.UNKNOWN_VALUE)
        && !item.dataSet().contains(requirement.tag());
  }

  private static List<Finding.Example> examples(Item item) {
    return item.requirements().stream()
        .filter(requirement -> isUnknown(requirement, item))
        .limit(EXAMPLES)
        .map(
            requirement ->
                new Finding.Example(
                    "", item.path(requirement.tag()), requirement.condition().orElse("")))
        .toList();
  }

  /** All frames are alike in this; their examples would only cost time. */
  private static boolean isLaterFrame(Item item) {
    DataSet dataSet = item.dataSet();
    while (dataSet.parent().isPresent()) {
      if (dataSet.itemIndex() > 0 && dataSet.parentTag() == Tag.PerFrameFunctionalGroupsSequence) {
        return true;
      }
      dataSet = dataSet.parent().get();
    }
    return false;
  }
}
