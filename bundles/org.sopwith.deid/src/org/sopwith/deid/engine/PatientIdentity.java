// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * By what the objects of one patient are known: Patient ID with its issuer, which makes the IDs of
 * two hospitals two; where there is none, name and birth date, else the study.
 *
 * @param id Patient ID, or what takes its place, or empty
 * @param issuer who gave the ID, or empty if nobody says
 */
record PatientIdentity(String id, String issuer) {
  /** What a data set tells itself. */
  static PatientIdentity told(DataSet dataSet) {
    String id = dataSet.string(Tag.PatientID, "").strip();
    String issuer = dataSet.string(Tag.IssuerOfPatientID, "").strip();
    if (issuer.isEmpty()) {
      issuer =
          dataSet
              .item(Tag.IssuerOfPatientIDQualifiersSequence, 0)
              .flatMap(item -> item.string(Tag.UniversalEntityID))
              .orElse("")
              .strip();
    }
    return new PatientIdentity(id.isEmpty() ? "" : "id " + id, issuer);
  }

  /** Of a data set that tells no Patient ID. */
  static PatientIdentity guessed(DataSet dataSet) {
    String name = dataSet.string(Tag.PatientName, "").strip();
    String id =
        name.isEmpty()
            ? "study " + dataSet.string(Tag.StudyInstanceUID, "")
            : "name " + name + " " + dataSet.string(Tag.PatientBirthDate, "");
    return new PatientIdentity(id, "");
  }

  /** What surrogates are derived from. */
  String text() {
    return issuer.isEmpty() ? id : id + " of " + issuer;
  }
}
