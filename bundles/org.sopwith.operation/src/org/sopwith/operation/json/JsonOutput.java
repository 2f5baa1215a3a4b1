// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.sopwith.standard.Code;

/** JSON that verbs write: one value and a line feed. The writer stays open. */
public final class JsonOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  private JsonOutput() {}

  /** Writes what is to be said of something. */
  @FunctionalInterface
  public interface Part<T> {
    void write(T one) throws IOException;
  }

  /** A value in one line. */
  public static void line(Writer out, Part<JsonGenerator> value) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      value.write(json);
      json.writeRaw('\n');
    }
  }

  /** A value with each field of an object in a line of its own. */
  public static void indented(Writer out, Part<JsonGenerator> value) throws IOException {
    line(
        out,
        json -> {
          json.setPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
          value.write(json);
        });
  }

  /** An array of objects. */
  public static <T> void objects(JsonGenerator json, Iterable<T> of, Part<T> fields)
      throws IOException {
    json.writeStartArray();
    for (T one : of) {
      json.writeStartObject();
      fields.write(one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A field with an array of objects. */
  public static <T> void objects(JsonGenerator json, String name, Iterable<T> of, Part<T> fields)
      throws IOException {
    json.writeFieldName(name);
    objects(json, of, fields);
  }

  /** The fields of a code: value, scheme and meaning. */
  public static void code(JsonGenerator json, Code code) throws IOException {
    json.writeStringField("v", code.value());
    json.writeStringField("s", code.scheme());
    json.writeStringField("m", code.meaning());
  }

  /** A field with a code. */
  public static void code(JsonGenerator json, String name, Code code) throws IOException {
    json.writeObjectFieldStart(name);
    code(json, code);
    json.writeEndObject();
  }

  /** A field with an array of texts. */
  public static void texts(JsonGenerator json, String name, Iterable<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
