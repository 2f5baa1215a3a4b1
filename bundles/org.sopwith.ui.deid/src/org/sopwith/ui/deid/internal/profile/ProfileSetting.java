// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfilePackage.Literals;

/**
 * A setting of a profile besides name, description, options and overrides.
 *
 * @param key as the file has it
 * @param feature of the model
 * @param label in front of its field
 * @param tip what it says
 */
record ProfileSetting(String key, EAttribute feature, String label, String tip) {
  /** In the order in which they are shown. */
  static final List<ProfileSetting> ALL =
      List.of(
          of(
              "edition",
              Literals.PROFILE__EDITION,
              "Edition of PS3.15",
              "The edition whose Table E.1-1 the profile is of, such as 2024c"),
          of(
              "pseudonym-prefix",
              Literals.PROFILE__PSEUDONYM_PREFIX,
              "Pseudonym prefix",
              "What the pseudonyms of patients begin with"),
          of(
              "shift-from",
              Literals.PROFILE__SHIFT_FROM,
              "Date shift, least days",
              "The least number of days that dates are moved to the past by"),
          of(
              "shift-to",
              Literals.PROFILE__SHIFT_TO,
              "Date shift, most days",
              "The greatest number of days that dates are moved to the past by"),
          of(
              "burned-in",
              Literals.PROFILE__BURNED_IN,
              "Burned-in text",
              "Objects whose pixels may show an identity and that nothing has cleaned: not written;"
                  + " written and named in the report; written"),
          of(
              "ultrasound-regions",
              Literals.PROFILE__ULTRASOUND_REGIONS,
              "Ultrasound Regions",
              "What lies outside of all Ultrasound Regions, when pixel data are cleaned: blanked;"
                  + " blanked, and taken for a proof that no text is left; nothing is done"),
          of(
              "text-recognition",
              Literals.PROFILE__TEXT_RECOGNITION,
              "Text recognition",
              "Text that is recognised in pixels, when they are cleaned: none is looked for; named"
                  + " in the report; blanked. Needs Tesseract"),
          of(
              "visual-features",
              Literals.PROFILE__VISUAL_FEATURES,
              "Visual features",
              "Images in which somebody may be recognized, under the option Clean Recognizable"
                  + " Visual Features: not written; written and named in the report; written"),
          of(
              "encapsulated-documents",
              Literals.PROFILE__ENCAPSULATED_DOCUMENTS,
              "Documents inside",
              "Objects that hold a PDF, CDA or model, which is replaced by an empty one: not"
                  + " written; written and named in the report; written"),
          of(
              "text-marker",
              Literals.PROFILE__TEXT_MARKER,
              "Text marker",
              "What stands in a text for what was taken out"),
          of(
              "regions",
              Literals.PROFILE__REGIONS,
              "Tables of regions with burned-in text",
              "Files, beside the profile or with their folders; they are asked before the built-in"
                  + " table when pixel data are cleaned. One on each line"),
          of(
              "keep-words",
              Literals.PROFILE__KEEP_WORDS,
              "Words that stay in text",
              "Words that stay in text whatever they look like. One on each line"),
          of(
              "remove-words",
              Literals.PROFILE__REMOVE_WORDS,
              "Words taken out of text",
              "Words that are taken out of all text, as known identities are. One on each line"),
          of(
              "record-original",
              Literals.PROFILE__RECORD_ORIGINAL,
              "Attributes recorded as they were",
              "Attributes whose original values are recorded in the Original Attributes Sequence,"
                  + " by keyword or tag. One on each line"));

  private static ProfileSetting of(
      String key, EStructuralFeature feature, String label, String tip) {
    return new ProfileSetting(key, (EAttribute) feature, label, tip);
  }

  /** The words to choose from; none if it is free text. */
  List<String> words() {
    return feature.getEAttributeType() instanceof EEnum choices
        ? choices.getELiterals().stream().map(EEnumLiteral::getLiteral).toList()
        : List.of();
  }

  /** Its value in a profile; of a list, each entry on a line. */
  String text(Profile profile) {
    Object value = profile.eGet(feature);
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining("\n"))
        : EcoreUtil.convertToString(feature.getEAttributeType(), value);
  }

  /** Takes what was given for it; what is no number of days changes nothing. */
  void set(Profile profile, String given) {
    if (feature.isMany()) {
      @SuppressWarnings("unchecked")
      EList<Object> list = (EList<Object>) profile.eGet(feature);
      list.clear();
      given
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .distinct()
          .forEach(list::add);
    } else if (feature.getEAttributeType() != EcorePackage.Literals.EINT
        || given.strip().matches("\\d{1,6}")) {
      profile.eSet(feature, EcoreUtil.createFromString(feature.getEAttributeType(), given.strip()));
    }
  }
}
