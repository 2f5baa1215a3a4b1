// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.util.HashSet;
import java.util.Set;
import org.sopwith.dicom.Dictionary;

/**
 * The words of the standard itself, in the names of its attributes and a few more: where a name is
 * one of them (Head, Long, Field), it tells nobody when it stands alone.
 */
public final class CommonWords {
  private static final String MORE =
      "head neck chest breast abdomen arm leg hand foot knee hip skull spine brain heart liver lung"
          + " kidney left right upper lower anterior posterior male female adult child young old white"
          + " black brown green gray grey blue red long short small large day night summer winter"
          + " spring autumn january february march april may june july august september october"
          + " november december monday tuesday wednesday thursday friday saturday sunday unknown"
          + " anonymous anonymized anonymised removed none test phantom patient doctor clinic hospital"
          + " prof radiology imaging department medicine nuclear center centre medical university the and for not with without text auto per axial sagittal coronal";

  private final Set<String> words = new HashSet<>();

  public CommonWords() {
    for (Dictionary.Entry entry : Dictionary.standard().entries()) {
      add(entry.name());
    }
    add(MORE);
  }

  private void add(String text) {
    for (String word : text.split("[^A-Za-z0-9]+")) {
      words.add(Fold.text(word));
    }
  }

  boolean contains(String letters) {
    return words.contains(letters);
  }
}
