// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;

/**
 * An information object definition (PS3.3 Annex A and B).
 *
 * @param table its table of modules, such as {@code table_A.3-1}; another id if the edition of the
 *     table is later than that of PS3.3
 * @param name its name, such as {@code CT Image}
 * @param composite whether it is composite, not normalized
 * @param section its section of PS3.3, or empty
 * @param edition the edition that it is of
 * @param modules its modules
 * @param functionalGroups its functional group macros
 * @param relationships what its SR document may hold, if it is one
 */
public record Iod(
    String table,
    String name,
    boolean composite,
    String section,
    String edition,
    List<Use> modules,
    List<Use> functionalGroups,
    List<Relationship> relationships) {

  /**
   * A module or a functional group macro in an IOD.
   *
   * @param name its name as the IOD's table prints it
   * @param section the section that defines it; empty if it is later than the edition of PS3.3
   * @param informationEntity the information entity, empty for functional groups
   * @param usage whether it is needed
   * @param condition when it is, in words, or empty
   * @param edition the edition of this entry
   */
  public record Use(
      String name,
      String section,
      String informationEntity,
      Usage usage,
      String condition,
      String edition) {}

  /**
   * A relationship that the content items of an SR document may have.
   *
   * @param sources value types of the source content item
   * @param type the relationship type, such as {@code CONTAINS}
   * @param targets value types of the target content item
   */
  public record Relationship(List<String> sources, String type, List<String> targets) {}
}
