// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;

/**
 * Compares the items of reports, by position, relationship and value type, with those that {@code
 * dsrdump} prints: as it is, and where it gives up on a report, when told to be tolerant.
 */
final class Items {
  private static final Pattern ITEM =
      Pattern.compile(
          "^([0-9.]*)\\s*<(?:(contains|has obs context|has acq context|has concept mod|"
              + "has properties|inferred from|selected from|unknown relationship) )?(?:([A-Z0-9]+)[ :=]|[0-9.]+>)");
  private static final List<String> TOLERANT = List.of("-Er", "-Ev", "-Ec", "-Ee", "-Dv");

  private record Answer(boolean read, Map<String, String> items, String reason) {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[0]);
    PrintStream out =
        arguments.length > 1
            ? new PrintStream(
                Files.newOutputStream(Path.of(arguments[1])), true, StandardCharsets.UTF_8)
            : System.out;
    out.println("| report | ours | dsrdump | tolerant dsrdump | |");
    out.println("| --- | --: | --: | --: | --- |");
    int same = 0;
    int all = 0;
    for (Path path : files(data)) {
      try (DicomFile file = DicomFile.open(path)) {
        if (!SrDocument.isDocument(file.dataSet())) {
          continue;
        }
        all++;
        Map<String, String> ours = ours(SrDocument.of(file.dataSet()));
        Answer strict = ask(path, List.of());
        Answer answer = strict.read() ? strict : ask(path, TOLERANT);
        String difference = answer.read() ? difference(ours, answer.items()) : "not read";
        same += difference.isEmpty() ? 1 : 0;
        out.printf(
            "| %s | %d | %s | %s | %s |%n",
            data.relativize(path),
            ours.size(),
            count(strict),
            strict.read() ? "" : count(answer),
            Stream.of(difference, strict.reason())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; ")));
      } catch (DicomException e) {
        continue;
      }
    }
    out.printf("%nThe same items in %d of %d reports.%n", same, all);
  }

  private static List<Path> files(Path data) throws IOException {
    try (Stream<Path> walk = Files.walk(data)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String count(Answer answer) {
    return answer.read() ? Integer.toString(answer.items().size()) : "-";
  }

  private static Map<String, String> ours(SrDocument document) {
    Map<String, String> items = new TreeMap<>();
    for (ContentItem item : document.items()) {
      String type = item.isReference() ? "" : item.dataSet().string(Tag.ValueType, "");
      items.put(item.positionText(), (item.relationshipText() + " " + type).strip());
    }
    return items;
  }

  private static Answer ask(Path path, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("dsrdump", "+Pn", "-Ph"));
    command.addAll(options);
    command.add(path.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
            .lines()
            .toList();
    boolean read = process.waitFor() == 0;
    Map<String, String> items = new TreeMap<>();
    String reason = "";
    for (String line : lines) {
      var matcher = ITEM.matcher(line);
      if (matcher.find()) {
        String relation = matcher.group(2) == null ? "" : matcher.group(2).toUpperCase() + " ";
        String type = matcher.group(3) == null ? "" : matcher.group(3);
        items.put(position(matcher.group(1)), (relation + type).strip());
      } else if (line.startsWith("F: dsrdump: error")) {
        reason = line.replaceFirst("^F: dsrdump: error (\\([^)]*\\)).*", "$1");
      }
    }
    return new Answer(read, items, reason);
  }

  /** The root's line has no position. */
  private static String position(String text) {
    return text.isEmpty() ? "1" : text;
  }

  private static String difference(Map<String, String> ours, Map<String, String> its) {
    List<String> differences = new ArrayList<>();
    Stream.concat(ours.keySet().stream(), its.keySet().stream())
        .distinct()
        .filter(position -> !ours.getOrDefault(position, "").equals(its.getOrDefault(position, "")))
        .forEach(
            position ->
                differences.add(position + ": " + ours.get(position) + " / " + its.get(position)));
    return differences.size() > 3
        ? differences.size() + " items differ, first " + differences.getFirst()
        : String.join(", ", differences);
  }
}
