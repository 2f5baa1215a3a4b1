// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.json.DicomJson;
import org.sopwith.dicom.json.JsonOptions;

/** Any text is read as DICOM JSON, or refused in one sentence; what was read can be written. */
class JsonFuzzTest {

  static byte[][] seeds() throws IOException {
    return Seeds.json();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void readsAndWrites(byte[] bytes) throws IOException {
    if (bytes == null) {
      return;
    }
    DataSet dataSet;
    try {
      dataSet = DicomJson.read(new ByteArrayInputStream(bytes), DicomJson.BulkResolver.NONE);
    } catch (IOException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError("refused without a word", e);
      }
      return;
    }
    try (JsonGenerator out = DicomJson.generator(Writer.nullWriter())) {
      DicomJson.write(dataSet, out, JsonOptions.DEFAULT);
    }
  }
}
