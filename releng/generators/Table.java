// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Lines of tab-separated columns; the first line names the edition, the second the columns. */
final class Table {
  private final StringBuilder lines = new StringBuilder();

  Table(String edition, String... columns) {
    lines.append("# edition ").append(edition).append('\n');
    lines.append("# ").append(String.join("\t", columns)).append('\n');
  }

  /** Adds a line without its empty last columns. */
  void row(String... columns) {
    int used = columns.length;
    while (used > 0 && columns[used - 1].isEmpty()) {
      used--;
    }
    List<String> cells = Arrays.asList(columns).subList(0, used);
    for (String cell : cells) {
      if (cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("tab or line break in: " + cell);
      }
    }
    lines.append(String.join("\t", cells)).append('\n');
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
  }
}
