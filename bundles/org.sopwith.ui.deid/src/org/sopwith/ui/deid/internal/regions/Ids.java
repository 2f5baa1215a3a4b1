// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

/** Ids of commands and widgets. */
public final class Ids {
  public static final String TOGGLE = "org.sopwith.ui.deid.regions";
  public static final String SCOPE = "org.sopwith.ui.deid.regions.scope";
  public static final String COVERS = "org.sopwith.ui.deid.regions.covers";
  public static final String SOURCE = "org.sopwith.ui.deid.regions.source";
  public static final String WORDS = "org.sopwith.ui.deid.regions.words";
  public static final String BLANKED = "org.sopwith.ui.deid.regions.blanked";
  public static final String TABLE = "org.sopwith.ui.deid.regions.table";
  static final String CONTEXT = "org.sopwith.ui.deid.regions";

  private Ids() {}
}
