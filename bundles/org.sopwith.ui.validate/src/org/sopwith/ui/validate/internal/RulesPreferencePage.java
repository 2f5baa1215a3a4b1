// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.sopwith.operation.RuleDescription;
import org.sopwith.ui.SopwithUi;

/** The page Rules of the preferences: each rule on or off, for the editor and for Validate. */
public final class RulesPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 340;

  private RuleTree tree;
  private Text filter;
  private Label state;

  public RulesPreferencePage() {
    setDescription("Rules that the Findings page of the editor and Validate apply.");
  }

  @Override
  public void init(IWorkbench workbench) {
    // nothing to prepare
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(page);
    filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
    filter.setMessage("filter by title, id, severity or section");
    filter.setData(SopwithUi.WIDGET_KEY, "rules.filter");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
    tree = new RuleTree(page, selected -> {});
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tree.control());
    filter.addListener(SWT.Modify, event -> tree.filter(filter.getText()));
    tree.control().addListener(SWT.Modify, event -> tell());
    state = new Label(page, SWT.NONE);
    state.setData(SopwithUi.WIDGET_KEY, "rules.state");
    state.setText("Loading the rules…");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
    load(page.getDisplay());
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".validation");
    return page;
  }

  private void load(Display display) {
    Job job =
        Job.createSystem(
            "Loading the rules",
            monitor -> {
              List<RuleDescription> rules = RuleBook.get().descriptions();
              Map<String, Boolean> switches = RuleSwitches.load();
              display.asyncExec(
                  () -> {
                    if (!state.isDisposed()) {
                      tree.show(rules, switches);
                      tell();
                    }
                  });
            });
    job.setPriority(Job.INTERACTIVE);
    job.schedule();
  }

  private void tell() {
    state.setText(tree.countOn() + " of " + tree.count() + " rules are on.");
  }

  @Override
  protected void performDefaults() {
    tree.restoreDefaults();
    tell();
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    if (tree == null || tree.count() == 0) {
      return true;
    }
    try {
      RuleSwitches.save(tree.switches());
      return true;
    } catch (BackingStoreException e) {
      setErrorMessage("The rules could not be kept: " + e.getMessage());
      return false;
    }
  }
}
