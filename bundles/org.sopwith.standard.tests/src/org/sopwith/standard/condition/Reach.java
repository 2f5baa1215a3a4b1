// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeTable.Attribute;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
import org.sopwith.standard.condition.Condition.OfAttribute;
import org.sopwith.standard.condition.ConditionPath.Step;

/** Finds paths of conditions that lead to no attribute in any IOD, as a wrong level does. */
final class Reach {
  private record Nested(Attribute outer, Attribute inner) {}

  private final Set<String> reached = new HashSet<>();
  private final Set<String> missed = new TreeSet<>();

  private Reach() {}

  /** What leads nowhere, one text for each. */
  static Set<String> nowhere(List<Iod> iods) {
    Reach reach = new Reach();
    for (Iod iod : iods) {
      List<AttributeDefinition> outermost = new ArrayList<>();
      iod.modules().forEach(use -> outermost.addAll(Definitions.standard().of(iod, use)));
      reach.walk(List.of(outermost), null, new HashSet<>());
    }
    reach.missed.removeAll(reach.reached);
    return reach.missed;
  }

  /**
   * Looks at the definitions of one data set.
   *
   * @param levels the definitions of the outermost data set, and so on down to those of this one
   * @param outer the sequence that it is in, or null
   */
  private void walk(List<List<AttributeDefinition>> levels, Attribute outer, Set<Nested> seen) {
    for (AttributeDefinition definition : levels.getLast()) {
      if (!seen.add(new Nested(outer, definition.attribute()))) {
        continue;
      }
      definition.condition().ifPresent(found -> look(levels, definition, found));
      List<AttributeDefinition> children = definition.children();
      if (!children.isEmpty()) {
        List<List<AttributeDefinition>> deeper = new ArrayList<>(levels);
        deeper.add(children);
        walk(deeper, definition.attribute(), seen);
      }
    }
  }

  private void look(
      List<List<AttributeDefinition>> levels,
      AttributeDefinition definition,
      ConditionalRequirement requirement) {
    List<Condition> open =
        new ArrayList<>(List.of(requirement.required(), requirement.otherwise().allowed()));
    while (!open.isEmpty()) {
      Condition condition = open.removeLast();
      open.addAll(condition.operands());
      if (condition instanceof OfAttribute test) {
        String text =
            definition.table().id() + " " + Scope.keywords(definition.path()) + ": " + test.path();
        if (leadsSomewhere(levels, test.path())) {
          reached.add(text);
        } else {
          missed.add(text);
        }
      }
    }
  }

  private static boolean leadsSomewhere(
      List<List<AttributeDefinition>> levels, ConditionPath path) {
    int last = levels.size() - 1;
    List<AttributeDefinition> found =
        switch (path.start()) {
          case ITEM -> levels.getLast();
          case PARENT -> path.levels() > last ? List.of() : levels.get(last - path.levels());
          case ROOT -> levels.getFirst();
          case FRAME -> children(levels.getFirst(), Tag.PerFrameFunctionalGroupsSequence);
        };
    for (Step step : path.steps()) {
      if (step.referenced()) {
        return true;
      }
      if (found.stream().noneMatch(child -> child.attribute().matches(step.tag()))) {
        return false;
      }
      found = children(found, step.tag());
    }
    return true;
  }

  private static List<AttributeDefinition> children(List<AttributeDefinition> of, int tag) {
    return of.stream()
        .filter(definition -> definition.attribute().matches(tag))
        .flatMap(definition -> definition.children().stream())
        .toList();
  }
}
