// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import org.sopwith.dicom.TransferSyntax;

/** The pixel data is compressed in a way for which there is no decoder here (PS3.5 Section 10). */
public final class UnsupportedTransferSyntaxException extends FrameException {
  private static final long serialVersionUID = 1L;

  private final String uid;

  public UnsupportedTransferSyntaxException(TransferSyntax syntax) {
    super(
        "There is no decoder for the transfer syntax %s (%s); convert the object to a native one first."
            .formatted(syntax.name(), syntax.uid()));
    this.uid = syntax.uid();
  }

  /** The Transfer Syntax UID. */
  public String uid() {
    return uid;
  }
}
