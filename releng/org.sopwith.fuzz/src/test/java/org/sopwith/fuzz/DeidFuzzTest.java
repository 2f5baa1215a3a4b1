// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.Deidentifier;
import org.sopwith.deid.engine.RefusedException;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Problem;
import org.sopwith.operation.OperationException;

/** Any bytes are de-identified to an object that is sound, or refused. */
class DeidFuzzTest {
  private static final Deidentifier DEIDENTIFIER = deidentifier();

  private static Deidentifier deidentifier() {
    try {
      return new Deidentifier(
          BuiltinProfiles.find("basic").orElseThrow(),
          Path.of(""),
          DeidKey.random(),
          Cleaners.standard());
    } catch (IOException | OperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[][] seeds() throws IOException {
    return Seeds.deidentifiable();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void deidentifiesAnything(byte[] bytes) throws IOException {
    if (bytes == null) {
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DicomFile file = DicomFile.parse(bytes)) {
      DEIDENTIFIER.deidentify(file).file().write(out);
    } catch (DicomException | RefusedException e) {
      return;
    }
    try (DicomFile result = DicomFile.parse(out.toByteArray())) {
      if (result.problems().stream().anyMatch(Problem::error)) {
        throw new AssertionError("The result is broken: " + result.problems());
      }
    }
  }
}
