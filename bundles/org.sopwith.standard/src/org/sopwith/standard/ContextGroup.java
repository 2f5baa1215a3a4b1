// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;
import java.util.Optional;

/**
 * A context group (PS3.16 Annex B).
 *
 * @param cid its number
 * @param name its name
 * @param keyword its name in one word, or empty
 * @param extensible whether other codes may be used too; empty if the tables do not say
 * @param version its version, a date as a rule, or empty
 * @param uid its identifier, or empty
 * @param retired whether the standard has retired it
 * @param edition the edition that it is of
 * @param wholeScheme the coding scheme whose codes all belong to it, or empty
 * @param codePrefix how the codes of that scheme that belong to it begin, or empty
 * @param members its codes and the groups that it includes
 */
public record ContextGroup(
    String cid,
    String name,
    String keyword,
    Optional<Boolean> extensible,
    String version,
    String uid,
    boolean retired,
    String edition,
    String wholeScheme,
    String codePrefix,
    List<Member> members) {

  /** A code or an included group. */
  public sealed interface Member {}

  /**
   * A code.
   *
   * @param code the code
   * @param snomedRt the SNOMED-RT style code of the same concept, or empty
   * @param units the units as printed, such as {@code (mm, UCUM, "mm")}, or empty
   * @param typeCid the group of property types that belongs to a category, or empty
   */
  public record Concept(Code code, String snomedRt, String units, String typeCid)
      implements Member {}

  /**
   * All codes of another group.
   *
   * @param cid its number
   * @param name its name as printed, or empty
   */
  public record Include(String cid, String name) implements Member {}
}
