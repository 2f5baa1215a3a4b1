// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.ui.editor.DicomDocument;

/** Writes the elements that the tag tree shows, as a table. Runs in a job. */
public final class RowExport {
  private static final int MAX_VALUE = 1 << 15;

  private record Line(
      String path, String tag, String name, String vr, int vm, long length, String value) {}

  private RowExport() {}

  /** One line for each element: path, tag, name, VR, VM, length (-1 if undefined), value. */
  public static void csv(DicomDocument document, List<Row> rows, Writer out) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("path", "tag", "name", "vr", "vm", "length", "value")
            .get();
    CSVPrinter csv = new CSVPrinter(out, format);
    for (Row row : rows) {
      Optional<Line> line = line(document, row);
      if (line.isPresent()) {
        Line l = line.get();
        csv.printRecord(l.path, l.tag, l.name, l.vr, l.vm, l.length, l.value);
      }
    }
    csv.flush();
  }

  /** One object for each element, with the keys that {@link #csv} has as columns. */
  public static void json(DicomDocument document, List<Row> rows, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
    json.writeStartArray();
    for (Row row : rows) {
      Optional<Line> line = line(document, row);
      if (line.isPresent()) {
        Line l = line.get();
        json.writeStartObject();
        json.writeStringField("path", l.path);
        json.writeStringField("tag", l.tag);
        json.writeStringField("name", l.name);
        json.writeStringField("vr", l.vr);
        json.writeNumberField("vm", l.vm);
        json.writeNumberField("length", l.length);
        json.writeStringField("value", l.value);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.flush();
  }

  /** Empty if the element has been removed since the export began. */
  private static Optional<Line> line(DicomDocument document, Row row) {
    return document.read(
        () ->
            row instanceof Row.Tag tag
                ? tag.place().owner().get(tag.place().tag()).map(RowExport::line)
                : Optional.empty());
  }

  private static Line line(Element element) {
    return new Line(
        element.path().toString(),
        Tags.format(element.tag()),
        RowText.name(element),
        element.vr().name(),
        element.multiplicity(),
        element.length(),
        element.display(MAX_VALUE));
  }
}
