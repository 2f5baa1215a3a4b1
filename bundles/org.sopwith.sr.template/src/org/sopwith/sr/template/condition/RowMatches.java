// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/** What a document has for the rows of a template, at the place where a condition is asked. */
public interface RowMatches {
  /** The content items of a subject; none if it is absent, empty if it cannot be told. */
  Optional<List<MatchedItem>> items(Subject subject);

  /** Whether a code belongs to a context group. */
  Verdict inGroup(Code code, String cid);

  /** Whether an anatomy has a left and a right. */
  default Verdict isPaired(Code anatomy) {
    return Verdict.UNKNOWN;
  }

  /** Whether content items of this value type may stand in the document, by its IOD. */
  default Verdict supports(String valueType) {
    return Verdict.UNKNOWN;
  }

  /** Whether what the row states is stated for an outer content item already. */
  default Verdict inherited() {
    return Verdict.UNKNOWN;
  }

  /** Whether the image that the content item is about has this attribute. */
  default Verdict inImage(int tag) {
    return Verdict.UNKNOWN;
  }

  /** The value of an attribute of the document itself; empty if it cannot be told. */
  default Optional<String> attribute(int tag) {
    return Optional.empty();
  }

  /** How often the document has the template; empty if it cannot be told. */
  default OptionalInt invocations() {
    return OptionalInt.empty();
  }
}
