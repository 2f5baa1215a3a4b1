// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.ui.IWorkbenchPage;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateGraph;
import org.sopwith.sr.template.TemplateUses;
import org.sopwith.sr.template.TemplateUses.Use;
import org.sopwith.sr.template.Term;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.condition.RowRequirement;
import org.sopwith.standard.Code;
import org.sopwith.ui.StandardTopic;

/**
 * A template, row, context group or code that the view The Standard explains.
 *
 * @param model what is explained
 * @param state what it says of itself: when it has changed it is explained anew
 */
record ModelTopic(Object model, String state) implements StandardTopic {
  private static final int MOST = 20;

  /** The topic of an object of the model or a code; empty for others. */
  static Optional<ModelTopic> of(Object object) {
    return switch (object) {
      case Row row ->
          Optional.of(
              new ModelTopic(
                  row,
                  String.join(
                      "\t",
                      row.getNumber(),
                      TermText.concept(row),
                      row.getMultiplicity(),
                      String.valueOf(row.getRequirement()),
                      row.getCondition(),
                      TermText.constraint(row))));
      case Template template ->
          Optional.of(new ModelTopic(template, template.getTid() + "\t" + template.getName()));
      case ContextGroup group ->
          Optional.of(new ModelTopic(group, group.getCid() + "\t" + group.getMembers().size()));
      case Code code -> Optional.of(new ModelTopic(code, ""));
      case null -> Optional.empty();
      default -> Subject.of(object).flatMap(ModelTopic::ofSubject);
    };
  }

  private static Optional<ModelTopic> ofSubject(Subject subject) {
    TemplateCatalog catalog = TemplateCatalog.standard();
    return switch (subject) {
      case Subject.OfTemplate template -> catalog.template(template.tid()).flatMap(ModelTopic::of);
      case Subject.OfGroup group -> catalog.contextGroup(group.cid()).flatMap(ModelTopic::of);
      case Subject.OfCode code -> of(code.code());
    };
  }

  @Override
  public boolean follow(String link, IWorkbenchPage page) {
    Optional<Subject> subject = Subject.ofLink(link);
    subject.ifPresent(found -> TemplatesView.show(page, found));
    return subject.isPresent();
  }

  @Override
  public String markup() {
    TemplateCatalog catalog = TemplateCatalog.standard();
    String text =
        switch (model) {
          case Row row -> row(row, catalog);
          case Template template -> template(template, catalog);
          case ContextGroup group -> group(group, catalog);
          case Code code -> code(code, catalog);
          default -> "";
        };
    return "<form>" + text + "</form>";
  }

  private static String template(Template template, TemplateCatalog catalog) {
    TemplateGraph graph = new TemplateGraph(catalog);
    return Markup.title("TID " + template.getTid() + " " + template.getName())
        + Markup.facts(template)
        + list(
            "It includes",
            template.getRows().stream()
                .filter(IncludeRow.class::isInstance)
                .flatMap(row -> Subject.of(row).stream())
                .distinct()
                .toList(),
            catalog)
        + list(
            "It is included by",
            graph.includedBy(template.getTid()).stream()
                .<Subject>map(edge -> new Subject.OfTemplate(edge.from()))
                .distinct()
                .toList(),
            catalog);
  }

  private static String row(Row row, TemplateCatalog catalog) {
    StringBuilder text = new StringBuilder();
    String in = row.eContainer() instanceof Template template ? "TID " + template.getTid() : "";
    text.append(Markup.title((in + " row " + row.getNumber()).strip()));
    String type =
        row instanceof ContentRow content ? content.getValueType().getLiteral() : "INCLUDE";
    String relationship =
        row.getRelationship() == RelationshipType.NONE
            ? ""
            : (row.isByReference() ? "R-" : "") + row.getRelationship().getLiteral() + " ";
    text.append(
        Markup.paragraph(
            Markup.escape(relationship + type)
                + " · VM "
                + Markup.escape(row.getMultiplicity())
                + " · <b>"
                + row.getRequirement().getLiteral()
                + ",</b> "
                + words(row)));
    if (!row.getCondition().isEmpty()) {
      text.append(Markup.paragraph(Markup.escape(row.getCondition()) + "<br/>" + checked(row)));
    }
    part(text, "Concept name", TermText.concept(row));
    switch (row) {
      case ContentRow content -> {
        terms(text, content.getConcept(), catalog);
        part(text, "Value set constraint", TermText.constraint(row));
        content.getConstraints().forEach(one -> terms(text, one.getTerms(), catalog));
      }
      case IncludeRow include -> {
        if (include.getTemplate() != null) {
          terms(text, List.of(include.getTemplate()), catalog);
        }
        part(text, "Parameters", TermText.constraint(row));
        include.getBindings().forEach(one -> terms(text, one.getTerms(), catalog));
      }
      default -> {}
    }
    if (row.eContainer() instanceof Template template) {
      text.append(Markup.facts(template));
    }
    return text.toString();
  }

  private static String words(Row row) {
    return switch (row.getRequirement()) {
      case M -> "mandatory: shall be present";
      case MC -> "mandatory under the condition";
      case U -> "user option: may be present";
      case UC -> "user option under the condition";
    };
  }

  private static String checked(Row row) {
    RowRequirement requirement = RowRequirement.of(row);
    if (requirement.isProse()) {
      return "Not checked by Sopwith: a reader has to.";
    }
    return requirement.prose().isEmpty()
        ? "Checked by Sopwith."
        : "Checked by Sopwith, but not: " + Markup.escape(String.join("; ", requirement.prose()));
  }

  private static void part(StringBuilder text, String heading, String value) {
    if (!value.isBlank()) {
      text.append(Markup.paragraph("<b>" + heading + "</b>"));
      value
          .strip()
          .lines()
          .forEach(line -> text.append(Markup.paragraph(Markup.escape(line.strip()))));
    }
  }

  private static void terms(
      StringBuilder text, List<? extends Term> terms, TemplateCatalog catalog) {
    for (Term term : terms) {
      Subject.of(term).ifPresent(subject -> text.append(Markup.bullet(named(subject, catalog))));
      switch (term) {
        case GroupTerm group ->
            catalog
                .contextGroup(group.getCid())
                .ifPresent(one -> text.append(Markup.paragraph(members(one))));
        case CodeTerm code when code.getCode() != null ->
            text.append(Markup.paragraph(Markup.scheme(code.getCode().scheme())));
        default -> {}
      }
    }
  }

  private static String named(Subject subject, TemplateCatalog catalog) {
    String name =
        switch (subject) {
          case Subject.OfTemplate one ->
              catalog.template(one.tid()).map(Template::getName).orElse("");
          case Subject.OfGroup one ->
              catalog.contextGroup(one.cid()).map(ContextGroup::getName).orElse("");
          case Subject.OfCode one -> "";
        };
    return Markup.link(subject, (subject.title() + " " + name).strip());
  }

  private static String group(ContextGroup group, TemplateCatalog catalog) {
    return Markup.title("CID " + group.getCid() + " " + group.getName())
        + Markup.facts(group)
        + Markup.paragraph("<b>Codes</b>")
        + Markup.paragraph(members(group))
        + uses(new TemplateUses(catalog).ofGroup(group.getCid()), catalog);
  }

  private static String members(ContextGroup group) {
    Function<Member, String> meaning =
        member ->
            switch (member) {
              case CodeMember code when code.getCode() != null -> code.getCode().meaning();
              case GroupMember other -> "those of CID " + other.getCid();
              default -> "";
            };
    int more = group.getMembers().size() - MOST;
    return group.getMembers().stream()
            .limit(MOST)
            .map(meaning)
            .map(Markup::escape)
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String code(Code code, TemplateCatalog catalog) {
    return Markup.header(new Subject.OfCode(code), catalog)
        + uses(new TemplateUses(catalog).ofCode(code), catalog);
  }

  private static String uses(List<Use> uses, TemplateCatalog catalog) {
    List<Subject> groups =
        uses.stream()
            .filter(Use.InGroup.class::isInstance)
            .flatMap(use -> Subject.of(use).stream())
            .toList();
    List<Subject> templates =
        uses.stream()
            .filter(Use.InRow.class::isInstance)
            .<Subject>map(use -> new Subject.OfTemplate(((Use.InRow) use).tid()))
            .distinct()
            .toList();
    return list("Context groups that have it", groups, catalog)
        + list("Templates that use it", templates, catalog);
  }

  private static String list(String heading, List<Subject> subjects, TemplateCatalog catalog) {
    if (subjects.isEmpty()) {
      return "";
    }
    int more = subjects.size() - MOST;
    return Markup.paragraph("<b>" + heading + "</b>")
        + subjects.stream()
            .limit(MOST)
            .map(subject -> Markup.bullet(named(subject, catalog)))
            .collect(Collectors.joining())
        + (more > 0 ? Markup.paragraph("and " + more + " more") : "");
  }
}
