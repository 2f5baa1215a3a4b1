// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.sopwith.ui.SopwithUi;

/** The workbench's own preferences and their defaults. */
public final class Preferences extends AbstractPreferenceInitializer {
  static final String CHECK_ON_OPEN = "checkOnOpen";
  static final String MARK_NOTES = "markNotes";
  static final String CONSOLE_LIMIT = "consoleLimit";
  private static final int CONSOLE_LIMIT_DEFAULT = 500;

  @Override
  public void initializeDefaultPreferences() {
    IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(SopwithUi.BUNDLE_ID);
    defaults.putBoolean(CHECK_ON_OPEN, true);
    defaults.putBoolean(MARK_NOTES, false);
    defaults.putInt(CONSOLE_LIMIT, CONSOLE_LIMIT_DEFAULT);
  }

  /** Whether the encoding of each file that is opened is checked. */
  public static boolean checksOnOpen() {
    return Platform.getPreferencesService()
        .getBoolean(SopwithUi.BUNDLE_ID, CHECK_ON_OPEN, true, null);
  }

  /** Whether the notes of a validation are shown as findings too, not in its report alone. */
  public static boolean marksNotes() {
    return Platform.getPreferencesService()
        .getBoolean(SopwithUi.BUNDLE_ID, MARK_NOTES, false, null);
  }

  /** How many characters of an operation's output a console keeps. */
  public static int consoleLimit() {
    return 1000
        * Platform.getPreferencesService()
            .getInt(SopwithUi.BUNDLE_ID, CONSOLE_LIMIT, CONSOLE_LIMIT_DEFAULT, null);
  }
}
