// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.deid.profile.Profile;
import org.sopwith.ui.Widgets;

/** The fields of all {@link ProfileSetting settings} of a profile. */
final class SettingsFields {
  private static final int LINES = 3;

  private final ProfileHost host;
  private final ScrolledComposite scroll;
  private final Composite grid;
  private final Map<ProfileSetting, Control> fields = new LinkedHashMap<>();

  SettingsFields(Composite parent, ProfileHost host) {
    this.host = host;
    scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    grid = new Composite(scroll, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 3;
    layout.verticalSpacing = 3;
    grid.setLayout(layout);
    scroll.setContent(grid);
    for (ProfileSetting setting : ProfileSetting.ALL) {
      fields.put(setting, field(setting));
    }
    scroll.addListener(
        SWT.Resize,
        e -> scroll.setMinSize(grid.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
  }

  Control control() {
    return scroll;
  }

  private Control field(ProfileSetting setting) {
    if (setting.feature().isMany()) {
      return lines(setting);
    }
    label(grid, setting);
    Control field = setting.words().isEmpty() ? text(setting, SWT.SINGLE) : choice(setting);
    field.setLayoutData(Widgets.wide(60));
    return field;
  }

  private static void label(Composite parent, ProfileSetting setting) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(setting.label());
    label.setToolTipText(setting.tip());
  }

  private Text text(ProfileSetting setting, int style) {
    Text field =
        Widgets.field(
            grid, Ids.SETTING + setting.key(), setting.tip(), style, given -> take(setting, given));
    field.setEditable(!host.document().isReadOnly());
    return field;
  }

  private Combo choice(ProfileSetting setting) {
    Combo combo =
        Widgets.choice(
            grid,
            Ids.SETTING + setting.key(),
            setting.tip(),
            setting.words().toArray(String[]::new),
            word -> take(setting, word));
    combo.setEnabled(!host.document().isReadOnly());
    return combo;
  }

  /** A field below its label, with an entry on each line. */
  private Text lines(ProfileSetting setting) {
    Composite head = Widgets.line(grid, 2);
    ((GridLayout) head.getLayout()).marginWidth = 0;
    ((GridData) head.getLayoutData()).horizontalSpan = 2;
    label(head, setting);
    if (setting.key().equals("regions")) {
      Widgets.button(
              head,
              Ids.SETTING + setting.key() + ".add",
              "Add…",
              "Add a table of regions",
              () -> addFile(setting))
          .setEnabled(!host.document().isReadOnly());
    }
    Text field = text(setting, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, false, 2, 1);
    wide.widthHint = 60;
    wide.heightHint = LINES * field.getLineHeight();
    field.setLayoutData(wide);
    field.addListener(SWT.DefaultSelection, e -> take(setting, field.getText()));
    // Tab leaves the field, as it does in all others.
    field.addListener(
        SWT.Traverse,
        e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    return field;
  }

  private void take(ProfileSetting setting, String given) {
    if (!host.document().isReadOnly() && !given.equals(setting.text(host.document().profile()))) {
      host.change("Change " + setting.key(), profile -> setting.set(profile, given));
    }
    refresh();
  }

  private void addFile(ProfileSetting setting) {
    FileDialog dialog = new FileDialog(grid.getShell(), SWT.OPEN);
    dialog.setText("Table of Regions");
    dialog.setFilterPath(host.folder().toString());
    dialog.setFilterExtensions(new String[] {"*.tsv", "*"});
    Optional.ofNullable(dialog.open())
        .ifPresent(
            chosen ->
                take(
                    setting,
                    setting.text(host.document().profile()) + "\n" + relative(Path.of(chosen))));
  }

  /** A file beside or below the profile goes with it to other places. */
  private Path relative(Path file) {
    Path folder = host.folder().toAbsolutePath();
    return file.startsWith(folder) ? folder.relativize(file) : file;
  }

  /** Shows the profile as it is now. */
  void refresh() {
    Profile profile = host.document().profile();
    fields.forEach(
        (setting, field) -> {
          String text = setting.text(profile);
          if (field instanceof Combo combo) {
            combo.setText(text);
          } else {
            Widgets.show((Text) field, text.replace("\n", Text.DELIMITER));
          }
        });
  }

  /** Goes to the field of a key of the file. */
  void reveal(String key) {
    fields.forEach(
        (setting, field) -> {
          if (setting.key().equals(key)) {
            Rectangle place = field.getBounds();
            scroll.setOrigin(0, Math.max(0, place.y - place.height));
            field.setFocus();
          }
        });
  }
}
