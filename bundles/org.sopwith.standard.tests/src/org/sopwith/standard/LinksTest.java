// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  private static final String ROOT = "https://dicom.nema.org/medical/dicom/current/output/chtml/";

  @ParameterizedTest
  @CsvSource({
    "PS3.3, C.7.6.3.1.2, part03/sect_C.7.6.3.html#sect_C.7.6.3.1.2",
    "PS3.3, C.7.6.16.2.3, part03/sect_C.7.6.16.2.html#sect_C.7.6.16.2.3",
    "PS3.3, C.12.1.1.3, part03/sect_C.12.html#sect_C.12.1.1.3",
    "PS3.3, C.7.1.3, part03/sect_C.7.html#sect_C.7.1.3",
    "PS3.3, C.8.20.2, part03/sect_C.8.20.2.html#sect_C.8.20.2",
    "PS3.3, 10.1, part03/chapter_10.html#sect_10.1",
    "PS3.3, A.51, part03/sect_A.51.html#sect_A.51",
    "PS3.15, E, part15/chapter_E.html#chapter_E",
    "PS3.15, E.3.10, part15/sect_E.3.10.html#sect_E.3.10",
  })
  void sectionsAreOnTheirPage(String part, String section, String link) {
    assertEquals(ROOT + link, Links.section(part, section));
  }

  @Test
  void contextGroupsAndTemplatesAreOnTheirPage() {
    assertEquals(ROOT + "part16/sect_CID_7151.html", Links.contextGroup("7151"));
    assertEquals(
        ROOT + "part16/chapter_A.html#sect_TID_1500",
        Templates.standard().find("1500").orElseThrow().link());
  }

  @Test
  void everySectionOfTheTablesHasALink() {
    for (AttributeTable table : Iods.standard().attributeTables()) {
      assertTrue(Links.section("PS3.3", table.section()).endsWith('_' + table.section()));
    }
  }
}
