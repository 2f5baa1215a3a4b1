// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.sopwith.ui.SopwithUi;

/** The page Sopwith of the preferences. */
public final class PreferencesPage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {
  private static final int LEAST = 10;
  private static final int MOST = 100_000;

  public PreferencesPage() {
    super(GRID);
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, SopwithUi.BUNDLE_ID));
    setDescription("What the workbench does by itself.");
  }

  @Override
  public void init(IWorkbench workbench) {
    // nothing to prepare
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(getControl(), SopwithUi.BUNDLE_ID + ".preferences");
  }

  @Override
  protected void createFieldEditors() {
    addField(
        new BooleanFieldEditor(
            Preferences.CHECK_ON_OPEN,
            "&Check how a file is encoded when it is opened",
            getFieldEditorParent()));
    addField(
        new BooleanFieldEditor(
            Preferences.MARK_NOTES,
            "Show the &notes of Validate in the Findings view, not in its report alone",
            getFieldEditorParent()));
    IntegerFieldEditor limit =
        new IntegerFieldEditor(
            Preferences.CONSOLE_LIMIT,
            "C&onsole keeps of each output (thousand characters):",
            getFieldEditorParent());
    limit.setValidRange(LEAST, MOST);
    addField(limit);
  }
}
