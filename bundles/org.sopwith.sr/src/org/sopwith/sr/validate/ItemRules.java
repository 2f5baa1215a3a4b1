// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.Difference;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.NameFit;
import org.sopwith.sr.match.Place;
import org.sopwith.sr.match.TemplateUse;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.expand.ExpandedRow;

/** Whether content items are as their rows ask, and whether there are others (PS3.16 6.1, 6.2). */
final class ItemRules {
  private ItemRules() {}

  static List<SrRule> all(Documents documents) {
    return List.of(
        new SrRule(
            documents,
            "row-value-type",
            "Content items have the value type of their row",
            Severity.ERROR,
            "PS3.16 6.1.4",
            (document, rule, sink) ->
                differences(document, Difference.VALUE_TYPE, ItemRules::valueType, rule, sink)),
        new SrRule(
            documents,
            "row-relationship",
            "Content items have the relationship of their row",
            Severity.ERROR,
            "PS3.16 6.1.3",
            (document, rule, sink) -> {
              differences(document, Difference.RELATIONSHIP, ItemRules::relationship, rule, sink);
              differences(document, Difference.MODE, ItemRules::mode, rule, sink);
            }),
        new SrRule(
            documents,
            "row-name",
            "Content items have a concept name of their row",
            Severity.ERROR,
            "PS3.16 6.1.5",
            ItemRules::names),
        new SrRule(
            documents,
            "row-elsewhere",
            "Concepts are encoded as the template encodes them",
            Severity.WARNING,
            "PS3.16 6.2.5",
            ItemRules::elsewhere),
        new SrRule(
            documents,
            "extra-item",
            "Content items that no row has are in extensible templates",
            Severity.ERROR,
            "PS3.16 6.2.5",
            ItemRules::extra));
  }

  /** Makes of a finding one that tells what is expected and found. */
  private interface Telling {
    Finding tell(Finding finding, MatchedRow row);
  }

  private static void differences(
      MatchedDocument document,
      Difference difference,
      Telling telling,
      SrRule rule,
      Consumer<Finding> sink) {
    for (ContentItem item : document.items()) {
      document
          .matching()
          .row(item)
          .filter(row -> row.differences().contains(difference))
          .filter(row -> !isWrong(document, item, difference))
          .ifPresent(
              row ->
                  sink.accept(
                      telling.tell(
                          rule.finding(MatchedDocument.text(row) + ": " + words(difference))
                              .as(MatchedDocument.severity(row.use(), Severity.ERROR))
                              .see(MatchedDocument.standard(row.row())),
                          row)));
    }
  }

  /** Whether the difference is one from all rows, which is told without them. */
  private static boolean isWrong(MatchedDocument document, ContentItem item, Difference is) {
    return switch (is) {
      case VALUE_TYPE -> document.isWrong(item.target().orElse(item), Tag.ValueType);
      case RELATIONSHIP -> document.isWrong(item, Tag.RelationshipType);
      case NO_NAME -> document.isWrong(item, Tag.ConceptNameCodeSequence);
      case MODE -> false;
    };
  }

  private static String words(Difference difference) {
    return switch (difference) {
      case VALUE_TYPE -> "the content item has another value type";
      case RELATIONSHIP -> "the content item has another relationship";
      case MODE -> "the content item is by value instead of by reference, or the reverse";
      case NO_NAME -> "the content item has no concept name";
    };
  }

  private static Finding valueType(Finding finding, MatchedRow row) {
    ContentItem item = row.item();
    return finding
        .at(item.isReference() ? MatchedDocument.path(item) : item.path(Tag.ValueType))
        .expecting(
            row.row().valueType().map(Object::toString).orElse(""),
            item.target().orElse(item).valueType().map(Object::toString).orElse("none") + at(item));
  }

  private static Finding relationship(Finding finding, MatchedRow row) {
    // Any content item may have modifiers, those of the row's concept among them (6.2.4).
    boolean modifier = isModifier(row.item());
    return finding
        .as(modifier ? Severity.WARNING : finding.severity())
        .at(row.item().path(Tag.RelationshipType))
        .expecting(
            row.row().relationship().getLiteral(), row.item().relationshipText() + at(row.item()));
  }

  private static boolean isModifier(ContentItem item) {
    return item.relationship().filter(RelationshipType.HAS_CONCEPT_MOD::equals).isPresent();
  }

  private static Finding mode(Finding finding, MatchedRow row) {
    boolean reference = row.row().byReference();
    return finding
        .at(MatchedDocument.path(row.item()))
        .expecting(
            reference ? "by reference" : "by value",
            (reference ? "by value" : "by reference") + at(row.item()));
  }

  private static void names(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (ContentItem item : document.items()) {
      Optional<MatchedRow> matched = document.matching().row(item);
      if (matched.isEmpty()) {
        continue;
      }
      MatchedRow row = matched.get();
      boolean none = row.differences().contains(Difference.NO_NAME);
      if (none ? isWrong(document, item, Difference.NO_NAME) : row.nameFit() != NameFit.EXTENSION) {
        continue;
      }
      boolean extensible = document.matching().valueSets().extensible(row.row().names());
      sink.accept(
          rule.finding(
                  MatchedDocument.text(row)
                      + (none
                          ? ": the content item has no concept name"
                          : ": the concept name is not of the context group, which may be"
                              + " extended"))
              .as(extensible ? Severity.NOTE : MatchedDocument.severity(row.use(), Severity.ERROR))
              .see(MatchedDocument.standard(row.row()))
              .at(item.path(Tag.ConceptNameCodeSequence))
              .expecting(
                  Texts.set(row.row().names()),
                  item.name().map(Object::toString).orElse("none") + at(item)));
    }
  }

  private static void elsewhere(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (ContentItem item : document.items()) {
      Optional<MatchedRow> matched = document.matching().row(item);
      Optional<ExpandedRow> meant = matched.flatMap(MatchedRow::elsewhere);
      if (meant.isPresent() && !isModifier(item)) {
        ExpandedRow row = meant.get();
        sink.accept(
            rule.finding(
                    MatchedDocument.text(row)
                        + ": the concept is encoded in another way, as a row with an open name"
                        + " allows")
                .see(MatchedDocument.standard(row))
                .at(MatchedDocument.path(item))
                .expecting(
                    row.relationship().getLiteral() + " " + row.valueType().get(),
                    item.relationshipText()
                        + " "
                        + item.valueType().map(Object::toString).orElse("")
                        + " as "
                        + matched.get()
                        + at(item)));
      }
    }
  }

  private static void extra(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (ContentItem item : document.matching().unmatched()) {
      extra(document, item, false, rule, sink);
    }
    for (ContentItem item : document.matching().apart()) {
      extra(document, item, true, rule, sink);
    }
  }

  private static void extra(
      MatchedDocument document,
      ContentItem item,
      boolean ofItsOwn,
      SrRule rule,
      Consumer<Finding> sink) {
    Optional<MatchedRow> parent = item.parent().flatMap(document.matching()::row);
    if (parent.isEmpty() || isModifier(item)) {
      return;
    }
    Template template = parent.get().row().in().template();
    boolean allowed = template.isExtensible() || isExtended(parent.get().places());
    if (allowed && ofItsOwn) {
      return;
    }
    sink.accept(
        rule.finding(
                parent.get().row()
                    + (allowed
                        ? ": a content item below is of no row; the template is extensible"
                        : ": a content item below is of no row, and the template is not"
                            + " extensible"))
            .as(
                allowed
                    ? Severity.NOTE
                    : MatchedDocument.severity(parent.get().use(), Severity.ERROR))
            .see(MatchedDocument.standard(template))
            .at(MatchedDocument.path(item))
            .expecting(
                "",
                item.relationshipText()
                    + " "
                    + item.target().orElse(item).valueType().map(Object::toString).orElse("?")
                    + item.name().map(name -> " " + name).orElse("")
                    + at(item)));
  }

  /** Whether an extensible template is included here, which the item may be meant to extend. */
  private static boolean isExtended(List<Place> places) {
    for (Place place : places) {
      for (ExpandedRow row : place.rows()) {
        for (TemplateUse use : place.uses(row)) {
          if (use.invocation().template().isExtensible() || isExtended(List.of(use.place()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String at(ContentItem item) {
    return " at " + item.positionText();
  }
}
