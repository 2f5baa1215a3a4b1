// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.sopwith.standard.Code;

/** JSON on standard output. */
final class Json {
  private Json() {}

  /** The fields of a code, as {@code seg info} names them. */
  static void write(Code code, JsonGenerator json) throws IOException {
    json.writeStringField("v", code.value());
    json.writeStringField("s", code.scheme());
    json.writeStringField("m", code.meaning());
  }

  /** Leaves the writer open when it is closed. */
  static JsonGenerator generator(Writer out) throws IOException {
    return new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }
}
