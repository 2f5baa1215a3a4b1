// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.sopwith.sr.template.graph.DiagramLayout.Box;
import org.sopwith.sr.template.graph.DiagramLayout.Line;

/** A diagram as a picture in SVG 1.1 that needs nothing else. */
public final class DiagramSvg {
  private static final double CAPTION = 34;
  private static final String FONT = "DejaVu Sans, Segoe UI, Helvetica, Arial, sans-serif";
  private static final String INK = "#222222";
  private static final String PALE_INK = "#555555";
  private static final String STROKE = "#5b6b7f";
  private static final String PALE_STROKE = "#8a96a5";

  private final IncludeDiagram diagram;
  private final DiagramLayout layout;
  private final Writer out;

  private DiagramSvg(IncludeDiagram diagram, DiagramLayout layout, Writer out) {
    this.diagram = diagram;
    this.layout = layout;
    this.out = out;
  }

  /** Writes a diagram, laid out for fonts that are not at hand. */
  public static void write(IncludeDiagram diagram, String edition, Writer out) throws IOException {
    new DiagramSvg(diagram, DiagramLayout.of(diagram, TextMeasure.ESTIMATE), out).write(edition);
  }

  private void write(String edition) throws IOException {
    double width = Math.max(layout.width(), 640);
    double height = layout.height() + CAPTION;
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
            + " viewBox=\"0 0 %.0f %.0f\">",
        width, height, width, height);
    line("<title>%s</title>", escape(title()));
    line("<rect fill=\"#ffffff\" width=\"%.0f\" height=\"%.0f\"/>", width, height);
    line("<g font-family=\"%s\" font-size=\"11\" fill=\"%s\">", FONT, INK);
    text(12, 20, "font-size=\"14\" font-weight=\"bold\"", title());
    text(
        12,
        34,
        "fill=\"" + PALE_INK + "\"",
        "PS3.16"
            + (edition.isEmpty() ? "" : " " + edition)
            + ". Solid: mandatory (M, MC); dashed: user option (U, UC); with multiplicity, and the"
            + " number of rows if several.");
    line("<g transform=\"translate(0 %.0f)\">", CAPTION);
    for (Line one : layout.lines()) {
      line(one);
    }
    for (Line one : layout.lines()) {
      label(one);
    }
    for (Box box : layout.boxes()) {
      box(box);
    }
    line("</g>");
    line("</g>");
    line("</svg>");
  }

  private String title() {
    IncludeDiagram.Node start = diagram.nodes().getFirst();
    return (diagram.direction() == IncludeDiagram.Direction.INCLUDED
            ? "Templates that are included by TID "
            : "Templates that include TID ")
        + (start.tid() + " " + start.name()).strip();
  }

  private void line(Line one) throws IOException {
    StringBuilder path = new StringBuilder(format("M%.1f %.1f", one.x(), one.y()));
    for (double[] c : one.curves()) {
      path.append(format("C%.1f %.1f %.1f %.1f %.1f %.1f", c[0], c[1], c[2], c[3], c[4], c[5]));
    }
    boolean mandatory = one.edge().mandatory();
    line(
        "<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.3\"%s d=\"%s\"/>",
        mandatory ? STROKE : PALE_STROKE, mandatory ? "" : " stroke-dasharray=\"5 3\"", path);
    double[] a = one.arrow();
    line(
        "<path fill=\"%s\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"/>",
        STROKE, a[0], a[1], a[2], a[3], a[4], a[5]);
  }

  private void label(Line one) throws IOException {
    String label = one.edge().label();
    double width =
        TextMeasure.ESTIMATE.width(label, false)
            * DiagramLayout.LABEL_SIZE
            / DiagramLayout.FONT_SIZE;
    line(
        "<rect fill=\"#ffffff\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"11\"/>",
        one.labelX() - width / 2, one.labelY() - 5.5, width);
    text(one.labelX(), one.labelY() + 3.5, "font-size=\"9.5\" text-anchor=\"middle\"", label);
  }

  private void box(Box box) throws IOException {
    String tid = box.node().tid();
    line("<g>");
    line("<title>%s</title>", escape(("TID " + tid + " " + box.node().name()).strip()));
    line(
        "<rect %s x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\"/>",
        tid.equals(diagram.start())
            ? "fill=\"#dbe8f7\" stroke=\"#2b5c9e\" stroke-width=\"1.6\""
            : "fill=\"#f3f6fa\" stroke=\"" + STROKE + "\"",
        box.x(),
        box.y(),
        box.width(),
        box.height());
    double x = box.x() + DiagramLayout.PADDING;
    text(x, box.textY(0) + DiagramLayout.FONT_SIZE, "font-weight=\"bold\"", tid);
    for (int i = 0; i < box.text().size(); i++) {
      double right = i == 0 ? TextMeasure.ESTIMATE.width(tid + " ", true) : 0;
      text(x + right, box.textY(i) + DiagramLayout.FONT_SIZE, "", box.text().get(i));
    }
    if (!box.node().open() && box.node().next() > 0) {
      double[] knob = layout.knob(box, diagram.direction());
      line(
          "<circle fill=\"#ffffff\" stroke=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"8\"/>",
          STROKE, knob[0], knob[1]);
      String more = "+" + box.node().next();
      text(knob[0], knob[1] + 3.2, "font-size=\"9\" text-anchor=\"middle\"", more);
    }
    line("</g>");
  }

  private void text(double x, double y, String attributes, String text) throws IOException {
    line("<text x=\"%.1f\" y=\"%.1f\" %s>%s</text>", x, y, attributes, escape(text));
  }

  private void line(String format, Object... values) throws IOException {
    out.write(format(format, values));
    out.write('\n');
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
