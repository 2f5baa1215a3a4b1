// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

/** Ids of the page Report, its commands and its widgets. */
public final class Ids {
  public static final String BUNDLE = "org.sopwith.ui.sr";

  /** The page in plugin.xml. */
  public static final String PAGE = "org.sopwith.ui.sr.report";

  /** Commands are named after what {@link ReportHandler} does for them. */
  public static final String COMMAND = "org.sopwith.ui.sr.report.";

  public static final String TREE = "org.sopwith.ui.sr.report.tree";
  public static final String TEXT = "org.sopwith.ui.sr.report.text";
  public static final String SEARCH = "org.sopwith.ui.sr.report.search";
  public static final String STATE = "org.sopwith.ui.sr.report.state";
  public static final String VALUE = "org.sopwith.ui.sr.report.value";
  public static final String UNIT = "org.sopwith.ui.sr.report.unit";
  public static final String POINTS = "org.sopwith.ui.sr.report.points";
  public static final String BY = "org.sopwith.ui.sr.report.by";
  public static final String NAME = "org.sopwith.ui.sr.report.name";
  public static final String KIND = "org.sopwith.ui.sr.report.kind";
  public static final String RELATIONSHIP = "org.sopwith.ui.sr.report.relationship";
  public static final String ALLOWED = "org.sopwith.ui.sr.report.allowed";
  public static final String OBJECTS = "org.sopwith.ui.sr.report.objects";
  public static final String FRAMES = "org.sopwith.ui.sr.report.frames";
  public static final String SEGMENTS = "org.sopwith.ui.sr.report.segments";
  public static final String FORM = "org.sopwith.ui.sr.form";
  public static final String TEMPLATES = "org.sopwith.ui.sr.new.templates";
  public static final String STUDIES = "org.sopwith.ui.sr.new.studies";
  public static final String FILE = "org.sopwith.ui.sr.new.file";
  public static final String BAR = "org.sopwith.ui.sr.report.bar";

  /** The context in which keys speak to the content tree. */
  static final String CONTEXT = "org.sopwith.ui.sr.report";

  static final String POPUP = "org.sopwith.ui.sr.report.popup";

  private Ids() {}
}
