// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.SrIods;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Iod;

/** What the IOD allows between content items (PS3.3 A.35). */
final class IodRules {
  private static final String ANY = "any type";

  private IodRules() {}

  static List<SrRule> all(Documents documents) {
    return List.of(
        new SrRule(
            documents,
            "iod-relationship",
            "Relationships between value types are those of the IOD",
            Severity.ERROR,
            "PS3.3 A.35",
            IodRules::relationships),
        new SrRule(
            documents,
            "iod-by-reference",
            "Relationships by reference are allowed by the IOD",
            Severity.ERROR,
            "PS3.3 A.35",
            IodRules::byReference));
  }

  private static void relationships(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    if (document.iod().isEmpty()) {
      return;
    }
    Iod iod = document.iod().get();
    for (ContentItem item : document.items()) {
      Optional<ValueType> source = item.parent().flatMap(ContentItem::valueType);
      Optional<ValueType> target = item.target().orElse(item).valueType();
      if (source.isEmpty() || target.isEmpty() || item.relationship().isEmpty()) {
        continue;
      }
      String relationship = item.relationshipText();
      if (iod.relationships().stream()
          .noneMatch(
              one ->
                  isType(one.type(), relationship)
                      && isOne(one.sources(), source.get())
                      && isOne(one.targets(), target.get()))) {
        sink.accept(
            rule.finding(
                    "The IOD does not have "
                        + source.get()
                        + " "
                        + relationship
                        + " "
                        + target.get())
                .see(section(iod, rule))
                .at(item.path(Tag.RelationshipType))
                .expecting(
                    "a relationship of the " + iod.name() + " IOD", "at " + item.positionText()));
      }
    }
  }

  private static boolean isType(String allowed, String relationship) {
    return allowed.equals(relationship)
        || allowed.startsWith(ANY) && !allowed.endsWith(relationship);
  }

  private static boolean isOne(List<String> allowed, ValueType type) {
    return allowed.stream()
        .anyMatch(
            one ->
                one.equals(type.getLiteral())
                    || one.startsWith(ANY) && !one.contains(type.getLiteral()));
  }

  private static void byReference(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    Optional<SrIods.Constraints> constraints = document.iod().flatMap(SrIods::constraints);
    if (constraints.isEmpty()) {
      return;
    }
    for (ContentItem item : document.items()) {
      if (!item.isReference() || constraints.get().allowsByReference(item.relationshipText())) {
        continue;
      }
      sink.accept(
          rule.finding("The IOD does not allow this relationship by reference")
              .see(section(document.iod().get(), rule))
              .at(item.path(Tag.ReferencedContentItemIdentifier))
              .expecting("", item.relationshipText() + " by reference at " + item.positionText()));
    }
  }

  private static StandardReference section(Iod iod, SrRule rule) {
    return new StandardReference("PS3.3 " + iod.section() + ".3", rule.standard().edition());
  }
}
