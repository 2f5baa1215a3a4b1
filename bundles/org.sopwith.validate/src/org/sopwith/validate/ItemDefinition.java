// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tags;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeType;

/**
 * What a data set may hold at one place of an object: the outermost data set, or the items of a
 * sequence. Immutable, shared by all objects with the same modules.
 */
public final class ItemDefinition {
  /** Of a data set about which the tables of PS3.3 say nothing. */
  public static final ItemDefinition UNKNOWN = of(List.of(), List.of(), true);

  private final int[] tags;
  private final ElementDefinition[] elements;
  private final int[] required;
  private final Map<String, ElementDefinition> repeating;
  private final Set<Integer> elsewhere = new HashSet<>();
  private final List<AttributeDefinition> repeatingElsewhere = new ArrayList<>();
  private final boolean open;

  private ItemDefinition(
      Map<String, List<AttributeDefinition>> byTag,
      Collection<AttributeDefinition> elsewhere,
      boolean open) {
    Map<Integer, ElementDefinition> plain = new HashMap<>();
    Map<String, ElementDefinition> patterns = new HashMap<>();
    byTag.forEach(
        (tag, definitions) -> {
          ElementDefinition element = new ElementDefinition(definitions);
          if (tag.indexOf('x') >= 0) {
            patterns.put(tag, element);
          } else if (!tag.startsWith("g")) {
            plain.put(Integer.parseUnsignedInt(tag, 16), element);
          }
        });
    this.tags =
        plain.keySet().stream()
            .sorted(Integer::compareUnsigned)
            .mapToInt(Integer::intValue)
            .toArray();
    this.elements = Arrays.stream(tags).mapToObj(plain::get).toArray(ElementDefinition[]::new);
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      if (isRequirement(elements[i])) {
        indices.add(i);
      }
    }
    this.required = indices.stream().mapToInt(Integer::intValue).toArray();
    this.repeating = Map.copyOf(patterns);
    for (AttributeDefinition definition : elsewhere) {
      definition
          .attribute()
          .plainTag()
          .ifPresentOrElse(this.elsewhere::add, () -> repeatingElsewhere.add(definition));
    }
    this.open = open;
  }

  /**
   * Merges the rows of PS3.3 that hold at a place.
   *
   * @param definitions the rows of the modules that count as present
   * @param elsewhere the rows of the modules that do not
   * @param open whether there may be other attributes too
   */
  static ItemDefinition of(
      Collection<AttributeDefinition> definitions,
      Collection<AttributeDefinition> elsewhere,
      boolean open) {
    Map<String, List<AttributeDefinition>> byTag = new HashMap<>();
    for (AttributeDefinition definition : definitions) {
      byTag.computeIfAbsent(definition.attribute().tag(), t -> new ArrayList<>(1)).add(definition);
    }
    return new ItemDefinition(byTag, elsewhere, open);
  }

  private static boolean isRequirement(ElementDefinition element) {
    return element.type() != AttributeType.TYPE_3 && element.type() != AttributeType.UNSPECIFIED;
  }

  /** The definition of an attribute here, in a repeating group too. */
  public Optional<ElementDefinition> find(int tag) {
    int low = 0;
    int high = tags.length - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int order = Integer.compareUnsigned(tags[mid], tag);
      if (order == 0) {
        return Optional.of(elements[mid]);
      }
      if (order < 0) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    for (ElementDefinition element : repeating.values()) {
      if (element.strictest().attribute().matches(tag)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** Whether the attribute may be here, by a module that does not count as present too. */
  public boolean allows(int tag) {
    return open
        || find(tag).isPresent()
        || elsewhere.contains(tag)
        || repeatingElsewhere.stream().anyMatch(found -> found.attribute().matches(tag));
  }

  /** Whether the standard lists no attributes for this place, or says that others may be here. */
  public boolean isOpen() {
    return open;
  }

  /** The attributes here that are of type 1, 1C, 2 or 2C; repeating groups as the data set has. */
  void forEachRequirement(DataSet dataSet, RequirementConsumer consumer) {
    for (int index : required) {
      consumer.accept(tags[index], elements[index]);
    }
    if (!repeating.isEmpty()) {
      for (int group : groups(dataSet)) {
        repeating.forEach(
            (pattern, element) -> {
              int tag = group | Integer.parseUnsignedInt(pattern.substring(4), 16);
              if (isRequirement(element) && element.strictest().attribute().matches(tag)) {
                consumer.accept(tag, element);
              }
            });
      }
    }
  }

  /** Receives a tag and what holds of it. */
  interface RequirementConsumer {
    void accept(int tag, ElementDefinition element);
  }

  private static int[] groups(DataSet dataSet) {
    int from = dataSet.indexOf(0x60000000);
    return IntStream.range(from < 0 ? -from - 1 : from, dataSet.size())
        .map(i -> dataSet.at(i).tag() & 0xFFFF0000)
        .takeWhile(group -> Tags.group(group) <= 0x60FE)
        .filter(group -> !Tags.isPrivate(group))
        .distinct()
        .toArray();
  }
}
