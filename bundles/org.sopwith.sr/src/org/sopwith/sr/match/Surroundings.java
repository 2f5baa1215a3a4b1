// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.condition.MatchedItem;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;
import org.sopwith.standard.Iod;
import org.sopwith.standard.condition.Verdict;

/** What conditions ask of the document as a whole. */
final class Surroundings {
  private record Key(String value, String scheme) {}

  private final SrDocument document;
  private final ValueSets sets;
  private final Optional<Iod> iod;
  private final List<TemplateUse> uses;
  private Map<Key, List<MatchedItem>> byName;
  private Map<String, Integer> invocations;

  /**
   * @param uses the uses of templates, complete once the document is matched
   */
  Surroundings(SrDocument document, ValueSets sets, List<TemplateUse> uses) {
    this.document = document;
    this.sets = sets;
    this.iod = SrIods.iod(document.sopClassUid());
    this.uses = uses;
  }

  /** The template that the IOD asks for, or an empty text. */
  String templateOfIod() {
    return iod.flatMap(SrIods::constraints).map(SrIods.Constraints::tid).orElse("");
  }

  ValueSets sets() {
    return sets;
  }

  ContentItem root() {
    return document.root();
  }

  /** The content items of a name, wherever they are. */
  List<MatchedItem> named(Code name) {
    if (byName == null) {
      byName = new HashMap<>();
      for (ContentItem item : document.items()) {
        new ItemView(item)
            .name()
            .ifPresent(
                code ->
                    byName
                        .computeIfAbsent(
                            new Key(code.value(), code.scheme()), key -> new ArrayList<>(1))
                        .add(new ItemView(item)));
      }
    }
    return byName.getOrDefault(new Key(name.value(), name.scheme()), List.of());
  }

  Verdict supports(String valueType) {
    return iod.map(
            it ->
                Verdict.of(
                    it.relationships().stream()
                        .anyMatch(
                            one ->
                                one.targets().contains(valueType)
                                    || one.targets().contains("any type"))))
        .orElse(Verdict.UNKNOWN);
  }

  /** How often a template is used; empty as long as the document is not matched. */
  OptionalInt invocations(String tid) {
    if (invocations == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(invocations.getOrDefault(tid, 0));
  }

  /** Counts the uses: the document is matched. */
  void complete() {
    Map<String, Integer> counts = new HashMap<>();
    for (TemplateUse use : uses) {
      counts.merge(use.tid(), 1, Integer::sum);
    }
    invocations = counts;
  }
}
