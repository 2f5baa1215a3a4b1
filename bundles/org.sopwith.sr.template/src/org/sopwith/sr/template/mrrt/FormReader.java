// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.GroupTermKind;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** Makes the rows of a template of the sections and fields of a form, in their order. */
final class FormReader {
  private static final TemplateFactory MODELS = TemplateFactory.eINSTANCE;
  private static final Code NO_UNITS = new Code("1", "UCUM", "no units");
  private static final String YES_NO = "230";
  private static final String RULE = "sr.template.mrrt";

  private final Document document;
  private final Template template;
  private final CodedContent coded;
  private final PrivateCodes made;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Element, Integer> depths = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  /** What stands in the labels, by the ids of the fields that they are for. */
  private final Map<String, String> labels = new HashMap<>();

  FormReader(Document document, String tid, String scheme) {
    this.document = document;
    this.coded = CodedContent.of(document);
    this.made = new PrivateCodes(scheme);
    String title =
        Optional.ofNullable(document.selectFirst("meta[name=dcterms.title]"))
            .map(meta -> meta.attr("content").strip())
            .filter(text -> !text.isEmpty())
            .orElse(document.title().strip());
    for (Element label : document.select("label[for]")) {
      String text = words(label.text());
      if (!text.isEmpty()) {
        labels.putIfAbsent(label.attr("for"), text);
      }
    }
    this.template = NewTemplates.blank(tid, title.isEmpty() ? "Imported report" : title);
  }

  MrrtImport.Draft read() {
    for (Element element : document.body().select("section, input, select, textarea")) {
      switch (element.normalName()) {
        case "section" -> section(element);
        case "select" -> list(element, element, element.hasAttr("multiple"));
        case "textarea" -> row(element, ValueType.TEXT);
        default -> input(element);
      }
    }
    return new MrrtImport.Draft(template, List.copyOf(findings));
  }

  private void section(Element section) {
    String name = section.attr("data-section-name").strip();
    Element header = section.selectFirst("> header");
    if (name.isEmpty() && header != null) {
      name = header.text().strip();
    }
    ContentRow row = row(section, ValueType.CONTAINER, name.isEmpty() ? section.id() : name);
    depths.put(section, row.getNesting());
  }

  private void input(Element input) {
    switch (input.attr("type").toLowerCase(Locale.ROOT)) {
      case "number" -> number(input);
      case "date" -> row(input, ValueType.DATE);
      case "time" -> row(input, ValueType.TIME);
      case "datetime-local" -> row(input, ValueType.DATETIME);
      case "radio" -> group(input, false);
      case "checkbox" -> group(input, true);
      case "", "text", "search", "email", "tel", "url" -> text(input);
      default -> note(input, "The field is of a kind that no content item has", "not read");
    }
  }

  private void text(Element input) {
    Element list = input.hasAttr("list") ? document.getElementById(input.attr("list")) : null;
    if (list != null) {
      list(input, list, false);
    } else if (!isOtherText(input)) {
      row(input, ValueType.TEXT);
    }
  }

  /** Whether a text field is the free text beside a check box. */
  private boolean isOtherText(Element input) {
    return input.id().endsWith("_FreeText");
  }

  private void number(Element input) {
    ContentRow row = row(input, ValueType.NUM);
    String units = input.attr("data-field-units").strip();
    Constraint constraint = MODELS.createConstraint();
    constraint.setSubject("UNITS");
    constraint.getTerms().add(term(CodeTermKind.EV, units(units)));
    row.getConstraints().add(constraint);
  }

  private static Code units(String units) {
    return units.isEmpty() ? NO_UNITS : new Code(units, "UCUM", units);
  }

  /** A choice of the options of an element. */
  private void list(Element field, Element options, boolean several) {
    ContentRow row = row(field, ValueType.CODE);
    List<Code> codes = new ArrayList<>();
    for (Element option : options.select("option")) {
      String text = option.text().strip();
      String words = text.isEmpty() ? option.attr("value").strip() : text;
      if (!words.isEmpty()) {
        codes.add(code(option, words));
      }
    }
    choice(row, codes, several);
  }

  /** Radio buttons or check boxes of one name; a check box alone is a yes or no. */
  private void group(Element first, boolean several) {
    String name = first.attr("name");
    if (!name.isEmpty() && !groups.add(name)) {
      return;
    }
    List<Element> buttons =
        name.isEmpty()
            ? List.of(first)
            : document.body().select("input[type=" + first.attr("type") + "]").stream()
                .filter(input -> input.attr("name").equals(name))
                .toList();
    if (buttons.size() > 1) {
      ContentRow row = row(first, ValueType.CODE, groupLabel(first));
      choice(row, buttons.stream().map(one -> code(one, label(one))).toList(), several);
    } else {
      GroupTerm yesNo = MODELS.createGroupTerm();
      yesNo.setKind(GroupTermKind.DCID);
      yesNo.setCid(YES_NO);
      yesNo.setName("Yes-No");
      Constraint constraint = MODELS.createConstraint();
      constraint.getTerms().add(yesNo);
      row(first, ValueType.CODE).getConstraints().add(constraint);
    }
  }

  /** What stands before the first of several buttons, or their name. */
  private String groupLabel(Element first) {
    Element paragraph = first.closest("p");
    Element label = paragraph == null ? null : paragraph.selectFirst("label");
    String text = label == null || label.attr("for").equals(first.id()) ? "" : words(label.text());
    return text.isEmpty() ? first.attr("name") : text;
  }

  private static void choice(ContentRow row, List<Code> codes, boolean several) {
    Constraint constraint = MODELS.createConstraint();
    codes.stream()
        .distinct()
        .forEach(code -> constraint.getTerms().add(term(CodeTermKind.DT, code)));
    if (!constraint.getTerms().isEmpty()) {
      row.getConstraints().add(constraint);
    }
    if (several) {
      row.setMultiplicity("1-n");
    }
  }

  private ContentRow row(Element field, ValueType type) {
    return row(field, type, label(field));
  }

  private ContentRow row(Element element, ValueType type, String words) {
    ContentRow row = MODELS.createContentRow();
    int number = template.getRows().size() + 1;
    row.setId(template.getId() + "." + number);
    row.setNumber(String.valueOf(number));
    row.setNesting(1 + nesting(element));
    row.setRelationship(RelationshipType.CONTAINS);
    row.setValueType(type);
    row.setMultiplicity("1");
    boolean needed = element.attr("data-field-completion-action").equalsIgnoreCase("PRECLUDE");
    row.setRequirement(needed ? RequirementType.M : RequirementType.U);
    template.getRows().add(row);
    row.getConcept().add(term(CodeTermKind.EV, code(element, words)));
    return row;
  }

  /** How deep the section is in which an element stands; 0 outside of all. */
  private int nesting(Element element) {
    Element section = element.parent();
    while (section != null && !depths.containsKey(section)) {
      section = section.parent();
    }
    return section == null ? 0 : depths.get(section);
  }

  private Code code(Element element, String words) {
    Element header = element.selectFirst("> header");
    Optional<Code> code = coded.find(element.id(), header == null ? "" : header.id());
    if (code.isPresent()) {
      return code.get();
    }
    String meaning = words.isEmpty() ? "Field" : words;
    Code own = made.of(meaning, element.id());
    note(element, "The form has no code for this; it was given a private one", own.toString());
    return own;
  }

  private String label(Element field) {
    String text = field.id().isEmpty() ? "" : labels.getOrDefault(field.id(), "");
    Element around = field.closest("label");
    if (text.isEmpty() && around != null) {
      text = words(around.text());
    }
    for (String attribute : List.of("name", "title", "value", "id")) {
      text = text.isEmpty() ? field.attr(attribute).strip() : text;
    }
    return text;
  }

  private static String words(String label) {
    return label.strip().replaceFirst("\\s*[:?]$", "");
  }

  private void note(Element element, String message, String found) {
    String id = element.id().isEmpty() ? "" : "#" + element.id();
    findings.add(Finding.note(RULE, message).at(element.normalName() + id).expecting("", found));
  }

  private static CodeTerm term(CodeTermKind kind, Code code) {
    CodeTerm term = MODELS.createCodeTerm();
    term.setKind(kind);
    term.setCode(code);
    return term;
  }
}
