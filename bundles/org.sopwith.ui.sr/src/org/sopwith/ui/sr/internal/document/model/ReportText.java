// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.render.DocumentHeader;
import org.sopwith.sr.render.ItemText;
import org.sopwith.sr.render.Layout;
import org.sopwith.sr.render.RenderOptions;
import org.sopwith.sr.render.TableText;

/**
 * A document as text to be read: which part of it is which item, how each part looks and how far
 * each line is indented.
 *
 * @param styles in the order of the text, not overlapping
 * @param indents by line
 */
public record ReportText(
    String text, List<Style> styles, List<Integer> indents, Map<DataSet, Span> spans) {
  /** Deeper items are not indented any further. */
  private static final int DEEPEST = 12;

  /** How a part of the text looks. */
  public enum Look {
    TITLE,
    SECTION,
    SUBSECTION,
    /** Names of fields and items. */
    NAME,
    /** What leads to an object. */
    LINK
  }

  /** A part of the text that is not plain. */
  public record Style(int start, int length, Look look) {}

  /** Where an item is. */
  public record Span(int start, int end) {}

  /** A document as text. */
  public static ReportText of(SrDocument document) {
    Builder builder = new Builder();
    builder.header(document);
    try {
      Layout.walk(document.root(), builder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReportText(builder.text.toString(), builder.styles, builder.indents, builder.spans);
  }

  /** How the text between two places looks. */
  public List<Style> styles(int from, int to) {
    int low = 0;
    int high = styles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Style style = styles.get(middle);
      if (style.start() + style.length() <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Style> within = new ArrayList<>();
    for (int i = low; i < styles.size() && styles.get(i).start() < to; i++) {
      Style style = styles.get(i);
      int start = Math.max(from, style.start());
      int end = Math.min(to, style.start() + style.length());
      within.add(new Style(start, end - start, style.look()));
    }
    return within;
  }

  /** The item whose text is at a place: the innermost, of those that begin there the first. */
  public Optional<DataSet> itemAt(int offset) {
    DataSet found = null;
    Span best = null;
    for (Map.Entry<DataSet, Span> entry : spans.entrySet()) {
      Span span = entry.getValue();
      if (span.start() <= offset
          && offset <= span.end()
          && (best == null || span.end() - span.start() < best.end() - best.start())) {
        best = span;
        found = entry.getKey();
      }
    }
    return Optional.ofNullable(found);
  }

  private static final class Builder implements Layout.Sink {
    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();
    private final List<Integer> indents = new ArrayList<>();
    private final Map<DataSet, Span> spans = new IdentityHashMap<>();
    private int indent;
    private int counted;

    void header(SrDocument document) {
      DocumentHeader header = DocumentHeader.of(document, RenderOptions.DEFAULT);
      add(header.title(), Look.TITLE);
      spans.put(document.root().dataSet(), new Span(0, text.length()));
      newLine();
      for (DocumentHeader.Field field : header.fields()) {
        add(field.name() + ":", Look.NAME);
        text.append(' ').append(field.value());
        newLine();
      }
    }

    private void add(String part, Look look) {
      if (!part.isEmpty()) {
        styles.add(new Style(text.length(), part.length(), look));
        text.append(part);
      }
    }

    private void newLine() {
      text.append('\n');
      while (counted < text.length()) {
        if (text.charAt(counted++) == '\n') {
          indents.add(Math.min(DEEPEST, indent));
        }
      }
    }

    @Override
    public void open(Layout.Run run) {
      if (isGroup(run)) {
        add(run.relation() + ":", Look.NAME);
        newLine();
        indent++;
      }
    }

    private static boolean isGroup(Layout.Run run) {
      return !run.relation().isEmpty() && run.entries().size() > 1;
    }

    @Override
    public void open(Layout.Entry entry, Layout.Run within) {
      ContentItem item = entry.item();
      if (item.value() instanceof ContentValue.Container) {
        if (entry.depth() == 0) {
          newLine();
        }
        int start = text.length();
        add(ItemText.label(item), entry.depth() == 0 ? Look.SECTION : Look.SUBSECTION);
        spans.put(item.dataSet(), new Span(start, text.length()));
      } else {
        leaf(entry, within);
      }
      newLine();
      if (item.value() instanceof ContentValue.Table table) {
        for (List<String> row : TableText.rows(table, RenderOptions.DEFAULT)) {
          text.append(String.join("  |  ", row));
          newLine();
        }
      }
      indent++;
    }

    private void leaf(Layout.Entry entry, Layout.Run within) {
      ContentItem item = entry.item();
      int start = text.length();
      if (!within.relation().isEmpty() && !isGroup(within)) {
        add(within.relation() + ": ", Look.NAME);
      }
      add(ItemText.label(item) + ":", Look.NAME);
      text.append(' ');
      boolean leads =
          item.value() instanceof ContentValue.Reference
              || item.value() instanceof ContentValue.ByReference;
      if (leads) {
        add(ItemText.value(item), Look.LINK);
      } else {
        text.append(ItemText.value(item));
      }
      int end = text.length();
      for (ContentItem modifier : entry.modifiers()) {
        text.append("  ");
        int from = text.length();
        add(ItemText.label(modifier) + ":", Look.NAME);
        text.append(' ').append(ItemText.value(modifier));
        spans.put(modifier.dataSet(), new Span(from, text.length()));
      }
      spans.put(item.dataSet(), new Span(start, end));
    }

    @Override
    public void close(Layout.Entry entry, Layout.Run within) {
      indent--;
    }

    @Override
    public void close(Layout.Run run) {
      if (isGroup(run)) {
        indent--;
      }
    }
  }
}
