// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * By what the objects of one patient are known: Patient ID, else name and birth date, else the
 * study. The issuer of the ID does not count, since not all objects of a patient tell it.
 */
record PatientIdentity(String text) {
  static PatientIdentity of(DataSet object) {
    String id = object.string(Tag.PatientID, "").strip();
    if (!id.isEmpty()) {
      return new PatientIdentity("id " + id);
    }
    String name = object.string(Tag.PatientName, "").strip();
    if (!name.isEmpty()) {
      return new PatientIdentity("name " + name + " " + object.string(Tag.PatientBirthDate, ""));
    }
    return new PatientIdentity("study " + object.string(Tag.StudyInstanceUID, ""));
  }
}
