// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import org.sopwith.ui.seg.internal.model.Plane;

/** Ids of the bundle, its commands and its widgets. */
public final class Ids {
  public static final String BUNDLE = "org.sopwith.ui.seg";
  public static final String PAGE = "org.sopwith.ui.seg.page";

  /** Commands are named after what {@link SegmentsHandler} does for them. */
  public static final String COMMAND = "org.sopwith.ui.seg.";

  public static final String SEGMENTS = "org.sopwith.ui.seg.segments";
  public static final String SEARCH = "org.sopwith.ui.seg.search";
  public static final String OPACITY = "org.sopwith.ui.seg.opacity";
  public static final String WINDOW = "org.sopwith.ui.seg.window";
  public static final String BAR = "org.sopwith.ui.seg.bar";
  public static final String FRAMES = "org.sopwith.ui.seg.frames";
  public static final String FINDINGS = "org.sopwith.ui.seg.findings";
  public static final String CHECK = "org.sopwith.ui.seg.check";
  public static final String TABS = "org.sopwith.ui.seg.tabs";
  public static final String DETAILS = "org.sopwith.ui.seg.details";
  public static final String STATUS = "org.sopwith.ui.seg.status";
  public static final String PREVIEW = "org.sopwith.ui.seg.preview";
  public static final String METADATA = "org.sopwith.ui.seg.metadata";

  /** The context in which keys speak to the slices. */
  static final String CONTEXT = "org.sopwith.ui.seg.slices";

  static final String POPUP = "org.sopwith.ui.seg.popup";

  private Ids() {}

  /** The view of a plane. */
  public static String view(Plane plane) {
    return "org.sopwith.ui.seg." + plane;
  }
}
