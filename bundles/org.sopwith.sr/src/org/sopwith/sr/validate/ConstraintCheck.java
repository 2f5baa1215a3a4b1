// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.template.expand.ResolvedConstraint;

/** Value set constraints that are not of codes, as far as their wording is known. */
final class ConstraintCheck {
  private static final Pattern WORD = Pattern.compile("[A-Z]{2,}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final String SEGMENT = "value specified in Referenced Segment Number";
  private static final String SINGLE_SEGMENT = "single " + SEGMENT;
  private static final String ONE = "If one item";

  private final SrRule rule;
  private final Consumer<Finding> sink;
  private final MatchedRow row;
  private final ContentItem item;

  private ConstraintCheck(MatchedRow row, SrRule rule, Consumer<Finding> sink) {
    this.row = row;
    this.item = row.item();
    this.rule = rule;
    this.sink = sink;
  }

  static void check(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (ContentItem item : document.items()) {
      document.matching().row(item).ifPresent(row -> new ConstraintCheck(row, rule, sink).check());
    }
  }

  private void check() {
    List<ResolvedConstraint> constraints = row.row().constraints();
    if (constraints.isEmpty()) {
      return;
    }
    switch (item.value()) {
      case ContentValue.Coordinates graphic -> graphic(graphic.graphicType());
      case ContentValue.Coordinates3D graphic -> graphic(graphic.graphicType());
      case ContentValue.Reference reference -> reference(reference);
      case ContentValue.Table table -> table(table);
      default -> {}
    }
  }

  private void graphic(String type) {
    List<ResolvedConstraint> parts =
        row.row().constraints().stream()
            .filter(part -> part.subject().equals("GRAPHIC TYPE"))
            .toList();
    if (parts.size() == 2 && row.row().row().getConstraintText().contains(ONE)) {
      // The first part is for one content item of the row, the second for several.
      boolean one = row.place().items(row.row()).size() == 1;
      parts = List.of(parts.get(one ? 0 : 1));
    }
    if (parts.isEmpty() || parts.stream().anyMatch(part -> allows(part.text(), type))) {
      return;
    }
    report(": the graphic type is not allowed", Tag.GraphicType, parts.getFirst().text(), type);
  }

  /** Whether a list such as {@code {POINT}} or {@code not {MULTIPOINT}} allows a type. */
  private static boolean allows(String text, String type) {
    Set<String> types = new TreeSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      types.add(words.group());
    }
    return types.isEmpty() || text.stripLeading().startsWith("not") != types.contains(type);
  }

  private void reference(ContentValue.Reference reference) {
    String uid = reference.instance().sopClassUid();
    for (ResolvedConstraint part : row.row().constraints()) {
      for (Map.Entry<String, List<String>> words : Holder.CLASSES.entrySet()) {
        if (part.text().contains(words.getKey())) {
          if (!uid.isEmpty() && !words.getValue().contains(uid)) {
            report(
                ": the reference is to an object of another SOP class",
                Tag.ReferencedSOPSequence,
                part.text(),
                uid);
          }
          break;
        }
      }
      int segments = reference.segments().size();
      if (part.text().contains(SEGMENT)
          && (segments == 0 || segments > 1 && part.text().contains(SINGLE_SEGMENT))) {
        report(
            ": Referenced Segment Number is not as the row asks",
            Tag.ReferencedSOPSequence,
            part.text(),
            segments + " values");
      }
    }
  }

  private void table(ContentValue.Table table) {
    for (ResolvedConstraint part : row.row().constraints()) {
      int count =
          switch (part.subject()) {
            case "NROWS" -> table.rows();
            case "NCOLUMNS" -> table.columns();
            default -> -1;
          };
      if (count >= 0
          && NUMBER.matcher(part.text()).matches()
          && Integer.parseInt(part.text()) != count) {
        report(
            ": the table has another size",
            Tag.TabulatedValuesSequence,
            part.subject() + " = " + part.text(),
            "" + count);
      }
    }
  }

  private void report(String message, int tag, String expected, String found) {
    sink.accept(
        rule.finding(MatchedDocument.text(row) + message)
            .as(MatchedDocument.severity(row.use(), Severity.ERROR))
            .see(MatchedDocument.standard(row.row()))
            .at(item.path(tag))
            .expecting(expected, found + " at " + item.positionText()));
  }

  /** SOP classes by the words that ask for them, the longer words first. */
  private static final class Holder {
    static final Map<String, List<String>> CLASSES = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> classes = new LinkedHashMap<>();
      try (InputStream in = ConstraintCheck.class.getResourceAsStream("reference-constraints.tsv");
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            String[] cells = line.split("\t");
            classes.put(cells[0], List.of(cells[1].split(" ")));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return classes;
    }
  }
}
