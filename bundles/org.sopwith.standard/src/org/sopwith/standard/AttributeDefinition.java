// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sopwith.dicom.DataSet;
import org.sopwith.standard.AttributeTable.Attribute;
import org.sopwith.standard.AttributeTable.ContextGroupReference;
import org.sopwith.standard.AttributeTable.Include;
import org.sopwith.standard.AttributeTable.Remark;
import org.sopwith.standard.AttributeTable.Row;
import org.sopwith.standard.condition.Condition;
import org.sopwith.standard.condition.ConditionalRequirement;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.standard.condition.Situation;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.standard.internal.TagPattern;

/**
 * An attribute where a module or functional group of an IOD defines it, directly or by a macro that
 * it includes. The attributes of a sequence's items are resolved when they are asked for.
 */
public final class AttributeDefinition {
  private static final String FUNCTIONAL_GROUPS = "Functional Group Macros";
  private static final Pattern ANY_ATTRIBUTE =
      Pattern.compile("Any .*Attribute|all other Attribute");

  private final Iods iods;
  private final Iod iod;
  private final Iod.Use use;
  private final AttributeTable table;
  private final Attribute attribute;
  private final List<Integer> path;
  private final List<Row> nested;
  private final List<Condition> applicability;
  private final Optional<ConditionalRequirement> condition;

  private AttributeDefinition(
      Scope scope,
      AttributeTable table,
      Attribute attribute,
      List<Integer> parents,
      List<Row> nested) {
    this.iods = scope.iods;
    this.iod = scope.iod;
    this.use = scope.use;
    this.table = table;
    this.attribute = attribute;
    this.path = join(parents, attribute);
    this.nested = nested;
    this.applicability = scope.applicability;
    this.condition =
        attribute.type().isConditional()
            ? Conditions.standard().ofAttribute(table.id(), path)
            : Optional.empty();
  }

  /** What all rows of one nesting level share, and the conditions of the includes on the way. */
  private record Scope(Iods iods, Iod iod, Iod.Use use, List<Condition> applicability) {
    Scope within(Optional<Condition> condition) {
      if (condition.isEmpty()) {
        return this;
      }
      List<Condition> all = new ArrayList<>(applicability);
      all.add(condition.get());
      return new Scope(iods, iod, use, List.copyOf(all));
    }
  }

  /** The IOD in which the definition holds. */
  public Iod iod() {
    return iod;
  }

  /** The module or functional group of the IOD that defines it. */
  public Iod.Use use() {
    return use;
  }

  /** The table that prints it: that of the module or functional group, or of an included macro. */
  public AttributeTable table() {
    return table;
  }

  /** The row of that table: name, type, values. */
  public Attribute attribute() {
    return attribute;
  }

  /**
   * Where it is in that table: the tags of the sequences that it is in, outermost first, and its
   * own, with 0 for the digits of a repeating group.
   */
  public List<Integer> path() {
    return path;
  }

  /** When it is required, if it is of type 1C or 2C and there is an expression for that. */
  public Optional<ConditionalRequirement> condition() {
    return condition;
  }

  /**
   * Whether the row holds for a data set: FALSE if a macro that it comes from is included under a
   * condition that the data set does not meet.
   */
  public Verdict appliesTo(DataSet item, Situation situation) {
    Verdict verdict = Verdict.TRUE;
    for (Condition condition : applicability) {
      verdict = verdict.and(condition.evaluate(item, situation));
    }
    return verdict;
  }

  /** The context groups of a coded attribute, from its row or its included macro. */
  public List<ContextGroupReference> contextGroups() {
    List<ContextGroupReference> groups = new ArrayList<>(attribute.contextGroups());
    for (Row row : nested) {
      if (row instanceof Include include && include.nesting() == attribute.nesting() + 1) {
        groups.addAll(include.contextGroups());
      }
    }
    return groups;
  }

  /**
   * Whether its items may hold attributes that the table cannot list, such as any of the object.
   */
  public boolean isOpen() {
    return nested.stream()
        .anyMatch(
            row ->
                row instanceof Remark remark
                    && remark.nesting() == attribute.nesting() + 1
                    && ANY_ATTRIBUTE.matcher(remark.text()).find());
  }

  /** The attributes of the items of a sequence, includes resolved. */
  public List<AttributeDefinition> children() {
    List<AttributeDefinition> children = new ArrayList<>();
    expand(
        new Scope(iods, iod, use, List.of()),
        table,
        path,
        nested,
        attribute.nesting() + 1,
        new HashSet<>(),
        children);
    return children;
  }

  /** The attributes of a module or functional group of an IOD outside sequences. */
  static List<AttributeDefinition> of(Iods iods, Iod iod, Iod.Use use) {
    List<AttributeDefinition> definitions = new ArrayList<>();
    Optional<IodModule> module = iods.module(use.section());
    for (String id : module.map(IodModule::tables).orElse(List.of())) {
      iods.attributeTable(id)
          .ifPresent(
              table ->
                  expand(
                      new Scope(iods, iod, use, List.of()),
                      table,
                      List.of(),
                      table.rows(),
                      0,
                      new HashSet<>(Set.of(id)),
                      definitions));
    }
    return definitions;
  }

  /** Adds what the rows of one nesting level define; tables being included are not again. */
  private static void expand(
      Scope scope,
      AttributeTable table,
      List<Integer> parents,
      List<Row> rows,
      int nesting,
      Set<String> including,
      List<AttributeDefinition> into) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).nesting() != nesting) {
        continue;
      }
      switch (rows.get(i)) {
        case Attribute found -> {
          int end = i + 1;
          while (end < rows.size() && rows.get(end).nesting() > nesting) {
            end++;
          }
          into.add(new AttributeDefinition(scope, table, found, parents, rows.subList(i + 1, end)));
        }
        case Include include -> {
          if (including.add(include.table())) {
            AttributeTable included = scope.iods.attributeTable(include.table()).orElseThrow();
            Optional<Condition> condition =
                Conditions.standard().ofInclude(table.id(), parents, include.table());
            expand(
                scope.within(condition), included, List.of(), included.rows(), 0, including, into);
            including.remove(include.table());
          }
        }
        case Remark remark -> {
          if (remark.text().contains(FUNCTIONAL_GROUPS)) {
            for (Iod.Use group : scope.iod.functionalGroups()) {
              into.addAll(of(scope.iods, scope.iod, group));
            }
          }
        }
      }
    }
  }

  private static List<Integer> join(List<Integer> parents, Attribute attribute) {
    List<Integer> path = new ArrayList<>(parents);
    path.add(TagPattern.base(attribute.tag()));
    return List.copyOf(path);
  }
}
