// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;

/** Writes the elements that the tag tree shows, as a table. */
public final class RowExport {
  private static final int MAX_VALUE = 1 << 15;

  private RowExport() {}

  /** One line for each element: path, tag, name, VR, VM, length, value. */
  public static void csv(List<Row> rows, Writer out) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("path", "tag", "name", "vr", "vm", "length", "value")
            .get();
    CSVPrinter csv = new CSVPrinter(out, format);
    for (Row row : rows) {
      Element element = element(row);
      csv.printRecord(
          element.path(),
          Tags.format(element.tag()),
          RowText.name(element),
          element.vr(),
          element.multiplicity(),
          element.length(),
          element.display(MAX_VALUE));
    }
    csv.flush();
  }

  /** One object for each element, with the keys that {@link #csv} has as columns. */
  public static void json(List<Row> rows, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
    json.writeStartArray();
    for (Row row : rows) {
      Element element = element(row);
      json.writeStartObject();
      json.writeStringField("path", element.path().toString());
      json.writeStringField("tag", Tags.format(element.tag()));
      json.writeStringField("name", RowText.name(element));
      json.writeStringField("vr", element.vr().name());
      json.writeNumberField("vm", element.multiplicity());
      json.writeNumberField("length", element.length());
      json.writeStringField("value", element.display(MAX_VALUE));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.flush();
  }

  private static Element element(Row row) {
    Row.Tag tag = (Row.Tag) row;
    return tag.place().owner().get(tag.place().tag()).orElseThrow();
  }
}
