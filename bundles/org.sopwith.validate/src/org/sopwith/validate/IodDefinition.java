// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeType;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Usage;
import org.sopwith.validate.ModulePresence.Because;

/** An IOD made ready for checking: which module defines what, and what holds for which modules. */
final class IodDefinition {
  /** More combinations of modules than real objects have; beyond, they are merged each time. */
  private static final int MOST_COMBINATIONS = 256;

  private static final int MOST_TAGS = 1 << 10;

  private final Iod iod;
  private final List<List<AttributeDefinition>> attributes;
  private final BitSet askingForOwn = new BitSet();
  private final List<List<Integer>> groupTags;
  private final Map<Integer, BitSet> modulesOfTag = new HashMap<>();
  private final Map<BitSet, ItemDefinition> merged = new ConcurrentHashMap<>();

  /** By the attributes that an object has: those of a series have the same. */
  private final Map<TagSet, List<ModulePresence>> told = new ConcurrentHashMap<>();

  /** The tags of a data set, to be looked up by. */
  private static final class TagSet {
    private final int[] tags;
    private final int hash;

    TagSet(DataSet dataSet) {
      tags = new int[dataSet.size()];
      for (int i = 0; i < tags.length; i++) {
        tags[i] = dataSet.at(i).tag();
      }
      hash = Arrays.hashCode(tags);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof TagSet set && Arrays.equals(tags, set.tags);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  IodDefinition(Iod iod) {
    this.iod = iod;
    this.attributes =
        iod.modules().stream().map(use -> Definitions.standard().of(iod, use)).toList();
    for (int i = 0; i < attributes.size(); i++) {
      askingForOwn.set(i, findAskingForOwn(i));
    }
    this.groupTags = iod.functionalGroups().stream().map(use -> tags(iod, use)).toList();
  }

  private static List<Integer> tags(Iod iod, Iod.Use use) {
    return Definitions.standard().of(iod, use).stream()
        .map(definition -> Integer.parseUnsignedInt(definition.attribute().tag(), 16))
        .toList();
  }

  Iod iod() {
    return iod;
  }

  /** The modules of the IOD in its order. */
  List<ModulePresence> modules(DataSet dataSet) {
    TagSet tags = new TagSet(dataSet);
    List<ModulePresence> known = told.get(tags);
    if (known == null) {
      known = findModules(dataSet);
      if (told.size() >= MOST_COMBINATIONS) {
        told.clear();
      }
      if (tags.tags.length <= MOST_TAGS) {
        told.put(tags, known);
      }
    }
    return known;
  }

  private List<ModulePresence> findModules(DataSet dataSet) {
    Map<BitSet, List<Integer>> tagsOf = new HashMap<>();
    for (Element element : dataSet) {
      BitSet modules = modulesOf(element.tag());
      if (!modules.isEmpty()) {
        tagsOf.computeIfAbsent(modules, key -> new ArrayList<>()).add(element.tag());
      }
    }
    ModulePresence[] result = new ModulePresence[iod.modules().size()];
    for (int i = 0; i < result.length; i++) {
      Iod.Use use = iod.modules().get(i);
      result[i] =
          isMandatory(use)
              ? new ModulePresence(use, true, Because.MANDATORY, List.of())
              : new ModulePresence(use, false, Because.NO_ATTRIBUTES, List.of());
    }
    tagsOf.forEach(
        (modules, tags) -> {
          if (modules.cardinality() == 1) {
            int i = modules.nextSetBit(0);
            Because because = result[i].present() ? Because.MANDATORY : Because.OWN_ATTRIBUTES;
            result[i] = new ModulePresence(result[i].use(), true, because, tags);
          }
        });
    tagsOf.forEach(
        (modules, tags) -> {
          if (modules.stream().noneMatch(i -> result[i].present())) {
            modules.stream()
                .filter(i -> isComplete(i, dataSet))
                .findFirst()
                .ifPresent(
                    i ->
                        result[i] =
                            new ModulePresence(result[i].use(), true, Because.COMPLETE, tags));
          }
        });
    return List.of(result);
  }

  private static boolean isMandatory(Iod.Use use) {
    return use.usage() == Usage.MANDATORY || use.usage() == Usage.UNSPECIFIED;
  }

  private boolean isComplete(int module, DataSet dataSet) {
    return attributes.get(module).stream()
        .filter(definition -> definition.attribute().type() == AttributeType.TYPE_1)
        .allMatch(
            definition -> {
              for (Element element : dataSet) {
                if (definition.attribute().matches(element.tag())) {
                  return true;
                }
              }
              return false;
            });
  }

  /** Whether the module of this number asks for attributes that no other module defines. */
  boolean asksForOwnAttributes(int module) {
    return askingForOwn.get(module);
  }

  private boolean findAskingForOwn(int module) {
    return attributes.get(module).stream()
        .map(AttributeDefinition::attribute)
        .filter(
            attribute ->
                attribute.type() == AttributeType.TYPE_1
                    || attribute.type() == AttributeType.TYPE_2)
        .flatMapToInt(attribute -> attribute.plainTag().stream())
        .anyMatch(tag -> findModulesOf(tag).cardinality() == 1);
  }

  private BitSet modulesOf(int tag) {
    synchronized (modulesOfTag) {
      return modulesOfTag.computeIfAbsent(tag, this::findModulesOf);
    }
  }

  private BitSet findModulesOf(int tag) {
    BitSet modules = new BitSet();
    for (int i = 0; i < attributes.size(); i++) {
      for (AttributeDefinition definition : attributes.get(i)) {
        if (definition.attribute().matches(tag)) {
          modules.set(i);
        }
      }
    }
    return modules;
  }

  /** Where an object has the functional groups of the IOD. */
  FunctionalGroups functionalGroups(DataSet dataSet) {
    if (groupTags.isEmpty()) {
      return FunctionalGroups.none();
    }
    List<DataSet> shared = dataSet.items(Tag.SharedFunctionalGroupsSequence);
    List<DataSet> perFrame = dataSet.items(Tag.PerFrameFunctionalGroupsSequence);
    List<FunctionalGroups.Group> groups = new ArrayList<>();
    for (int i = 0; i < groupTags.size(); i++) {
      List<Integer> tags = groupTags.get(i);
      int count = 0;
      int firstWithout = -1;
      for (int frame = 0; frame < perFrame.size(); frame++) {
        if (hasAny(perFrame.get(frame), tags)) {
          count++;
        } else if (firstWithout < 0) {
          firstWithout = frame;
        }
      }
      boolean isShared = shared.stream().anyMatch(item -> hasAny(item, tags));
      groups.add(
          new FunctionalGroups.Group(
              iod.functionalGroups().get(i), tags, isShared, count, firstWithout));
    }
    return new FunctionalGroups(perFrame.size(), groups);
  }

  private static boolean hasAny(DataSet item, List<Integer> tags) {
    for (int tag : tags) {
      if (item.contains(tag)) {
        return true;
      }
    }
    return false;
  }

  /** What the outermost data set may hold with these modules. */
  ItemDefinition outermost(List<ModulePresence> modules) {
    BitSet present = new BitSet();
    for (int i = 0; i < modules.size(); i++) {
      present.set(i, modules.get(i).present());
    }
    ItemDefinition known = merged.get(present);
    if (known == null) {
      List<AttributeDefinition> here = new ArrayList<>();
      List<AttributeDefinition> elsewhere = new ArrayList<>();
      for (int i = 0; i < attributes.size(); i++) {
        (present.get(i) ? here : elsewhere).addAll(attributes.get(i));
      }
      known = ItemDefinition.of(here, elsewhere, false);
      if (merged.size() < MOST_COMBINATIONS) {
        merged.put(present, known);
      }
    }
    return known;
  }
}
