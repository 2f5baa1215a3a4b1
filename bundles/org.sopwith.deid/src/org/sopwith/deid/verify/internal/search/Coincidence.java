// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import org.sopwith.deid.verify.internal.search.Identities.Hit;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.standard.CodingSchemes;

/**
 * What has the letters of an identifier by chance, as far as can be told: a person has to look, but
 * it is no proof that the identifier is left.
 */
final class Coincidence {
  private static final int SMALL = 6;
  private static final int SHORTEST = 3;

  private final CommonWords common;

  Coincidence(CommonWords common) {
    this.common = common;
  }

  /**
   * Whether an identifier found is likely to be something else: the meaning of a code that
   * everybody has, a name written as words that say what they say, a device or department named
   * with such a word, an institution that is called after the maker, or a small number of a device
   * where a number stands.
   */
  boolean isLikely(Element element, Hit hit, CharSequence text) {
    boolean ofPatient = hit.kind().isOfPatient(hit.source());
    String found = text.subSequence(hit.from(), hit.to()).toString();
    return switch (hit.kind()) {
      case NAME ->
          hit.single()
              && (isPublicMeaning(element)
                  || words(found) > 1
                  || element.vr() == VR.CS && isMadeOfWords(Fold.text(found), 0, 0));
      case ID -> !ofPatient && (isSmallNumber(element, found) || isWord(element, found));
      case PHRASE -> !ofPatient && (isWord(element, found) || isOfMaker(element, found));
      default -> false;
    };
  }

  private boolean isWord(Element element, String found) {
    boolean letters = found.chars().noneMatch(Character::isDigit);
    return letters && (isPublicMeaning(element) || words(found) > 0);
  }

  /** Whether the object names its maker so, where an institution is called after it. */
  private static boolean isOfMaker(Element element, String found) {
    DataSet object = element.owner();
    while (object.parent().isPresent()) {
      object = object.parent().get();
    }
    return Fold.text(object.string(Tag.Manufacturer, "")).contains(Fold.text(found));
  }

  private static boolean isSmallNumber(Element element, String found) {
    return found.length() <= SMALL
        && (element.vr().isNumericText() || element.vr().isInteger())
        && found.chars().allMatch(Character::isDigit);
  }

  /** How many words a text has that all are common; 0 if one is not. */
  private int words(String text) {
    int words = 0;
    for (String word : text.strip().split("[^\\p{L}\\p{N}]+")) {
      if (!common.contains(Fold.text(word))) {
        return 0;
      }
      words++;
    }
    return words;
  }

  private boolean isMadeOfWords(String letters, int from, int words) {
    if (from == letters.length()) {
      return words > 1;
    }
    for (int to = from + SHORTEST; to <= letters.length(); to++) {
      if (common.contains(letters.substring(from, to)) && isMadeOfWords(letters, to, words + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The meaning of a code of a scheme that PS3.16 lists. */
  private static boolean isPublicMeaning(Element element) {
    return element.tag() == Tag.CodeMeaning
        && CodingSchemes.standard()
            .find(element.owner().string(Tag.CodingSchemeDesignator, "").strip())
            .isPresent();
  }
}
