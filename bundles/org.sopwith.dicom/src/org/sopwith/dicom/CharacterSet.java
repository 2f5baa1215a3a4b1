// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.internal.charset.CodeExtensions;
import org.sopwith.dicom.internal.charset.Repertoire;

/**
 * How text is written in a data set: the values of Specific Character Set (0008,0005), with code
 * extensions by ISO 2022 where there are several (PS3.5 Section 6.1, PS3.3 Section C.12.1.1.2).
 */
public final class CharacterSet {

  /** The default repertoire, ISO IR 6. */
  public static final CharacterSet DEFAULT = of(List.of());

  private final List<String> terms;
  private final List<String> unknown;
  private final Charset whole;
  private final CodeExtensions extensions;

  private CharacterSet(
      List<String> terms, List<String> unknown, Charset whole, CodeExtensions extensions) {
    this.terms = terms;
    this.unknown = unknown;
    this.whole = whole;
    this.extensions = extensions;
  }

  /** The character set that these values of Specific Character Set stand for. */
  public static CharacterSet of(List<String> terms) {
    List<String> unknown = new ArrayList<>(0);
    List<Repertoire> repertoires = new ArrayList<>(1);
    for (String term : terms) {
      Repertoire repertoire = Repertoire.of(term).orElse(null);
      if (repertoire == null) {
        if (Repertoire.complete(term).isEmpty()) {
          unknown.add(term);
        }
      } else if (!repertoires.contains(repertoire)) {
        repertoires.add(repertoire);
      }
    }
    if (!terms.isEmpty()) {
      Charset complete = Repertoire.complete(terms.get(0)).orElse(null);
      if (complete != null) {
        return new CharacterSet(List.copyOf(terms), List.copyOf(unknown), complete, null);
      }
    }
    boolean firstKnown = terms.isEmpty() || Repertoire.of(terms.get(0)).isPresent();
    CodeExtensions extensions =
        new CodeExtensions(firstKnown ? repertoires : prepend(repertoires), terms.size() > 1);
    return new CharacterSet(List.copyOf(terms), List.copyOf(unknown), null, extensions);
  }

  private static List<Repertoire> prepend(List<Repertoire> others) {
    List<Repertoire> all = new ArrayList<>(others);
    all.add(0, Repertoire.ASCII);
    return all;
  }

  /** The values of Specific Character Set. */
  public List<String> terms() {
    return terms;
  }

  /** Those of the values that PS3.3 does not define. */
  public List<String> unknownTerms() {
    return unknown;
  }

  String decode(byte[] bytes, int offset, int length, VR vr) {
    if (isPlain(bytes, offset, length)) {
      return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }
    if (whole != null) {
      return new String(bytes, offset, length, whole);
    }
    return extensions.decode(bytes, offset, length, vr == VR.PN);
  }

  private static boolean isPlain(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0 || bytes[i] == 0x1B) {
        return false;
      }
    }
    return true;
  }

  /**
   * Text as bytes.
   *
   * @throws IllegalArgumentException if a character is in none of the character sets
   */
  byte[] encode(String text, VR vr) {
    if (whole == null) {
      return extensions.encode(text, vr == VR.PN, vr.isMultiValued());
    }
    byte[] bytes = text.getBytes(whole);
    if (!new String(bytes, whole).equals(text)) {
      throw new IllegalArgumentException("A character cannot be written in " + terms.get(0) + ".");
    }
    return bytes;
  }

  /** True if every character of the text can be written. */
  public boolean canEncode(String text) {
    try {
      encode(text, VR.UT);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return String.join("\\", terms);
  }
}
