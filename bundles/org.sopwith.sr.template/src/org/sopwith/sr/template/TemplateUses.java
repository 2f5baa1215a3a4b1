// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sopwith.standard.Code;

/**
 * Where the templates and context groups of a catalog use a code, a context group or a template.
 * Nothing is kept: what a library has changed shows at the next call.
 *
 * @param catalog the templates and groups
 */
public record TemplateUses(TemplateCatalog catalog) {
  private static final String CONCEPT_NAME = "concept name";
  private static final String VALUE = "value";
  private static final String CONDITION = "condition";
  private static final String INCLUDE = "include";

  /** A place that uses something. */
  public sealed interface Use {
    /**
     * In a row.
     *
     * @param tid the number of its template
     * @param row the row
     * @param part {@code concept name}, {@code value}, {@code condition}, {@code include}, or what
     *     else a constraint or binding names: {@code UNITS}, {@code $Measurement}
     */
    record InRow(String tid, Row row, String part) implements Use {}

    /**
     * As a member of a context group.
     *
     * @param cid its number
     * @param name its name
     */
    record InGroup(String cid, String name) implements Use {}
  }

  /** Rows and groups that name a code; versions of its scheme and meanings do not matter. */
  public List<Use> ofCode(Code code) {
    return ofCode(code.value(), code.scheme());
  }

  /**
   * Rows and groups that name a code.
   *
   * @param value its value
   * @param scheme the designator of its coding scheme; empty for that value in any scheme
   */
  public List<Use> ofCode(String value, String scheme) {
    Predicate<Code> is =
        code -> code.value().equals(value) && (scheme.isEmpty() || code.scheme().equals(scheme));
    String printed = "(" + value + ", " + scheme;
    return uses(
        term -> term instanceof CodeTerm one && one.getCode() != null && is.test(one.getCode()),
        condition -> condition.contains(printed),
        group -> group.codes().stream().anyMatch(is));
  }

  /** Rows that name a context group, and groups that include it. */
  public List<Use> ofGroup(String cid) {
    return uses(
        term -> term instanceof GroupTerm group && group.getCid().equals(cid),
        Pattern.compile("CID " + Pattern.quote(cid) + "\\b").asPredicate(),
        group -> group.includes().contains(cid));
  }

  /** Rows that include a template, or name it otherwise. */
  public List<Use> ofTemplate(String tid) {
    return uses(
        term -> term instanceof TemplateTerm template && template.getTid().equals(tid),
        Pattern.compile("TID " + Pattern.quote(tid) + "\\b").asPredicate(),
        group -> false);
  }

  private List<Use> uses(
      Predicate<Term> term, Predicate<String> condition, Predicate<GroupText> group) {
    List<Use> uses = new ArrayList<>();
    for (String tid : catalog.tids()) {
      catalog.template(tid).stream()
          .flatMap(template -> template.getRows().stream())
          .forEach(
              row ->
                  parts(row, term, condition)
                      .distinct()
                      .forEach(part -> uses.add(new Use.InRow(tid, row, part))));
    }
    GroupText.all(catalog)
        .filter(group)
        .forEach(one -> uses.add(new Use.InGroup(one.cid(), one.name())));
    return uses;
  }

  private static Stream<String> parts(Row row, Predicate<Term> term, Predicate<String> condition) {
    Stream<String> parts =
        switch (row) {
          case ContentRow content ->
              Stream.concat(
                  part(content.getConcept(), term, CONCEPT_NAME),
                  content.getConstraints().stream()
                      .flatMap(
                          one ->
                              part(
                                  one.getTerms(),
                                  term,
                                  one.getSubject().isEmpty() ? VALUE : one.getSubject())));
          case IncludeRow include ->
              Stream.concat(
                  part(Stream.ofNullable(include.getTemplate()).toList(), term, INCLUDE),
                  include.getBindings().stream()
                      .flatMap(one -> part(one.getTerms(), term, one.getParameter())));
          default -> Stream.empty();
        };
    return condition.test(row.getCondition()) ? Stream.concat(parts, Stream.of(CONDITION)) : parts;
  }

  private static Stream<String> part(
      List<? extends Term> terms, Predicate<Term> predicate, String part) {
    return terms.stream().anyMatch(predicate) ? Stream.of(part) : Stream.empty();
  }
}
