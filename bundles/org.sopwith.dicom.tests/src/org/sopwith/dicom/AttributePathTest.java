// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PatientName;PatientName",
        "(0010,0010);PatientName",
        "00100010;PatientName",
        "ReferencedSeriesSequence[1].SeriesInstanceUID;ReferencedSeriesSequence[1].SeriesInstanceUID",
        "(0008,1115)[2].(0020,000e);ReferencedSeriesSequence[2].SeriesInstanceUID",
        "(0029,1010);(0029,1010)",
        "(0029,xx10,ACME 1.0);(0029,xx10,ACME 1.0)",
        "PerFrameFunctionalGroupsSequence[*].FrameContentSequence[1].StackID;"
            + "PerFrameFunctionalGroupsSequence[*].FrameContentSequence[1].StackID",
        "(6000,3000);(6000,3000)",
      })
  void isReadAndPrinted(String text, String printed) {
    assertEquals(printed, AttributePath.parse(text).toString());
    assertEquals(printed, AttributePath.parse(printed).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "PatientName.",
        "NoSuchKeyword",
        "PatientName..PatientID",
        "ReferencedSeriesSequence.StudyID",
        "ReferencedSeriesSequence[0].StudyID",
        "ReferencedSeriesSequence[1",
        "(0010,00)",
        "ReferencedSeriesSequence[99999999999].StudyID"
      })
  void whatIsNoPathIsRefusedInOneSentence(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> AttributePath.parse(text));
    assertFalse(e.getMessage().contains("\n"));
  }

  @Test
  void leadsToElementsAndBack() {
    DataSet root = new DataSet();
    for (int i = 0; i < 3; i++) {
      DataSet item = root.addItem(Tag.PerFrameFunctionalGroupsSequence);
      item.addItem(Tag.FrameContentSequence).set(Tag.StackID, "S" + i);
    }
    int block = root.reservePrivateBlock("ACME 1.0", 0x29);
    root.set(0x00290000 | block | 0x10, VR.LO, "private");
    AttributePath every =
        AttributePath.parse("PerFrameFunctionalGroupsSequence[*].FrameContentSequence[1].StackID");
    assertEquals(3, every.findAll(root).size());
    Element second = every.findAll(root).get(1);
    assertEquals(
        "PerFrameFunctionalGroupsSequence[2].FrameContentSequence[1].StackID",
        second.path().toString());
    assertEquals("S1", second.path().find(root).orElseThrow().string().orElseThrow());
    assertTrue(every.covers(second.path()));
    assertTrue(AttributePath.parse("PerFrameFunctionalGroupsSequence").covers(second.path()));
    assertFalse(AttributePath.parse("PerFrameFunctionalGroupsSequence[1]").covers(second.path()));
    assertEquals(
        "private",
        AttributePath.parse("(0029,xx10,ACME 1.0)")
            .find(root)
            .orElseThrow()
            .string()
            .orElseThrow());
  }
}
