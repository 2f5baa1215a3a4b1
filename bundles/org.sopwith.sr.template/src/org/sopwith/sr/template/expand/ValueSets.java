// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Extensibility;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.GroupTermKind;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.Term;
import org.sopwith.standard.Code;
import org.sopwith.standard.SrtToSct;

/**
 * The codes of context groups, included groups among them (PS3.16 section 7), each group resolved
 * once. Not for use by several threads.
 */
public final class ValueSets {
  private static final Set<String> SNOMED_RT = Set.of("SRT", "SNM3", "99SDM");

  private final TemplateCatalog catalog;
  private final Map<String, Content> contents = new HashMap<>();

  private record Key(String value, String scheme) {
    static Key of(Code code) {
      return new Key(code.value(), code.scheme());
    }
  }

  private record Content(Map<Key, Code> codes, List<ContextGroup> wholeSchemes) {}

  public ValueSets(TemplateCatalog catalog) {
    this.catalog = catalog;
  }

  /** The codes of a group; none for a group that stands for a whole scheme or is not known. */
  public Collection<Code> codes(String cid) {
    return List.copyOf(content(cid).codes.values());
  }

  /** All codes that terms name, each once, in their order. */
  public List<Code> codes(TermSet set) {
    Map<Key, Code> codes = new LinkedHashMap<>();
    for (Term term : set.terms()) {
      switch (term) {
        case CodeTerm code -> codes.putIfAbsent(Key.of(code.getCode()), code.getCode());
        case GroupTerm group -> content(group.getCid()).codes.forEach(codes::putIfAbsent);
        default -> {}
      }
    }
    return new ArrayList<>(codes.values());
  }

  /**
   * Whether a code is of a group, or in the scheme that the group stands for. A SNOMED-RT style
   * code is taken for the SNOMED CT concept that replaced it.
   */
  public boolean contains(String cid, Code code) {
    Content content = content(cid);
    return content.codes.containsKey(Key.of(code))
        || current(code).filter(now -> content.codes.containsKey(Key.of(now))).isPresent()
        || content.wholeSchemes.stream()
            .anyMatch(
                group ->
                    group.getWholeScheme().equals(code.scheme())
                        && code.value().startsWith(group.getCodePrefix()));
  }

  /** Whether terms name a code, one by one or by a group; true for an open set. */
  public boolean contains(TermSet set, Code code) {
    return set.open() || names(set, code);
  }

  /** Whether terms name a code, one by one or by a group; an open set names nothing by itself. */
  public boolean names(TermSet set, Code code) {
    for (Term term : set.terms()) {
      boolean found =
          switch (term) {
            case CodeTerm named -> same(named.getCode(), code);
            case GroupTerm group -> contains(group.getCid(), code);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a code that the terms do not name may stand there all the same: one of the groups is
   * extensible, or only a baseline (PS3.16 section 6.1.9), or the set is open.
   */
  public boolean extensible(TermSet set) {
    return set.open()
        || set.isDefinedTerm()
        || set.terms().stream()
            .anyMatch(
                term ->
                    term instanceof GroupTerm group
                        && (group.getKind() == GroupTermKind.BCID
                            || catalog
                                .contextGroup(group.getCid())
                                .map(it -> it.getExtensible() != Extensibility.NON_EXTENSIBLE)
                                .orElse(true)));
  }

  /** Whether two codes mean one concept, one of them perhaps in SNOMED-RT style. */
  public static boolean same(Code one, Code other) {
    return one.sameConcept(other)
        || current(one).filter(now -> now.sameConcept(other)).isPresent()
        || current(other).filter(now -> now.sameConcept(one)).isPresent();
  }

  /** The SNOMED CT concept of a SNOMED-RT style code; empty for other codes. */
  public static Optional<Code> current(Code code) {
    return SNOMED_RT.contains(code.scheme())
        ? SrtToSct.standard()
            .find(code.value())
            .or(() -> FormerCodes.find(code.value()))
            .map(concept -> new Code(concept, "SCT", code.meaning()))
        : Optional.empty();
  }

  private Content content(String cid) {
    Content content = contents.get(cid);
    if (content == null) {
      content = new Content(new LinkedHashMap<>(), new ArrayList<>());
      collect(cid, content, new HashSet<>());
      contents.put(cid, content);
    }
    return content;
  }

  private void collect(String cid, Content into, Set<String> visited) {
    ContextGroup group = catalog.contextGroup(cid).orElse(null);
    if (group == null || !visited.add(cid)) {
      return;
    }
    if (!group.getWholeScheme().isEmpty()) {
      into.wholeSchemes.add(group);
    }
    for (Member member : group.getMembers()) {
      switch (member) {
        case GroupMember other -> collect(other.getCid(), into, visited);
        case CodeMember code when code.getCode() != null ->
            into.codes.putIfAbsent(Key.of(code.getCode()), code.getCode());
        default -> {}
      }
    }
  }
}
