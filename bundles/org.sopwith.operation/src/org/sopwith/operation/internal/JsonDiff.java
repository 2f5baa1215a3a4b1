// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.json.DicomJson;
import org.sopwith.operation.compare.ElementPair;
import org.sopwith.operation.compare.ItemPair;
import org.sopwith.operation.compare.Status;
import org.sopwith.operation.dump.ItemTitle;

/**
 * Differences as JSON: of two files {@code {"left","right","differences":[...]}}, of two
 * directories an array of these, in which an object of one side only has {@code null} for the
 * other. A difference is {@code
 * {"status","path","tag","left":{"vr","length","value"},"right":{...}}}.
 */
final class JsonDiff implements DiffWriter {
  private final JsonGenerator json;
  private final boolean several;
  private long count;

  JsonDiff(Writer out, boolean several) throws IOException {
    this.json = DicomJson.generator(out);
    this.several = several;
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (several) {
      json.writeStartArray();
    }
  }

  @Override
  public void begin(String left, String right) throws IOException {
    json.writeStartObject();
    json.writeStringField("left", left);
    json.writeStringField("right", right);
    json.writeArrayFieldStart("differences");
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void only(boolean left, String file) throws IOException {
    count++;
    json.writeStartObject();
    json.writeStringField("left", left ? file : null);
    json.writeStringField("right", left ? null : file);
    json.writeArrayFieldStart("differences");
    end();
  }

  @Override
  public void element(ElementPair pair) throws IOException {
    begin(pair.status(), pair.path().toString(), pair.either().tag());
    side("left", pair.left());
    side("right", pair.right());
    json.writeEndObject();
  }

  @Override
  public void item(Element sequence, ItemPair pair) throws IOException {
    DataSet item = pair.either();
    begin(pair.status(), sequence.path() + "[" + (item.itemIndex() + 1) + "]", sequence.tag());
    json.writeObjectFieldStart(pair.left().isPresent() ? "left" : "right");
    json.writeStringField("item", ItemTitle.of(item));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void begin(Status status, String path, int tag) throws IOException {
    count++;
    json.writeStartObject();
    json.writeStringField("status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeStringField("path", path);
    json.writeStringField("tag", Tags.format(tag));
  }

  private void side(String name, Optional<Element> element) throws IOException {
    if (element.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeStringField("vr", element.get().vr().name());
      long length = element.get().length();
      if (length != Element.UNDEFINED_LENGTH) {
        json.writeNumberField("length", length);
      }
      json.writeStringField("value", ValueText.of(element.get()));
      json.writeEndObject();
    }
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (several) {
      json.writeEndArray();
    }
    json.writeRaw('\n');
    json.close();
  }
}
