// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.standard.Code;

/** Codes in code sequences (PS3.3 section 8.8). */
public final class CodeItems {
  private static final int LONGEST_CODE_VALUE = 16;

  /** Of LO; some meanings in PS3.16 are longer. */
  private static final int LONGEST_MEANING = 64;

  private CodeItems() {}

  /** The code of the first item of a sequence; empty if there is no item. Parts may be empty. */
  public static Optional<Code> read(DataSet owner, int sequence) {
    return owner.item(sequence, 0).map(CodeItems::read);
  }

  /** The code of an item. Parts may be empty. */
  public static Code read(DataSet item) {
    String value =
        item.string(Tag.CodeValue)
            .or(() -> item.string(Tag.LongCodeValue))
            .or(() -> item.string(Tag.URNCodeValue))
            .orElse("");
    return new Code(
        value,
        item.string(Tag.CodingSchemeDesignator, ""),
        item.string(Tag.CodeMeaning, ""),
        item.string(Tag.CodingSchemeVersion, ""));
  }

  /**
   * Sets a sequence to one item with a code, in the attribute that suits its value. A sequence that
   * says so already stays as it is, with whatever else it says of the code.
   */
  public static void write(DataSet owner, int sequence, Code code) {
    if (read(owner, sequence).filter(code::equals).isPresent()) {
      return;
    }
    owner.remove(sequence);
    add(owner, sequence, code);
  }

  /**
   * Adds an item with a code to a sequence.
   *
   * @return the item
   */
  public static DataSet add(DataSet owner, int sequence, Code code) {
    DataSet item = owner.addItem(sequence);
    if (code.value().startsWith("urn:") || code.value().contains("://")) {
      item.set(Tag.URNCodeValue, VR.UR, code.value());
    } else if (code.value().length() > LONGEST_CODE_VALUE) {
      item.set(Tag.LongCodeValue, VR.UC, code.value());
    } else {
      item.set(Tag.CodeValue, VR.SH, code.value());
    }
    if (!code.scheme().isEmpty()) {
      item.set(Tag.CodingSchemeDesignator, VR.SH, code.scheme());
    }
    if (!code.schemeVersion().isEmpty()) {
      item.set(Tag.CodingSchemeVersion, VR.SH, code.schemeVersion());
    }
    String meaning = code.meaning();
    item.set(
        Tag.CodeMeaning,
        VR.LO,
        meaning.substring(0, Math.min(meaning.length(), LONGEST_MEANING)).strip());
    return item;
  }
}
