// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * What an object tells of its patient, as hashes. Issuer and ID make one patient: the same ID of
 * two issuers is two, and an issuer need not be told in all objects.
 *
 * @param id Patient ID; 0 if there is none
 * @param issuer Issuer of Patient ID, or the Universal Entity ID of its qualifiers; 0 if there is
 *     none
 * @param otherwise what tells patients apart without an ID: name and birth date, else the study
 */
record Whose(long id, long issuer, long otherwise) {
  static Whose of(DataSet dataSet) {
    String issuer = dataSet.string(Tag.IssuerOfPatientID, "").strip();
    if (issuer.isEmpty()) {
      issuer =
          dataSet
              .item(Tag.IssuerOfPatientIDQualifiersSequence, 0)
              .map(item -> item.string(Tag.UniversalEntityID, "").strip())
              .orElse("");
    }
    String name = dataSet.string(Tag.PatientName, "").strip();
    String otherwise =
        name.isEmpty()
            ? dataSet.string(Tag.StudyInstanceUID, "")
            : name + "\n" + dataSet.string(Tag.PatientBirthDate, "").strip();
    return new Whose(
        hash(dataSet.string(Tag.PatientID, "").strip()), hash(issuer), UidHash.of(otherwise));
  }

  private static long hash(String text) {
    return text.isEmpty() ? 0 : UidHash.of(text);
  }

  /** Whether both ID and issuer are told. */
  boolean isWhole() {
    return id != 0 && issuer != 0;
  }

  /** One number for the patient, as far as the object alone tells. */
  long number() {
    return id == 0 ? Scanner.mix(1, otherwise) : Scanner.mix(Scanner.mix(2, id), issuer);
  }
}
