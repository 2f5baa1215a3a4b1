// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.EList;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.Widgets;

/** The options with what each changes, and the settings of the profile. */
final class OptionsPane {
  private static final int COUNT = 1;
  private static final int COUNT_WIDTH = 78;

  private final ProfileHost host;
  private final CTabFolder tabs;
  private final Table table;
  private final Text text;
  private final SettingsFields settings;
  private final Consumer<OptionDescription> chosen;
  private Map<ConfidentialityOption, List<String>> effects = Map.of();

  /**
   * @param showRows shows the attributes that an option changes
   * @param selected is told which option is selected
   */
  OptionsPane(
      Composite parent, ProfileHost host, Runnable showRows, Consumer<OptionDescription> selected) {
    this.host = host;
    this.chosen = selected;
    tabs = Widgets.named(new CTabFolder(parent, SWT.TOP | SWT.FLAT), Ids.OPTION_TABS);
    SashForm pane = new SashForm(tabs, SWT.VERTICAL | SWT.SMOOTH);
    table =
        Widgets.named(
            new Table(pane, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL),
            Ids.OPTIONS);
    table.setHeaderVisible(true);
    TableColumn name = new TableColumn(table, SWT.LEFT);
    name.setText("Option");
    TableColumn count = new TableColumn(table, SWT.RIGHT);
    count.setText("Changes");
    count.setToolTipText("Attributes: in Table E.1-1 / in the object of the dry run");
    count.setWidth(COUNT_WIDTH);
    table.addListener(
        SWT.Resize, e -> name.setWidth(Math.max(110, table.getClientArea().width - COUNT_WIDTH)));
    add("Basic (always)");
    OptionDescription.all().forEach(each -> add(words(each.option())));
    table.addListener(SWT.Selection, this::selected);
    table.addListener(SWT.DefaultSelection, e -> showRows.run());
    text =
        Widgets.named(
            new Text(pane, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
            Ids.OPTION_TEXT);
    pane.setWeights(72, 28);
    CellTips.add(table);
    settings = new SettingsFields(tabs, host);
    tab("Options", pane);
    tab("Settings", settings.control());
    tabs.setSelection(0);
    table.select(0);
    describe();
  }

  private void tab(String title, Control control) {
    CTabItem item = new CTabItem(tabs, SWT.NONE);
    item.setText(title);
    item.setControl(control);
  }

  /** The option as files name it, in words. */
  private static String words(ConfidentialityOption option) {
    String words = option.getLiteral().replace('-', ' ').replace("uids", "UIDs");
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void add(String name) {
    new TableItem(table, SWT.NONE).setText(name);
  }

  private static OptionDescription option(int index) {
    return OptionDescription.all().get(index - 1);
  }

  private void selected(Event event) {
    int index = table.indexOf((TableItem) event.item);
    if (event.detail != SWT.CHECK) {
      describe();
      return;
    }
    boolean checked = table.getItem(index).getChecked();
    if (index == 0 || host.document().isReadOnly()) {
      refresh();
      host.tell(index == 0 ? "The Basic Profile is what options are options of." : "");
    }
    if (index > 0) {
      ConfidentialityOption option = option(index).option();
      host.change(
          (checked ? "Add " : "Remove ") + option.getLiteral(),
          profile -> set(profile.getOptions(), option, checked));
    }
  }

  private static void set(
      EList<ConfidentialityOption> options, ConfidentialityOption option, boolean in) {
    if (!in) {
      options.remove(option);
    } else if (!options.contains(option)) {
      options.add(option);
    }
  }

  private void describe() {
    int index = table.getSelectionIndex();
    if (index > 0) {
      chosen.accept(option(index));
      host.selected(
          new ProfileSelection(
              Optional.empty(), ProfileProperties.of(host.document().profile(), option(index))));
    }
    if (index <= 0) {
      text.setText(
          "Basic Application Level Confidentiality Profile (113100, PS3.15 E.2), edition "
              + host.document().profile().getEdition()
              + ": all %,d rows of Table E.1-1."
                  .formatted(DeidentificationTable.standard().rows().size()));
      return;
    }
    OptionDescription option = option(index);
    StringBuilder lines = new StringBuilder();
    lines.append(
        "%s (%s, PS3.15 %s). %s.\n"
            .formatted(option.name(), option.code(), option.section(), option.text()));
    List<String> paths = effects.getOrDefault(option.option(), List.of());
    if (!paths.isEmpty()) {
      lines.append("In the object of the dry run: ").append(String.join(", ", paths)).append(".\n");
    }
    DeidentificationTable standard = DeidentificationTable.standard();
    Option basic = standard.option("113100").orElseThrow();
    Option column = standard.option(option.code()).orElseThrow();
    for (Row row : option.rows()) {
      lines.append(
          "%s: %s instead of %s\n".formatted(row.name(), row.action(column), row.action(basic)));
    }
    text.setText(lines.toString());
  }

  /** Shows what options change in the object of the dry run. */
  void showEffects(Map<ConfidentialityOption, List<String>> onObject) {
    effects = onObject;
    counts();
    describe();
  }

  private void counts() {
    table.getItem(0).setText(COUNT, "");
    for (int i = 1; i < table.getItemCount(); i++) {
      OptionDescription option = option(i);
      String inObject =
          effects.containsKey(option.option()) ? " / " + effects.get(option.option()).size() : "";
      table.getItem(i).setText(COUNT, option.rows().size() + inObject);
    }
  }

  /** Shows the profile as it is now. */
  void refresh() {
    TableItem basic = table.getItem(0);
    basic.setChecked(true);
    basic.setGrayed(true);
    for (int i = 1; i < table.getItemCount(); i++) {
      table
          .getItem(i)
          .setChecked(host.document().profile().getOptions().contains(option(i).option()));
    }
    counts();
    settings.refresh();
  }

  /** Selects the option of a path such as {@code options[retain-uids]}. */
  private void select(String path) {
    for (int i = 1; i < table.getItemCount(); i++) {
      if (path.equals("options[" + option(i).option().getLiteral() + "]")) {
        table.setSelection(i);
        describe();
      }
    }
  }

  /** Goes to what a key of the file is edited in; {@code settings} are all but the options. */
  void reveal(String path, Control name) {
    if (path.startsWith("options")) {
      tabs.setSelection(0);
      select(path);
      table.setFocus();
    } else if (path.equals("name")) {
      name.setFocus();
    } else {
      tabs.setSelection(1);
      settings.reveal(path);
    }
  }
}
