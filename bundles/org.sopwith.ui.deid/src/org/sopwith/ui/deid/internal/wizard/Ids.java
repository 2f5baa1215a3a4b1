// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

/** Ids of verbs and widgets. */
public final class Ids {
  public static final String BUNDLE = "org.sopwith.ui.deid";
  public static final String VERIFY = "deid verify";
  public static final String PREVIEW_OBJECTS = "org.sopwith.ui.deid.preview.objects";
  public static final String PREVIEW_ATTRIBUTES = "org.sopwith.ui.deid.preview.attributes";

  private Ids() {}
}
