// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

/** Ids of contexts, colours and widgets. */
public final class Ids {
  /** The key under which SWTBot finds widgets. */
  public static final String KEY = "org.eclipse.swtbot.widget.key";

  public static final String TAG_TREE = "org.sopwith.ui.editor.tags.tree";
  public static final String SEARCH = "org.sopwith.ui.editor.tags.search";
  public static final String COUNT = "org.sopwith.ui.editor.tags.count";
  public static final String PRIVATES = "org.sopwith.ui.editor.tags.private";
  public static final String EMPTY = "org.sopwith.ui.editor.tags.empty";
  public static final String GROUP = "org.sopwith.ui.editor.tags.group";
  public static final String VALUE_PANE = "org.sopwith.ui.editor.tags.value";
  public static final String IN_PLACE = "org.sopwith.ui.editor.tags.inplace";
  public static final String COMPARE_TREE = "org.sopwith.ui.editor.compare.tree";
  public static final String STANDARD_TEXT = "org.sopwith.ui.editor.standard.text";

  /** The key under which a form text keeps what it shows. */
  public static final String MARKUP = "org.sopwith.ui.editor.markup";

  /** The context in which keys speak to the tag tree. */
  static final String TAGS_CONTEXT = "org.sopwith.ui.editor.tags";

  static final String LEFT_COLOR = "org.sopwith.ui.editor.left";
  static final String RIGHT_COLOR = "org.sopwith.ui.editor.right";
  static final String CHANGED_COLOR = "org.sopwith.ui.editor.changed";
  static final String TAGS_PAGE = "org.sopwith.ui.editor.tags";
  static final String TAGS_POPUP = "org.sopwith.ui.editor.tags.popup";

  private Ids() {}
}
