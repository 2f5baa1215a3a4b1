// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopwith.dicom.CharacterSet;
import org.sopwith.dicom.VR;

class ValueChecksTest {
  @ParameterizedTest
  @CsvSource({
    "AE, STORE_SCP 1",
    "AS, 018M",
    "AT, PatientName",
    "'AT', '(0010,0010)'",
    "CS, ORIGINAL_1 A",
    "DA, 20240229",
    "DS, ' -12.5 '",
    "DS, 1.25E-3",
    "DS, .5",
    "DS, 5.",
    "DT, 2024",
    "DT, 202402",
    "DT, 20240229120000.000001+0100",
    "DT, 2024-1200",
    "FD, -1e300",
    "FL, NaN",
    "IS, +12",
    "IS, -2147483648",
    "LO, 'Größe, 5 mm'",
    "LT, 'a\\b'",
    "OB, 00 fF",
    "OW, 0001",
    "PN, 'Yamada^Tarou=山田^太郎=やまだ^たろう'",
    "SH, x",
    "SL, -2147483648",
    "SS, -32768",
    "SV, -9223372036854775808",
    "TM, 12",
    "TM, 235960.999999",
    "UI, 1.2.840.10008.1.2",
    "UI, 0",
    "UL, 4294967295",
    "UN, 'dead beef'",
    "UR, https://example.org/a?b=1",
    "US, 65535",
    "UT, 'a\\b'",
    "UV, 18446744073709551615"
  })
  void rightValuesPass(VR vr, String value) {
    assertEquals(Optional.empty(), ValueChecks.problem(vr, value));
  }

  @ParameterizedTest
  @CsvSource({
    "AE, '   '",
    "AE, 12345678901234567",
    "AE, Größe",
    "AS, 18M",
    "AS, 018X",
    "AT, NoSuchKeyword",
    "CS, lower",
    "CS, A-B",
    "CS, 12345678901234567",
    "DA, 20230229",
    "DA, 2024.02.29",
    "DA, 20241301",
    "DS, '1,5'",
    "DS, 1.23456789012345678",
    "DS, NaN",
    "DS, 0x10",
    "DT, 20241301",
    "DT, 2024+1500",
    "DT, 2024-1230",
    "FD, '1,5'",
    "FD, 1f",
    "IS, 1.0",
    "IS, 2147483648",
    "IS, 9999999999999",
    "LO, 'a\\b'",
    "OB, 0",
    "OB, xy",
    "OW, 00",
    "PN, a=b=c=d",
    "PN, a^b^c^d^e^f",
    "SQ, x",
    "SS, 32768",
    "SV, 9223372036854775808",
    "TM, 24",
    "TM, 12:30",
    "TM, 1260",
    "UI, 1.02",
    "UI, 1..2",
    "UI, .1",
    "UI, 1.2.",
    "UI, a",
    "UL, -1",
    "UR, 'a b'",
    "US, 65536",
    "UV, 18446744073709551616"
  })
  void wrongValuesAreExplainedInOneSentenceWithoutTheValue(VR vr, String value) {
    String sentence = ValueChecks.problem(vr, value).orElseThrow();
    assertTrue(sentence.endsWith("."), sentence);
    assertTrue(value.length() < 4 || vr.isInteger() || vr == VR.IS || !sentence.contains(value));
  }

  @ParameterizedTest
  @EnumSource(VR.class)
  void emptyIsRightInEveryVr(VR vr) {
    assertEquals(Optional.empty(), ValueChecks.problem(vr, ""));
  }

  @Test
  void controlCharactersAreForParagraphsOnly() {
    assertEquals(Optional.empty(), ValueChecks.problem(VR.LT, "a\r\nb\tc"));
    assertTrue(ValueChecks.problem(VR.LT, "a\u0007").isPresent());
    assertTrue(ValueChecks.problem(VR.LO, "a\nb").isPresent());
    assertTrue(ValueChecks.problem(VR.PN, "a\u001b$B").isPresent());
  }

  @Test
  void lengthCountsCharactersNotBytes() {
    String emoji = "\uD83E\uDE7B";
    assertEquals(Optional.empty(), ValueChecks.problem(VR.SH, emoji.repeat(16)));
    assertTrue(ValueChecks.problem(VR.SH, emoji.repeat(17)).isPresent());
  }

  @Test
  void charactersMustBeInTheObjectsCharacterSet() {
    CharacterSet latin1 = CharacterSet.of(List.of("ISO_IR 100"));
    assertEquals(Optional.empty(), ValueChecks.problem(VR.PN, List.of("Müller"), latin1));
    assertTrue(ValueChecks.problem(VR.PN, List.of("山田"), latin1).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, true", "1, 2, false", "1-3, 3, true", "1-3, 4, false", "1-n, 99, true",
    "2-2n, 4, true", "2-2n, 3, false", "2-n, 1, false", "3-3n, 9, true", "1-n or 1, 5, true",
    "1, 0, true"
  })
  void multiplicityIsReadAsPrinted(String multiplicity, int count, boolean allowed) {
    assertEquals(allowed, ValueMultiplicity.allows(multiplicity, count));
  }
}
