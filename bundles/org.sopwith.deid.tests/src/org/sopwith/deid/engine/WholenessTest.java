// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;

/** What is wrong with files and loses nothing of the object, and what does. */
class WholenessTest {
  private static final String IMPLICIT = "1.2.840.10008.1.2";
  private static final String EXPLICIT = "1.2.840.10008.1.2.1";

  @TempDir Path folder;

  private static byte[] bytes(String syntax, DataSet object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.of(syntax), object).write(out);
    return out.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private DeidentifiedObject apply(byte[] file) throws Exception {
    return new Deidentifier(
            BuiltinProfiles.find("basic").orElseThrow(), folder, DeidKey.random(), Cleaners.NONE)
        .deidentify(DicomFile.parse(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {IMPLICIT, EXPLICIT})
  void bytesBehindPixelDataAreLeftOutAndSaid(String syntax) throws Exception {
    byte[] file = bytes(syntax, DeidentifierTest.ct(1));
    for (String tail : new String[] {"SECRET", "SECRET of a patient, and more of him"}) {
      byte[] longer = joined(file, tail.getBytes(StandardCharsets.US_ASCII));
      DeidentifiedObject result = apply(longer);
      assertEquals(1, result.flags().size());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      result.file().write(out);
      assertFalse(out.toString(StandardCharsets.ISO_8859_1).contains("SECRET"));
    }
  }

  @Test
  void aSecondObjectBehindPixelDataIsLeftOut() throws Exception {
    byte[] file = bytes(EXPLICIT, DeidentifierTest.ct(1));
    assertEquals(1, apply(joined(file, file)).flags().size());
  }

  @Test
  void whatMayBeOfTheObjectRefusesIt() throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    object.remove(Tag.PixelData);
    byte[] filler = new byte[20];
    Arrays.fill(filler, (byte) 'x');
    byte[] longer = joined(bytes(EXPLICIT, object), filler);
    assertThrows(RefusedException.class, () -> apply(longer));
    byte[] whole = bytes(EXPLICIT, DeidentifierTest.ct(1));
    byte[] cut = Arrays.copyOf(whole, whole.length - 2);
    assertThrows(RefusedException.class, () -> apply(cut));
  }

  @Test
  void whatIsWrittenInAnotherSyntaxThanItSaysIsWrittenAsItSays() throws Exception {
    byte[] file = bytes(IMPLICIT, DeidentifierTest.ct(1));
    byte[] dataSet = Arrays.copyOfRange(file, startOfDataSet(file), file.length);
    byte[] wrong = joined(bytes(EXPLICIT, new DataSet()), dataSet);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    apply(wrong).file().write(out);
    DicomFile result = DicomFile.parse(out.toByteArray());
    assertEquals(0, result.problems().size());
    assertEquals(EXPLICIT, result.transferSyntax().uid());
  }

  /** It begins with SOP Class UID. */
  private static int startOfDataSet(byte[] file) {
    int at = 132;
    while (file[at] != 8 || file[at + 1] != 0 || file[at + 2] != 0x16 || file[at + 3] != 0) {
      at++;
    }
    return at;
  }
}
