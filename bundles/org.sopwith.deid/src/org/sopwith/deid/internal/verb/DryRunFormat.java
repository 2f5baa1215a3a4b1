// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sopwith.deid.dryrun.Change;
import org.sopwith.deid.dryrun.DryRun;
import org.sopwith.deid.dryrun.DryRunRow;
import org.sopwith.operation.json.JsonOutput;

/** How {@code deid try} writes. */
enum DryRunFormat {
  TEXT {
    @Override
    void write(DryRun run, boolean changedOnly, Writer out) throws IOException {
      if (run.refusal().isPresent()) {
        out.write("Not written: %s%n".formatted(run.refusal().get()));
      }
      for (DryRunRow row : run.rows()) {
        text(row, changedOnly, "", out);
      }
      if (!run.rows().isEmpty()) {
        out.write(run.summary() + System.lineSeparator());
      }
    }
  },
  JSON {
    @Override
    void write(DryRun run, boolean changedOnly, Writer out) throws IOException {
      JsonOutput.indented(
          out,
          json -> {
            json.writeStartObject();
            json.writeStringField("refused", run.refusal().orElse(null));
            JsonOutput.texts(json, "flags", run.flags());
            json.writeObjectFieldStart("counts");
            for (Map.Entry<Change, Integer> each : run.counts().entrySet()) {
              json.writeNumberField(word(each.getKey()), each.getValue());
            }
            json.writeEndObject();
            JsonOutput.objects(
                json,
                "rows",
                rows(run, changedOnly),
                row -> {
                  List<String> cells = cells(row);
                  for (int i = 0; i < cells.size(); i++) {
                    json.writeStringField(COLUMNS.get(i), cells.get(i));
                  }
                });
            json.writeEndObject();
          });
    }
  },
  CSV {
    @Override
    void write(DryRun run, boolean changedOnly, Writer out) throws IOException {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
      csv.printRecord(COLUMNS);
      for (DryRunRow row : rows(run, changedOnly)) {
        csv.printRecord(cells(row));
      }
      csv.flush();
    }
  };

  private static final List<String> COLUMNS =
      List.of(
          "path", "tag", "name", "vr", "before", "after", "change", "action", "rule", "option",
          "reason");

  abstract void write(DryRun run, boolean changedOnly, Writer out) throws IOException;

  private static List<DryRunRow> rows(DryRun run, boolean changedOnly) {
    List<DryRunRow> rows = new ArrayList<>();
    run.forEach(
        row -> {
          if (!row.isItem() && (row.differs() || !changedOnly)) {
            rows.add(row);
          }
        });
    return rows;
  }

  private static List<String> cells(DryRunRow row) {
    return List.of(
        row.path(),
        row.tag(),
        row.name(),
        row.vr(),
        row.before(),
        row.after(),
        word(row.change()),
        row.action(),
        row.reason().rule(),
        row.reason().option(),
        row.reason().text());
  }

  private static String word(Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }

  private static void text(DryRunRow row, boolean changedOnly, String indent, Writer out)
      throws IOException {
    if (changedOnly && !row.differs()) {
      return;
    }
    String head = row.isItem() ? row.name() : row.tag() + " " + row.vr() + " " + row.name();
    out.write(sign(row.change()) + " " + indent + head);
    if (row.isItem() || row.change() == Change.SAME) {
      out.write(row.before().isEmpty() ? "" : "  " + row.before());
    } else {
      String action = row.action().isEmpty() ? "" : row.action() + ": ";
      out.write("  [%s%s, %s]".formatted(action, row.reason().text(), row.reason().rule()));
      for (String value : sides(row)) {
        out.write(System.lineSeparator() + "    " + indent + value);
      }
    }
    out.write(System.lineSeparator());
    if (row.change() != Change.REMOVED) {
      for (DryRunRow below : row.below()) {
        text(below, changedOnly, indent + "  ", out);
      }
    }
  }

  private static List<String> sides(DryRunRow row) {
    return switch (row.change()) {
      case SAME -> List.of();
      case REMOVED -> List.of("< " + row.before());
      case ADDED -> List.of("> " + row.after());
      case CHANGED, EMPTIED ->
          row.before().equals(row.after())
              ? List.of()
              : List.of("< " + row.before(), "> " + row.after());
    };
  }

  private static char sign(Change change) {
    return switch (change) {
      case SAME -> ' ';
      case CHANGED -> '~';
      case EMPTIED -> '0';
      case REMOVED -> '-';
      case ADDED -> '+';
    };
  }
}
