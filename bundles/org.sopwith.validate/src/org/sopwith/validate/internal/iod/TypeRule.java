// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.Element;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Item;
import org.sopwith.validate.ItemRule;
import org.sopwith.validate.Requirement;

/** A rule about what the type of an attribute asks for (PS3.5 Section 7.4). */
abstract class TypeRule extends BasicRule implements ItemRule {
  private static final int LONGEST_PADDING = 64;

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

  /** A text of nothing but padding has no value either (PS3.5 Section 6.2). */
  static boolean isEmpty(Requirement requirement, Item item) {
    Optional<Element> element = item.dataSet().get(requirement.tag());
    return element.isPresent() && (element.get().isEmpty() || isOnlyPadding(element.get()));
  }

  private static boolean isOnlyPadding(Element element) {
    if (!element.vr().isText() || element.length() > LONGEST_PADDING) {
      return false;
    }
    for (byte b : element.bytes()) {
      if (b != ' ' && b != 0) {
        return false;
      }
    }
    return true;
  }
}
