// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeTable;
import org.sopwith.standard.Definitions;
import org.sopwith.ui.AttributeReference;

/**
 * The enumerated values and defined terms of PS3.3 for attributes at their places in the IODs. Made
 * in the background, since the tables are large.
 */
public final class ValueChoices {
  /**
   * The values of an attribute.
   *
   * @param values values for any position, in the order of the standard
   * @param closed no others are allowed
   */
  public record Choice(List<String> values, boolean closed) {
    static final Choice NONE = new Choice(List.of(), false);
  }

  private record Key(String sopClass, List<Integer> tags, int valueNumber) {}

  private final Definitions definitions;
  private final Map<Key, Choice> known = new ConcurrentHashMap<>();

  public ValueChoices(Definitions definitions) {
    this.definitions = definitions;
  }

  /** What an element may hold as one of its values, counted from 1. */
  public Choice of(Element element, int valueNumber) {
    AttributeReference reference = AttributeReference.of(element);
    return known.computeIfAbsent(
        new Key(reference.sopClassUid(), reference.tags(), valueNumber), this::find);
  }

  private Choice find(Key key) {
    int[] place = key.tags.stream().mapToInt(Integer::intValue).toArray();
    Set<String> values = new LinkedHashSet<>();
    boolean closed = true;
    List<AttributeDefinition> found = definitions.at(key.sopClass, place);
    for (AttributeDefinition definition : found) {
      boolean any = false;
      for (AttributeTable.ValueSet set : definition.attribute().values()) {
        if (set.valueNumber() == 0 || set.valueNumber() == key.valueNumber) {
          values.addAll(set.values());
          any = true;
          closed &= set.enumerated();
        }
      }
      closed &= any;
    }
    return values.isEmpty() ? Choice.NONE : new Choice(new ArrayList<>(values), closed);
  }

  /** What is wrong with the value of an element, as one sentence. */
  Optional<String> problem(Element element) {
    if (element.vr() != VR.CS && element.vr() != VR.US) {
      return Optional.empty();
    }
    List<String> values = element.strings();
    for (int i = 0; i < values.size() && i < 16; i++) {
      Choice choice = of(element, i + 1);
      if (choice.closed() && !values.get(i).isEmpty() && !choice.values().contains(values.get(i))) {
        List<String> few = choice.values().stream().limit(6).toList();
        return Optional.of(
            "not one of "
                + String.join(", ", few)
                + (few.size() < choice.values().size() ? ", …" : ""));
      }
    }
    return Optional.empty();
  }
}
