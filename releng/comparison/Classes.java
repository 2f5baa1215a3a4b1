// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why the two differ: the rows of classes.tsv, the first that fits decides. */
final class Classes {
  private final List<Row> rows = new ArrayList<>();

  /**
   * A class of differences.
   *
   * @param side {@code it} reports and Sopwith does not, or {@code us}
   * @param verdict of {@code it}: {@code wrong} or {@code open}; of {@code us}: {@code right}
   * @param file fits the path, transfer syntax and SOP class of the file
   * @param path fits the path of the attribute, without items
   * @param what fits the message, or the rule with what it expects and found
   * @param section of the standard, which decides
   * @param why in a sentence
   */
  record Row(
      String side,
      String verdict,
      Pattern file,
      Pattern path,
      Pattern what,
      String title,
      String section,
      String why) {}

  Classes(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        rows.add(
            new Row(
                cells[0],
                cells[1],
                Pattern.compile(cells[2]),
                Pattern.compile(cells[3]),
                Pattern.compile(cells[4]),
                cells[5],
                cells[6],
                cells[7]));
      }
    }
  }

  List<Row> rows() {
    return rows;
  }

  Optional<Row> of(String side, String file, String path, String what) {
    return rows.stream()
        .filter(row -> row.side.equals(side))
        .filter(row -> row.file.matcher(file).find())
        .filter(row -> row.path.matcher(path).find())
        .filter(row -> row.what.matcher(what).find())
        .findFirst();
  }
}
