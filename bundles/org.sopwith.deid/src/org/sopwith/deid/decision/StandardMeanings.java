// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
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

  /** Whether the Code Meaning of an item is the one of its code. */
  static boolean isOf(DataSet code) {
    return Holder.ALL.contains(
        key(
            code.string(Tag.CodeValue, ""),
            code.string(Tag.CodingSchemeDesignator, ""),
            code.string(Tag.CodeMeaning, "")));
  }

  private static String key(String value, String scheme, String meaning) {
    return value + "\t" + scheme + "\t" + meaning.strip().toLowerCase(Locale.ROOT);
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
    all.add(key(code.value(), code.scheme(), code.meaning()));
  }
}
