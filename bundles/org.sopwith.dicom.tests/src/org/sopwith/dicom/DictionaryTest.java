// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private final Dictionary dictionary = Dictionary.standard();

  @Test
  void holdsAllOfPs3Part6() {
    assertEquals("2026b", dictionary.edition());
    assertEquals(5301 + 46, dictionary.entries().size());
    assertEquals(517, dictionary.uids().size());
    assertEquals(479, dictionary.privateEntries().size());
    assertEquals("2024c", dictionary.privateEdition());
  }

  @Test
  void everyAttributeIsFoundByItsTagAndByItsKeyword() {
    for (Dictionary.Entry entry : dictionary.entries()) {
      assertSame(entry, dictionary.find(entry.keyword()).orElseThrow(), entry.keyword());
      assertEquals(entry.baseTag(), Tags.parse(entry.keyword()).orElseThrow(), entry.keyword());
      if (!entry.isRepeating()) {
        assertSame(entry, dictionary.find(entry.baseTag()).orElseThrow(), entry.keyword());
      }
      assertFalse(entry.name().isEmpty(), entry.tag());
      assertFalse(entry.vm().isEmpty(), entry.tag());
      assertEquals(entry.tag().startsWith("FFFE"), entry.vrs().isEmpty(), entry.tag());
    }
  }

  @Test
  void constantsAgreeWithTheDictionary() throws IllegalAccessException {
    Map<String, Integer> tags = new HashMap<>();
    for (Field field : Tag.class.getFields()) {
      tags.put(field.getName(), field.getInt(null));
    }
    Map<String, Integer> expected = new HashMap<>();
    dictionary.entries().forEach(entry -> expected.put(entry.keyword(), entry.baseTag()));
    assertEquals(expected, tags);
    for (Field field : UID.class.getFields()) {
      String uid = (String) field.get(null);
      assertEquals(field.getName(), dictionary.uid(uid).orElseThrow().keyword());
    }
  }

  @Test
  void repeatingGroupsAnswerForEachOfTheirTags() {
    assertEquals("OverlayData", keyword(0x60003000));
    assertEquals("OverlayData", keyword(0x601E3000));
    assertEquals("CurveData", keyword(0x50023000));
    assertEquals("SourceImageIDs", keyword(0x00203142));
    assertEquals("RowsForNthOrderCoefficients", keyword(0x00280410));
    assertEquals("VariablePixelData", keyword(0x7F020010));
    assertEquals("PixelData", keyword(0x7FE00010));
    assertEquals("EscapeTriplet", keyword(0x10001230));
    assertTrue(dictionary.find(0x60013000).isEmpty(), "odd groups are private");
    assertEquals(0x60003000, Tag.OverlayData);
  }

  @Test
  void choicesOfValueRepresentationAreKept() {
    assertEquals(
        List.of(VR.US, VR.SS), dictionary.find(Tag.SmallestImagePixelValue).orElseThrow().vrs());
    assertEquals(List.of(VR.OB, VR.OW), dictionary.find(Tag.PixelData).orElseThrow().vrs());
    assertEquals(List.of(VR.US, VR.OW), dictionary.find(Tag.LUTData).orElseThrow().vrs());
  }

  @Test
  void spotChecks() {
    Dictionary.Entry name = dictionary.find(Tag.PatientName).orElseThrow();
    assertEquals(
        new Dictionary.Entry(
            "00100010", "PatientName", "Patient's Name", List.of(VR.PN), "1", false),
        name);
    assertTrue(dictionary.find(0x00080001).orElseThrow().retired());
    assertEquals("MessageID", keyword(0x00000110));
    assertEquals("DirectoryRecordSequence", keyword(0x00041220));
    assertEquals("DataSetTrailingPadding", keyword(0xFFFCFFFC));
    assertEquals("Item", keyword(0xFFFEE000));
    assertTrue(dictionary.find(0x00100009).isEmpty());
    assertTrue(dictionary.find("NoSuchKeyword").isEmpty());
    assertEquals("1.2.840.10008.5.1.4.1.1.2", UID.CTImageStorage);
    assertEquals("SOP Class", dictionary.uid(UID.CTImageStorage).orElseThrow().type());
    assertTrue(dictionary.uid(UID.ExplicitVRBigEndian).orElseThrow().retired());
    assertTrue(dictionary.uid("1.2.3").isEmpty());
  }

  @Test
  void valueRepresentationIsGuessedOnlyWhereTheStandardSaysIt() {
    assertEquals(VR.PN, dictionary.vr(Tag.PatientName));
    assertEquals(VR.UL, dictionary.vr(0x00100000));
    assertEquals(VR.LO, dictionary.vr(0x00290010));
    assertEquals(VR.UN, dictionary.vr(0x00291001));
    assertEquals(VR.UN, dictionary.vr(0x00100009));
  }

  @Test
  void privateAttributesDoNotDependOnTheirBlock() {
    for (Dictionary.PrivateEntry entry : dictionary.privateEntries()) {
      int tag = Integer.parseUnsignedInt(entry.tag().replace("xx", "F3"), 16);
      assertSame(entry, dictionary.findPrivate(entry.creator(), tag).orElseThrow(), entry.tag());
    }
    Dictionary.PrivateEntry factor =
        dictionary.findPrivate("Philips PET Private Group", 0x70531000).orElseThrow();
    assertEquals(List.of(VR.DS), factor.vrs());
    assertTrue(factor.name().startsWith("SUV Factor"));
    assertTrue(dictionary.findPrivate("ELSCINT1", 0x70531000).isEmpty());
  }

  @Test
  void everyValueRepresentationIsUsed() {
    List<VR> used =
        dictionary.entries().stream().flatMap(e -> e.vrs().stream()).distinct().toList();
    assertEquals(List.of(), Arrays.stream(VR.values()).filter(vr -> !used.contains(vr)).toList());
  }

  private String keyword(int tag) {
    return dictionary.find(tag).orElseThrow().keyword();
  }
}
