// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.standard.ContextGroup.Concept;
import org.sopwith.standard.ContextGroup.Include;
import org.sopwith.standard.ContextGroup.Member;
import org.sopwith.standard.internal.Blocks;
import org.sopwith.standard.internal.Lines;

/** The context groups of PS3.16 Annex B. */
public final class ContextGroups {
  private final Blocks<ContextGroup> groups =
      new Blocks<>("context-groups.tsv", ContextGroups::group);

  private ContextGroups() {}

  public static ContextGroups standard() {
    return Holder.GROUPS;
  }

  public Edition edition() {
    return Editions.contextGroups();
  }

  /** The group of a number such as {@code 7151}. */
  public Optional<ContextGroup> find(String cid) {
    return groups.find(cid);
  }

  /** The numbers of all groups. */
  public Collection<String> cids() {
    return groups.keys();
  }

  public List<ContextGroup> all() {
    return groups.all();
  }

  /** The codes of a group and of those that it includes, each once; none for an unknown group. */
  public List<Concept> concepts(String cid) {
    List<Concept> concepts = new ArrayList<>();
    collect(cid, concepts, new HashSet<>(), new HashSet<>());
    return concepts;
  }

  private void collect(String cid, List<Concept> concepts, Set<String> visited, Set<String> seen) {
    if (!visited.add(cid)) {
      return;
    }
    for (Member member : find(cid).map(ContextGroup::members).orElse(List.of())) {
      switch (member) {
        case Include include -> collect(include.cid(), concepts, visited, seen);
        case Concept concept -> {
          if (seen.add(concept.code().scheme() + '\n' + concept.code().value())) {
            concepts.add(concept);
          }
        }
      }
    }
  }

  /** The code of a group, or of one that it includes, with the value and scheme of another. */
  public Optional<Concept> find(String cid, Code code) {
    return concepts(cid).stream().filter(c -> c.code().sameConcept(code)).findFirst();
  }

  /**
   * Whether a code belongs to a group, to one that it includes, or to the coding scheme that the
   * group or one of those stands for.
   */
  public boolean contains(String cid, Code code) {
    return contains(cid, code, new HashSet<>());
  }

  private boolean contains(String cid, Code code, Set<String> visited) {
    ContextGroup group = find(cid).orElse(null);
    if (group == null || !visited.add(cid)) {
      return false;
    }
    if (group.wholeScheme().equals(code.scheme()) && code.value().startsWith(group.codePrefix())) {
      return true;
    }
    for (Member member : group.members()) {
      boolean found =
          switch (member) {
            case Include include -> contains(include.cid(), code, visited);
            case Concept concept -> concept.code().sameConcept(code);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static ContextGroup group(Lines lines, int first, int end) {
    List<Member> members = new ArrayList<>();
    for (int line = first + 1; line < end; line++) {
      String[] cells = lines.cells(line, 7);
      members.add(
          cells[0].equals(">")
              ? new Include(cells[1], cells[2])
              : new Concept(
                  new Code(cells[0], cells[1], cells[2], cells[4]), cells[3], cells[5], cells[6]));
    }
    String[] cells = lines.cells(first, 10);
    return new ContextGroup(
        cells[0].substring(1),
        cells[1],
        cells[2],
        cells[3].isEmpty() ? Optional.empty() : Optional.of(cells[3].equals("yes")),
        cells[4],
        cells[5],
        !cells[6].isEmpty(),
        cells[7],
        cells[8],
        cells[9],
        List.copyOf(members));
  }

  private static final class Holder {
    static final ContextGroups GROUPS = new ContextGroups();
  }
}
