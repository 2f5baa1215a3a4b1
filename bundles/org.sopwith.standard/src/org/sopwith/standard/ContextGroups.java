// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.standard.ContextGroup.Concept;
import org.sopwith.standard.ContextGroup.Include;
import org.sopwith.standard.ContextGroup.Member;
import org.sopwith.standard.internal.Blocks;
import org.sopwith.standard.internal.Lines;

/** The context groups of PS3.16 Annex B. */
public final class ContextGroups {
  private final Blocks<ContextGroup> groups =
      new Blocks<>("context-groups.tsv", ContextGroups::group);

  private final Map<String, Content> contents = new ConcurrentHashMap<>();

  private record Key(String value, String scheme) {}

  /** What belongs to a group, includes resolved. */
  private record Content(Map<Key, Concept> concepts, List<ContextGroup> wholeSchemes) {}

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
  public Collection<Concept> concepts(String cid) {
    return Collections.unmodifiableCollection(content(cid).concepts.values());
  }

  /** The code of a group, or of one that it includes, with the value and scheme of another. */
  public Optional<Concept> find(String cid, Code code) {
    return Optional.ofNullable(content(cid).concepts.get(new Key(code.value(), code.scheme())));
  }

  /**
   * Whether a code belongs to a group, to one that it includes, or to the coding scheme that the
   * group or one of those stands for.
   */
  public boolean contains(String cid, Code code) {
    return find(cid, code).isPresent()
        || content(cid).wholeSchemes.stream()
            .anyMatch(
                group ->
                    group.wholeScheme().equals(code.scheme())
                        && code.value().startsWith(group.codePrefix()));
  }

  private Content content(String cid) {
    Content content = contents.get(cid);
    if (content == null) {
      content = new Content(new LinkedHashMap<>(), new ArrayList<>());
      collect(cid, content, new HashSet<>());
      if (find(cid).isPresent()) {
        contents.put(cid, content);
      }
    }
    return content;
  }

  private void collect(String cid, Content into, Set<String> visited) {
    ContextGroup group = find(cid).orElse(null);
    if (group == null || !visited.add(cid)) {
      return;
    }
    if (!group.wholeScheme().isEmpty()) {
      into.wholeSchemes.add(group);
    }
    for (Member member : group.members()) {
      switch (member) {
        case Include include -> collect(include.cid(), into, visited);
        case Concept concept ->
            into.concepts.putIfAbsent(
                new Key(concept.code().value(), concept.code().scheme()), concept);
      }
    }
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
