// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {

  /** Names that PS3.5 Annexes H to K print with their bytes, and names in the single-byte sets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/ISO 2022 IR 87;Yamada^Tarou=山田^太郎=やまだ^たろう;59616d6164615e5461726f753d1b24423b3345441b28425e"
            + "1b244242404f3a1b28423d1b24422464245e24401b28425e1b2442243f246d24261b2842",
        "ISO 2022 IR 13/ISO 2022 IR 87;ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう;d4cfc0de5ec0dbb33d1b24423b3345441b284a5e"
            + "1b244242404f3a1b284a3d1b24422464245e24401b284a5e1b2442243f246d24261b284a",
        "/ISO 2022 IR 149;Hong^Gildong=洪^吉洞=홍^길동;486f6e675e47696c646f6e673d1b242943fbf35e"
            + "1b242943d1ced4d73d1b242943c8ab5e1b242943b1e6b5bf",
        "/ISO 2022 IR 58;Zhang^XiaoDong=张^小东=;5a68616e675e5869616f446f6e673d1b242941d5c55e"
            + "1b242941d0a1b6ab3d",
        "ISO_IR 192;Wang^XiaoDong=王^小東=;57616e675e5869616f446f6e673de78e8b5ee5b08fe69db13d",
        "GB18030;Wang^XiaoDong=王^小东=;57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d",
        "GBK;Wang^XiaoDong=王^小东=;57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d",
        "ISO_IR 100;Buc^Jérôme;4275635e4ae972f46d65",
        "ISO_IR 101;Wałęsa;5761b3ea7361",
        "ISO_IR 109;Ħal;a1616c",
        "ISO_IR 110;Šķēle;a9f3ba6c65",
        "ISO_IR 126;Διονυσιος;c4e9efedf5f3e9eff2",
        "ISO_IR 127;قباني;e2c8c7e6ea",
        "ISO_IR 138;שרון;f9f8e5ef",
        "ISO_IR 144;Люк;bbeeda",
        "ISO_IR 148;Çavuşoğlu;c7617675fe6ff06c75",
        "ISO_IR 203;Œuvre;bc75767265",
        "ISO_IR 166;นาม;b9d2c1",
        "ISO_IR 13;ﾔﾏﾀﾞ^ﾀﾛｳ;d4cfc0de5ec0dbb3",
      })
  void namesAreReadAndWritten(String terms, String text, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    CharacterSet set = CharacterSet.of(Arrays.asList(terms.split("/")));
    assertEquals(List.of(), set.unknownTerms());
    assertEquals(text, set.decode(bytes, 0, bytes.length, VR.PN));
    assertArrayEquals(
        bytes, set.encode(text, VR.PN), HexFormat.of().formatHex(set.encode(text, VR.PN)));
  }

  @Test
  void aBackslashInsideATwoByteCharacterSeparatesNothing() {
    CharacterSet set = CharacterSet.of(List.of("", "ISO 2022 IR 87"));
    String text = "神奈川\\能\\表示";
    byte[] bytes = set.encode(text, VR.LO);
    assertEquals(List.of("神奈川", "能", "表示"), ValueCodec.strings(VR.LO, bytes, set));
    CharacterSet gbk = CharacterSet.of(List.of("GBK"));
    assertEquals(List.of("運", "慭"), ValueCodec.strings(VR.LO, gbk.encode("運\\慭", VR.LO), gbk));
  }

  @Test
  void aTwoByteSetAloneStillBeginsInAscii() {
    CharacterSet set = CharacterSet.of(List.of("ISO 2022 IR 87"));
    byte[] bytes = set.encode("Yamada=山田", VR.PN);
    assertEquals("Yamada=山田", set.decode(bytes, 0, bytes.length, VR.PN));
  }

  @Test
  void bytesBeyondTheDefaultRepertoireAreReadAsLatin1() {
    byte[] bytes = {'M', (byte) 0xFC, 'l', 'l', 'e', 'r'};
    assertEquals("Müller", CharacterSet.DEFAULT.decode(bytes, 0, bytes.length, VR.PN));
  }

  @Test
  void aCharacterThatCannotBeWrittenIsRefusedNotReplaced() {
    for (String term : List.of("", "ISO_IR 100", "GBK", "ISO 2022 IR 149")) {
      CharacterSet set = CharacterSet.of(List.of(term));
      assertThrows(IllegalArgumentException.class, () -> set.encode("\u0E19 \uD83D\uDE00", VR.LO));
    }
  }

  @Test
  void itemsInheritTheCharacterSetUnlessTheyHaveTheirOwn() throws IOException {
    DataSet root = new DataSet();
    root.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    DataSet own = root.addItem(Tag.ReferencedPatientSequence);
    own.set(Tag.SpecificCharacterSet, "ISO_IR 100");
    own.set(Tag.PatientName, "Jörg");
    DataSet inherited = root.addItem(Tag.ReferencedPatientSequence);
    inherited.set(Tag.PatientName, "山田");
    byte[] bytes =
        FaithfulRoundTripTest.written(
            DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, root));
    List<DataSet> items = DicomFile.parse(bytes).dataSet().items(Tag.ReferencedPatientSequence);
    assertEquals("Jörg", items.get(0).string(Tag.PatientName, ""));
    assertEquals("山田", items.get(1).string(Tag.PatientName, ""));
  }
}
