// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledFormText;
import org.sopwith.operation.Finding;
import org.sopwith.ui.SopwithUi;

/** The area below the findings: all of what is selected, and what can be done about it. */
final class FindingDetails {
  private final ScrolledFormText scrolled;
  private final Composite buttons;
  private final Button goTo;
  private final Button fix;
  private final Button fixAll;
  private List<Finding> fixes = List.of();
  private List<Finding> fixesOfRule = List.of();

  FindingDetails(Composite parent, Runnable goToPlace, Consumer<List<Finding>> apply) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
    FormToolkit toolkit = new FormToolkit(parent.getDisplay());
    area.addListener(SWT.Dispose, event -> toolkit.dispose());
    scrolled = new ScrolledFormText(area, SWT.V_SCROLL, false);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setFormText(toolkit.createFormText(scrolled, true));
    scrolled.setBackground(scrolled.getFormText().getBackground());
    scrolled.getFormText().marginWidth = 8;
    scrolled.getFormText().marginHeight = 4;
    scrolled.getFormText().setData(SopwithUi.WIDGET_KEY, "validate.details");
    scrolled
        .getFormText()
        .addHyperlinkListener(
            new HyperlinkAdapter() {
              @Override
              public void linkActivated(HyperlinkEvent event) {
                follow(String.valueOf(event.getHref()));
              }
            });
    GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
    buttons = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().margins(6, 4).applyTo(buttons);
    GridDataFactory.fillDefaults().grab(false, true).applyTo(buttons);
    goTo = button("&Go to Place", "validate.goto");
    goTo.addListener(SWT.Selection, event -> goToPlace.run());
    fix = button("&Fix", "validate.fix");
    fix.addListener(SWT.Selection, event -> apply.accept(fixes));
    fixAll = button("Fix &All of This Rule", "validate.fixAll");
    fixAll.addListener(SWT.Selection, event -> apply.accept(fixesOfRule));
    offer(List.of(), List.of(), false);
  }

  private Button button(String text, String key) {
    Button button = new Button(buttons, SWT.PUSH);
    button.setText(text);
    button.setData(SopwithUi.WIDGET_KEY, key);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    return button;
  }

  void show(String markup) {
    if (!markup.equals(scrolled.getFormText().getData("markup"))) {
      scrolled.getFormText().setData("markup", markup);
      scrolled.getFormText().setText(markup, true, false);
      scrolled.setOrigin(0, 0);
      scrolled.reflow(true);
    }
  }

  /** Shows the buttons for what can be done now, and no others. */
  void offer(List<Finding> newFixes, List<Finding> newFixesOfRule, boolean place) {
    fixes = newFixes;
    fixesOfRule = newFixesOfRule;
    boolean more = fixesOfRule.size() > fixes.size();
    show(goTo, place);
    show(fix, !fixes.isEmpty());
    show(fixAll, more);
    show(buttons, place || more || !fixes.isEmpty());
    if (!fixes.isEmpty()) {
      fix.setText("&Fix: " + Fixes.label(fixes).replace("&", "&&"));
    }
    if (more) {
      fixAll.setText(String.format("Fix &All %,d of This Rule", fixesOfRule.size()));
    }
    buttons.getParent().layout(true, true);
  }

  private static void show(Control control, boolean visible) {
    control.setVisible(visible);
    ((GridData) control.getLayoutData()).exclude = !visible;
  }

  private void follow(String address) {
    if (address.equals("rules")) {
      PreferencesUtil.createPreferenceDialogOn(
              scrolled.getShell(), "org.sopwith.ui.validate.rules", null, null)
          .open();
      return;
    }
    try {
      PlatformUI.getWorkbench()
          .getBrowserSupport()
          .getExternalBrowser()
          .openURL(URI.create(address).toURL());
    } catch (PartInitException | MalformedURLException e) {
      ILog.get().warn("No browser could be opened.", e);
    }
  }
}
