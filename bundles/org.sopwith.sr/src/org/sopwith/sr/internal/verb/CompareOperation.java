// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.TextOrJson;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.sr.compare.Change;
import org.sopwith.sr.compare.SrComparison;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.render.ItemText;

/** The verb {@code sr diff}: what differs between two reports. */
public final class CompareOperation implements Operation {
  private static final Parameter<Path> LEFT =
      Parameter.inputFile("left")
          .positional()
          .label("A")
          .required()
          .describedAs("A structured report");
  private static final Parameter<Path> RIGHT =
      Parameter.inputFile("right")
          .positional()
          .label("B")
          .required()
          .describedAs("The one to compare it with");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of("sr diff", "Compare Reports", "Compares two reports by their content")
          .paragraph(
              "Content items are brought together by their relationship, concept, value and"
                  + " tracking UID, wherever they stand. Attributes outside the content are left"
                  + " to 'sopwith diff'.")
          .paragraph("The exit code is 0 without differences, 1 with differences.")
          .example("first.dcm second.dcm", "Lists what was added, removed, changed and moved.")
          .example("first.dcm second.dcm --format json", "Lists it for a program.")
          .menu("Inspect")
          .selection(SelectionFilter.two(FileKind.DICOM))
          .parameters(LEFT, RIGHT, TextOrJson.FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    try (DicomFile left = open(arguments.get(LEFT), context);
        DicomFile right = open(arguments.get(RIGHT), context)) {
      List<Change> changes =
          SrComparison.compare(SrDocument.of(left.dataSet()), SrDocument.of(right.dataSet()));
      if (arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON) {
        json(changes, context.out());
      } else {
        for (Change change : changes) {
          context.out().write(line(change) + "\n");
        }
      }
      return changes.isEmpty()
          ? Outcome.done("No differences.")
          : Outcome.found(
              changes.size() + (changes.size() == 1 ? " difference." : " differences."));
    }
  }

  private static DicomFile open(Path path, Context context) throws OperationException, IOException {
    DicomFile file = Documents.open(path);
    if (!file.problems().isEmpty()) {
      context.message(path + " has errors in its encoding; 'sopwith sr show' shows them.");
    }
    return file;
  }

  private static String line(Change change) {
    StringBuilder line = new StringBuilder(kind(change));
    line.append(" ".repeat(8 - line.length()));
    line.append(change.left().or(change::right).orElseThrow().positionText());
    if (change.left().isPresent() && change.right().isPresent()) {
      String now = change.right().get().positionText();
      line.append(now.equals(change.left().get().positionText()) ? "" : " -> " + now);
    }
    line.append("  ").append(ItemText.label(change.item()));
    switch (change.kind()) {
      case CHANGED ->
          change
              .aspects()
              .forEach(
                  aspect ->
                      line.append(
                              aspect.name().equals("value") ? ": " : ", " + aspect.name() + ": ")
                          .append(oneLine(aspect.before()))
                          .append(" -> ")
                          .append(oneLine(aspect.after())));
      case MOVED -> line.append("");
      default -> {
        String value = oneLine(ItemText.value(change.item()));
        line.append(value.isEmpty() ? "" : ": " + value);
      }
    }
    return line.toString();
  }

  private static String oneLine(String text) {
    return text.replace("\n", " / ");
  }

  private static String kind(Change change) {
    return change.kind().name().toLowerCase(Locale.ROOT);
  }

  private static void json(List<Change> changes, Writer out) throws IOException {
    JsonOutput.line(
        out,
        json -> {
          JsonOutput.objects(
              json,
              changes,
              change -> {
                json.writeStringField("kind", kind(change));
                json.writeStringField("concept", ItemText.label(change.item()));
                item(json, "left", change.left());
                item(json, "right", change.right());
                JsonOutput.objects(
                    json,
                    "aspects",
                    change.aspects(),
                    aspect -> {
                      json.writeStringField("name", aspect.name());
                      json.writeStringField("before", aspect.before());
                      json.writeStringField("after", aspect.after());
                    });
              });
        });
  }

  private static void item(JsonGenerator json, String name, Optional<ContentItem> item)
      throws IOException {
    if (item.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeStringField("position", item.get().positionText());
      json.writeStringField("value", ItemText.value(item.get()));
      json.writeEndObject();
    }
  }
}
