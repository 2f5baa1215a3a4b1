// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

/** Ids of the widgets, by which tests find them. */
public final class Ids {
  private static final String PREFIX = "org.sopwith.ui.deid.profile.";

  public static final String NAME = PREFIX + "name";
  public static final String DESCRIPTION = PREFIX + "description";
  public static final String DERIVE = PREFIX + "derive";
  public static final String COMPARE = PREFIX + "compare";
  public static final String OPTIONS = PREFIX + "options";
  public static final String OPTION_TEXT = PREFIX + "optionText";
  public static final String OPTION_TABS = PREFIX + "optionTabs";
  public static final String TABS = PREFIX + "tabs";
  public static final String OUTLINE = PREFIX + "outline";

  /** Fields of settings, by their keys in the file: {@code setting.burned-in}. */
  public static final String SETTING = PREFIX + "setting.";

  public static final String SEARCH = PREFIX + "search";
  public static final String FILTER = PREFIX + "filter";
  public static final String ATTRIBUTES = PREFIX + "attributes";
  public static final String ADD = PREFIX + "add";
  public static final String EDIT = PREFIX + "edit";
  public static final String DELETE = PREFIX + "delete";
  public static final String OBJECT = PREFIX + "object";
  public static final String DIFFERENT = PREFIX + "differentOnly";
  public static final String DRY_RUN = PREFIX + "dryRun";
  public static final String SUMMARY = PREFIX + "summary";
  public static final String BANNER = PREFIX + "banner";
  public static final String FINDINGS = PREFIX + "findings";
  public static final String TEXT = PREFIX + "text";
  public static final String TEXT_PROBLEM = PREFIX + "textProblem";
  public static final String COMPARISON = PREFIX + "comparison";

  public static final String WIZARD_LIST = PREFIX + "wizard.list";
  public static final String WIZARD_NAME = PREFIX + "wizard.name";
  public static final String WIZARD_FILE = PREFIX + "wizard.file";

  /** Fields of the dialog, by their keys in the file: {@code dialog.attribute}. */
  public static final String DIALOG = PREFIX + "dialog.";

  /** The context in which keys speak to the table of attributes. */
  static final String ATTRIBUTES_CONTEXT = "org.sopwith.ui.deid.attributes";

  static final String ATTRIBUTES_POPUP = "org.sopwith.ui.deid.attributes.popup";

  private Ids() {}
}
