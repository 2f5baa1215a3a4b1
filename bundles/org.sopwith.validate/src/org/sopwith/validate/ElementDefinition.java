// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeTable.ContextGroupReference;
import org.sopwith.standard.AttributeTable.ValueSet;
import org.sopwith.standard.AttributeType;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Usage;

/**
 * An attribute at one place of an object, as all modules that count as present define it (PS3.3).
 * Where several define it, all that they ask for holds, so the strictest type decides.
 */
public final class ElementDefinition {
  private final List<AttributeDefinition> definitions;
  private final AttributeDefinition strictest;
  private final boolean functionalGroup;
  private final List<ContextGroupReference> contextGroups;
  private volatile ItemDefinition items;

  ElementDefinition(List<AttributeDefinition> definitions) {
    this.definitions = List.copyOf(definitions);
    this.strictest =
        definitions.stream()
            .min((a, b) -> Integer.compare(rank(a), rank(b)))
            .orElseThrow(IllegalArgumentException::new);
    this.functionalGroup = definitions.stream().allMatch(ElementDefinition::isOutermostOfGroup);
    this.contextGroups =
        definitions.stream().flatMap(d -> d.contextGroups().stream()).distinct().toList();
  }

  private static boolean isOutermostOfGroup(AttributeDefinition definition) {
    return definition.iod().functionalGroups().contains(definition.use())
        && Definitions.standard().of(definition.iod(), definition.use()).stream()
            .anyMatch(outermost -> outermost.attribute().equals(definition.attribute()));
  }

  private static int rank(AttributeDefinition definition) {
    AttributeType type = definition.attribute().type();
    int usage = definition.use().usage() == Usage.MANDATORY ? 0 : 1;
    return type.ordinal() * 2 + usage;
  }

  /** The rows of PS3.3 that define it, in the order of the modules. */
  public List<AttributeDefinition> definitions() {
    return definitions;
  }

  /** The row of the strictest type: 1 before 1C, 2, 2C and 3. */
  public AttributeDefinition strictest() {
    return strictest;
  }

  /** The strictest type. */
  public AttributeType type() {
    return strictest.attribute().type();
  }

  /** The name that PS3.3 prints. */
  public String name() {
    return strictest.attribute().name();
  }

  /** Whether it is the sequence of a functional group macro, not an attribute inside. */
  public boolean isFunctionalGroup() {
    return functionalGroup;
  }

  /** The values that it may have; several sets if several modules restrict it. */
  public List<ValueSet> values() {
    List<ValueSet> values = new ArrayList<>();
    for (AttributeDefinition definition : definitions) {
      for (ValueSet set : definition.attribute().values()) {
        if (!values.contains(set)) {
          values.add(set);
        }
      }
    }
    return values;
  }

  /** The context groups that its codes are to be of. */
  public List<ContextGroupReference> contextGroups() {
    return contextGroups;
  }

  /** What the items of this sequence may hold. */
  public ItemDefinition items() {
    ItemDefinition known = items;
    if (known == null) {
      List<AttributeDefinition> children = new ArrayList<>();
      boolean open = false;
      for (AttributeDefinition definition : definitions) {
        children.addAll(definition.children());
        open |= definition.isOpen();
      }
      known = ItemDefinition.of(children, List.of(), open);
      items = known;
    }
    return known;
  }
}
