// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

/** Ids of contexts, menus and widgets of the template editor. */
public final class Ids {
  public static final String BUNDLE = "org.sopwith.ui.sr";
  public static final String ROWS = "org.sopwith.ui.sr.template.rows";
  public static final String TEMPLATE = "org.sopwith.ui.sr.template.choice";
  public static final String TID = "org.sopwith.ui.sr.template.tid";
  public static final String NAME = "org.sopwith.ui.sr.template.name";
  public static final String PARAMETERS = "org.sopwith.ui.sr.template.parameters";
  public static final String EXTENSIBLE = "org.sopwith.ui.sr.template.extensible";
  public static final String ORDER = "org.sopwith.ui.sr.template.order";
  public static final String ROOT = "org.sopwith.ui.sr.template.root";
  public static final String DERIVE = "org.sopwith.ui.sr.template.derive";
  public static final String RELATIONSHIP = "org.sopwith.ui.sr.row.relationship";
  public static final String REFERENCE = "org.sopwith.ui.sr.row.reference";
  public static final String VALUE_TYPE = "org.sopwith.ui.sr.row.valueType";
  public static final String CONCEPT = "org.sopwith.ui.sr.row.concept";
  public static final String MULTIPLICITY = "org.sopwith.ui.sr.row.multiplicity";
  public static final String REQUIREMENT = "org.sopwith.ui.sr.row.requirement";
  public static final String CONDITION = "org.sopwith.ui.sr.row.condition";
  public static final String MEANING = "org.sopwith.ui.sr.row.meaning";
  public static final String CONSTRAINT = "org.sopwith.ui.sr.row.constraint";
  public static final String TABS = "org.sopwith.ui.sr.template.tabs";
  public static final String FINDINGS = "org.sopwith.ui.sr.template.findings";
  public static final String PRINTED = "org.sopwith.ui.sr.template.printed";
  public static final String EXAMPLE = "org.sopwith.ui.sr.template.example";
  public static final String FORM = "org.sopwith.ui.sr.template.form";
  public static final String GROUPS = "org.sopwith.ui.sr.groups";
  public static final String MEMBERS = "org.sopwith.ui.sr.group.members";
  public static final String MEMBER = "org.sopwith.ui.sr.group.member";
  public static final String OUTLINE = "org.sopwith.ui.sr.template.outline";
  public static final String WIZARD_SOURCE = "org.sopwith.ui.sr.wizard.source";
  public static final String WIZARD_FILTER = "org.sopwith.ui.sr.wizard.filter";
  public static final String WIZARD_LIST = "org.sopwith.ui.sr.wizard.list";
  public static final String WIZARD_TID = "org.sopwith.ui.sr.wizard.tid";
  public static final String WIZARD_NAME = "org.sopwith.ui.sr.wizard.name";
  public static final String WIZARD_FILE = "org.sopwith.ui.sr.wizard.file";
  public static final String WIZARD_INPUT = "org.sopwith.ui.sr.wizard.input";

  /** The context in which keys speak to the table of rows. */
  static final String ROWS_CONTEXT = "org.sopwith.ui.sr.rows";

  static final String ROWS_POPUP = "org.sopwith.ui.sr.rows.popup";

  private Ids() {}
}
