// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Item;
import org.sopwith.validate.ItemRule;
import org.sopwith.validate.Requirement;

/** A rule about what the type of an attribute asks for (PS3.5 Section 7.4). */
abstract class TypeRule extends BasicRule implements ItemRule {
  private final String message;

  TypeRule(String id, String title, Severity severity, String message) {
    super(id, title, severity, "PS3.5 7.4");
    this.message = message;
  }

  /** Whether the data set breaks this rule. */
  abstract boolean isBroken(Requirement requirement, Item item);

  @Override
  public final void check(Item item, Consumer<Finding> sink) {
    for (Requirement requirement : item.requirements()) {
      if (isBroken(requirement, item)) {
        AttributeDefinition by = requirement.by();
        sink.accept(
            finding(message)
                .at(item.path(requirement.tag()))
                .expecting(expected(requirement), "")
                .see(ps33(by.table().section())));
      }
    }
  }

  private static String expected(Requirement requirement) {
    AttributeDefinition by = requirement.by();
    String type = "Type " + by.attribute().type().symbol() + " in " + by.use().name();
    return requirement.condition().map(text -> type + ": " + text).orElse(type);
  }

  static boolean isEmpty(Requirement requirement, Item item) {
    return item.dataSet().get(requirement.tag()).filter(element -> element.isEmpty()).isPresent();
  }
}
