// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.stream.Collectors;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.Term;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.TermSet;

/** Rows and sets as findings print them. */
final class Texts {
  private static final int SHOWN = 8;

  private Texts() {}

  /** The concept names of a row. */
  static String names(ExpandedRow row) {
    return row.isInclude() ? row.row().getConceptText() : set(row.names());
  }

  static String set(TermSet set) {
    String terms =
        set.terms().stream().limit(SHOWN).map(Texts::term).collect(Collectors.joining(" or "));
    String rest = set.terms().size() > SHOWN ? " or others" : "";
    return terms.isEmpty() ? "any code" : terms + rest + (set.open() ? " or any code" : "");
  }

  private static String term(Term term) {
    return switch (term) {
      case CodeTerm code -> code.getCode().toString();
      case GroupTerm group -> "a code of CID " + group.getCid() + " " + group.getName();
      default -> "";
    };
  }

  /** The requirement of a row with its condition. */
  static String requirement(ExpandedRow row) {
    String condition = row.row().getCondition();
    return row.row().getRequirement() + (condition.isBlank() ? "" : ", " + condition.strip());
  }
}
