// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
import org.sopwith.validate.Instance;

/**
 * The attributes that PS3.3 gives to an information entity: those of its modules in the IOD, but
 * not those that a module of an entity below it has too. May be used by several threads.
 */
final class EntityAttributes {
  /** From the outermost; what is not named is below all of these. */
  private static final List<String> ENTITIES =
      List.of("Patient", "Study", "Series", "Frame of Reference", "Equipment");

  /** Of one image by their meaning, though PS3.3 has them in a module of an entity above. */
  private static final Set<Integer> OF_AN_OBJECT =
      Set.of(
          Tag.PixelPaddingValue,
          Tag.PixelPaddingRangeLimit,
          Tag.SmallestPixelValueInSeries,
          Tag.LargestPixelValueInSeries);

  private static final int[] NONE = {};

  private final String entity;
  private final Set<Integer> excluded;
  private final Map<String, int[]> ofIod = new ConcurrentHashMap<>();

  EntityAttributes(String entity, Set<Integer> excluded) {
    this.entity = entity;
    this.excluded = excluded;
  }

  /** The tags, ascending, in one array for all objects of an IOD; none if the IOD is not known. */
  int[] of(Instance instance) {
    return instance
        .iod()
        .map(iod -> ofIod.computeIfAbsent(iod.table(), table -> find(iod)))
        .orElse(NONE);
  }

  private int[] find(Iod iod) {
    int level = ENTITIES.indexOf(entity);
    Set<String> here = new LinkedHashSet<>();
    Set<String> below = new LinkedHashSet<>();
    for (Iod.Use use : iod.modules()) {
      int other = ENTITIES.indexOf(use.informationEntity());
      boolean isBelow = other < 0 || other > level;
      if (isBelow || other == level) {
        for (AttributeDefinition definition : Definitions.standard().of(iod, use)) {
          (isBelow ? below : here).add(definition.attribute().tag());
        }
      }
    }
    here.removeAll(below);
    return here.stream()
        .filter(tag -> tag.matches("[0-9A-Fa-f]{8}"))
        .mapToInt(tag -> Integer.parseUnsignedInt(tag, 16))
        .filter(tag -> !OF_AN_OBJECT.contains(tag) && !excluded.contains(tag))
        .filter(tag -> !Tags.isPrivate(tag))
        .boxed()
        .sorted(Integer::compareUnsigned)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
