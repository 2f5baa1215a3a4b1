// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

/**
 * An identifier of an original, found in a result.
 *
 * @param place what part of the file it is in
 * @param path attribute path, or where the bytes are, or empty
 * @param kind what it is
 * @param source tag of the attribute of the original that it was in, or 0 for a UID
 * @param text the text it stands in; identifying
 */
public record Leak(Place place, String path, IdentityKind kind, int source, String text) {
  /** Parts of a file, each with a rule of its own. */
  public enum Place {
    VALUE,
    PRIVATE,
    /** The name of a maker or a coding scheme, which somebody may have too. */
    PRODUCT,
    /** A UID that the profile retains, in which a number of the patient is. */
    RETAINED_UID,
    /** Something that has the letters of an identifier by chance, as it seems. */
    CHANCE,
    META,
    DOCUMENT,
    BYTES,
    FILE_NAME,
    OTHER_FILE
  }
}
