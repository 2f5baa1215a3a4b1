// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;

/** A document as lines of text: sections indented, measurements in columns. */
public final class SrText {
  private static final int DEEPEST_INDENT = 40;
  private static final int WIDEST_NAME = 60;
  private static final String NEW_LINE = "\n";

  private SrText() {}

  /** Writes a document. */
  public static void write(SrDocument document, RenderOptions options, Writer out)
      throws IOException {
    DocumentHeader header = DocumentHeader.of(document, options);
    out.write(header.title() + NEW_LINE + "=".repeat(header.title().length()) + NEW_LINE);
    int width = header.fields().stream().mapToInt(f -> f.name().length()).max().orElse(0);
    for (DocumentHeader.Field field : header.fields()) {
      out.write(pad(field.name() + ":", width + 2) + field.value() + NEW_LINE);
    }
    out.write(NEW_LINE);
    int margin =
        options.positions()
            ? document.items().stream().mapToInt(i -> i.positionText().length()).max().orElse(0) + 2
            : 0;
    Layout.walk(document.root(), new Lines(options, Math.min(margin, DEEPEST_INDENT), out));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static final class Lines implements Layout.Sink {
    private final RenderOptions options;
    private final int margin;
    private final Writer out;
    private int indent;
    private final Deque<Integer> nameWidths = new ArrayDeque<>();

    Lines(RenderOptions options, int margin, Writer out) {
      this.options = options;
      this.margin = margin;
      this.out = out;
    }

    @Override
    public void open(Layout.Run run) throws IOException {
      if (isGroup(run) && run.begins()) {
        line("", run.relation() + ":");
        indent++;
      }
      nameWidths.push(nameWidth(run));
    }

    private int nameWidth(Layout.Run run) {
      int width = 0;
      if (run.kind() == Layout.Kind.MEASUREMENTS) {
        for (Layout.Entry entry : run.entries()) {
          width = Math.max(width, name(entry).length() + 1);
        }
      }
      return Math.min(width, WIDEST_NAME);
    }

    private static boolean isGroup(Layout.Run run) {
      return !run.relation().isEmpty() && !run.isSingle();
    }

    @Override
    public void open(Layout.Entry entry, Layout.Run within) throws IOException {
      String relation =
          within.relation().isEmpty() || isGroup(within) ? "" : within.relation() + ": ";
      ContentItem item = entry.item();
      String note =
          ItemText.observed(item)
              + options.note().apply(item).map(text -> "  [" + text + "]").orElse("");
      if (item.value() instanceof ContentValue.Container container) {
        section(entry, relation + name(entry), container, note);
      } else {
        String name = pad(relation + name(entry) + ":", nameWidths.element());
        line(position(item), name + " " + ItemText.value(item, options) + note);
        if (item.value() instanceof ContentValue.Table table) {
          for (List<String> row : TableText.rows(table, options)) {
            line("", "  " + String.join(" | ", row));
          }
        }
      }
      indent++;
    }

    private void section(
        Layout.Entry entry, String name, ContentValue.Container container, String note)
        throws IOException {
      String template = container.template().map(t -> " (" + ItemText.template(t) + ")").orElse("");
      String empty = entry.item().children().isEmpty() ? ": [empty]" : "";
      if (entry.depth() == 0) {
        out.write(NEW_LINE);
      }
      line(position(entry.item()), name + template + empty + note);
      if (entry.depth() == 0) {
        line("", "-".repeat(name.length() + template.length()));
      }
    }

    private String name(Layout.Entry entry) {
      ContentItem item = entry.item();
      StringBuilder name = new StringBuilder(ItemText.label(item));
      if (options.codes()) {
        item.name().ifPresent(code -> name.append(' ').append(ItemText.codeText(code)));
      }
      if (!entry.modifiers().isEmpty()) {
        StringJoiner modifiers = new StringJoiner(", ", " (", ")");
        for (ContentItem modifier : entry.modifiers()) {
          modifiers.add(ItemText.label(modifier) + ": " + ItemText.value(modifier, options));
        }
        name.append(modifiers);
      }
      return name.toString();
    }

    @Override
    public void close(Layout.Entry entry, Layout.Run within) {
      indent--;
    }

    @Override
    public void close(Layout.Run run) {
      nameWidths.pop();
      if (isGroup(run) && run.ends()) {
        indent--;
      }
    }

    private String position(ContentItem item) {
      return options.positions() ? item.positionText() : "";
    }

    private void line(String position, String text) throws IOException {
      String before =
          pad(margin == 0 ? "" : position, margin) + "  ".repeat(Math.min(indent, DEEPEST_INDENT));
      String next = NEW_LINE + " ".repeat(before.length() + 2);
      out.write(before + text.replace("\n", next) + NEW_LINE);
    }
  }
}
