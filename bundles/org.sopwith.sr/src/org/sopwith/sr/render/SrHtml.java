// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import static org.sopwith.operation.report.Html.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.report.Html;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.standard.Code;

/**
 * A document as one page with its style inside, for light and dark. Every item has an anchor,
 * {@link #anchor}. Everything that comes from the document is escaped.
 */
public final class SrHtml {
  /** What is deeper is shown at this depth: browsers do not nest without end. */
  private static final int DEEPEST = 100;

  private SrHtml() {}

  /** The id of an item's element: {@code item-1.7.1}. */
  public static String anchor(ContentItem item) {
    return "item-" + item.positionText();
  }

  /** Writes a whole page. */
  public static void write(SrDocument document, RenderOptions options, Writer out)
      throws IOException {
    out.write(Html.head(DocumentHeader.of(document, options).title(), style()));
    writeBody(document, options, out);
    out.write("</body>\n</html>\n");
  }

  /** The style of pages, for those who make their own page around {@link #writeBody}. */
  public static String style() throws IOException {
    try (InputStream in = SrHtml.class.getResourceAsStream("document.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes what is between the tags of the body. */
  public static void writeBody(SrDocument document, RenderOptions options, Writer out)
      throws IOException {
    DocumentHeader header = DocumentHeader.of(document, options);
    out.write("<header id=\"" + anchor(document.root()) + "\">\n<h1");
    out.write(document.root().name().map(SrHtml::tip).orElse("") + ">");
    out.write(escape(header.title()) + "</h1>\n<table class=\"facts\">\n");
    for (DocumentHeader.Field field : header.fields()) {
      out.write("<tr><th scope=\"row\">" + escape(field.name()) + "</th><td>");
      out.write(escape(field.value()) + "</td></tr>\n");
    }
    out.write("</table>\n</header>\n");
    Layout.walk(document.root(), new Elements(options, out));
  }

  private static String tip(Code code) {
    return " title=\"" + escape(ItemText.codeText(code)) + "\"";
  }

  private record Elements(RenderOptions options, Writer out) implements Layout.Sink {
    @Override
    public void open(Layout.Run run) throws IOException {
      if (isFlat(run.entries().getFirst())) {
        return;
      }
      if (!run.relation().isEmpty() && run.begins()) {
        out.write(
            "<div class=\"group\"><p class=\"relation\">" + escape(run.relation()) + "</p>\n");
      }
      switch (run.kind()) {
        case SECTIONS -> out.write("");
        case MEASUREMENTS ->
            out.write(
                "<table class=\"measurements\"><thead><tr><th>Measurement</th><th>Value</th>"
                    + "<th>Unit</th><th></th></tr></thead><tbody>\n");
        case LINES -> out.write("<ul>\n");
      }
    }

    @Override
    public void close(Layout.Run run) throws IOException {
      if (isFlat(run.entries().getFirst())) {
        return;
      }
      switch (run.kind()) {
        case SECTIONS -> out.write("");
        case MEASUREMENTS -> out.write("</tbody></table>\n");
        case LINES -> out.write("</ul>\n");
      }
      out.write(run.relation().isEmpty() || !run.ends() ? "" : "</div>\n");
    }

    @Override
    public void open(Layout.Entry entry, Layout.Run within) throws IOException {
      String id = " id=\"" + anchor(entry.item()) + "\"";
      if (isFlat(entry)) {
        out.write(
            "<div class=\"flat\""
                + id
                + ">"
                + name(entry)
                + " "
                + value(entry.item())
                + "</div>\n");
        return;
      }
      switch (within.kind()) {
        case SECTIONS -> {
          String heading = "h" + Math.min(entry.depth() + 2, 6);
          out.write("<section" + id + "><" + heading + ">" + name(entry) + template(entry.item()));
          out.write("</" + heading + ">\n");
        }
        case MEASUREMENTS -> {
          ContentValue.Numeric numeric = (ContentValue.Numeric) entry.item().value();
          out.write("<tr" + id + "><td>" + name(entry) + "</td><td class=\"number\">");
          out.write(
              escape(ItemText.number(numeric))
                  + "</td><td"
                  + numeric.units().map(SrHtml::tip).orElse(""));
          out.write(
              ">"
                  + numeric.units().map(unit -> escape(ItemText.unit(unit))).orElse("")
                  + "</td><td>");
          out.write(numeric.qualifier().map(this::code).orElse(""));
        }
        case LINES -> out.write("<li" + id + ">" + name(entry) + " " + value(entry.item()));
      }
    }

    @Override
    public void close(Layout.Entry entry, Layout.Run within) throws IOException {
      if (!isFlat(entry)) {
        switch (within.kind()) {
          case SECTIONS -> out.write("</section>\n");
          case MEASUREMENTS -> out.write("</td></tr>\n");
          case LINES -> out.write("</li>\n");
        }
      }
    }

    private static boolean isFlat(Layout.Entry entry) {
      return entry.depth() > DEEPEST;
    }

    private String name(Layout.Entry entry) {
      ContentItem item = entry.item();
      StringBuilder name = new StringBuilder();
      if (options.positions()) {
        name.append("<span class=\"position\">").append(item.positionText()).append("</span> ");
      }
      name.append("<span class=\"name\"").append(item.name().map(SrHtml::tip).orElse(""));
      name.append('>').append(escape(ItemText.label(item))).append("</span>");
      for (ContentItem modifier : entry.modifiers()) {
        name.append(" <span class=\"modifier\" id=\"").append(anchor(modifier)).append("\">");
        name.append(escape(ItemText.label(modifier))).append(": ");
        name.append(value(modifier)).append("</span>");
      }
      if (!ItemText.observed(item).isEmpty()) {
        name.append(" <span class=\"code\">").append(escape(ItemText.observed(item).substring(2)));
        name.append("</span>");
      }
      options
          .note()
          .apply(item)
          .ifPresent(note -> name.append(" <span class=\"note\">" + escape(note) + "</span>"));
      return name.toString();
    }

    private static String template(ContentItem item) {
      return item.template()
          .map(t -> " <span class=\"code\">" + escape(ItemText.template(t)) + "</span>")
          .orElse("");
    }

    private String value(ContentItem item) {
      return switch (item.value()) {
        case ContentValue.Container container -> template(item);
        case ContentValue.Coded(Optional<Code> code) when code.isPresent() -> code(code.get());
        case ContentValue.Reference reference -> reference(item, reference);
        case ContentValue.ByReference reference ->
            item.target().isEmpty()
                ? plain(item)
                : "<a href=\"#" + anchor(item.target().get()) + "\">" + plain(item) + "</a>";
        case ContentValue.Table table -> table(table);
        default -> "<span class=\"value\">" + plain(item) + "</span>";
      };
    }

    private String plain(ContentItem item) {
      return escape(ItemText.value(item, options));
    }

    private String code(Code code) {
      return "<span class=\"value\">"
          + escape(ItemText.meaning(code))
          + "</span> <span class=\"code\">"
          + escape(ItemText.codeText(code))
          + "</span>";
    }

    private String reference(ContentItem item, ContentValue.Reference reference) {
      String text = "<span class=\"value\">" + plain(item) + "</span>";
      return options
          .link()
          .apply(reference.instance())
          .map(to -> "<a href=\"" + escape(to) + "\">" + text + "</a>")
          .orElse(text);
    }

    private String table(ContentValue.Table table) {
      StringBuilder text = new StringBuilder("<table class=\"table\">\n");
      for (List<String> row : TableText.rows(table, options)) {
        text.append("<tr>");
        row.forEach(cell -> text.append("<td>").append(escape(cell)).append("</td>"));
        text.append("</tr>\n");
      }
      return text.append("</table>\n").toString();
    }
  }
}
