// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.sr.template.expand.TermSet;

/**
 * A row as it is shown: one of the template, or, below a row that includes, one of the included
 * template with its parameters set. Nodes are equal if they stand for the same row in one place.
 */
public final class RowNode {
  private static final Pattern PARAMETER = Pattern.compile("\\$[A-Za-z0-9_-]+");

  private final ExpandedRow place;

  private RowNode(ExpandedRow place) {
    this.place = place;
  }

  /** The rows of a template, as it is now, that are nested in none. */
  public static List<RowNode> of(Template template, TemplateCatalog catalog) {
    return Invocation.of(catalog, template).rows().stream().map(RowNode::new).toList();
  }

  /** The node of a row of a template; empty if it is in none. */
  public static Optional<RowNode> of(Row row, TemplateCatalog catalog) {
    return Rows.template(row).stream()
        .flatMap(template -> Invocation.of(catalog, template).allRows().stream())
        .filter(one -> one.row() == row)
        .map(RowNode::new)
        .findFirst();
  }

  public Row row() {
    return place.row();
  }

  /** The template that the row is of. */
  public Template template() {
    return place.in().template();
  }

  /** The row in its place, with its parameters resolved. */
  public ExpandedRow place() {
    return place;
  }

  /** Whether the row is of another template and cannot be changed here. */
  public boolean isIncluded() {
    return place.in().by().isPresent();
  }

  /** What it is shown in. */
  public Optional<RowNode> parent() {
    return place.parent().or(() -> place.in().by()).map(RowNode::new);
  }

  /** How deep it stands in what is shown. */
  public int depth() {
    return parent().map(node -> node.depth() + 1).orElse(0);
  }

  /** Whether it includes a template that it stands in: that is not opened again. */
  public boolean isRecursive() {
    if (!(place.row() instanceof IncludeRow include) || include.getTemplate() == null) {
      return false;
    }
    Optional<Invocation> in = Optional.of(place.in());
    while (in.isPresent()) {
      if (in.get().template().getTid().equals(include.getTemplate().getTid())) {
        return true;
      }
      in = in.get().by().map(ExpandedRow::in);
    }
    return false;
  }

  /** What stands below: rows that it includes, then those that are nested in it. */
  public List<RowNode> children() {
    List<ExpandedRow> children = new ArrayList<>();
    if (!isRecursive()) {
      place.included().ifPresent(invocation -> children.addAll(invocation.rows()));
    }
    children.addAll(place.children());
    return children.stream().map(RowNode::new).toList();
  }

  /** Whether there is something below. */
  public boolean hasChildren() {
    return !place.children().isEmpty()
        || !isRecursive() && place.included().filter(one -> !one.rows().isEmpty()).isPresent();
  }

  /**
   * The concept name or the included template, as printed; parameters that are set are replaced.
   */
  public String concept() {
    return resolved(TermText.concept(place.row()));
  }

  /** The value set constraint or the parameters that are bound, likewise. */
  public String constraint() {
    return resolved(TermText.constraint(place.row()));
  }

  private String resolved(String text) {
    if (!isIncluded()) {
      return text;
    }
    // the name of a parameter that the row itself sets stays
    return PARAMETER
        .matcher(text)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    text.startsWith(" =", name.end())
                        ? name.group()
                        : place
                            .in()
                            .parameter(name.group())
                            .map(RowNode::print)
                            .orElse(name.group())));
  }

  private static String print(TermSet set) {
    return set.terms().stream().map(TermText::print).collect(Collectors.joining(" or "));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowNode node
        && (isIncluded()
            ? node.isIncluded()
                && node.row().getId().equals(row().getId())
                && node.parent().equals(parent())
            : node.row() == row());
  }

  @Override
  public int hashCode() {
    return isIncluded() ? Objects.hash(row().getId(), parent()) : System.identityHashCode(row());
  }
}
