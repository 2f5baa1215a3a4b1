// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/**
 * The tables of dose reports (TID 10001, 10011, 10021 and what they include): one row for each
 * container of a kind, one column for each content item in it that the resource {@code
 * dose-tables.tsv} names, the first where there are several.
 */
final class DoseTables implements Table {
  private static final String RESOURCE = "dose-tables.tsv";
  private static final String UNIT = "_unit";

  private enum Type {
    NUMBER,
    CODE,
    TEXT
  }

  private record Source(String column, Type type) {}

  /** A table by the concept of its containers, with its columns by the concepts they take. */
  private record Spec(TableSchema schema, Map<String, Source> sources) {}

  private final DocumentColumns columns;
  private final Map<String, Spec> specs = new LinkedHashMap<>();

  DoseTables(DocumentColumns columns) {
    this.columns = columns;
    Deque<String[]> lines = lines();
    while (!lines.isEmpty()) {
      String[] table = lines.pop();
      Map<String, Source> sources = new LinkedHashMap<>();
      while (!lines.isEmpty() && lines.peek().length == 3) {
        String[] cells = lines.pop();
        sources.put(
            key(cells[1]), new Source(cells[0], Type.valueOf(cells[2].toUpperCase(Locale.ROOT))));
      }
      specs.put(key(table[1]), new Spec(schema(table[0], sources), sources));
    }
  }

  private static Deque<String[]> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                DoseTables.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      Deque<String[]> lines = new ArrayDeque<>();
      reader.lines().filter(line -> !line.startsWith("#")).forEach(l -> lines.add(l.split("\t")));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code 113819} is of DCM, {@code 272741003 SCT} of the scheme that it names. */
  private static String key(String cell) {
    String[] words = cell.split(" ");
    return (words.length > 1 ? words[1] : "DCM") + " " + words[0];
  }

  private TableSchema schema(String name, Map<String, Source> sources) {
    TableSchema.Builder builder = TableSchema.named(name);
    columns.add(builder);
    builder.text("position");
    for (Source source : sources.values()) {
      switch (source.type()) {
        case NUMBER -> builder.real(source.column()).text(source.column() + UNIT);
        case CODE -> Cells.code(builder, source.column());
        case TEXT -> builder.text(source.column());
      }
    }
    return builder.build();
  }

  @Override
  public List<TableSchema> schemas() {
    return specs.values().stream().map(Spec::schema).toList();
  }

  /** Whether an item is a container that a row is made of. */
  boolean isRow(ContentItem item) {
    return item.value() instanceof ContentValue.Container && specs.containsKey(Concepts.key(item));
  }

  @Override
  public void read(SrDocument document, String file, RowSink sink) throws IOException {
    for (ContentItem item : document.items()) {
      if (isRow(item)) {
        Spec spec = specs.get(Concepts.key(item));
        Row row = columns.row(spec.schema(), document, file);
        row.text("position", item.positionText());
        fill(row, item, new HashMap<>(spec.sources()));
        sink.add(row);
      }
    }
  }

  /** Goes through what is below, but not through what has a row of its own. */
  private void fill(Row row, ContentItem container, Map<String, Source> wanted) {
    Deque<ContentItem> open = new ArrayDeque<>();
    open.push(container);
    while (!open.isEmpty() && !wanted.isEmpty()) {
      ContentItem item = open.pop();
      Source source = wanted.get(Concepts.key(item));
      if (source != null && set(row, source, item)) {
        wanted.remove(Concepts.key(item));
      }
      List<ContentItem> children = new ArrayList<>(item.children());
      children.removeIf(this::isRow);
      children.reversed().forEach(open::push);
    }
  }

  private static boolean set(Row row, Source source, ContentItem item) {
    switch (source.type()) {
      case NUMBER -> {
        if (!(item.value() instanceof ContentValue.Numeric numeric) || numeric.real().isEmpty()) {
          return false;
        }
        row.real(source.column(), numeric.real().getAsDouble());
        numeric.units().ifPresent(unit -> row.text(source.column() + UNIT, unit.value()));
      }
      case CODE -> {
        if (!(item.value() instanceof ContentValue.Coded coded)) {
          return false;
        }
        Cells.code(row, source.column(), coded.code());
      }
      case TEXT -> row.text(source.column(), Cells.textOf(item));
    }
    return true;
  }
}
