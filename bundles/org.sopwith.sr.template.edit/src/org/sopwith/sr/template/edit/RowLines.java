// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateExport;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.ValueType;

/**
 * Rows as lines of text with a tab between cells, in the columns of PS3.16, as spreadsheets and
 * tables of the standard copied from a browser have them. Cells of several lines are quoted.
 */
public final class RowLines {
  private static final int COLUMNS = 9;
  private static final String INCLUDE = "INCLUDE";
  private static final String BY_REFERENCE = "R-";

  private RowLines() {}

  /** Rows as text. */
  public static String print(List<? extends Row> rows) {
    return rows.stream()
        .map(
            row ->
                TemplateExport.cells(row).stream()
                    .map(RowLines::quoted)
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String cell) {
    return cell.contains("\n") || cell.contains("\t")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }

  /**
   * Rows of a text; empty lines and headings are left out.
   *
   * @throws OperationException in one sentence that names the line, if one is no row
   */
  public static List<Row> parse(String text, TemplateCatalog catalog) throws OperationException {
    TermReader reader = new TermReader(catalog);
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (List<String> cells : cells(text)) {
      line++;
      boolean heading = cells.contains("VT") && cells.contains("VM");
      if (!heading && !cells.stream().allMatch(String::isBlank)) {
        try {
          rows.add(row(cells, reader));
        } catch (OperationException e) {
          throw new OperationException("Line " + line + " is no row: " + e.getMessage(), e);
        }
      }
    }
    int least = rows.stream().mapToInt(Row::getNesting).min().orElse(0);
    rows.forEach(row -> row.setNesting(row.getNesting() - least));
    return rows;
  }

  private static Row row(List<String> given, TermReader reader) throws OperationException {
    List<String> cells = new ArrayList<>(given);
    if (cells.size() < 6) {
      throw new OperationException(
          "it has " + cells.size() + " cells where PS3.16 has " + COLUMNS + ".");
    }
    while (cells.size() < COLUMNS) {
      cells.add("");
    }
    cells.replaceAll(String::strip);
    Row row = ofType(cells.get(3));
    row.setId(UUID.randomUUID().toString());
    row.setNumber(cells.get(0));
    row.setNesting((int) cells.get(1).chars().filter(c -> c == '>').count());
    setRelationship(row, cells.get(2));
    reader.setConcept(row, cells.get(4));
    row.setMultiplicity(cells.get(5));
    RequirementType requirement = RequirementType.get(cells.get(6));
    if (requirement == null) {
      throw new OperationException("'" + cells.get(6) + "' is none of M, MC, U and UC.");
    }
    row.setRequirement(requirement);
    row.setCondition(cells.get(7));
    reader.setConstraint(row, cells.get(8));
    return row;
  }

  private static Row ofType(String type) throws OperationException {
    if (type.equals(INCLUDE)) {
      return TemplateFactory.eINSTANCE.createIncludeRow();
    }
    ValueType valueType = ValueType.get(type);
    if (valueType == null) {
      throw new OperationException("'" + type + "' is no value type of PS3.3 C.17.3.2.1.");
    }
    ContentRow content = TemplateFactory.eINSTANCE.createContentRow();
    content.setValueType(valueType);
    return content;
  }

  private static void setRelationship(Row row, String text) throws OperationException {
    boolean reference = text.startsWith(BY_REFERENCE);
    String name = reference ? text.substring(BY_REFERENCE.length()) : text;
    RelationshipType type = name.isEmpty() ? RelationshipType.NONE : RelationshipType.get(name);
    if (type == null) {
      throw new OperationException("'" + text + "' is no relationship of PS3.3 C.17.3.2.4.");
    }
    row.setRelationship(type);
    row.setByReference(reference);
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean quote = c == '"';
        if (quote && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(text.charAt(++i));
        } else if (quote) {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == '\t' || c == '\n') {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(cells);
          cells = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    lines.add(cells);
    return lines;
  }
}
