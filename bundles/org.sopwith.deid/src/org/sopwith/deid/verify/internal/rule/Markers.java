// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Set;
import org.sopwith.dicom.Tag;

/** The attributes that de-identification writes to say what was done (PS3.15 Section E.2). */
final class Markers {
  private static final Set<Integer> WRITTEN =
      Set.of(
          Tag.PatientIdentityRemoved,
          Tag.DeidentificationMethod,
          Tag.DeidentificationMethodCodeSequence,
          Tag.BurnedInAnnotation,
          Tag.RecognizableVisualFeatures,
          Tag.LongitudinalTemporalInformationModified,
          Tag.DeidentificationActionSequence,
          Tag.PrivateDataElementCharacteristicsSequence,
          Tag.EncryptedAttributesSequence,
          Tag.OriginalAttributesSequence,
          Tag.ContributingEquipmentSequence,
          Tag.SpecificCharacterSet,
          Tag.InstanceCreationDate,
          Tag.InstanceCreationTime);

  private Markers() {}

  static boolean writes(int tag) {
    return WRITTEN.contains(tag);
  }
}
