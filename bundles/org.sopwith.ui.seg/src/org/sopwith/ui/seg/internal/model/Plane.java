// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.Locale;

/** The three directions of slices, as the patient has them. */
public enum Plane {
  /** Seen from the feet: patient's left to the right, back at the bottom. */
  AXIAL,
  /** Seen from the front: patient's left to the right, head at the top. */
  CORONAL,
  /** Seen from the left: front to the left, head at the top. */
  SAGITTAL;

  /** For people. */
  public String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
