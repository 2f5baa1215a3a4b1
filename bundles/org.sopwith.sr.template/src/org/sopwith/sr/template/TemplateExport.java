// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.sr.template.condition.RowRequirement;

/** Templates as tables, as PS3.16 prints them, and as JSON. */
public final class TemplateExport {
  private static final List<String> HEADINGS =
      List.of(
          "",
          "NL",
          "Rel with Parent",
          "VT",
          "Concept Name",
          "VM",
          "Req Type",
          "Condition",
          "Value Set Constraint");
  private static final int DEEPEST = 99;
  private static final String NEW_LINE = System.lineSeparator();

  private TemplateExport() {}

  /** As text: one line for each row, its cells separated by tabs. */
  public static void text(Template template, Writer out) throws IOException {
    out.write(title(template) + NEW_LINE);
    out.write(properties(template) + NEW_LINE);
    for (TemplateParameter parameter : template.getParameters()) {
      out.write("Parameter " + parameter.getName() + NEW_LINE);
    }
    for (Row row : template.getRows()) {
      out.write(
          cells(row).stream()
                  .map(cell -> cell.replaceAll("\\s+", " "))
                  .collect(Collectors.joining("\t"))
                  .stripTrailing()
              + NEW_LINE);
    }
  }

  /** As a page that needs nothing else. */
  public static void html(Template template, Writer out) throws IOException {
    out.write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    out.write(escape(title(template)));
    out.write("</title><style>body{font-family:sans-serif}table{border-collapse:collapse}");
    out.write("td,th{border:1px solid #888;padding:.2em .4em;text-align:left;");
    out.write("vertical-align:top}</style></head><body>\n<h1>");
    out.write(escape(title(template)) + "</h1>\n<p>" + escape(properties(template)) + "</p>\n");
    if (!template.getParameters().isEmpty()) {
      out.write("<p>Parameters: ");
      out.write(
          template.getParameters().stream()
              .map(parameter -> escape(parameter.getName()))
              .collect(Collectors.joining(", ")));
      out.write("</p>\n");
    }
    out.write("<table>\n" + line("th", HEADINGS));
    for (Row row : template.getRows()) {
      out.write(line("td", cells(row)));
    }
    out.write("</table>\n</body></html>\n");
  }

  private static String line(String element, List<String> cells) {
    return cells.stream()
        .map(
            cell -> "<" + element + ">" + escape(cell).replace("\n", "<br>") + "</" + element + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** As JSON, with what the conditions are understood to mean. */
  public static void json(Template template, Writer out) throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("tid", template.getTid());
          json.writeStringField("name", template.getName());
          json.writeStringField("kind", template.getKind().getLiteral());
          json.writeBooleanField("root", template.isRoot());
          json.writeBooleanField("extensible", template.isExtensible());
          json.writeBooleanField("orderSignificant", template.isOrderSignificant());
          json.writeStringField("edition", template.getEdition());
          json.writeArrayFieldStart("parameters");
          for (TemplateParameter parameter : template.getParameters()) {
            json.writeString(parameter.getName());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("rows");
          for (Row row : template.getRows()) {
            write(row, json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(Row row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("row", row.getNumber());
    json.writeNumberField("nesting", row.getNesting());
    json.writeStringField("relationship", relationship(row));
    json.writeStringField("valueType", valueType(row));
    json.writeStringField("concept", TermText.concept(row));
    if (row instanceof IncludeRow include && include.getTemplate() != null) {
      json.writeStringField("include", include.getTemplate().getTid());
    }
    json.writeStringField("vm", row.getMultiplicity());
    json.writeStringField("requirement", row.getRequirement().getLiteral());
    json.writeStringField("constraint", TermText.constraint(row));
    if (!row.getCondition().isEmpty()) {
      RowRequirement requirement = RowRequirement.of(row);
      json.writeStringField("condition", row.getCondition());
      json.writeStringField("required", requirement.required().toString());
      json.writeStringField("permitted", requirement.permitted().toString());
      JsonOutput.texts(json, "notChecked", requirement.prose());
    }
    json.writeEndObject();
  }

  private static String title(Template template) {
    return "TID " + template.getTid() + " " + template.getName();
  }

  private static String properties(Template template) {
    return "Type: "
        + (template.isExtensible() ? "Extensible" : "Non-Extensible")
        + "; Order: "
        + (template.isOrderSignificant() ? "Significant" : "Non-Significant")
        + "; Root: "
        + (template.isRoot() ? "Yes" : "No")
        + (template.getBasedOn().isEmpty() ? "" : "; based on TID " + template.getBasedOn())
        + (template.getEdition().isEmpty() ? "" : "; PS3.16 " + template.getEdition());
  }

  /** The cells of a row in the columns of PS3.16. */
  public static List<String> cells(Row row) {
    return List.of(
        row.getNumber(),
        ">".repeat(Math.clamp(row.getNesting(), 0, DEEPEST)),
        relationship(row),
        valueType(row),
        TermText.concept(row),
        row.getMultiplicity(),
        row.getRequirement().getLiteral(),
        row.getCondition(),
        TermText.constraint(row));
  }

  private static String relationship(Row row) {
    return row.getRelationship() == RelationshipType.NONE
        ? ""
        : (row.isByReference() ? "R-" : "") + row.getRelationship().getLiteral();
  }

  private static String valueType(Row row) {
    return row instanceof ContentRow content ? content.getValueType().getLiteral() : "INCLUDE";
  }
}
