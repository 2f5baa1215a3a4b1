// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeTable.ValueSet;
import org.sopwith.standard.ConditionalValues;
import org.sopwith.standard.Iods;
import org.sopwith.standard.SopClass;
import org.sopwith.validate.ElementAt;

/**
 * The values that PS3.3 lists for an attribute at a place. Several sets of one table are for
 * different conditions, so one of them is enough; those of different tables hold together.
 */
final class AllowedValues {
  /** Conditional values by the id of their table. */
  private static final Map<String, List<ConditionalValues>> CONDITIONAL =
      Iods.standard().conditionalValues().stream()
          .filter(values -> !values.values().isEmpty())
          .collect(Collectors.groupingBy(ConditionalValues::table));

  private AllowedValues() {}

  /** Receives a value that is in none of the sets. */
  interface Other {
    /**
     * @param number the number of the value from 1 if the sets are for that one, else 0
     * @param allowed all values of the sets
     */
    void accept(AttributeDefinition definition, int number, String value, Set<String> allowed);
  }

  /** Looks for values that are in none of the sets: Enumerated Values, or else Defined Terms. */
  static void forEachOther(ElementAt at, boolean enumerated, Other other) {
    if (at.definition().isEmpty()) {
      return;
    }
    List<AttributeDefinition> definitions = at.definition().get().definitions();
    for (int i = 0; i < definitions.size(); i++) {
      AttributeDefinition definition = definitions.get(i);
      if (hasSets(definitions, definition, enumerated) && isFirstOfItsTable(definitions, i)) {
        List<ValueSet> sets = sets(at, definitions, definition);
        for (int v = 0; v < at.strings().size(); v++) {
          String value = at.strings().get(v);
          if (!value.isEmpty() && isOther(at, sets, enumerated, v + 1, value)) {
            report(at, definition, sets, enumerated, v + 1, other);
          }
        }
      }
    }
  }

  /** Whether a value would be one of the Enumerated Values. */
  static boolean isEnumerated(ElementAt at, String value) {
    if (at.definition().isEmpty()) {
      return false;
    }
    List<AttributeDefinition> definitions = at.definition().get().definitions();
    boolean enumerated = false;
    for (AttributeDefinition definition : definitions) {
      if (hasSets(definitions, definition, true)) {
        enumerated = true;
        if (isOther(at, sets(at, definitions, definition), true, 1, value)) {
          return false;
        }
      }
    }
    return enumerated;
  }

  /** The values in words, for what was expected. */
  static String print(int number, Set<String> values) {
    return (number > 0 ? "value " + number + ": " : "") + String.join(", ", values);
  }

  private static void report(
      ElementAt at,
      AttributeDefinition definition,
      List<ValueSet> sets,
      boolean enumerated,
      int number,
      Other other) {
    Set<String> allowed = new LinkedHashSet<>();
    int only = 0;
    for (ValueSet set : sets) {
      if (set.enumerated() == enumerated && isFor(set, number)) {
        if (!isUsable(at, set)) {
          return;
        }
        allowed.addAll(set.values());
        only = set.valueNumber();
      }
    }
    String value = at.strings().get(number - 1);
    if (!enumerated || !isAlternative(at, definition, value, allowed)) {
      other.accept(definition, only, value, allowed);
    }
  }

  /**
   * Whether another table that has none of the allowed values allows this one: modules of which an
   * object has only one, such as those of the two kinds of shutters.
   */
  private static boolean isAlternative(
      ElementAt at, AttributeDefinition definition, String value, Set<String> allowed) {
    for (AttributeDefinition other : at.definition().orElseThrow().definitions()) {
      for (ValueSet set : other.attribute().values()) {
        if (set.enumerated()
            && !other.table().id().equals(definition.table().id())
            && set.values().contains(value)
            && set.values().stream().noneMatch(allowed::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasSets(
      List<AttributeDefinition> definitions, AttributeDefinition definition, boolean enumerated) {
    if (enumerated && !DescribedValues.of(definitions, definition).isEmpty()) {
      return true;
    }
    for (ValueSet set : definition.attribute().values()) {
      if (set.enumerated() == enumerated) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirstOfItsTable(List<AttributeDefinition> definitions, int index) {
    String table = definitions.get(index).table().id();
    for (int i = 0; i < index; i++) {
      if (definitions.get(i).table().id().equals(table)) {
        return false;
      }
    }
    return true;
  }

  /** All sets of the table, or what replaces them in this object. */
  private static List<ValueSet> sets(
      ElementAt at, List<AttributeDefinition> definitions, AttributeDefinition definition) {
    String table = definition.table().id();
    for (ConditionalValues values : CONDITIONAL.getOrDefault(table, List.of())) {
      if (values.tag().equals(definition.attribute().tag()) && holds(at, values.when())) {
        return List.of(new ValueSet(true, 0, values.values()));
      }
    }
    List<ValueSet> sets = new ArrayList<>(DescribedValues.of(definitions, definition));
    for (AttributeDefinition sibling : definitions) {
      if (sibling.table().id().equals(table)) {
        sets.addAll(sibling.attribute().values());
      }
    }
    return sets;
  }

  /** Conditions are the name of the SOP class or the Segmentation Type. */
  private static boolean holds(ElementAt at, String when) {
    return when.equals(at.item().instance().dataSet().string(Tag.SegmentationType, ""))
        || Iods.standard()
            .sopClass(at.item().instance().sopClassUid())
            .map(SopClass::name)
            .filter(when::equals)
            .isPresent();
  }

  private static boolean isOther(
      ElementAt at, List<ValueSet> sets, boolean enumerated, int number, String value) {
    boolean restricted = false;
    for (ValueSet set : sets) {
      if (isFor(set, number)) {
        restricted |= set.enumerated() == enumerated;
        for (String allowed : set.values()) {
          if (allowed.equals(value)
              || !at.vr().usesCharacterSet() && isSame(at.vr(), allowed, value)) {
            return false;
          }
        }
      }
    }
    return restricted;
  }

  private static boolean isFor(ValueSet set, int number) {
    return set.valueNumber() == 0 || set.valueNumber() == number;
  }

  private static boolean isSame(VR vr, String allowed, String value) {
    if (vr == VR.AT) {
      return tag(allowed) == tag(value);
    }
    return isNumber(vr) && number(allowed) == number(value);
  }

  private static boolean isNumber(VR vr) {
    return vr.isInteger() || vr.isFloat() || vr.isNumericText();
  }

  /** Tables of PS3.3 print tags as 00181063H and numbers as 0001H, 01 or +1. */
  private static int tag(String text) {
    try {
      return Integer.parseUnsignedInt(text.replaceAll("[(),H]", ""), 16);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static double number(String text) {
    try {
      return text.endsWith("H")
          ? Integer.parseInt(text.substring(0, text.length() - 1), 16)
          : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Some rows have prose or conditions where others have values. */
  private static boolean isUsable(ElementAt at, ValueSet set) {
    VR vr = at.vr();
    boolean single = at.entry().isPresent() && at.entry().get().vm().equals("1");
    if (set.valueNumber() > 1 && single) {
      return false;
    }
    return set.values().stream()
        .allMatch(
            value ->
                isNumber(vr)
                    ? !Double.isNaN(number(value))
                    : !vr.isText() || ValueChecks.problem(vr, value).isEmpty());
  }
}
