// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** Objects that hold a document or model in another format. */
class EncapsulatedDocumentsTest {
  private static final String KEPT =
      "overrides:\n  - attribute: EncapsulatedDocument\n    action: keep\n";
  private static final byte[] DOCUMENT = "SECRET document\0".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  private DeidentifiedObject apply(String profile, String type) throws Exception {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.EncapsulatedPDFStorage);
    object.set(Tag.SOPInstanceUID, "1.2.3");
    object.set(Tag.PatientID, "SECRET");
    object.set(Tag.MIMETypeOfEncapsulatedDocument, type);
    object.setBytes(Tag.EncapsulatedDocument, VR.OB, DOCUMENT);
    object.setInts(Tag.EncapsulatedDocumentLength, VR.UL, 15);
    return new Deidentifier(
            ProfileText.parse("sopwith-deid: 1\nname: T\nedition: 2024c\n" + profile, "t"),
            folder,
            DeidKey.random(),
            Cleaners.NONE)
        .deidentify(DeidentifierTest.written(object));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "text/XML", "model/stl", "model/obj", "x/y"})
  void theDocumentIsReplacedByAnEmptyOneOfItsFormat(String type) throws Exception {
    DeidentifiedObject result = apply("", type);
    DataSet object = result.file().dataSet();
    byte[] document = object.bytes(Tag.EncapsulatedDocument);
    String text = new String(document, StandardCharsets.ISO_8859_1);
    assertTrue(document.length > 0 && !text.contains("SECRET"));
    assertEquals(1, result.flags().size());
    int length = object.integer(Tag.EncapsulatedDocumentLength, 0);
    assertTrue(document.length - length <= 1);
    if (type.endsWith("pdf")) {
      List<String> lines = text.lines().toList();
      int start = lines.indexOf("startxref") + 1;
      assertEquals(Integer.toString(text.indexOf("xref")), lines.get(start));
    }
  }

  @Test
  void theProfileMayRefuseSuchObjectsOrSayNothingOfThem() throws Exception {
    assertThrows(
        RefusedException.class, () -> apply("encapsulated-documents: refuse\n", "text/XML"));
    assertEquals(List.of(), apply("encapsulated-documents: ignore\n", "application/pdf").flags());
  }

  @Test
  void anOverrideMayKeepTheDocumentAndThatIsFlagged() throws Exception {
    DeidentifiedObject result = apply("encapsulated-documents: refuse\n" + KEPT, "x/y");
    DataSet object = result.file().dataSet();
    assertArrayEquals(DOCUMENT, object.bytes(Tag.EncapsulatedDocument));
    assertEquals(15, object.integer(Tag.EncapsulatedDocumentLength, 0));
    assertEquals(1, result.flags().size());
  }
}
