// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

/** Ids that the bundles of the workbench share. */
public final class SopwithUi {
  public static final String BUNDLE_ID = "org.sopwith.ui";
  public static final String PERSPECTIVE_ID = "org.sopwith.ui.perspective";

  /** Content type of DICOM files; recognized by content, whatever the file's name. */
  public static final String CONTENT_TYPE_DICOM = "org.sopwith.dicom";

  /** The editor for DICOM files; contributed by the editor bundle. */
  public static final String EDITOR_DICOM = "org.sopwith.ui.editor.dicom";

  public static final String VIEW_EXPLORER = "org.sopwith.ui.explorer";
  public static final String VIEW_FINDINGS = "org.sopwith.ui.findings";

  /** What the standard says of the selection; contributed by the editor bundle. */
  public static final String VIEW_STANDARD = "org.sopwith.ui.editor.standard";

  /** The templates and context groups of PS3.16; contributed by the bundle for reports. */
  public static final String VIEW_TEMPLATES = "org.sopwith.ui.sr.templates";

  public static final String EDITOR_WELCOME = "org.sopwith.ui.welcome";

  /** Key of a widget's id, by which tests find it: {@code control.setData(WIDGET_KEY, "...")}. */
  public static final String WIDGET_KEY = "org.eclipse.swtbot.widget.key";

  private SopwithUi() {}
}
