// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

/** Ids of the page Report, its commands and its widgets. */
public final class Ids {
  public static final String BUNDLE = "org.sopwith.ui.sr";

  /** Commands are named after what {@link ReportHandler} does for them. */
  public static final String COMMAND = "org.sopwith.ui.sr.report.";

  public static final String TREE = "org.sopwith.ui.sr.report.tree";
  public static final String TEXT = "org.sopwith.ui.sr.report.text";
  public static final String SEARCH = "org.sopwith.ui.sr.report.search";
  public static final String STATE = "org.sopwith.ui.sr.report.state";
  public static final String BAR = "org.sopwith.ui.sr.report.bar";

  /** The context in which keys speak to the content tree. */
  static final String CONTEXT = "org.sopwith.ui.sr.report";

  static final String POPUP = "org.sopwith.ui.sr.report.popup";

  private Ids() {}
}
