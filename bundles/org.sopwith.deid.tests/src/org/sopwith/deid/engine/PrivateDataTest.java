// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Private elements under the Retain Safe Private Option, at every level. */
class PrivateDataTest {
  private static final String SAFE_CREATOR = "GEMS_ACQU_01";
  private static final int CREATOR = 0x00190010;

  /** Table E.3.10-1 has it. */
  private static final int TABLE_SPEED = 0x00191023;

  private static final int OTHER = 0x00191001;

  @TempDir Path folder;

  private DataSet apply(String profile, DataSet object) throws Exception {
    return new Deidentifier(
            BuiltinProfiles.find(profile).orElseThrow(), folder, DeidKey.random(), Cleaners.NONE)
        .deidentify(DeidentifierTest.written(object))
        .file()
        .dataSet();
  }

  private DataSet safe(DataSet object) throws Exception {
    return apply("basic-retain-safe-private", object);
  }

  private static void put(DataSet target) {
    target.set(CREATOR, VR.LO, SAFE_CREATOR);
    target.set(TABLE_SPEED, VR.DS, "1.5");
    target.set(OTHER, VR.LO, "SECRET");
  }

  private static DataSet nested(DataSet object) {
    return object.item(Tag.AnatomicRegionSequence, 0).orElseThrow();
  }

  @Test
  void withoutTheOptionNothingPrivateStays() throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    put(object);
    DataSet result = apply("basic", object);
    assertFalse(result.contains(CREATOR) || result.contains(TABLE_SPEED));
    assertFalse(result.contains(Tag.PrivateDataElementCharacteristicsSequence));
  }

  @Test
  void whatTheTableHasStaysAtEveryLevelAndIsSaid() throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    put(object.addItem(Tag.AnatomicRegionSequence));
    DataSet result = safe(object);
    DataSet inner = nested(result);
    assertEquals("1.5", inner.string(TABLE_SPEED, ""));
    assertEquals(SAFE_CREATOR, inner.string(CREATOR, ""));
    assertFalse(inner.contains(OTHER));
    List<DataSet> said = result.items(Tag.PrivateDataElementCharacteristicsSequence);
    assertEquals(1, said.size());
    assertEquals(0x19, said.get(0).integer(Tag.PrivateGroupReference, 0));
    assertEquals("MIXED", said.get(0).string(Tag.BlockIdentifyingInformationStatus, ""));
    assertArrayEquals(new int[] {0x23}, said.get(0).ints(Tag.NonidentifyingPrivateElements));
    DataSet action = said.get(0).item(Tag.DeidentificationActionSequence, 0).orElseThrow();
    assertArrayEquals(new int[] {1}, action.ints(Tag.IdentifyingPrivateElements));
    assertEquals("X", action.string(Tag.DeidentificationAction, ""));
  }

  @Test
  void whatTheObjectDeclaresIsDoneBeforeTheTable() throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    put(object);
    object.set(0x00191002, VR.UI, "1.2.3.4");
    object.set(0x00191003, VR.LO, "harmless");
    DataSet said = object.addItem(Tag.PrivateDataElementCharacteristicsSequence);
    said.setInts(Tag.PrivateGroupReference, VR.US, 0x19);
    said.set(Tag.PrivateCreatorReference, VR.LO, SAFE_CREATOR);
    said.set(Tag.BlockIdentifyingInformationStatus, VR.CS, "MIXED");
    said.setInts(Tag.NonidentifyingPrivateElements, VR.US, 3);
    String[] codes = {"D", "U", "Z"};
    int[] elements = {1, 2, 0x23};
    for (int i = 0; i < codes.length; i++) {
      DataSet action = said.addItem(Tag.DeidentificationActionSequence);
      action.setInts(Tag.IdentifyingPrivateElements, VR.US, elements[i]);
      action.set(Tag.DeidentificationAction, VR.CS, codes[i]);
    }
    DataSet result = safe(object);
    assertNotEquals("SECRET", result.string(OTHER, ""));
    assertFalse(result.string(OTHER, "").isEmpty());
    assertTrue(result.string(0x00191002, "").startsWith("2.25."));
    assertEquals("harmless", result.string(0x00191003, ""));
    assertTrue(result.contains(TABLE_SPEED));
    assertTrue(result.string(TABLE_SPEED).isEmpty());
    DataSet again = result.item(Tag.PrivateDataElementCharacteristicsSequence, 0).orElseThrow();
    assertEquals(3, again.items(Tag.DeidentificationActionSequence).size());
  }

  @Test
  void aBlockDeclaredSafeStaysWhole() throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    object.set(0x00091001, VR.LO, "harmless");
    DataSet said = object.addItem(Tag.PrivateDataElementCharacteristicsSequence);
    said.setInts(Tag.PrivateGroupReference, VR.US, 9);
    said.set(Tag.PrivateCreatorReference, VR.LO, "ACME 1.0");
    said.set(Tag.BlockIdentifyingInformationStatus, VR.CS, "SAFE");
    DataSet result = safe(object);
    assertEquals("ACME 1.0", result.string(0x00090010, ""));
    assertTrue(result.contains(0x00091001));
    DataSet again = result.item(Tag.PrivateDataElementCharacteristicsSequence, 0).orElseThrow();
    assertEquals("SAFE", again.string(Tag.BlockIdentifyingInformationStatus, ""));
    assertFalse(again.contains(Tag.DeidentificationActionSequence));
  }
}
