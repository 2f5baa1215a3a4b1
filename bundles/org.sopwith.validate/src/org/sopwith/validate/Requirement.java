// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.condition.ConditionalRequirement;
import org.sopwith.standard.condition.Verdict;

/**
 * What the types of an attribute ask for in one data set (PS3.5 Section 7.4), conditions evaluated.
 *
 * @param tag the attribute
 * @param element what PS3.3 says of it there
 * @param need what that comes to
 * @param by the row of PS3.3 that asks for it
 */
public record Requirement(int tag, ElementDefinition element, Need need, AttributeDefinition by) {
  /** From the strictest to the loosest. */
  public enum Need {
    /** It shall be there with a value. */
    VALUE,
    /** It shall be there and may be empty. */
    PRESENCE,
    /** It shall not be there. */
    ABSENCE,
    /** Whether it shall be there cannot be told; if it is, then with a value. */
    UNKNOWN_VALUE,
    /** Whether it shall be there cannot be told. */
    UNKNOWN,
    /** It may be there; {@link Item#requirements} leaves these out. */
    NONE
  }

  static List<Requirement> of(Item item) {
    List<Requirement> requirements = new ArrayList<>();
    item.definition()
        .forEachRequirement(
            item.dataSet(),
            (tag, element) -> {
              Requirement requirement = of(item, tag, element);
              if (requirement.need() != Need.NONE) {
                requirements.add(requirement);
              }
            });
    return requirements;
  }

  static Requirement of(Item item, int tag, ElementDefinition element) {
    if (element.isFunctionalGroup() && !item.dataSet().contains(tag)) {
      return new Requirement(tag, element, Need.NONE, element.strictest());
    }
    AttributeDefinition by = element.strictest();
    Need need = null;
    boolean allowed = false;
    for (AttributeDefinition definition : element.definitions()) {
      if (definition.appliesTo(item.dataSet(), item.instance().situation()) != Verdict.TRUE) {
        continue;
      }
      Need asked = need(item, definition);
      allowed |= asked != Need.ABSENCE;
      if (need == null || asked.compareTo(need) < 0) {
        need = asked;
        by = definition;
      }
    }
    if (need == null || need == Need.ABSENCE && allowed) {
      need = Need.NONE;
    }
    return new Requirement(tag, element, need, by);
  }

  private static Need need(Item item, AttributeDefinition definition) {
    return switch (definition.attribute().type()) {
      case TYPE_1 -> Need.VALUE;
      case TYPE_2 -> Need.PRESENCE;
      case TYPE_1C -> conditional(item, definition, Need.VALUE);
      case TYPE_2C -> conditional(item, definition, Need.PRESENCE);
      case TYPE_3, UNSPECIFIED -> Need.NONE;
    };
  }

  private static Need conditional(Item item, AttributeDefinition definition, Need ifMet) {
    if (definition.condition().isEmpty()) {
      return Need.UNKNOWN;
    }
    ConditionalRequirement condition = definition.condition().get();
    return switch (condition.isRequired(item.dataSet(), item.instance().situation())) {
      case TRUE -> ifMet;
      case FALSE -> otherwise(item, condition) == Verdict.FALSE ? Need.ABSENCE : Need.NONE;
      case UNKNOWN ->
          ifMet == Need.VALUE && otherwise(item, condition) == Verdict.FALSE
              ? Need.UNKNOWN_VALUE
              : Need.UNKNOWN;
    };
  }

  private static Verdict otherwise(Item item, ConditionalRequirement condition) {
    return condition.otherwise().allowed().evaluate(item.dataSet(), item.instance().situation());
  }

  /** Whether a condition decides. */
  public boolean isConditional() {
    return by.attribute().type().isConditional();
  }

  /** The condition in words, if there is one and an expression for it. */
  public Optional<String> condition() {
    return isConditional()
        ? by.condition().map(ConditionalRequirement::describe)
        : Optional.empty();
  }
}
