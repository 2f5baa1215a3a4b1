// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * Whose the objects of each study of a collection are, so that one that tells no Patient ID, or no
 * issuer of it, is given to the patient that the others of its study name. Holds a few hundred
 * bytes for each study; is not changed any more when objects are de-identified.
 */
final class Patients {
  /** Where other studies would have to be known, nothing is: each object by what it tells. */
  static final Patients NONE = new Patients();

  private static final PatientIdentity SEVERAL = new PatientIdentity("", "");

  /** The one patient of a study, with the issuer if one is told; {@link #SEVERAL} if there are. */
  private final Map<String, PatientIdentity> ofStudy = new HashMap<>();

  /** What an object says of study and patient, in the attributes that begin a data set. */
  record Sighting(String study, PatientIdentity patient) {
    static Optional<Sighting> of(DataSet object) {
      String study = object.string(Tag.StudyInstanceUID, "");
      PatientIdentity patient = PatientIdentity.told(object);
      return study.isEmpty() || patient.id().isEmpty()
          ? Optional.empty()
          : Optional.of(new Sighting(study, patient));
    }
  }

  void add(Sighting sighting) {
    ofStudy.merge(sighting.study(), sighting.patient(), Patients::joined);
  }

  private static PatientIdentity joined(PatientIdentity one, PatientIdentity other) {
    if (one.equals(other)) {
      return one;
    }
    boolean same = Objects.equals(one.id(), other.id());
    return same && one.issuer().isEmpty()
        ? other
        : same && other.issuer().isEmpty() ? one : SEVERAL;
  }

  /** Whose an object is, or a data set within one that names a patient itself. */
  PatientIdentity of(DataSet dataSet) {
    PatientIdentity told = PatientIdentity.told(dataSet);
    if (!told.issuer().isEmpty() && !told.id().isEmpty()) {
      return told;
    }
    DataSet object = dataSet;
    while (object.parent().isPresent()) {
      object = object.parent().get();
    }
    PatientIdentity known = ofStudy.get(object.string(Tag.StudyInstanceUID, ""));
    if (known == null || known == SEVERAL) {
      return told.id().isEmpty() ? PatientIdentity.guessed(dataSet) : told;
    }
    boolean fits = told.id().isEmpty() || told.id().equals(known.id());
    return fits ? known : told;
  }
}
