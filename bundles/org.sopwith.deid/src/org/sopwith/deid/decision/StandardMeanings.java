// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;
import org.sopwith.standard.Codes;
import org.sopwith.standard.ContextGroup;
import org.sopwith.standard.ContextGroup.Concept;
import org.sopwith.standard.ContextGroups;

/** The meanings that PS3.16 gives to codes: they name nobody, even if somebody is named so. */
final class StandardMeanings {
  private static final class Holder {
    private static final Set<String> ALL = all();
  }

  private StandardMeanings() {}

  /**
   * Whether the Code Meaning of an item is the one of its code. A SNOMED-RT style code has that of
   * the SNOMED CT concept (PS3.16 Annex O).
   */
  static boolean isOf(DataSet item) {
    Code code =
        new Code(
            item.string(Tag.CodeValue, ""),
            item.string(Tag.CodingSchemeDesignator, ""),
            item.string(Tag.CodeMeaning, ""));
    return Holder.ALL.contains(key(code))
        || ValueSets.current(code).filter(now -> Holder.ALL.contains(key(now))).isPresent();
  }

  private static String key(Code code) {
    return code.value()
        + "\t"
        + code.scheme()
        + "\t"
        + code.meaning().strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>();
    Codes.standard().all().forEach(entry -> add(all, entry.code()));
    for (ContextGroup group : ContextGroups.standard().all()) {
      for (ContextGroup.Member member : group.members()) {
        if (member instanceof Concept concept) {
          add(all, concept.code());
        }
      }
    }
    return all;
  }

  private static void add(Set<String> all, Code code) {
    all.add(key(code));
  }
}
