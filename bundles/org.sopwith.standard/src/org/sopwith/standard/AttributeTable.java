// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;
import java.util.OptionalInt;
import org.sopwith.standard.internal.TagPattern;

/**
 * A table of attributes in PS3.3: of a module, a functional group or another macro.
 *
 * @param id its id, such as {@code table_C.7-1}
 * @param section the section that prints it
 * @param caption its caption
 * @param rows its rows in order
 */
public record AttributeTable(String id, String section, String caption, List<Row> rows) {

  /** A row: an attribute, the rows of another table, or a remark. */
  public sealed interface Row {
    /** How many sequences it is in, 0 for none. */
    int nesting();
  }

  /**
   * An attribute.
   *
   * @param nesting how many sequences it is in, 0 for none
   * @param tag eight digits, {@code x} for a digit of a repeating group
   * @param name its name
   * @param type whether it is required
   * @param values enumerated values and defined terms
   * @param contextGroups context groups named in its own row
   */
  public record Attribute(
      int nesting,
      String tag,
      String name,
      AttributeType type,
      List<ValueSet> values,
      List<ContextGroupReference> contextGroups)
      implements Row {

    /** Its tag; empty for a repeating group and for private attributes. */
    public OptionalInt plainTag() {
      return TagPattern.isPlain(tag) ? OptionalInt.of(TagPattern.plain(tag)) : OptionalInt.empty();
    }

    public boolean matches(int anyTag) {
      return TagPattern.matches(tag, anyTag);
    }
  }

  /**
   * All rows of another table.
   *
   * @param nesting how many sequences they are in
   * @param table the id of that table
   * @param contextGroups context groups for the sequence that they are in
   */
  public record Include(int nesting, String table, List<ContextGroupReference> contextGroups)
      implements Row {}

  /** A remark, such as that any attribute may follow. */
  public record Remark(int nesting, String text) implements Row {}

  /**
   * The values that an attribute may have.
   *
   * @param enumerated whether no others are allowed: enumerated values, else defined terms
   * @param valueNumber the number of the value that they are for from 1, 0 for each
   * @param values the values
   */
  public record ValueSet(boolean enumerated, int valueNumber, List<String> values) {}

  /**
   * The context group of a coded attribute.
   *
   * @param kind {@code BCID} baseline, {@code DCID} defined, {@code CID} as the text says
   * @param cid its number
   */
  public record ContextGroupReference(String kind, String cid) {}
}
