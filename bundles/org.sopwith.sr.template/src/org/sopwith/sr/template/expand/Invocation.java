// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.template.Binding;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.ParameterTerm;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.Term;

/**
 * A template in one place: as the root of a document, or included by a row that sets parameters
 * (PS3.16 section 6.2). Not for use by several threads.
 */
public final class Invocation {
  private final TemplateCatalog catalog;
  private final Template template;
  private final Optional<ExpandedRow> by;
  private final Map<String, TermSet> bindings;
  private final List<ExpandedRow> all = new ArrayList<>();
  private final List<ExpandedRow> outermost = new ArrayList<>();
  private final Map<String, ExpandedRow> byNumber = new HashMap<>();

  private Invocation(
      TemplateCatalog catalog,
      Template template,
      Optional<ExpandedRow> by,
      Map<String, TermSet> bindings) {
    this.catalog = catalog;
    this.template = template;
    this.by = by;
    this.bindings = bindings;
    Deque<ExpandedRow> open = new ArrayDeque<>();
    for (Row row : template.getRows()) {
      while (!open.isEmpty() && open.peek().row().getNesting() >= row.getNesting()) {
        open.pop();
      }
      ExpandedRow expanded = new ExpandedRow(this, row, Optional.ofNullable(open.peek()));
      all.add(expanded);
      byNumber.putIfAbsent(row.getNumber(), expanded);
      if (open.isEmpty()) {
        outermost.add(expanded);
      } else {
        open.peek().nest(expanded);
      }
      open.push(expanded);
    }
  }

  /** A template on its own, with no parameter set. */
  public static Invocation of(TemplateCatalog catalog, Template template) {
    return new Invocation(catalog, template, Optional.empty(), Map.of());
  }

  /** What an including row stands for; empty if the catalog does not have the template. */
  static Optional<Invocation> by(ExpandedRow row, IncludeRow include) {
    Invocation outer = row.in();
    if (include.getTemplate() == null) {
      return Optional.empty();
    }
    return outer
        .catalog
        .template(include.getTemplate().getTid())
        .map(
            template -> {
              Map<String, TermSet> bindings = new HashMap<>();
              for (Binding binding : include.getBindings()) {
                TermSet set = outer.resolve(binding.getTerms());
                if (!set.open()) {
                  bindings.put(binding.getParameter(), set);
                }
              }
              return new Invocation(outer.catalog, template, Optional.of(row), bindings);
            });
  }

  public TemplateCatalog catalog() {
    return catalog;
  }

  public Template template() {
    return template;
  }

  /** The row that includes the template here. */
  public Optional<ExpandedRow> by() {
    return by;
  }

  /** How many rows with an include lie around this. */
  public int depth() {
    return by.map(row -> row.in().depth() + 1).orElse(0);
  }

  /** What a parameter, whose name begins with {@code $}, is set to; empty if it is not set. */
  public Optional<TermSet> parameter(String name) {
    return Optional.ofNullable(bindings.get(name));
  }

  /** The rows at the outermost nesting level. */
  public List<ExpandedRow> rows() {
    return List.copyOf(outermost);
  }

  /** All rows in their order, those of included templates not among them. */
  public List<ExpandedRow> allRows() {
    return List.copyOf(all);
  }

  /** The row of a number as printed, such as {@code 6b}. */
  public Optional<ExpandedRow> row(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  TermSet resolve(List<? extends Term> terms) {
    if (terms.isEmpty()) {
      return TermSet.ANY;
    }
    List<Term> resolved = new ArrayList<>();
    boolean open = false;
    for (Term term : terms) {
      if (term instanceof ParameterTerm parameter) {
        TermSet set = bindings.getOrDefault(parameter.getParameter(), TermSet.ANY);
        resolved.addAll(set.terms());
        open |= set.open();
      } else if (!(term instanceof CodeTerm code) || code.getCode() != null) {
        resolved.add(term);
      }
    }
    return new TermSet(resolved, open);
  }

  @Override
  public String toString() {
    return "TID " + template.getTid();
  }
}
