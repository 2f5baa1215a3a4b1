// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.dryrun;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.deid.decision.Reason;

/**
 * An element, or an item of a sequence, before and after.
 *
 * @param path the attribute path, with the number of the item in the original, or in the result for
 *     what is only there
 * @param tag the tag as printed; empty for an item
 * @param name the name, or {@code item 2}
 * @param vr the value representation; empty for an item
 * @param before the value in one line; empty if there is none
 * @param after the value in one line; empty if there is none
 * @param change what becomes of it
 * @param action the action as profiles name it; empty for items and for what is added
 * @param reason why
 * @param below the items of a sequence, the elements of an item
 */
public record DryRunRow(
    String path,
    String tag,
    String name,
    String vr,
    String before,
    String after,
    Change change,
    String action,
    Reason reason,
    List<DryRunRow> below) {

  /** Whether the row is one of an item, not of an element. */
  public boolean isItem() {
    return tag.isEmpty();
  }

  /** Whether there is a difference here or below. */
  public boolean differs() {
    return change != Change.SAME;
  }

  /** Shows this row and all below it, in the order of a dump. */
  public void forEach(Consumer<DryRunRow> visitor) {
    visitor.accept(this);
    below.forEach(each -> each.forEach(visitor));
  }
}
