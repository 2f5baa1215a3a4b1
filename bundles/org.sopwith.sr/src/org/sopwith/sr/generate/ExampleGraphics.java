// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.ContentValue.Table;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.template.expand.ResolvedConstraint;
import org.sopwith.standard.Code;

/** Made-up coordinates and tables. */
final class ExampleGraphics {
  private static final Pattern COLUMN = Pattern.compile("COLUMN (\\d+)(?: VR)? = (.*)");
  private static final Pattern CODE = Pattern.compile("\\(([^\\s,]+), ?(\\w+), ?\"([^\"]+)\"\\)");

  private ExampleGraphics() {}

  static ContentValue inImage(String graphicType) {
    List<Float> data =
        switch (graphicType) {
          case "POINT" -> List.of(10f, 10f);
          case "MULTIPOINT" -> List.of(10f, 10f, 20f, 20f);
          case "CIRCLE" -> List.of(20f, 20f, 20f, 30f);
          case "ELLIPSE" -> List.of(10f, 20f, 30f, 20f, 20f, 15f, 20f, 25f);
          default -> List.of(10f, 10f, 20f, 10f, 20f, 20f, 10f, 10f);
        };
    return new ContentValue.Coordinates(graphicType, data, "");
  }

  static ContentValue inSpace(String graphicType, String frameOfReferenceUid) {
    List<Float> data =
        switch (graphicType) {
          case "POINT" -> List.of(1f, 2f, 3f);
          case "ELLIPSE" -> List.of(-10f, 0f, 3f, 10f, 0f, 3f, 0f, -5f, 3f, 0f, 5f, 3f);
          case "ELLIPSOID" ->
              List.of(-10f, 0f, 0f, 10f, 0f, 0f, 0f, -5f, 0f, 0f, 5f, 0f, 0f, 0f, -3f, 0f, 0f, 3f);
          default -> List.of(0f, 0f, 3f, 10f, 0f, 3f, 10f, 10f, 3f, 0f, 0f, 3f);
        };
    return new ContentValue.Coordinates3D(graphicType, data, frameOfReferenceUid);
  }

  static ContentValue inTime() {
    return new ContentValue.Temporal("SEGMENT", List.of(), List.of("0.5", "1.5"), List.of());
  }

  /** A table of as many rows and columns as the constraints ask for, 2 by 2 where they do not. */
  static ContentValue table(Field field) {
    int columns = count(field, "NCOLUMNS").orElse(2);
    int rows = count(field, "NROWS").orElse(2);
    TreeMap<Integer, String> vrs = new TreeMap<>();
    TreeMap<Integer, Code> heads = new TreeMap<>();
    String cellVr = ExampleValues.words(field, "CELL VR").strip();
    String words = ExampleValues.words(field, "");
    for (String line : words.split("\n")) {
      Matcher column = COLUMN.matcher(line);
      if (column.find()) {
        int number = Integer.parseInt(column.group(1));
        Matcher code = CODE.matcher(column.group(2));
        if (code.find()) {
          heads.put(number, new Code(code.group(1), code.group(2), code.group(3)));
        } else {
          vrs.put(number, column.group(2).strip());
        }
      }
    }
    return table(rows, columns, heads, vrs, cellVr.isEmpty() ? "FL" : cellVr, unit(field));
  }

  private static Optional<Code> unit(Field field) {
    return field.unitChoices().stream().findFirst();
  }

  private static ContentValue table(
      int rows,
      int columns,
      TreeMap<Integer, Code> heads,
      TreeMap<Integer, String> vrs,
      String cellVr,
      Optional<Code> units) {
    List<Table.Head> columnHeads = new ArrayList<>();
    heads.forEach(
        (number, name) ->
            columnHeads.add(
                new Table.Head(
                    number,
                    Optional.of(name),
                    isNumber(vrs.getOrDefault(number, cellVr)) ? units : Optional.empty())));
    List<Table.Cell> cells = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      for (int column = 1; column <= columns; column++) {
        cells.add(cell(row, column, vrs.getOrDefault(column, cellVr)));
      }
    }
    return new Table(rows, columns, List.of(), columnHeads, cells);
  }

  private static boolean isNumber(String vr) {
    return List.of("DS", "FD", "FL", "IS", "SL", "SS", "UL", "US").contains(vr);
  }

  private static Table.Cell cell(int row, int column, String vr) {
    List<Code> codes = vr.equals("SQ") ? List.of(new Code("52988006", "SCT", "Lesion")) : List.of();
    List<String> values =
        switch (vr) {
          case "SQ" -> List.of();
          case "DT" -> List.of(String.format(Locale.ROOT, "202401021000%02d", row));
          case "UC" -> List.of("Example");
          default -> List.of(String.valueOf(row));
        };
    return new Table.Cell(
        row, column, vr, values, codes, Optional.empty(), Optional.empty(), List.of());
  }

  private static OptionalInt count(Field field, String subject) {
    return field.row().constraints().stream()
        .filter(part -> part.subject().equals(subject))
        .map(ResolvedConstraint::text)
        .filter(text -> text.matches("\\d+"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
