// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.decision.ProfileFix;
import org.sopwith.deid.profile.Profile;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.Widgets;

/** The page with the three panes: options, attributes, dry run; below them what is found. */
public final class ProfilePage {
  /** From this width on, all panes stand side by side. */
  private static final int WIDE = 1050;

  /** The part of the width that options have, in percent. */
  private static final int WIDE_OPTIONS = 25;

  private static final int NARROW_OPTIONS = 39;

  private final ProfileHost host;
  private final Composite page;
  private final Text name;
  private final Text description;
  private final OptionsPane options;
  private final AttributesPane attributes;
  private final DryRunPane dryRun;
  private final FindingsPane findings;

  ProfilePage(Composite parent, ProfileHost host) {
    this.host = host;
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginHeight = 2;
    layout.marginWidth = 0;
    layout.verticalSpacing = 1;
    page.setLayout(layout);
    Composite head = Widgets.line(page, 4);
    name = field(head, Ids.NAME, "Name", "Change Name", Profile::getName, Profile::setName);
    name.setLayoutData(Widgets.narrow(170));
    description =
        field(
            head,
            Ids.DESCRIPTION,
            "What the profile is for",
            "Change Description",
            Profile::getDescription,
            Profile::setDescription);
    description.setLayoutData(Widgets.wide(160));
    Widgets.button(
        head,
        Ids.DERIVE,
        "&Derive…",
        "Makes a profile of one's own of this one, in a new file",
        this::derive);
    Widgets.button(
        head,
        Ids.COMPARE,
        "Compare &with…",
        "Shows in what another profile differs",
        this::compare);
    SashForm outer = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
    outer.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    options = new OptionsPane(outer, host, this::showRows, this::optionSelected);
    SashForm inner = new SashForm(outer, SWT.VERTICAL | SWT.SMOOTH);
    attributes = new AttributesPane(inner, host);
    CTabFolder tabs = Widgets.named(new CTabFolder(inner, SWT.TOP | SWT.FLAT), Ids.TABS);
    dryRun = new DryRunPane(tabs, host, options::showEffects);
    CTabItem trial = new CTabItem(tabs, SWT.NONE);
    trial.setText("Dry run");
    trial.setControl(dryRun.control());
    findings = new FindingsPane(tabs, host, this::reveal);
    tabs.setSelection(0);
    inner.setWeights(45, 55);
    outer.setWeights(NARROW_OPTIONS, 100 - NARROW_OPTIONS);
    outer.addListener(SWT.Resize, e -> arrange(outer, inner));
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".deidProfile");
  }

  private static void arrange(SashForm outer, SashForm inner) {
    int orientation = outer.getSize().x >= WIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
    if (inner.getOrientation() != orientation) {
      inner.setOrientation(orientation);
      boolean wide = orientation == SWT.HORIZONTAL;
      int part = wide ? WIDE_OPTIONS : NARROW_OPTIONS;
      outer.setWeights(part, 100 - part);
      inner.setWeights(wide ? 55 : 45, wide ? 45 : 55);
    }
  }

  private interface Getter {
    String of(Profile profile);
  }

  private interface Setter {
    void set(Profile profile, String text);
  }

  private Text field(
      Composite line, String id, String tip, String label, Getter getter, Setter setter) {
    Consumer<String> taken =
        given -> {
          if (!given.strip().equals(getter.of(host.document().profile()))) {
            host.change(label, profile -> setter.set(profile, given.strip()));
          }
        };
    Text text = Widgets.field(line, id, tip, SWT.SINGLE, taken);
    text.setMessage(tip);
    text.setEditable(!host.document().isReadOnly());
    return text;
  }

  Composite control() {
    return page;
  }

  AttributesPane attributes() {
    return attributes;
  }

  /** The pane of the dry run. */
  public DryRunPane dryRun() {
    return dryRun;
  }

  /** Makes a profile of one's own of this one. */
  void derive() {
    NewProfileWizard.derive(host);
  }

  /** Shows in what another profile differs. */
  void compare() {
    CompareWith.ask(host);
  }

  private void showRows() {
    attributes.showOption();
  }

  private void optionSelected(OptionDescription option) {
    attributes.option(option);
  }

  /** Shows the profile as it is now. */
  void refresh() {
    Profile profile = host.document().profile();
    Widgets.show(name, profile.getName());
    Widgets.show(description, profile.getDescription());
    options.refresh();
    attributes.refresh();
    findings.refresh();
    dryRun.schedule();
  }

  /** Goes to the place of a finding. */
  void reveal(String path) {
    if (path.equals("overrides")) {
      attributes.showOwn();
    } else {
      ProfileFix.override(path)
          .ifPresentOrElse(attributes::reveal, () -> options.reveal(path, name));
    }
  }

  /** Takes what is in the field that has the focus. */
  void commit() {
    Control focus = page.getDisplay().getFocusControl();
    if (focus instanceof Text text && isWithin(text)) {
      text.notifyListeners(SWT.DefaultSelection, null);
    }
  }

  private boolean isWithin(Control control) {
    for (Control each = control; each != null; each = each.getParent()) {
      if (each == page) {
        return true;
      }
    }
    return false;
  }

  void setFocus() {
    attributes.setFocus();
  }

  void dispose() {
    dryRun.dispose();
  }
}
