// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.Term;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * A template that a document follows: one row for all items of one name, type and relationship in
 * one place. What is in each of several places is mandatory, the codes that occur are the value
 * set. Texts, numbers and references of the document are not looked at.
 */
public final class TemplateDraft {
  private static final TemplateFactory MODELS = TemplateFactory.eINSTANCE;
  private static final int DEEPEST = 60;
  private static final int MOST_ROWS = 2000;
  private static final int MOST_CODES = 20;

  private final Template template;

  private TemplateDraft(Template template) {
    this.template = template;
  }

  /** What items that one row stands for have in common. */
  private record Key(
      RelationshipType relationship, boolean byReference, ValueType type, String name) {}

  /**
   * The draft.
   *
   * @param tid the template's own number
   */
  public static Template of(SrDocument document, String tid, String name) {
    Template template = MODELS.createTemplate();
    template.setId("TID" + tid);
    template.setTid(tid);
    template.setName(name);
    template.setExtensible(true);
    template.setRoot(true);
    TemplateDraft draft = new TemplateDraft(template);
    draft.add(List.of(List.of(document.root())), 0);
    return template;
  }

  /** Adds rows for the items of several places, which are all of one row. */
  private void add(List<List<ContentItem>> places, int level) {
    Map<Key, List<List<ContentItem>>> rows = new LinkedHashMap<>();
    for (List<ContentItem> place : places) {
      Map<Key, List<ContentItem>> here = new LinkedHashMap<>();
      for (ContentItem item : place) {
        key(item).ifPresent(key -> here.computeIfAbsent(key, one -> new ArrayList<>()).add(item));
      }
      here.forEach((key, items) -> rows.computeIfAbsent(key, one -> new ArrayList<>()).add(items));
    }
    rows.forEach((key, found) -> add(key, found, found.size() == places.size(), level));
  }

  private static Optional<Key> key(ContentItem item) {
    ContentItem meant = item.isReference() ? item.target().orElse(item) : item;
    return meant
        .valueType()
        .map(
            type ->
                new Key(
                    item.relationship().orElse(RelationshipType.NONE),
                    item.isReference(),
                    type,
                    meant.name().map(code -> code.value() + "^" + code.scheme()).orElse("")));
  }

  private void add(Key key, List<List<ContentItem>> places, boolean always, int level) {
    if (template.getRows().size() >= MOST_ROWS || level > DEEPEST) {
      return;
    }
    List<ContentItem> items = places.stream().flatMap(List::stream).toList();
    ContentRow row = MODELS.createContentRow();
    row.setNumber(String.valueOf(template.getRows().size() + 1));
    row.setId(template.getId() + "." + row.getNumber());
    row.setNesting(level);
    row.setRelationship(key.relationship());
    row.setByReference(key.byReference());
    row.setValueType(key.type());
    row.setMultiplicity(places.stream().anyMatch(place -> place.size() > 1) ? "1-n" : "1");
    row.setRequirement(always ? RequirementType.M : RequirementType.U);
    ContentItem first = items.getFirst();
    ContentItem named = key.byReference() ? first.target().orElse(first) : first;
    named.name().ifPresent(code -> row.getConcept().add(term(CodeTermKind.EV, code)));
    template.getRows().add(row);
    if (!key.byReference()) {
      constrain(row, items);
      add(items.stream().map(ContentItem::children).toList(), level + 1);
    }
  }

  /** The codes or units that occur are the value set. */
  private static void constrain(ContentRow row, List<ContentItem> items) {
    Set<Code> codes = new LinkedHashSet<>();
    for (ContentItem item : items) {
      switch (item.value()) {
        case ContentValue.Coded coded -> coded.code().ifPresent(codes::add);
        case ContentValue.Numeric number -> number.units().ifPresent(codes::add);
        default -> {}
      }
    }
    if (!codes.isEmpty() && codes.size() <= MOST_CODES) {
      Constraint constraint = MODELS.createConstraint();
      constraint.setSubject(row.getValueType() == ValueType.NUM ? "UNITS" : "");
      codes.forEach(code -> constraint.getTerms().add(term(CodeTermKind.DT, code)));
      row.getConstraints().add(constraint);
    }
  }

  private static Term term(CodeTermKind kind, Code code) {
    CodeTerm term = MODELS.createCodeTerm();
    term.setKind(kind);
    term.setCode(code);
    return term;
  }
}
