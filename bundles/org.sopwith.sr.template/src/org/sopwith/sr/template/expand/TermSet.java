// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

import java.util.List;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.Term;
import org.sopwith.standard.Code;

/**
 * What a cell of a row names once parameters are set: codes and context groups.
 *
 * @param terms code terms and group terms; no parameters
 * @param open whether the cell names nothing, or a parameter that nobody set, so that every code
 *     will do (PS3.16 section 6.2.3)
 */
public record TermSet(List<Term> terms, boolean open) {
  static final TermSet ANY = new TermSet(List.of(), true);

  public TermSet {
    terms = List.copyOf(terms);
  }

  /** The codes that are named one by one, without those of context groups. */
  public List<Code> codes() {
    return terms.stream()
        .filter(CodeTerm.class::isInstance)
        .map(term -> ((CodeTerm) term).getCode())
        .toList();
  }

  /** Whether these are defined terms, which others may replace (PS3.16 section 6.1, DT). */
  public boolean isDefinedTerm() {
    return terms.stream()
        .anyMatch(term -> term instanceof CodeTerm code && code.getKind() == CodeTermKind.DT);
  }
}
