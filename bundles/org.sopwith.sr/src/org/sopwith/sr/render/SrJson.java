// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * A document as JSON. Other programs rely on its shape; more keys may be added.
 *
 * <pre>
 * {"document": {"sopClassUid", "sopInstanceUid", "studyInstanceUid", "seriesInstanceUid", "title",
 *               "contentDate", "contentTime", "completion", "verification",
 *               "patient": {"name", "id", "birthDate", "sex"}},
 *  "content": {"position": "1.7.1", "relationship", "valueType", "concept": {"v", "s", "m"},
 *              ... the value, by its type ..., "observationDateTime", "observationUid",
 *              "note", "children": [...]}}
 * </pre>
 *
 * <p>Values: {@code text} (TEXT, DATE, TIME, DATETIME, UIDREF, PNAME, as encoded); {@code code}
 * (CODE); {@code number}, {@code unit}, {@code qualifier} (NUM); {@code template}: {@code {"tid",
 * "resource"}}, {@code continuity} (CONTAINER); {@code instance}: {@code {"sopClassUid",
 * "sopInstanceUid"}}, {@code frames}, {@code segments}, {@code channels}, {@code presentationState}
 * (IMAGE, COMPOSITE, WAVEFORM); {@code graphicType}, {@code points}, {@code frameOfReferenceUid}
 * (SCOORD, SCOORD3D); {@code rangeType} with {@code samples}, {@code offsets} or {@code times}
 * (TCOORD); {@code table} (TABLE); {@code target}: the position of another item (by reference).
 * What a document does not say is absent.
 */
public final class SrJson {
  private SrJson() {}

  private record Open(Iterator<ContentItem> children) {}

  /** Writes a document. */
  public static void write(SrDocument document, RenderOptions options, Writer out)
      throws IOException {
    JsonOutput.line(
        out,
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("document");
          header(document, options, json);
          json.writeEndObject();
          json.writeFieldName("content");
          items(document.root(), options, json);
          json.writeEndObject();
        });
  }

  private static void header(SrDocument document, RenderOptions options, JsonGenerator json)
      throws IOException {
    DataSet dataSet = document.dataSet();
    text(json, "title", document.root().name().map(ItemText::meaning).orElse(""));
    text(json, "sopClassUid", document.sopClassUid());
    text(json, "sopInstanceUid", dataSet.string(Tag.SOPInstanceUID, ""));
    text(json, "studyInstanceUid", dataSet.string(Tag.StudyInstanceUID, ""));
    text(json, "seriesInstanceUid", dataSet.string(Tag.SeriesInstanceUID, ""));
    text(json, "contentDate", dataSet.string(Tag.ContentDate, ""));
    text(json, "contentTime", dataSet.string(Tag.ContentTime, ""));
    text(json, "completion", dataSet.string(Tag.CompletionFlag, ""));
    text(json, "verification", dataSet.string(Tag.VerificationFlag, ""));
    if (options.persons()) {
      json.writeObjectFieldStart("patient");
      text(json, "name", dataSet.string(Tag.PatientName, ""));
      text(json, "id", dataSet.string(Tag.PatientID, ""));
      text(json, "birthDate", dataSet.string(Tag.PatientBirthDate, ""));
      text(json, "sex", dataSet.string(Tag.PatientSex, ""));
      json.writeEndObject();
    }
  }

  private static void items(ContentItem root, RenderOptions options, JsonGenerator json)
      throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    open.push(open(root, options, json));
    while (!open.isEmpty()) {
      Iterator<ContentItem> children = open.peek().children();
      if (children.hasNext()) {
        open.push(open(children.next(), options, json));
      } else {
        open.pop();
        json.writeEndArray();
        json.writeEndObject();
      }
    }
  }

  private static Open open(ContentItem item, RenderOptions options, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("position", item.positionText());
    text(json, "relationship", item.relationshipText());
    text(json, "valueType", item.dataSet().string(Tag.ValueType, ""));
    code(json, "concept", item.name());
    boolean leftOut =
        !options.persons() && item.valueType().filter(ValueType.PNAME::equals).isPresent();
    if (!leftOut) {
      ValueJson.write(item.value(), json);
    }
    text(json, "observationDateTime", item.observationDateTime().orElse(""));
    text(json, "observationUid", item.observationUid().orElse(""));
    text(json, "note", options.note().apply(item).orElse(""));
    json.writeArrayFieldStart("children");
    return new Open(item.children().iterator());
  }

  static void text(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  static void code(JsonGenerator json, String name, Optional<Code> code) throws IOException {
    if (code.isPresent()) {
      JsonOutput.code(json, name, code.get());
    }
  }

  static void texts(JsonGenerator json, String name, List<?> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (Object value : values) {
        switch (value) {
          case Integer number -> json.writeNumber(number);
          case Long number -> json.writeNumber(number);
          default -> json.writeString(value.toString());
        }
      }
      json.writeEndArray();
    }
  }
}
