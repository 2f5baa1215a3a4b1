// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    List<Finding.Example> examples = List.of();
    for (Requirement requirement : item.requirements()) {
      boolean unknown =
          requirement.need() == Need.UNKNOWN || requirement.need() == Need.UNKNOWN_VALUE;
      if (unknown && !item.dataSet().contains(requirement.tag())) {
        count++;
        if (count == 1 && !isLaterFrame(item)) {
          examples = new ArrayList<>();
        }
        if (count <= EXAMPLES && !isLaterFrame(item)) {
          examples.add(
              new Finding.Example(
                  "", item.path(requirement.tag()), requirement.condition().orElse("")));
        }
      }
    }
    if (count > 0) {
      sink.accept(
          finding("Absent attributes were not checked: the object does not tell their condition")
              .times(count, examples));
    }
  }

  /** All frames are alike in this; their examples would only cost time. */
  private static boolean isLaterFrame(Item item) {
    return item.dataSet().itemIndex() > 0
        || item.dataSet().parentTag() != Tag.PerFrameFunctionalGroupsSequence
            && item.dataSet().parent().filter(p -> p.itemIndex() > 0).isPresent();
  }
}
