// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.standard.AttributeTable;
import org.sopwith.standard.AttributeTable.Attribute;
import org.sopwith.standard.AttributeTable.Include;
import org.sopwith.standard.AttributeTable.Row;
import org.sopwith.standard.Iod;
import org.sopwith.standard.IodModule;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Occurrence;

/** Where attributes are defined in all of PS3.3: built when it is first asked. */
public final class OccurrenceIndex {
  private record Place(AttributeTable table, int row) {}

  /** Everything found, made at once and then only read. */
  private static final class Index {
    final Map<Integer, List<Place>> byTag = new HashMap<>();
    final List<Place> repeating = new ArrayList<>();
    final Map<String, Set<String>> includedBy = new HashMap<>();
    final Map<String, List<IodModule>> modulesOfTable = new HashMap<>();
    final Map<String, List<Iod>> iodsOfSection = new HashMap<>();
  }

  private final Iods iods;
  private volatile Index index;

  public OccurrenceIndex(Iods iods) {
    this.iods = iods;
  }

  public List<Occurrence> find(int tag) {
    Index found = index;
    if (found == null) {
      found = build();
      index = found;
    }
    List<Place> places = new ArrayList<>(found.byTag.getOrDefault(tag, List.of()));
    for (Place place : found.repeating) {
      if (((Attribute) place.table.rows().get(place.row)).matches(tag)) {
        places.add(place);
      }
    }
    List<Occurrence> occurrences = new ArrayList<>();
    for (Place place : places) {
      occurrences.add(occurrence(found, place));
    }
    return occurrences;
  }

  private Index build() {
    Index built = new Index();
    for (AttributeTable table : iods.attributeTables()) {
      for (int row = 0; row < table.rows().size(); row++) {
        switch (table.rows().get(row)) {
          case Attribute attribute -> {
            Place place = new Place(table, row);
            if (TagPattern.isPlain(attribute.tag())) {
              int tag = TagPattern.plain(attribute.tag());
              built.byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(place);
            } else {
              built.repeating.add(place);
            }
          }
          case Include include ->
              built
                  .includedBy
                  .computeIfAbsent(include.table(), key -> new LinkedHashSet<>())
                  .add(table.id());
          case AttributeTable.Remark remark -> {
            // Defines no attribute.
          }
        }
      }
    }
    for (IodModule module : iods.modules()) {
      for (String table : module.tables()) {
        built.modulesOfTable.computeIfAbsent(table, key -> new ArrayList<>()).add(module);
      }
    }
    for (Iod iod : iods.all()) {
      Set<String> sections = new HashSet<>();
      iod.modules().forEach(use -> sections.add(use.section()));
      iod.functionalGroups().forEach(use -> sections.add(use.section()));
      for (String section : sections) {
        built.iodsOfSection.computeIfAbsent(section, key -> new ArrayList<>()).add(iod);
      }
    }
    return built;
  }

  private Occurrence occurrence(Index found, Place place) {
    List<IodModule> modules = new ArrayList<>();
    Set<Iod> users = new LinkedHashSet<>();
    for (String table : including(found, place.table.id())) {
      for (IodModule module : found.modulesOfTable.getOrDefault(table, List.of())) {
        modules.add(module);
        users.addAll(found.iodsOfSection.getOrDefault(module.section(), List.of()));
      }
    }
    return new Occurrence(
        place.table,
        (Attribute) place.table.rows().get(place.row),
        parents(place),
        modules,
        List.copyOf(users));
  }

  /** A table and all tables that include it, directly or not. */
  private static Set<String> including(Index found, String table) {
    Set<String> tables = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(table));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (tables.add(next)) {
        open.addAll(found.includedBy.getOrDefault(next, Set.of()));
      }
    }
    return tables;
  }

  private static List<Attribute> parents(Place place) {
    List<Row> rows = place.table.rows();
    List<Attribute> parents = new ArrayList<>();
    int nesting = rows.get(place.row).nesting();
    for (int row = place.row - 1; row >= 0 && nesting > 0; row--) {
      if (rows.get(row) instanceof Attribute parent && parent.nesting() < nesting) {
        parents.addFirst(parent);
        nesting = parent.nesting();
      }
    }
    return parents;
  }
}
