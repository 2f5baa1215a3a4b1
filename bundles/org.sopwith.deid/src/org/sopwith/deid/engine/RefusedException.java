// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

/**
 * An object cannot be de-identified wholly and is not written. The message is one sentence that
 * holds no value of the object.
 */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  /** Why, for programs. */
  public enum Cause {
    /** The file cannot be read, or not to its end. */
    UNREADABLE,
    /** A kind of object that is not handled, of which no file can be made. */
    KIND,
    /** It holds a document or model in another format. */
    ENCAPSULATED_DOCUMENT,
    /** Its pixels may show an identity. */
    PIXELS,
    /** Something in it cannot be cleaned, mapped or replaced. */
    ELEMENT,
    /** Another file has the same SOP Instance UID and says something else. */
    DUPLICATE,
    /** Another file holds the same object: nothing is missing from the results. */
    SAME_OBJECT,
    /** It is no DICOM file: nothing is missing from the results. */
    NOT_DICOM,
    /** A media directory of which nothing can be written: no object is missing. */
    MEDIA_DIRECTORY;

    /** Whether all objects are there without it. */
    public boolean isHarmless() {
      return this == SAME_OBJECT || this == NOT_DICOM || this == MEDIA_DIRECTORY;
    }
  }

  private final Cause cause;

  public RefusedException(Cause cause, String message) {
    super(message);
    this.cause = cause;
  }

  public RefusedException(Cause cause, String message, Throwable e) {
    super(message, e);
    this.cause = cause;
  }

  public Cause why() {
    return cause;
  }
}
