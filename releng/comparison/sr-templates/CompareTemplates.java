// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.validate.SrRuleProvider;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Sorts the errors of PixelMed and of the rules about SR into those of both and of one alone. */
final class CompareTemplates {
  private static final Pattern THEIRS =
      Pattern.compile(
          "Error: (?:Template (\\w+) [^/]*/.*?\\[Row (\\w+)\\][^\\[]*?: )?(?:within )?([\\d.]+):"
              + " (.*)");
  private static final Pattern LAST_ROW = Pattern.compile("\\[Row (\\w+)\\]");
  private static final Pattern OURS = Pattern.compile("TID (\\w+) row (\\w+)[,:].*");
  private static final Pattern POSITION = Pattern.compile("(?:at|below) ([\\d.]+)$");

  private record Mark(String tid, String row, String position, String text) {}

  private record Reason(String side, Pattern pattern, String what, String row, String why) {}

  private final List<Reason> reasons = new ArrayList<>();
  private final Map<Reason, Integer> files = new LinkedHashMap<>();
  private final StringBuilder table = new StringBuilder();
  private final List<String> unexplained = new ArrayList<>();
  private int both;
  private int theirs;
  private int ours;

  public static void main(String[] arguments) throws IOException {
    CompareTemplates compare = new CompareTemplates();
    compare.readReasons(Path.of(arguments[3]));
    Path data = Path.of(arguments[0]);
    for (String name : Files.readAllLines(Path.of(arguments[1]))) {
      String answer = Files.readString(Path.of(arguments[2], name.replace('/', '_') + ".txt"));
      if (answer.startsWith("FAILED")) {
        compare.table.append("| " + name + " | | no answer: " + answer.strip() + " | |\n");
      } else {
        compare.compare(name, marks(answer), marks(data.resolve(name)));
      }
    }
    Files.writeString(Path.of(arguments[4]), compare.markdown(arguments[5]));
  }

  private void readReasons(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t");
        reasons.add(new Reason(cells[0], Pattern.compile(cells[1]), cells[2], cells[3], cells[4]));
      }
    }
  }

  private static List<Mark> marks(String answer) {
    List<Mark> marks = new ArrayList<>();
    for (String line : answer.lines().toList()) {
      Matcher matcher = THEIRS.matcher(line);
      if (matcher.matches()) {
        String head = line.substring(0, Math.max(0, matcher.start(3)));
        Matcher rows = LAST_ROW.matcher(head);
        String row = "";
        while (rows.find()) {
          row = rows.group(1);
        }
        String tid = matcher.group(1) == null ? "" : matcher.group(1);
        marks.add(new Mark(tid, row, matcher.group(3), line));
      }
    }
    return marks;
  }

  private static List<Mark> marks(Path file) throws IOException {
    SrRuleProvider provider = new SrRuleProvider(TemplateCatalog.standard(), Optional.empty());
    List<Finding> findings = new ArrayList<>();
    try (DicomFile dicom = DicomFile.open(file)) {
      Instance instance = new Validator(Rules.of(provider), Map.of()).instance(dicom);
      provider.instanceRules().forEach(rule -> rule.check(instance, findings::add));
    }
    List<Mark> marks = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.NOTE) {
        Matcher row = OURS.matcher(finding.message());
        Matcher position = POSITION.matcher(finding.found());
        boolean named = row.matches();
        marks.add(
            new Mark(
                named ? row.group(1) : "",
                named ? row.group(2) : "",
                position.find() ? position.group(1) : "",
                finding.rule() + " " + finding.message() + " | " + finding.found()));
      }
    }
    return marks;
  }

  private void compare(String name, List<Mark> their, List<Mark> our) {
    List<Mark> left = new ArrayList<>(our);
    int same = 0;
    int[] counts = new int[2];
    for (Mark mark : their) {
      Optional<Mark> twin =
          our.stream()
              .filter(it -> isThere(it.position(), mark.position()))
              .filter(
                  it ->
                      (it.tid().isEmpty() || mark.tid().isEmpty())
                              && it.position().equals(mark.position())
                          || it.tid().equalsIgnoreCase(mark.tid()) && it.row().equals(mark.row())
                          || it.position().equals(mark.position())
                              && it.text().contains("units")
                              && mark.text().contains("units"))
              .findFirst();
      if (twin.isPresent()) {
        same++;
        left.remove(twin.get());
      } else {
        counts[0]++;
        explain("theirs", name, mark);
      }
    }
    for (Mark mark : left) {
      counts[1]++;
      explain("ours", name, mark);
    }
    both += same;
    theirs += counts[0];
    ours += counts[1];
    table.append("| " + name + " | " + same + " | " + counts[0] + " | " + counts[1] + " |\n");
  }

  /** At the same content item; what one misses below an item the other may see in a child. */
  private static boolean isThere(String position, String other) {
    return position.equals(other) || position.startsWith(other + ".");
  }

  private void explain(String side, String name, Mark mark) {
    Optional<Reason> reason =
        reasons.stream()
            .filter(it -> it.side().equals(side) && it.pattern().matcher(mark.text()).find())
            .findFirst();
    if (reason.isPresent()) {
      files.merge(reason.get(), 1, Integer::sum);
    } else {
      unexplained.add(side + " " + name + " " + mark.text());
    }
  }

  private String markdown(String title) {
    StringBuilder out = new StringBuilder();
    out.append("# " + title + "\n\n");
    out.append("Written by the scripts of `releng/comparison/sr-templates`; their heads say how. ");
    out.append(
        "PixelMed's validator is that of 2022-06-18 with the templates of that year; ours are");
    out.append(" those of 2024c. An error of one counts as of both if the other has an error or");
    out.append(
        " warning at the same content item of the same row.\n\n| | errors |\n| --- | ---: |\n");
    out.append("| of both | " + both + " |\n");
    out.append("| of DicomSRValidator alone | " + theirs + " |\n");
    out.append("| of Sopwith alone, with warnings | " + ours + " |\n");
    out.append("| not explained | " + unexplained.size() + " |\n");
    section(out, "theirs", "Errors of DicomSRValidator alone");
    section(out, "ours", "Errors and warnings of Sopwith alone");
    if (!unexplained.isEmpty()) {
      out.append("\n## Not explained\n\n");
      unexplained.forEach(line -> out.append("- " + line.replace("|", "\\|") + "\n"));
    }
    out.append("\n## By file\n\n| file | both | only PixelMed | only Sopwith |\n");
    out.append("| --- | ---: | ---: | ---: |\n").append(table);
    return out.toString();
  }

  private void section(StringBuilder out, String side, String title) {
    out.append("\n## " + title + "\n\n| errors | what | decided by | why |\n");
    out.append("| ---: | --- | --- | --- |\n");
    files.entrySet().stream()
        .filter(it -> it.getKey().side().equals(side))
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(
            it ->
                out.append(
                    "| "
                        + it.getValue()
                        + " | "
                        + it.getKey().what()
                        + " | "
                        + it.getKey().row()
                        + " | "
                        + it.getKey().why()
                        + " |\n"));
  }
}
