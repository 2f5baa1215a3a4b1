// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

/** Ids of the bundle, its commands and its widgets. */
public final class Ids {
  public static final String BUNDLE = "org.sopwith.ui.image";

  /** Commands are named after what {@link ImageHandler} does for them. */
  public static final String COMMAND = "org.sopwith.ui.image.";

  public static final String CANVAS = "org.sopwith.ui.image.canvas";
  public static final String WINDOW = "org.sopwith.ui.image.window";
  public static final String BAR = "org.sopwith.ui.image.bar";
  public static final String CINE = "org.sopwith.ui.image.cine";
  public static final String RATE = "org.sopwith.ui.image.rate";
  public static final String SLIDER = "org.sopwith.ui.image.slider";
  public static final String FRAME = "org.sopwith.ui.image.frame";
  public static final String VALUE = "org.sopwith.ui.image.value";
  public static final String PATIENT = "org.sopwith.ui.image.patient";

  /** The context in which keys speak to the image. */
  static final String CONTEXT = "org.sopwith.ui.image";

  static final String POPUP = "org.sopwith.ui.image.popup";

  private Ids() {}
}
