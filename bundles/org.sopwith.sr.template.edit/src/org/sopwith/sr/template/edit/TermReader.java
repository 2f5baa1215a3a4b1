// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Binding;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.CodeText;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.GroupTermKind;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.ParameterTerm;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateTerm;
import org.sopwith.sr.template.TemplateTermKind;
import org.sopwith.sr.template.Term;
import org.sopwith.sr.template.TermText;

/**
 * Reads cells of rows, as PS3.16 prints them, into terms: the reverse of {@link TermText}. Names of
 * groups and templates that are not typed are looked up.
 */
public final class TermReader {
  private static final TemplateFactory MODELS = TemplateFactory.eINSTANCE;
  private static final Pattern TERM =
      Pattern.compile(
          "(?:(?<code>EV|DT)\\s*)?(?<triple>\\([^,()]+,\\s*[^,\"]+?,\\s*\"[^\"]*\"\\))"
              + "|(?<kind>[BD]?[CT]ID)\\s+(?<number>\\w+)(?:\\s*[“\"](?<name>[^”\"]*)[”\"])?"
              + "|(?<parameter>\\$[A-Za-z0-9_-]+)");
  private static final Pattern TRIPLE =
      Pattern.compile("\\(\\s*([^,]+?)\\s*,\\s*([^,\"]+?)\\s*,\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\bor\\b|\\|)?\\s*");
  private static final Pattern SUBJECT =
      Pattern.compile("^(\\$?[A-Za-z][A-Za-z0-9_ -]{0,40}?)\\s*=\\s*(.*)$", Pattern.DOTALL);

  private final TemplateCatalog catalog;

  /**
   * @param catalog where names are looked up
   */
  public TermReader(TemplateCatalog catalog) {
    this.catalog = catalog;
  }

  /** The terms of a text and whether there is nothing else in it. */
  private record Found(List<Term> terms, boolean whole) {}

  private Found find(String text) {
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(text);
    int end = 0;
    boolean whole = true;
    while (matcher.find()) {
      whole &= BETWEEN.matcher(text.substring(end, matcher.start())).matches();
      terms.add(term(matcher));
      end = matcher.end();
    }
    whole &= text.substring(end).isBlank() && !terms.isEmpty();
    return new Found(terms, whole);
  }

  private Term term(Matcher matcher) {
    if (matcher.group("triple") != null) {
      CodeTerm term = MODELS.createCodeTerm();
      String kind = matcher.group("code");
      term.setKind(kind == null ? CodeTermKind.CODE : CodeTermKind.get(kind));
      term.setCode(
          CodeText.parse(TRIPLE.matcher(matcher.group("triple")).replaceAll("($1, $2, \"$3\")")));
      return term;
    }
    if (matcher.group("parameter") != null) {
      ParameterTerm term = MODELS.createParameterTerm();
      term.setParameter(matcher.group("parameter"));
      return term;
    }
    String kind = matcher.group("kind");
    String number = matcher.group("number");
    Optional<String> name = Optional.ofNullable(matcher.group("name")).map(String::strip);
    return kind.endsWith("TID") ? template(kind, number, name) : group(kind, number, name);
  }

  private TemplateTerm template(String kind, String tid, Optional<String> name) {
    TemplateTerm term = MODELS.createTemplateTerm();
    term.setKind(TemplateTermKind.get(kind));
    term.setTid(tid);
    term.setName(name.orElseGet(() -> catalog.template(tid).map(Template::getName).orElse("")));
    return term;
  }

  private GroupTerm group(String kind, String cid, Optional<String> name) {
    GroupTerm term = MODELS.createGroupTerm();
    term.setKind(GroupTermKind.get(kind));
    term.setCid(cid);
    term.setName(
        name.orElseGet(() -> catalog.contextGroup(cid).map(ContextGroup::getName).orElse("")));
    return term;
  }

  /**
   * Sets the concept name of a row, or the template that it includes.
   *
   * @throws OperationException in one sentence, if the text names none
   */
  public void setConcept(Row row, String text) throws OperationException {
    Found found = find(text.strip());
    switch (row) {
      case IncludeRow include -> {
        if (!found.whole
            || found.terms.size() != 1
            || !(found.terms.getFirst() instanceof TemplateTerm term)) {
          throw new OperationException("An included template is named such as DTID 1204.");
        }
        include.setTemplate(term);
      }
      case ContentRow content -> {
        if (!text.isBlank() && !found.whole) {
          throw new OperationException(
              "A concept name is a code, a group or a parameter, such as EV (121071, DCM,"
                  + " \"Finding\"), DCID 7021 or $Measurement.");
        }
        content.getConcept().clear();
        content.getConcept().addAll(found.terms);
      }
      default -> throw new IllegalArgumentException("A row of an unknown kind.");
    }
    row.setConceptText("");
  }

  /**
   * Sets the value set constraint of a row, or the parameters that it binds, one a line. What names
   * no code or group is kept as words.
   *
   * @throws OperationException in one sentence, if a line binds no parameter
   */
  public void setConstraint(Row row, String text) throws OperationException {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    switch (row) {
      case IncludeRow include -> {
        List<Binding> bindings = new ArrayList<>();
        for (String line : lines) {
          bindings.add(binding(line));
        }
        include.getBindings().clear();
        include.getBindings().addAll(bindings);
      }
      case ContentRow content -> {
        content.getConstraints().clear();
        lines.forEach(line -> content.getConstraints().add(constraint(line)));
      }
      default -> throw new IllegalArgumentException("A row of an unknown kind.");
    }
    row.setConstraintText("");
  }

  private Binding binding(String line) throws OperationException {
    Matcher matcher = SUBJECT.matcher(line);
    if (!matcher.matches() || !matcher.group(1).startsWith("$")) {
      throw new OperationException(
          "A parameter is set such as $Measurement = DCID 218; '" + line + "' sets none.");
    }
    Binding binding = MODELS.createBinding();
    binding.setParameter(matcher.group(1));
    Found found = find(matcher.group(2));
    binding.getTerms().addAll(found.terms);
    binding.setText(found.whole ? "" : matcher.group(2));
    return binding;
  }

  private Constraint constraint(String line) {
    Constraint constraint = MODELS.createConstraint();
    Matcher matcher = SUBJECT.matcher(line);
    boolean subject = matcher.matches();
    String value = subject ? matcher.group(2) : line;
    constraint.setSubject(subject ? matcher.group(1) : "");
    Found found = find(value);
    constraint.getTerms().addAll(found.terms);
    constraint.setText(found.whole ? "" : value);
    return constraint;
  }

  /** What of a cell is wrong, if it is set so; empty if it can be set. */
  public Optional<String> problem(Row row, boolean concept, String text) {
    Row trial = row instanceof IncludeRow ? MODELS.createIncludeRow() : MODELS.createContentRow();
    try {
      if (concept) {
        setConcept(trial, text);
      } else {
        setConstraint(trial, text);
      }
      return Optional.empty();
    } catch (OperationException e) {
      return Optional.of(e.getMessage());
    }
  }
}
