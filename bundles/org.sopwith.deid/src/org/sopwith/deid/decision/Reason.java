// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.Set;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;

/**
 * Why something is done to an element. Never holds a value of an object.
 *
 * @param rule the row of a table of PS3.15, the override by its number, or a word of this class
 * @param option the code of the profile or option (CID 7050) whose column decided, or empty
 * @param text the same for a reader
 */
public record Reason(String rule, String option, String text) {
  /** The rule of what the encoding needs or makes needless. */
  public static final String STRUCTURE = "structure";

  /** The rule of attributes that are in no row. */
  public static final String NOT_LISTED = "not listed";

  /** The rule of what would stay, but holds an identity that is taken out elsewhere. */
  public static final String KNOWN_IDENTITY = "known identity";

  /** The rule of what an option retains as it is although it holds an identity of the patient. */
  public static final String KEPT_WITH_IDENTITY = "kept with identity";

  private static final Set<String> RETAINING =
      Set.of("113106", "113108", "113109", "113110", "113112");

  static final Reason KEPT = new Reason(NOT_LISTED, "", "Not in Table E.1-1: stays");
  static final Reason UNKNOWN =
      new Reason(NOT_LISTED, "", "Not in the dictionary, so nobody can say what it holds");
  static final Reason NAME_NOT_LISTED =
      new Reason(NOT_LISTED, "", "A person name that is not in Table E.1-1");
  static final Reason IN_DUMMY = new Reason(NOT_LISTED, "", "In a sequence that gets dummy values");
  static final Reason IN_CLEANED = new Reason(NOT_LISTED, "", "In a sequence that is cleaned");
  static final Reason DECLARED =
      new Reason(
          "PS3.3 C.12.1.1.7",
          "113111",
          "What the object says of its private element (Private Data Element Characteristics)");
  static final Reason WRITTEN_ANEW = structure("Written anew");
  static final Reason NEEDLESS = structure("Not needed");
  static final Reason BLOCK_IN_USE = structure("Reserves a block with elements that stay");
  static final Reason BLOCK_UNUSED = structure("Reserves a block of which nothing stays");

  static final Reason OVERLAY_GONE = structure("Of an overlay whose data do not stay");

  static final Reason NEEDED_GONE = structure("May only be beside an attribute that does not stay");

  /**
   * Whether it is the column of an option that retains. What Retain Safe Private keeps is in no
   * column: it is to be known as safe.
   */
  public boolean isRetention() {
    return RETAINING.contains(option);
  }

  /** Written out, since reasons are counted for each element of each object. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Reason reason
            && rule.equals(reason.rule)
            && option.equals(reason.option)
            && text.equals(reason.text);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rule.hashCode() + option.hashCode()) + text.hashCode();
  }

  static Reason structure(String text) {
    return new Reason(STRUCTURE, "", text);
  }

  static Reason row(Row row, Option option, String cell, String note) {
    String tag = "(" + row.tag().substring(0, 4) + "," + row.tag().substring(4) + ")";
    return new Reason(
        "E.1-1 " + tag, option.code(), cell + " in column '" + option.head() + "'" + note);
  }

  static Reason supplement(Row row, Option option, String why) {
    String tag = "(" + row.tag().substring(0, 4) + "," + row.tag().substring(4) + ")";
    return new Reason("supplement " + tag, option.code(), "Not in Table E.1-1. " + why);
  }

  static Reason knownIdentity(Reason kept) {
    return new Reason(
        KNOWN_IDENTITY, kept.option, "Would stay, but held who somebody is (" + kept.text + ")");
  }

  static Reason keptWithIdentity(Reason kept) {
    return new Reason(
        KEPT_WITH_IDENTITY,
        kept.option,
        "Stays, and holds a number or name of the patient (" + kept.text + ")");
  }

  static Reason override(int number, String text) {
    return new Reason("override " + number, "", text);
  }
}
