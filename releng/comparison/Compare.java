// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Compares what dciodvfy and Sopwith report of the files of a folder. README.md says how. */
final class Compare {
  /**
   * A file and how the reports differ.
   *
   * @param note why there is no comparison, if there is none
   */
  private record Result(
      String file, int its, int both, int wrong, int open, int ours, String note) {
    boolean passed() {
      return its == 0 && note.isEmpty();
    }
  }

  private static final String CRASHED = "dciodvfy ends with a failed assertion";

  private final Validator validator = new Validator(Rules.load(), Map.of());
  private final Pairs pairs;
  private final Classes classes;
  private final Path answers;
  private final Map<Classes.Row, Integer> counts = new LinkedHashMap<>();
  private final Map<Classes.Row, Set<String>> files = new LinkedHashMap<>();
  private final Map<String, Integer> unexplained = new TreeMap<>();
  private final Map<String, String> unexplainedIn = new TreeMap<>();
  private final Map<String, Integer> sources = new TreeMap<>();

  private Compare(Path tables, Path answers) throws IOException {
    this.pairs = new Pairs(tables.resolve("pairs.tsv"));
    this.classes = new Classes(tables.resolve("classes.tsv"));
    this.answers = answers;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("Arguments: FOLDER-OF-TABLES DATA OUTPUT [ANSWERS]");
      System.exit(2);
    }
    Path tables = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]);
    Path answers =
        arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("dciodvfy");
    Files.createDirectories(answers);
    Compare compare = new Compare(tables, answers);
    List<Result> results = new ArrayList<>();
    int others = 0;
    List<String> index = Files.readAllLines(data.resolve("INDEX.tsv"));
    List<String> columns = Arrays.asList(index.get(0).split("\t"));
    for (String line : index.subList(1, index.size())) {
      String[] cells = line.split("\t", -1);
      if (cells[columns.indexOf("kind")].startsWith("dicom")) {
        String about =
            cells[columns.indexOf("path")]
                + " "
                + cells[columns.indexOf("transfer_syntax")]
                + " "
                + cells[columns.indexOf("sop_class")];
        results.add(compare.file(data, cells[columns.indexOf("path")], about));
        String source = cells[columns.indexOf("source")].replaceFirst("@.*", "");
        compare.sources.merge(
            source + " | " + licence(source, cells[columns.indexOf("license")]), 1, Integer::sum);
      } else {
        others++;
      }
    }
    Files.writeString(Path.of(arguments[2]), compare.report(results, others));
  }

  /** Without what is said about single files. */
  private static String licence(String source, String text) {
    return source.equals("generated")
        ? "as the files that these are made of"
        : text.replaceFirst("( \\(|;|, ).*", "");
  }

  private Result file(Path data, String name, String about) throws Exception {
    Path path = data.resolve(name);
    Dciodvfy dciodvfy = Dciodvfy.of(path, name, answers);
    List<Finding> findings = new ArrayList<>();
    String note = dciodvfy.crashed() ? CRASHED : "";
    try (DicomFile file = DicomFile.open(path)) {
      validator.validate(validator.instance(file), name, findings::add);
    } catch (DicomException e) {
      findings.add(Finding.error("file.not-dicom", "Not a DICOM file"));
      note = "not DICOM to Sopwith";
    } catch (IOException | UncheckedIOException e) {
      findings.add(Finding.error("file.unreadable", "The file cannot be read"));
      note = "unreadable to Sopwith";
    }
    int its = 0;
    int both = 0;
    int wrong = 0;
    int open = 0;
    Set<Finding> found = new HashSet<>();
    for (Dciodvfy.Message message : dciodvfy.messages()) {
      List<Finding> same = findings.stream().filter(f -> pairs.same(message, f)).toList();
      found.addAll(same);
      if (message.error()) {
        its++;
        if (!same.isEmpty()) {
          both++;
        } else if (explained("it", name, about, Pairs.withoutItems(message.path()), message.text())
            .equals("wrong")) {
          wrong++;
        } else {
          open++;
        }
      }
    }
    int ours = 0;
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR && !found.contains(finding)) {
        ours++;
        explained(
            "us",
            name,
            about,
            Pairs.withoutItems(finding.example().path()),
            finding.rule() + " " + finding.expected() + " | " + finding.example().found());
      }
    }
    return new Result(name, its, both, wrong, open, ours, note);
  }

  private String explained(String side, String file, String about, String path, String what) {
    Optional<Classes.Row> row = classes.of(side, about, path, what);
    if (row.isPresent()) {
      counts.merge(row.get(), 1, Integer::sum);
      files.computeIfAbsent(row.get(), r -> new HashSet<>()).add(file);
      return row.get().verdict();
    }
    String kind =
        side + " " + path + " " + what.replaceAll("<[^>]*>", "<>").replaceAll("\\s+", " ");
    if (kind.length() > 200) {
      kind = kind.substring(0, 200);
    }
    unexplained.merge(kind, 1, Integer::sum);
    unexplainedIn.putIfAbsent(kind, file);
    return "";
  }

  private String report(List<Result> results, int others) {
    StringBuilder out = new StringBuilder();
    long its = results.stream().mapToInt(Result::its).sum();
    long both = results.stream().mapToInt(Result::both).sum();
    long wrong = results.stream().mapToInt(Result::wrong).sum();
    long open = results.stream().mapToInt(Result::open).sum();
    long ours = results.stream().mapToInt(Result::ours).sum();
    out.append("# dciodvfy and Sopwith on the same files\n\n");
    out.append(
        """
        Written by `releng/comparison/compare`; its README says how. The files are those of the folder
        that the tests know as `../shared/data`: %d files that are or claim to be DICOM, from the test data
        of public projects (last section). A name begins with a subject, then come owner and project, then
        the path there; `generated` ones are made of such files. %d more files of the folder hold no DICOM.

        | | errors |
        | --- | ---: |
        | of `dciodvfy -new` | %d |
        | reported by Sopwith too | %d |
        | shown wrong | %d |
        | reported or shown wrong | %.1f %% |
        | not checked by Sopwith yet, or not explained | %d |
        | of Sopwith alone, each explained | %d |

        dciodvfy finds no error in %d of the files; Sopwith alone reports %d in these. It ends with a failed
        assertion in %d.

        """
            .formatted(
                results.size(),
                others,
                its,
                both,
                wrong,
                100.0 * (both + wrong) / Math.max(1, its),
                open,
                ours
                    - unexplained.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("us "))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                results.stream().filter(Result::passed).count(),
                results.stream().filter(Result::passed).mapToInt(Result::ours).sum(),
                results.stream().filter(r -> r.note().equals(CRASHED)).count()));
    classes(out, "it", "wrong", "Errors of dciodvfy that the standard does not support");
    classes(out, "it", "open", "Errors of dciodvfy that Sopwith does not check yet");
    classes(out, "us", "right", "Errors of Sopwith alone");
    if (!unexplained.isEmpty()) {
      out.append("## Not explained\n\n| errors | side, place and report | first in |\n")
          .append("| ---: | --- | --- |\n");
      unexplained.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .forEach(
              entry ->
                  out.append(
                      "| %d | %s | %s |\n"
                          .formatted(
                              entry.getValue(),
                              cell(entry.getKey()),
                              cell(unexplainedIn.get(entry.getKey())))));
      out.append('\n');
    }
    out.append(
        """
        ## By file

        *Its*: errors of dciodvfy. *Wrong*: of those, shown wrong. *Open*: of those, not checked yet.
        *Ours*: errors that Sopwith alone reports.

        | file | its | both | wrong | open | ours | |
        | --- | ---: | ---: | ---: | ---: | ---: | --- |
        """);
    for (Result r : results) {
      out.append(
          "| %s | %d | %d | %d | %d | %d | %s |\n"
              .formatted(
                  cell(r.file()), r.its(), r.both(), r.wrong(), r.open(), r.ours(), r.note()));
    }
    out.append("\n## Where the files come from\n\n| project | licence | files |\n");
    out.append("| --- | --- | ---: |\n");
    sources.forEach((source, count) -> out.append("| %s | %d |\n".formatted(source, count)));
    return out.toString();
  }

  private void classes(StringBuilder out, String side, String verdict, String title) {
    out.append("## ").append(title).append("\n\n");
    out.append("| errors | files | what | decided by | why |\n");
    out.append("| ---: | ---: | --- | --- | --- |\n");
    classes.rows().stream()
        .filter(row -> row.side().equals(side) && row.verdict().equals(verdict))
        .filter(counts::containsKey)
        .sorted((a, b) -> counts.get(b) - counts.get(a))
        .forEach(
            row ->
                out.append(
                    "| %d | %d | %s | %s | %s |\n"
                        .formatted(
                            counts.get(row),
                            files.get(row).size(),
                            cell(row.title()),
                            cell(row.section()),
                            cell(row.why()))));
    out.append('\n');
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s+", " ");
  }
}
