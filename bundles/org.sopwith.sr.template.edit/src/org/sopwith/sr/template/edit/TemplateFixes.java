// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.Binding;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.Identified;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.ParameterTerm;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.TemplateParameter;
import org.sopwith.sr.template.TemplateTerm;
import org.sopwith.standard.Code;
import org.sopwith.standard.Codes;
import org.sopwith.standard.Iods;

/** Quick fixes of findings: where there is one right answer, the edit that gives it. */
public final class TemplateFixes {
  private static final TemplateFactory MODELS = TemplateFactory.eINSTANCE;

  /**
   * An edit.
   *
   * @param label what it does, for a menu
   * @param edit does it, to the library that it was made for
   */
  public record Fix(String label, Runnable edit) {}

  private final TemplateLibrary library;
  private final TemplateCatalog catalog;

  public TemplateFixes(TemplateLibrary library) {
    this.library = library;
    this.catalog = TemplateCatalog.standard().with(library);
  }

  /** The fix of a finding of {@link TemplateFindings}; empty if there is not one right answer. */
  public Optional<Fix> of(Finding finding) {
    Optional<Identified> place = TemplateFindings.place(library, finding);
    if (place.isEmpty() || !finding.rule().startsWith(TemplateFindings.RULES)) {
      return Optional.empty();
    }
    String rule = finding.rule().substring(TemplateFindings.RULES.length());
    if (place.get() instanceof Template template) {
      return rule.equals("row-order") ? Optional.of(renumbered(template)) : Optional.empty();
    }
    if (!(place.get() instanceof Row row)) {
      return Optional.empty();
    }
    return switch (rule) {
      case "reference" -> reference(row, finding);
      case "parameter" -> parameter(row, finding);
      case "nesting" -> nesting(row);
      case "row-order" -> Rows.template(row).map(TemplateFixes::renumbered);
      case "multiplicity" -> multiplicity(row);
      case "derived-row" -> asInBase(row, finding);
      case "relationship" -> relationship(row);
      case "code" -> code(row, finding);
      default -> Optional.empty();
    };
  }

  private static Fix renumbered(Template template) {
    return new Fix("Renumber the rows", () -> RowNumbers.renumber(template));
  }

  /** A group or template whose name is known has the number of that name. */
  private Optional<Fix> reference(Row row, Finding finding) {
    for (EObject object : (Iterable<EObject>) () -> row.eAllContents()) {
      if (object instanceof GroupTerm term && finding.found().equals("CID " + term.getCid())) {
        return only(catalog.cids().stream()
                .filter(cid -> named(catalog.contextGroup(cid), ContextGroup::getName, term)))
            .map(cid -> new Fix("Use CID " + cid, set(row, () -> term.setCid(cid))));
      }
      if (object instanceof TemplateTerm term && finding.found().equals("TID " + term.getTid())) {
        return only(catalog.tids().stream()
                .filter(
                    tid ->
                        !term.getName().isBlank()
                            && catalog
                                .template(tid)
                                .filter(one -> same(one.getName(), term.getName()))
                                .isPresent()))
            .map(tid -> new Fix("Use TID " + tid, set(row, () -> term.setTid(tid))));
      }
    }
    return Optional.empty();
  }

  private static boolean named(
      Optional<ContextGroup> group, Function<ContextGroup, String> name, GroupTerm term) {
    return !term.getName().isBlank()
        && group.filter(one -> same(name.apply(one), term.getName())).isPresent();
  }

  private static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private static <T> Optional<T> only(Stream<T> candidates) {
    List<T> first = candidates.limit(2).toList();
    return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
  }

  /** Sets something in a cell, and lets the cell be printed from its terms. */
  private static Runnable set(Row row, Runnable edit) {
    return () -> {
      edit.run();
      row.setConceptText("");
      row.setConstraintText("");
    };
  }

  private Optional<Fix> parameter(Row row, Finding finding) {
    Template template = Rows.template(row).orElseThrow();
    String name = finding.found();
    if (finding.message().contains("not declared")) {
      return Optional.of(
          new Fix(
              "Declare " + name,
              () -> {
                TemplateParameter parameter = MODELS.createTemplateParameter();
                parameter.setName(name);
                template.getParameters().add(parameter);
              }));
    }
    if (row instanceof IncludeRow include && finding.message().contains("no such parameter")) {
      return Optional.of(
          new Fix(
              "Do not set " + name,
              set(
                  row,
                  () -> include.getBindings().removeIf(one -> one.getParameter().equals(name)))));
    }
    String unset = finding.expected();
    if (row instanceof IncludeRow include
        && finding.message().startsWith("Nothing sets")
        && template.getParameters().stream().anyMatch(one -> one.getName().equals(unset))) {
      return Optional.of(new Fix("Pass " + unset + " on", set(row, () -> pass(include, unset))));
    }
    return Optional.empty();
  }

  private static void pass(IncludeRow include, String parameter) {
    ParameterTerm term = MODELS.createParameterTerm();
    term.setParameter(parameter);
    Binding binding = MODELS.createBinding();
    binding.setParameter(parameter);
    binding.getTerms().add(term);
    include.getBindings().add(binding);
  }

  /** What the row of the base has, where any value but that would be wrong or a guess. */
  private Optional<Fix> asInBase(Row row, Finding finding) {
    Optional<Row> base =
        Rows.template(row)
            .flatMap(template -> catalog.template(template.getBasedOn()))
            .flatMap(template -> Rows.find(template, row.getNumber()));
    if (finding.message().startsWith("The relationship")) {
      return base.map(
          one ->
              new Fix(
                  "Make it " + one.getRelationship().getLiteral() + " as in the base",
                  () -> {
                    row.setRelationship(one.getRelationship());
                    row.setByReference(one.isByReference());
                  }));
    }
    if (finding.message().startsWith("The value type")
        && row instanceof ContentRow own
        && base.orElse(null) instanceof ContentRow content) {
      return Optional.of(
          new Fix(
              "Make it " + content.getValueType().getLiteral() + " as in the base",
              () -> own.setValueType(content.getValueType())));
    }
    return Optional.empty();
  }

  private static Optional<Fix> nesting(Row row) {
    Template template = Rows.template(row).orElseThrow();
    int index = template.getRows().indexOf(row);
    int deepest = index == 0 ? 0 : template.getRows().get(index - 1).getNesting() + 1;
    int level = Math.clamp(row.getNesting(), 0, Math.max(deepest, 0));
    return Optional.of(new Fix("Nest on level " + level, () -> row.setNesting(level)));
  }

  private static Optional<Fix> multiplicity(Row row) {
    String vm = row.getMultiplicity().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    boolean none = vm.matches("0-(\\d+|n)");
    String counted = none ? vm.replaceFirst("^0", "1").replaceFirst("^1-1$", "1") : vm;
    String right = counted.replaceFirst("^(\\d+)-\\*$|^(\\d+)\\.\\.[n*]$", "$1$2-n");
    if (!right.matches("[1-9]\\d{0,5}(-(n|\\d{1,6}))?") || right.equals(row.getMultiplicity())) {
      return Optional.empty();
    }
    Consumer<Row> optional =
        one -> {
          if (none && one.getRequirement() == RequirementType.M) {
            one.setRequirement(RequirementType.U);
          }
        };
    String label =
        none && row.getRequirement() == RequirementType.M
            ? "Make it " + right + " and U"
            : "Make it " + right;
    return Optional.of(
        new Fix(
            label,
            () -> {
              row.setMultiplicity(right);
              optional.accept(row);
            }));
  }

  /** The one relationship that some SR IOD has between the value types, if it is one. */
  private static Optional<Fix> relationship(Row row) {
    if (!(row instanceof ContentRow child)
        || !(Rows.parent(row).orElse(null) instanceof ContentRow parent)) {
      return Optional.empty();
    }
    String source = parent.getValueType().getLiteral();
    String target = child.getValueType().getLiteral();
    return only(Iods.standard().all().stream()
            .flatMap(iod -> iod.relationships().stream())
            .filter(one -> one.sources().contains(source) && one.targets().contains(target))
            .map(one -> RelationshipType.get(one.type()))
            .filter(Objects::nonNull)
            .distinct())
        .map(type -> new Fix("Make it " + type.getLiteral(), () -> row.setRelationship(type)));
  }

  /** The DICOM code in use with the same meaning. */
  private static Optional<Fix> code(Row row, Finding finding) {
    for (EObject object : (Iterable<EObject>) () -> row.eAllContents()) {
      if (object instanceof CodeTerm term
          && term.getCode() != null
          && term.getCode().toString().equals(finding.found())) {
        Code code = term.getCode();
        return only(Codes.standard().all().stream()
                .filter(entry -> !entry.retired())
                .map(Codes.Entry::code)
                .filter(one -> same(one.meaning(), code.meaning()) && !one.sameConcept(code)))
            .map(one -> new Fix("Use " + one, set(row, () -> term.setCode(one))));
      }
    }
    return Optional.empty();
  }
}
