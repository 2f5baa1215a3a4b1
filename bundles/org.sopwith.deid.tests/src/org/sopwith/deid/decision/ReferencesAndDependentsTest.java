// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** What stays or goes because of something else in the object. */
class ReferencesAndDependentsTest {
  private static final int COMMENTS = 0x60004000;

  private static DataSet ct() {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.CTImageStorage);
    object.set(Tag.SOPInstanceUID, "1.2.3");
    return object;
  }

  private static Map<Integer, Action> decided(DataSet object) throws Exception {
    return decided(object, "basic", Cleaners.NONE);
  }

  private static Map<Integer, Action> decided(DataSet object, String profile, Cleaners cleaners)
      throws Exception {
    Map<Integer, Action> actions = new HashMap<>();
    DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object);
    new Decider(BuiltinProfiles.find(profile).orElseThrow(), cleaners)
        .decide(
            new Validator(Rules.of(), Map.of()).instance(file),
            decision -> {
              if (decision.owner().parent().isEmpty()) {
                actions.put(decision.element().tag(), decision.action());
              }
            });
    return actions;
  }

  private static void list(DataSet object, String uid) {
    object
        .addItem(Tag.ReferencedSeriesSequence)
        .addItem(Tag.ReferencedInstanceSequence)
        .set(Tag.ReferencedSOPInstanceUID, uid);
  }

  @Test
  void aReferenceThatIsOptionalGoes() throws Exception {
    DataSet object = ct();
    object.addItem(Tag.ReferencedImageSequence).set(Tag.ReferencedSOPInstanceUID, "1.2.4");
    assertEquals(Action.REMOVE, decided(object).get(Tag.ReferencedImageSequence));
    list(object, "1.2.5");
    assertEquals(Action.REMOVE, decided(object).get(Tag.ReferencedImageSequence));
  }

  @Test
  void aReferenceThatTheObjectListsStaysWithANewUid() throws Exception {
    DataSet object = ct();
    object.addItem(Tag.ReferencedImageSequence).set(Tag.ReferencedSOPInstanceUID, "1.2.4");
    list(object, "1.2.4");
    assertEquals(Action.REPLACE_UID, decided(object).get(Tag.ReferencedImageSequence));
    DataSet other = ct();
    other.addItem(Tag.SourceImageSequence).set(Tag.ReferencedSOPInstanceUID, "1.2.4");
    list(other.addItem(Tag.StudiesContainingOtherReferencedInstancesSequence), "1.2.4");
    assertEquals(Action.REPLACE_UID, decided(other).get(Tag.SourceImageSequence));
  }

  @Test
  void whatMayOnlyBeBesideAnAttributeGoesWithIt() throws Exception {
    DataSet object = ct();
    object.set(Tag.ResponsiblePersonRole, "OWNER");
    object.set(Tag.ClinicalTrialProtocolEthicsCommitteeName, "Committee");
    Map<Integer, Action> alone = decided(object);
    assertEquals(Action.KEEP, alone.get(Tag.ResponsiblePersonRole));
    assertEquals(Action.DUMMY, alone.get(Tag.ClinicalTrialProtocolEthicsCommitteeName));
    object.set(Tag.ResponsiblePerson, "Doe");
    object.set(Tag.ClinicalTrialProtocolEthicsCommitteeApprovalNumber, "7");
    Map<Integer, Action> beside = decided(object);
    assertEquals(Action.REMOVE, beside.get(Tag.ResponsiblePersonRole));
    assertEquals(Action.REMOVE, beside.get(Tag.ClinicalTrialProtocolEthicsCommitteeName));
  }

  @Test
  void whatIsSaidOfAnOverlayGoesWithItsData() throws Exception {
    DataSet object = ct();
    object.set(COMMENTS, VR.LT, "a line");
    object.setBytes(0x60003000, VR.OW, new byte[2]);
    Map<Integer, Action> actions = decided(object, "basic-clean-graphics", Cleaners.standard());
    assertEquals(Action.REMOVE, actions.get(0x60003000));
    assertEquals(Action.REMOVE, actions.get(COMMENTS));
  }
}
