// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** Which rules of Sopwith report the same as which messages of dciodvfy: the rows of pairs.tsv. */
final class Pairs {
  private static final Pattern MODULE = Pattern.compile("Module=<([^>]*)>");
  private final List<Row> rows = new ArrayList<>();

  /** Where the finding has to be, seen from the message. */
  enum Scope {
    /** At the same attribute. */
    PATH,
    /** At a sequence that the attribute is in. */
    ABOVE,
    /** At another attribute of the same item. */
    BESIDE,
    /** Of the module that the message names. */
    MODULE,
    /** Anywhere in the file. */
    FILE
  }

  private record Row(Pattern message, Scope scope, Pattern rules) {}

  Pairs(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        rows.add(
            new Row(
                Pattern.compile(cells[0]),
                Scope.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Pattern.compile(cells[2])));
      }
    }
  }

  /** Whether a finding, an error or a warning, reports what a message does. */
  boolean same(Dciodvfy.Message message, Finding finding) {
    if (finding.severity() == Severity.NOTE) {
      return false;
    }
    for (Row row : rows) {
      if (row.message.matcher(message.text()).find()
          && row.rules.matcher(about(finding)).lookingAt()
          && inScope(row.scope, message, finding)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inScope(Scope scope, Dciodvfy.Message message, Finding finding) {
    String path = finding.example().path();
    return switch (scope) {
      case FILE -> true;
      case MODULE -> {
        Matcher module = MODULE.matcher(message.text());
        yield module.find()
            && letters(finding.expected().split(":")[0]).equals(letters(module.group(1)));
      }
      case PATH ->
          message.indexed()
              ? path.equals(message.path())
              : withoutItems(path).equals(message.path());
      case ABOVE ->
          !path.isEmpty()
              && (message.path().startsWith(path + ".") || message.path().startsWith(path + "["));
      case BESIDE -> message.indexed() && item(path).equals(item(message.path()));
    };
  }

  static String withoutItems(String path) {
    return path.replaceAll("\\[\\d+\\]", "");
  }

  /** What the rules of a row are looked for in. */
  private static String about(Finding finding) {
    return finding.rule() + " " + withoutItems(finding.example().path()) + " " + finding.expected();
  }

  private static String item(String path) {
    return path.substring(0, path.lastIndexOf('.') + 1);
  }

  private static String letters(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
