// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateExport;

/** A template as the table that PS3.16 prints, drawn in text of one width. */
public final class PrintedTable {
  private static final List<String> HEADINGS =
      List.of(
          "",
          "NL",
          "Rel with Parent",
          "VT",
          "Concept Name",
          "VM",
          "Req",
          "Condition",
          "Value Set Constraint");

  /** Parts of the width that is left which the columns get that may break. */
  private static final int[] LEAST = {3, 3, 15, 9, 16, 3, 3, 12, 16};

  private static final int[] WEIGHTS = {0, 0, 0, 0, 40, 0, 0, 25, 35};

  private PrintedTable() {}

  /**
   * The table.
   *
   * @param width in characters; less than it needs is taken as that
   */
  public static String of(Template template, int width) {
    List<List<String>> lines = new ArrayList<>(List.of(HEADINGS));
    for (Row row : template.getRows()) {
      lines.add(TemplateExport.cells(row));
    }
    int[] widths = widths(lines, width);
    StringBuilder out = new StringBuilder();
    out.append(rule(widths));
    for (List<String> cells : lines) {
      print(cells, widths, out);
      out.append(rule(widths));
    }
    return out.toString();
  }

  private static int[] widths(List<List<String>> lines, int width) {
    int[] widths = LEAST.clone();
    for (List<String> cells : lines) {
      for (int i = 0; i < widths.length; i++) {
        if (WEIGHTS[i] == 0) {
          widths[i] = Math.max(widths[i], cells.get(i).length());
        }
      }
    }
    int left = width - widths.length * 3 - 1;
    for (int one : widths) {
      left -= one;
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] += Math.max(0, left) * WEIGHTS[i] / 100;
    }
    return widths;
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder("+");
    for (int width : widths) {
      rule.append("-".repeat(width + 2)).append("+");
    }
    return rule.append("\n").toString();
  }

  private static void print(List<String> cells, int[] widths, StringBuilder out) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = wrap(cells.get(i), widths[i]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      out.append("|");
      for (int i = 0; i < widths.length; i++) {
        String text = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        out.append(" ").append(text).append(" ".repeat(widths[i] - text.length())).append(" |");
      }
      out.append("\n");
    }
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\\R", -1)) {
      String rest = part.strip();
      while (rest.length() > width) {
        int space = rest.lastIndexOf(' ', width);
        int cut = space > 0 ? space : width;
        lines.add(rest.substring(0, cut).strip());
        rest = rest.substring(cut).strip();
      }
      lines.add(rest);
    }
    return lines;
  }
}
