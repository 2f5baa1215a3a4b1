// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

/**
 * What the status line says of the active part: a part that has something to say adapts to this.
 *
 * <p>For a DICOM editor it is what the object is, for example {@code CT Image Storage · JPEG 2000
 * Lossless · 512x512x1 · 523 kB · ISO_IR 100}. Asked for on the user interface's thread, so it is at
 * hand and not computed.
 */
@FunctionalInterface
public interface StatusText {
  /** One line, possibly empty. */
  String text();
}
