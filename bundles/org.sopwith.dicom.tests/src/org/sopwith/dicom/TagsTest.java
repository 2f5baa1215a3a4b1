// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
  @ParameterizedTest
  @ValueSource(strings = {"PixelData", "(7FE0,0010)", "7fe0,0010", "7FE00010", " (7fe0,0010) "})
  void everyWayToWriteATagIsRead(String text) {
    assertEquals(OptionalInt.of(Tag.PixelData), Tags.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "pixeldata", "(7FE0,001)", "7FE0 0010", "7FE0,001G", "+FE00010", "()"})
  void otherTextIsNoTag(String text) {
    assertEquals(OptionalInt.empty(), Tags.parse(text));
  }

  @Test
  void printedTagsAreReadBack() {
    for (int tag : new int[] {0, Tag.PatientName, 0xABCDEF98, 0xFFFEE00D, 0x7FE1109F}) {
      assertEquals(OptionalInt.of(tag), Tags.parse(Tags.format(tag)));
    }
    assertEquals("(FFFE,E00D)", Tags.format(0xFFFEE00D));
  }

  @Test
  void groupsAndElementsAreUnsigned() {
    assertEquals(0xFFFE, Tags.group(0xFFFEE00D));
    assertEquals(0xE00D, Tags.element(0xFFFEE00D));
    assertEquals(0xFFFEE00D, Tags.of(0xFFFE, 0xE00D));
  }

  @Test
  void privateElementsAndTheirCreators() {
    assertTrue(Tags.isPrivate(0x00291001));
    assertFalse(Tags.isPrivate(Tag.PatientName));
    assertTrue(Tags.isPrivateCreator(0x00290010));
    assertTrue(Tags.isPrivateCreator(0x002900FF));
    assertFalse(Tags.isPrivateCreator(0x0029000F));
    assertFalse(Tags.isPrivateCreator(0x00290100));
    assertFalse(Tags.isPrivateCreator(Tag.PatientName));
    assertTrue(Tags.isGroupLength(0x00100000));
    assertFalse(Tags.isGroupLength(Tag.PatientName));
  }
}
