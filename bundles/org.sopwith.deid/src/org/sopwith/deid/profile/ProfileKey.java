// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A key of a file of a profile and the feature of the model behind it.
 *
 * @param name the key
 * @param feature the feature
 * @param block whether the values of a list stand on lines of their own
 */
record ProfileKey(String name, EAttribute feature, boolean block) {
  static final String VERSION = "sopwith-deid";
  static final String OVERRIDES = "overrides";
  static final int KNOWN_VERSION = 1;

  /** The keys of a profile, in the order in which they are written. */
  static final List<ProfileKey> OF_PROFILE =
      List.of(
          of("name", ProfilePackage.Literals.PROFILE__NAME),
          of("description", ProfilePackage.Literals.PROFILE__DESCRIPTION),
          of("edition", ProfilePackage.Literals.PROFILE__EDITION),
          new ProfileKey("options", ProfilePackage.Literals.PROFILE__OPTIONS, true),
          of("pseudonym-prefix", ProfilePackage.Literals.PROFILE__PSEUDONYM_PREFIX),
          of("shift-from", ProfilePackage.Literals.PROFILE__SHIFT_FROM),
          of("shift-to", ProfilePackage.Literals.PROFILE__SHIFT_TO),
          of("burned-in", ProfilePackage.Literals.PROFILE__BURNED_IN),
          new ProfileKey("regions", ProfilePackage.Literals.PROFILE__REGIONS, true),
          of("ultrasound-regions", ProfilePackage.Literals.PROFILE__ULTRASOUND_REGIONS),
          of("text-recognition", ProfilePackage.Literals.PROFILE__TEXT_RECOGNITION),
          of("visual-features", ProfilePackage.Literals.PROFILE__VISUAL_FEATURES),
          of("encapsulated-documents", ProfilePackage.Literals.PROFILE__ENCAPSULATED_DOCUMENTS),
          new ProfileKey("record-original", ProfilePackage.Literals.PROFILE__RECORD_ORIGINAL, true),
          of("text-marker", ProfilePackage.Literals.PROFILE__TEXT_MARKER),
          new ProfileKey("keep-words", ProfilePackage.Literals.PROFILE__KEEP_WORDS, true),
          new ProfileKey("remove-words", ProfilePackage.Literals.PROFILE__REMOVE_WORDS, true));

  /** The keys of an override, in the order in which they are written. */
  static final List<ProfileKey> OF_OVERRIDE =
      List.of(
          of("attribute", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__ATTRIBUTE),
          of("group", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__GROUP),
          of("private", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__PRIVATE_CREATOR),
          of("vr", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__VR),
          of("value", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__VALUE),
          of("modality", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__MODALITY),
          of("sop-class", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__SOP_CLASS),
          of("manufacturer", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__MANUFACTURER),
          of("action", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__ACTION),
          of("with", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__WITH),
          of("reason", ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__REASON));

  private static ProfileKey of(String name, EStructuralFeature feature) {
    return new ProfileKey(name, (EAttribute) feature, false);
  }
}
