// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a file of conditions. A line that starts with "@" says of what the rows after it are:
 * the attributes of a table, its includes, the conditional modules of IODs, the placement of
 * functional groups.
 */
public final class ConditionRows {
  /** The files, each with its share of PS3.3. */
  public static final List<String> FILES =
      List.of(
          "general",
          "images",
          "enhanced",
          "projection",
          "visible",
          "waveforms",
          "radiotherapy",
          "treatment",
          "documents",
          "presentation",
          "other",
          "includes",
          "usages");

  /** What a row is about. */
  public enum Kind {
    TABLE("@table"),
    INCLUDE("@include"),
    USAGE("@usage"),
    PLACEMENT("@placement");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }
  }

  /**
   * A row.
   *
   * @param file the name of its file
   * @param line the number of its line
   * @param kind what it is about
   * @param of the attribute table, the IODs, or nothing
   * @param cells its columns: the path or section, and what is said of it
   */
  public record Row(String file, int line, Kind kind, List<String> of, List<String> cells) {
    public Row {
      int needed = kind == Kind.PLACEMENT || kind == Kind.INCLUDE ? 2 : 3;
      if (cells.size() != needed || cells.contains("")) {
        throw new IllegalArgumentException(
            at(file, line) + " needs " + needed + " columns separated by one tab each.");
      }
    }

    /** Its place tells a row; all that it holds is too much for a key of a map. */
    @Override
    public int hashCode() {
      return 31 * file.hashCode() + line;
    }

    /** The attribute's path or the module's section. */
    public String key() {
      return cells.getFirst();
    }

    /** A message about this row, with its place. */
    public String say(String message) {
      return at(file, line) + ": " + message;
    }
  }

  private ConditionRows() {}

  /** The rows of a file beside the classes. */
  public static List<Row> read(String name) {
    String file = name + ".txt";
    try (InputStream stream = ConditionRows.class.getResourceAsStream("conditions/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("The table " + file + " is missing from the bundle.");
      }
      List<String> problems = new ArrayList<>();
      List<Row> rows = read(file, stream, problems);
      if (!problems.isEmpty()) {
        throw new IllegalStateException(problems.getFirst());
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + file + " cannot be read.", e);
    }
  }

  /**
   * The rows of a file.
   *
   * @param problems gets a sentence for each line that cannot be understood
   */
  public static List<Row> read(String file, InputStream stream, List<String> problems)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    Kind kind = null;
    List<String> of = List.of();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        if (line.startsWith("@")) {
          String[] words = line.strip().split("\\s+");
          kind = kind(words, at(file, number));
          of = List.of(words).subList(1, words.length);
        } else if (kind == null) {
          throw new IllegalArgumentException(at(file, number) + " is of no table.");
        } else {
          rows.add(new Row(file, number, kind, of, Arrays.asList(line.split("\t", -1))));
        }
      } catch (IllegalArgumentException e) {
        problems.add(e.getMessage());
      }
    }
    return rows;
  }

  private static Kind kind(String[] words, String at) {
    for (Kind kind : Kind.values()) {
      if (kind.mark.equals(words[0])) {
        boolean enough =
            switch (kind) {
              case TABLE, INCLUDE -> words.length == 2;
              case USAGE -> words.length > 1;
              case PLACEMENT -> words.length == 1;
            };
        if (enough) {
          return kind;
        }
      }
    }
    throw new IllegalArgumentException(
        at + " is none of '@table ID', '@include ID', '@usage ID...' and '@placement'.");
  }

  private static String at(String file, int line) {
    return file + ":" + line;
  }
}
