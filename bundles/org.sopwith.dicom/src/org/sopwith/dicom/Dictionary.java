// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.internal.AttributeTable;
import org.sopwith.dicom.internal.PrivateTable;
import org.sopwith.dicom.internal.UidTable;

/**
 * The data dictionary: attributes of PS3.6 and of PS3.7 (group 0000), unique identifiers of PS3.6
 * Annex A, and the safe private attributes of PS3.15 Table E.3.10-1. Each table is read when it is
 * first asked for. Immutable and safe for use by many threads.
 */
public final class Dictionary {

  /**
   * An attribute.
   *
   * @param tag eight digits in upper case, {@code x} for a digit of a repeating group
   * @param keyword the name in one word
   * @param name the name in words
   * @param vrs the value representations to choose from; none for items and delimiters
   * @param vm the value multiplicity as printed, such as {@code 1-n}
   * @param retired whether the standard has retired it
   */
  public record Entry(
      String tag, String keyword, String name, List<VR> vrs, String vm, boolean retired) {

    /** The tag, with 0 for each repeating digit. */
    public int baseTag() {
      return Integer.parseUnsignedInt(tag.replace('x', '0'), 16);
    }

    /** Whether the attribute has many tags (PS3.5 section 7.6). */
    public boolean isRepeating() {
      return tag.indexOf('x') >= 0;
    }
  }

  /**
   * A private attribute.
   *
   * @param creator the private creator that reserves its block
   * @param tag eight digits in upper case, {@code xx} for the block
   * @param name what it means
   * @param vrs the value representations to choose from; none if the table gives none
   * @param vm the value multiplicity as printed
   */
  public record PrivateEntry(String creator, String tag, String name, List<VR> vrs, String vm) {}

  /**
   * A unique identifier.
   *
   * @param uid the identifier
   * @param keyword the name in one word, or empty
   * @param name the name in words, empty for a few retired ones
   * @param type what it identifies, such as {@code SOP Class} or {@code Transfer Syntax}
   * @param part the part of the standard that defines it, or empty
   * @param retired whether the standard has retired it
   */
  public record UidEntry(
      String uid, String keyword, String name, String type, String part, boolean retired) {}

  private static final Dictionary STANDARD = new Dictionary();

  private Dictionary() {}

  /** The dictionary of the edition that comes with this bundle. */
  public static Dictionary standard() {
    return STANDARD;
  }

  /** The edition of PS3.6, such as {@code 2026b}. */
  public String edition() {
    return Attributes.TABLE.edition();
  }

  /** The edition of PS3.15 that the private attributes are from. */
  public String privateEdition() {
    return Privates.TABLE.edition();
  }

  /** The attribute of a tag, also one of a repeating group; empty for private tags. */
  public Optional<Entry> find(int tag) {
    return Attributes.TABLE.find(tag);
  }

  /** The attribute of a keyword. */
  public Optional<Entry> find(String keyword) {
    return Attributes.TABLE.find(keyword);
  }

  /**
   * The first value representation that the standard lists for a tag: the one to assume where the
   * encoding names none and no other element decides. UL for group lengths, LO for private
   * creators, UN for what the dictionary does not know.
   */
  public VR vr(int tag) {
    VR vr = Attributes.TABLE.vr(tag);
    if (vr != VR.UN) {
      return vr;
    }
    return Tags.isGroupLength(tag) ? VR.UL : Tags.isPrivateCreator(tag) ? VR.LO : VR.UN;
  }

  /** A safe private attribute; the block number in the tag (its third byte) does not matter. */
  public Optional<PrivateEntry> findPrivate(String creator, int tag) {
    return Privates.TABLE.find(creator, tag);
  }

  /** What a unique identifier stands for. */
  public Optional<UidEntry> uid(String uid) {
    return Uids.TABLE.find(uid);
  }

  /** All attributes in the order of their tags, those of repeating groups last. */
  public Collection<Entry> entries() {
    return Attributes.TABLE.entries();
  }

  /** All safe private attributes in the order of PS3.15 Table E.3.10-1. */
  public Collection<PrivateEntry> privateEntries() {
    return Privates.TABLE.entries();
  }

  /** All unique identifiers in the order of PS3.6 Annex A. */
  public Collection<UidEntry> uids() {
    return Uids.TABLE.entries();
  }

  private static final class Attributes {
    static final AttributeTable TABLE = AttributeTable.load();
  }

  private static final class Privates {
    static final PrivateTable TABLE = PrivateTable.load();
  }

  private static final class Uids {
    static final UidTable TABLE = UidTable.load();
  }
}
