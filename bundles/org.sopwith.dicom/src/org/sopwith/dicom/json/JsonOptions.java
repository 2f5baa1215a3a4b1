// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.json;

/**
 * What DICOM JSON is to hold besides plain values.
 *
 * @param bulk what becomes of binary values
 * @param inlineUpTo binary values of at most this many bytes are always inline
 * @param withMeta the File Meta Information is included, which PS3.18 does not foresee
 */
public record JsonOptions(Bulk bulk, int inlineUpTo, boolean withMeta) {

  /** What becomes of binary values. */
  public enum Bulk {
    /** A BulkDataURI with the place in the file. */
    REFERENCE,
    /** InlineBinary in base 64. */
    INLINE,
    /** The element is there without a value. */
    OMIT
  }

  /** Large values by reference, without File Meta Information. */
  public static final JsonOptions DEFAULT = new JsonOptions(Bulk.REFERENCE, 1024, false);

  /** The same with another treatment of large values. */
  public JsonOptions with(Bulk other) {
    return new JsonOptions(other, inlineUpTo, withMeta);
  }
}
