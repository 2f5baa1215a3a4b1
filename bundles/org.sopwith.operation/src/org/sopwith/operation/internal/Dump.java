// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.json.DicomJson;
import org.sopwith.dicom.json.JsonOptions;
import org.sopwith.operation.PathSet;
import org.sopwith.operation.dump.CsvDump;
import org.sopwith.operation.dump.DumpOptions;
import org.sopwith.operation.dump.TextDump;

/**
 * Objects one after the other in one of the formats. Closing it ends the output, not the writer.
 */
interface Dump extends Closeable {
  void write(DicomFile file, String name) throws IOException;

  @Override
  default void close() throws IOException {}

  static Dump text(Writer out, DumpOptions options) {
    TextDump dump = new TextDump(out, options);
    return new Dump() {
      private boolean first = true;

      @Override
      public void write(DicomFile file, String name) throws IOException {
        out.write(first ? "" : "\n");
        first = false;
        dump.write(file, name);
      }
    };
  }

  static Dump csv(Writer out, DumpOptions options) throws IOException {
    return new CsvDump(out, options)::write;
  }

  /** One object, or an array of several. */
  static Dump json(Writer out, PathSet paths, JsonOptions options, boolean several)
      throws IOException {
    JsonGenerator json = DicomJson.generator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (several) {
      json.writeStartArray();
    }
    return new Dump() {
      @Override
      public void write(DicomFile file, String name) throws IOException {
        if (paths.isEmpty()) {
          DicomJson.write(file, json, options);
        } else {
          DicomJson.write(file.dataSet(), json, options, choice(paths));
        }
      }

      @Override
      public void close() throws IOException {
        if (several) {
          json.writeEndArray();
        }
        json.writeRaw('\n');
        json.close();
      }
    };
  }

  private static DicomJson.Choice choice(PathSet paths) {
    return new DicomJson.Choice() {
      @Override
      public boolean has(Element element) {
        return paths.leadsTo(element);
      }

      @Override
      public boolean has(DataSet item) {
        return paths.leadsTo(item);
      }
    };
  }
}
