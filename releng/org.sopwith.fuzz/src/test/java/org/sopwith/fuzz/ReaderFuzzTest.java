// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;

/** Any bytes are read, or refused as not DICOM; what was read can be edited and written. */
class ReaderFuzzTest {

  static byte[][] seeds() throws IOException {
    return Seeds.files();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void readsEditsAndWrites(byte[] bytes) throws IOException {
    if (bytes == null) {
      return;
    }
    try (DicomFile file = DicomFile.parse(bytes)) {
      walk(file.dataSet());
      frames(file);
      file.dataSet().set(Tag.PatientComments, "edited");
      file.write(OutputStream.nullOutputStream());
    } catch (DicomException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError("refused without a word", e);
      }
    }
  }

  private static void walk(DataSet dataSet) {
    for (Element element : dataSet) {
      element.display(60);
      element.path().toString();
      element.items().forEach(ReaderFuzzTest::walk);
    }
  }

  private static void frames(DicomFile file) throws IOException {
    FrameBytes frames = FrameBytes.of(file);
    for (int i = 0; i < Math.min(3, frames.count()); i++) {
      frames.frame(i);
    }
  }
}
