// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileFactory;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** The Clean Recognizable Visual Features Option. */
class FaceRiskTest {
  private static final String OPTION = "113102";

  @TempDir Path folder;

  private DeidentifiedObject apply(Caution caution, DataSet object) throws Exception {
    Profile profile = ProfileFactory.eINSTANCE.createProfile();
    profile.setName("T");
    profile.setEdition("2024c");
    profile.getOptions().add(ConfidentialityOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES);
    profile.setVisualFeatures(caution);
    return new Deidentifier(profile, folder, DeidKey.random(), Cleaners.NONE)
        .deidentify(DeidentifierTest.written(object));
  }

  private static DataSet ct(String part) {
    DataSet object = DeidentifierTest.ct(1);
    object.set(Tag.BodyPartExamined, part);
    return object;
  }

  private static boolean isClaimed(DataSet result) {
    return result.items(Tag.DeidentificationMethodCodeSequence).stream()
        .anyMatch(item -> item.string(Tag.CodeValue, "").equals(OPTION));
  }

  @ParameterizedTest
  @CsvSource({
    "CT,HEAD,true",
    "MR,BRAIN,true",
    "CT,'',true",
    "PT,WHOLEBODY,true",
    "XC,HAND,true",
    "CT,ABDOMEN,false",
    "CT,HEART,false",
    "MR,KNEE,false",
    "CR,SKULL,false"
  })
  void kindAndPartOfTheBodyTell(String modality, String part, boolean risk) {
    DataSet object = ct(part);
    object.set(Tag.Modality, modality);
    assertEquals(risk, FaceRisk.isIn(object));
  }

  @Test
  void whatTheImageSaysCountsFirst() {
    DataSet defaced = ct("HEAD");
    defaced.set(Tag.RecognizableVisualFeatures, "NO");
    assertFalse(FaceRisk.isIn(defaced));
    DataSet knee = ct("KNEE");
    knee.set(Tag.RecognizableVisualFeatures, "YES");
    assertTrue(FaceRisk.isIn(knee));
  }

  @Test
  void imagesThatMayShowAFaceAreRefusedFlaggedOrWrittenAndNeverSaidToBeWithout() throws Exception {
    assertThrows(RefusedException.class, () -> apply(Caution.REFUSE, ct("HEAD")));
    DeidentifiedObject flagged = apply(Caution.FLAG, ct("HEAD"));
    assertEquals(1, flagged.flags().size());
    DeidentifiedObject ignored = apply(Caution.IGNORE, ct("HEAD"));
    assertEquals(0, ignored.flags().size());
    for (DeidentifiedObject each : new DeidentifiedObject[] {flagged, ignored}) {
      assertFalse(isClaimed(each.file().dataSet()));
      assertFalse(each.file().dataSet().contains(Tag.RecognizableVisualFeatures));
    }
  }

  @Test
  void otherImagesAreSaidToBeWithout() throws Exception {
    DataSet result = apply(Caution.REFUSE, ct("ABDOMEN")).file().dataSet();
    assertEquals("NO", result.string(Tag.RecognizableVisualFeatures, ""));
    assertTrue(isClaimed(result));
  }
}
