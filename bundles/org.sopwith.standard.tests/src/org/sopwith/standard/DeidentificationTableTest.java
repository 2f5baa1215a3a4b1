// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;

class DeidentificationTableTest {
  private final DeidentificationTable table = DeidentificationTable.standard();
  private final Option basic = table.option("113100").orElseThrow();

  @Test
  void holdsBothTables() {
    assertEquals(623, table.rows().size());
    assertEquals(211, table.concepts().size());
    assertEquals(13, table.options().size());
    assertEquals(11, table.options().stream().filter(option -> option.column() > 0).count());
  }

  @Test
  void everyRowHasAnActionOfTheProfileAndOnlyKnownActions() {
    Set<String> known =
        Set.of("", "D", "Z", "X", "K", "C", "U", "Z/D", "X/Z", "X/D", "X/Z/D", "X/Z/U*");
    for (Row row : table.rows()) {
      assertEquals(11, row.actions().size(), row.tag());
      assertTrue(known.containsAll(row.actions()), row.tag());
      assertFalse(row.action(basic).isEmpty(), row.tag());
    }
    for (DeidentificationTable.ConceptRow row : table.concepts()) {
      assertEquals(11, row.actions().size(), row.concept().toString());
      assertTrue(known.containsAll(row.actions()), row.concept().toString());
    }
  }

  @Test
  void everyAttributeIsInTheDictionary() {
    for (Row row : table.rows()) {
      if (row.tag().matches("[0-9A-F]{8}")) {
        int tag = Integer.parseUnsignedInt(row.tag(), 16);
        assertTrue(Dictionary.standard().find(tag).isPresent(), row.tag());
      }
    }
  }

  @Test
  void optionsOverrideTheProfile() {
    Row date = table.find(Tag.AcquisitionDate).orElseThrow();
    assertEquals("X/Z", date.action(basic));
    assertEquals("K", date.action(table.option("113106").orElseThrow()));
    assertEquals("C", date.action(table.option("113107").orElseThrow()));
    assertEquals("", date.action(table.option("113101").orElseThrow()));
    assertEquals("Z", table.find(Tag.PatientName).orElseThrow().action(basic));
    assertTrue(table.find(Tag.Rows).isEmpty());
  }

  @Test
  void rangesAndPrivateAttributesHaveTheirRow() {
    assertEquals("Overlay Data", table.find(0x60023000).orElseThrow().name());
    assertEquals("Curve Data", table.find(0x50041234).orElseThrow().name());
    Row other = table.find(0x00291001).orElseThrow();
    assertEquals("ggggeeee", other.tag());
    assertEquals("C", other.action(table.option("113111").orElseThrow()));
    assertEquals(other, table.find(0x60033000).orElseThrow());
  }

  @Test
  void conceptNamesOfReportsHaveTheirRow() {
    assertEquals("X", table.findConcept(new Code("121022", "DCM", "")).orElseThrow().action(basic));
    Code admission = table.findConcept(new Code("15", "NCDR", "")).orElseThrow().concept();
    assertEquals("2.0b", admission.schemeVersion());
  }
}
