// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.ChosenFolder;
import org.sopwith.ui.NewFilePage;
import org.sopwith.ui.Widgets;

/** Asks what a new profile is made of, its name and its file. */
final class NewProfilePage extends NewFilePage {
  private final IStructuredSelection selection;
  private final Optional<Profile> given;
  private Table list;
  private Label about;
  private Text name;

  /**
   * @param given the profile that it is made of, if it is not to be chosen
   */
  NewProfilePage(IStructuredSelection selection, Optional<Profile> given) {
    super("profile", "New De-identification Profile", EditedProfile.SAVE_AS);
    this.selection = selection;
    this.given = given;
    setDescription("Begin with what comes nearest; options and overrides are changed afterwards.");
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    list =
        Widgets.named(
            new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), Ids.WIZARD_LIST);
    list.setHeaderVisible(true);
    GridData tall = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
    tall.heightHint = 260;
    tall.widthHint = 760;
    list.setLayoutData(tall);
    new TableColumn(list, SWT.LEFT).setText("Made of");
    new TableColumn(list, SWT.LEFT).setText("What it is for");
    CellTips.add(list);
    given.ifPresent(profile -> add(profile, profile.getName()));
    if (given.isEmpty()) {
      BuiltinProfiles.names().forEach(each -> add(BuiltinProfiles.find(each).orElseThrow(), each));
    }
    for (TableColumn column : list.getColumns()) {
      column.pack();
    }
    list.select(0);
    about = new Label(page, SWT.WRAP);
    GridData lines = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
    lines.widthHint = 760;
    lines.heightHint = 40;
    about.setLayoutData(lines);
    list.addListener(SWT.Selection, e -> suggest());
    Widgets.label(page, "&Name:");
    name = text(page, Ids.WIZARD_NAME, 2);
    fileLine(page, Ids.WIZARD_FILE);
    setControl(page);
    suggest();
  }

  private void add(Profile profile, String label) {
    TableItem item = new TableItem(list, SWT.NONE);
    item.setText(new String[] {label, profile.getDescription()});
    item.setData(profile);
  }

  private Profile chosen() {
    return (Profile) list.getSelection()[0].getData();
  }

  private void suggest() {
    about.setText(chosen().getDescription());
    String own = chosen().getName() + ", own";
    name.setText(own);
    String base = own.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Path folder = ChosenFolder.of(selection);
    Path free = EditedProfile.SAVE_AS.withExtension(folder.resolve(base).toString());
    for (int i = 2; Files.exists(free); i++) {
      free = EditedProfile.SAVE_AS.withExtension(folder.resolve(base + "-" + i).toString());
    }
    suggest(free);
    validate();
  }

  @Override
  protected Optional<String> problem() {
    return name.getText().isBlank() ? Optional.of("Give the profile a name.") : Optional.empty();
  }

  /** The profile, made anew. */
  Profile profile() {
    Profile profile = EcoreUtil.copy(chosen());
    profile.setName(name.getText().strip());
    return profile;
  }
}
