// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;
import org.sopwith.ui.StandardTopic;

/** What PS3.16 says of a content item: the row that it matches, and its codes. */
public final class ItemExplanation implements StandardTopic {
  private final ContentItem item;
  private final Optional<ExpandedRow> row;

  public ItemExplanation(ContentItem item, Optional<ExpandedRow> row) {
    this.item = item;
    this.row = row;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemExplanation one && one.item == item && one.row.equals(row);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(item);
  }

  @Override
  public String markup() {
    StringBuilder text = new StringBuilder("<form>");
    paragraph(
        text,
        "<span font=\"title\">"
            + escape(item.name().map(Code::meaning).orElse("Content item"))
            + "</span>");
    paragraph(text, facts());
    row.ifPresentOrElse(
        one -> row(text, one),
        () -> paragraph(text, "The item matches no row of a template that is declared here."));
    return text.append("</form>").toString();
  }

  private String facts() {
    StringBuilder facts = new StringBuilder("item ").append(item.positionText());
    item.valueType().ifPresent(type -> facts.append(", ").append(type.getLiteral()));
    if (!item.relationshipText().isEmpty()) {
      facts.append(", ").append(escape(item.relationshipText()));
    }
    item.name().ifPresent(name -> facts.append("<br/>name ").append(escape(name.toString())));
    if (item.value() instanceof ContentValue.Coded(Optional<Code> code) && code.isPresent()) {
      facts.append("<br/>value ").append(escape(code.get().toString()));
    }
    if (item.value() instanceof ContentValue.Numeric numeric && numeric.units().isPresent()) {
      facts.append("<br/>unit ").append(escape(numeric.units().get().toString()));
    }
    item.template()
        .ifPresent(
            template ->
                facts
                    .append("<br/>declares TID ")
                    .append(escape(template.identifier()))
                    .append(" of ")
                    .append(escape(template.mappingResource())));
    return facts.toString();
  }

  private static void row(StringBuilder text, ExpandedRow matched) {
    Row row = matched.row();
    Template template = matched.in().template();
    paragraph(
        text,
        "<b>TID "
            + escape(template.getTid())
            + " row "
            + escape(row.getNumber())
            + "</b><br/>"
            + escape(template.getName()));
    StringBuilder cells = new StringBuilder();
    cell(cells, "relationship", matched.relationship().getLiteral());
    cell(cells, "value type", matched.valueType().map(type -> type.getLiteral()).orElse(""));
    cell(cells, "concept", TermText.concept(row));
    cell(cells, "VM", row.getMultiplicity());
    cell(cells, "requirement", row.getRequirement().getLiteral());
    cell(cells, "condition", row.getCondition());
    cell(cells, "value set", TermText.constraint(row));
    paragraph(text, cells.substring(0, cells.length() - "<br/>".length()));
    List<String> words = matched.requirement().prose();
    if (!words.isEmpty()) {
      paragraph(text, "The condition is for a reader: it is not checked.");
    }
    if (!template.getLink().isEmpty()) {
      paragraph(
          text,
          "<a href=\""
              + escape(template.getLink())
              + "\">PS3.16 TID "
              + template.getTid()
              + "</a>"
              + (template.getEdition().isEmpty() ? "" : ", " + escape(template.getEdition())));
    }
  }

  private static void cell(StringBuilder cells, String name, String value) {
    if (!value.isBlank()) {
      cells.append(name).append(": ").append(escape(value)).append("<br/>");
    }
  }

  private static void paragraph(StringBuilder text, String markup) {
    text.append("<p>").append(markup).append("</p>");
  }

  private static String escape(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
