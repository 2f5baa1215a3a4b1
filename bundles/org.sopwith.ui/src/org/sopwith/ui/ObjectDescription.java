// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

/**
 * Adapter of an editor: what the status line says of the object in it. The editor fires {@link
 * org.eclipse.ui.IWorkbenchPartConstants#PROP_TITLE} or {@code PROP_DIRTY} when the answer changes,
 * such as after its file has been read.
 */
@FunctionalInterface
public interface ObjectDescription {
  /**
   * Such as {@code CT Image Storage · JPEG 2000 Lossless · 512x512x1 · 523 kB · ISO_IR 100}; empty
   * while it is not known.
   */
  String describeObject();
}
