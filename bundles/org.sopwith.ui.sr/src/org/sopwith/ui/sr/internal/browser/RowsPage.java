// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TermText;
import org.sopwith.ui.SopwithUi;

/** The rows of a template, as PS3.16 prints them. */
final class RowsPage implements BrowserPage {
  private final BrowserSite site;
  private final Composite area;
  private final TableViewer table;

  RowsPage(Composite parent, BrowserSite site) {
    this.site = site;
    area = new Composite(parent, SWT.NONE);
    table = new TableViewer(area, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.getTable().setHeaderVisible(true);
    table.getTable().setData(SopwithUi.WIDGET_KEY, "templates.rows");
    new LinkTable<>(table, Row.class, site)
        .column("Row", 0, 40, Row::getNumber)
        .column("NL", 0, 40, row -> ">".repeat(Math.max(row.getNesting(), 0)))
        .column("Rel with Parent", 0, 142, RowsPage::relationship)
        .column("VT", 0, 86, RowsPage::valueType)
        .column("Concept Name", 34, 230, TermText::concept, RowsPage::conceptLink)
        .column("VM", 0, 42, Row::getMultiplicity)
        .column("Req", 0, 42, row -> row.getRequirement().getLiteral())
        .column("Condition", 16, 110, Row::getCondition)
        .column("Value Set Constraint", 30, 160, TermText::constraint, RowsPage::constraintLink);
  }

  private static String relationship(Row row) {
    return row.getRelationship() == RelationshipType.NONE
        ? ""
        : (row.isByReference() ? "R-" : "") + row.getRelationship().getLiteral();
  }

  private static String valueType(Row row) {
    return row instanceof ContentRow content ? content.getValueType().getLiteral() : "INCLUDE";
  }

  private static Optional<Subject> conceptLink(Row row) {
    return switch (row) {
      case ContentRow content -> Subject.first(content.getConcept());
      case IncludeRow include -> Subject.of(include.getTemplate());
      default -> Optional.empty();
    };
  }

  private static Optional<Subject> constraintLink(Row row) {
    return switch (row) {
      case ContentRow content ->
          content.getConstraints().stream()
              .flatMap(one -> Subject.first(one.getTerms()).stream())
              .findFirst();
      case IncludeRow include ->
          include.getBindings().stream()
              .flatMap(one -> Subject.first(one.getTerms()).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  @Override
  public Control control() {
    return area;
  }

  @Override
  public void focus() {
    table.getTable().setFocus();
  }

  @Override
  public void show(Subject subject) {
    if (subject instanceof Subject.OfTemplate(String tid, String number)) {
      List<Row> rows =
          site.catalog()
              .template(tid)
              .map(Template::getRows)
              .<List<Row>>map(List::copyOf)
              .orElse(List.of());
      table.setInput(rows);
      rows.stream()
          .filter(row -> !number.isEmpty() && row.getNumber().equals(number))
          .findFirst()
          .ifPresent(row -> table.setSelection(new StructuredSelection(row), true));
    }
  }
}
