// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.Profile;
import org.sopwith.ui.Widgets;

/** The settings of a profile besides options and overrides. */
final class SettingsFields {
  private static final String[] CAUTIONS =
      Arrays.stream(Caution.values()).map(Caution::getLiteral).toArray(String[]::new);

  private final ProfileHost host;
  private final Composite grid;
  private final Text prefix;
  private final Text shiftFrom;
  private final Text shiftTo;
  private final Combo burnedIn;
  private final Combo encapsulated;
  private final Text record;

  SettingsFields(Composite parent, ProfileHost host) {
    this.host = host;
    grid = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 2;
    layout.marginHeight = 2;
    layout.verticalSpacing = 2;
    grid.setLayout(layout);
    Widgets.label(grid, "Pseudonym prefix");
    prefix =
        text(
            grid,
            Ids.PSEUDONYM,
            "What the pseudonyms of patients begin with",
            (profile, given) -> profile.setPseudonymPrefix(given));
    Widgets.label(grid, "Date shift, days");
    Composite range = new Composite(grid, SWT.NONE);
    GridLayout line = new GridLayout(3, false);
    line.marginWidth = 0;
    line.marginHeight = 0;
    range.setLayout(line);
    range.setLayoutData(Widgets.wide(60));
    shiftFrom =
        text(
            range,
            Ids.SHIFT_FROM,
            "The least number of days that dates are moved to the past by",
            (profile, given) -> days(given, profile::setShiftFrom));
    Widgets.label(range, "to");
    shiftTo =
        text(
            range,
            Ids.SHIFT_TO,
            "The greatest number of days that dates are moved to the past by",
            (profile, given) -> days(given, profile::setShiftTo));
    shiftFrom.setLayoutData(Widgets.wide(30));
    shiftTo.setLayoutData(Widgets.wide(30));
    Widgets.label(grid, "Burned-in text");
    burnedIn =
        caution(
            grid,
            Ids.BURNED_IN,
            "What is done with objects whose pixels may show an identity and that nothing has"
                + " cleaned",
            Profile::setBurnedIn);
    Widgets.label(grid, "Documents inside");
    encapsulated =
        caution(
            grid,
            Ids.ENCAPSULATED,
            "What is done with objects that hold a PDF, CDA or model",
            Profile::setEncapsulatedDocuments);
    Widgets.label(grid, "Record originals");
    record =
        text(
            grid,
            Ids.RECORD,
            "Attributes whose original values are recorded in the Original Attributes Sequence,"
                + " by keyword, with commas between them",
            SettingsFields::record);
  }

  Composite control() {
    return grid;
  }

  private Text text(Composite parent, String id, String tip, BiConsumer<Profile, String> setter) {
    Text field =
        Widgets.field(
            parent,
            id,
            tip,
            SWT.SINGLE,
            given -> host.change("Change Settings", profile -> setter.accept(profile, given)));
    field.setLayoutData(Widgets.wide(60));
    field.setEditable(!host.document().isReadOnly());
    field.addListener(SWT.FocusOut, e -> refresh());
    field.addListener(SWT.DefaultSelection, e -> refresh());
    return field;
  }

  private Combo caution(
      Composite parent, String id, String tip, BiConsumer<Profile, Caution> setter) {
    Combo combo =
        Widgets.choice(
            parent,
            id,
            tip,
            CAUTIONS,
            word ->
                host.change(
                    "Change Settings", profile -> setter.accept(profile, Caution.get(word))));
    combo.setLayoutData(Widgets.wide(60));
    combo.setEnabled(!host.document().isReadOnly());
    return combo;
  }

  private interface Days {
    void set(int days);
  }

  /** What is no number of days changes nothing. */
  private static void days(String given, Days setter) {
    if (given.strip().matches("\\d{1,6}")) {
      setter.set(Integer.parseInt(given.strip()));
    }
  }

  private static void record(Profile profile, String given) {
    List<String> attributes =
        Arrays.stream(given.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (!profile.getRecordOriginal().equals(attributes)) {
      profile.getRecordOriginal().clear();
      profile.getRecordOriginal().addAll(attributes.stream().distinct().toList());
    }
  }

  /** Shows the profile as it is now. */
  void refresh() {
    Profile profile = host.document().profile();
    Widgets.show(prefix, profile.getPseudonymPrefix());
    Widgets.show(shiftFrom, Integer.toString(profile.getShiftFrom()));
    Widgets.show(shiftTo, Integer.toString(profile.getShiftTo()));
    burnedIn.setText(profile.getBurnedIn().getLiteral());
    encapsulated.setText(profile.getEncapsulatedDocuments().getLiteral());
    Widgets.show(record, String.join(", ", profile.getRecordOriginal()));
  }

  /** Goes to the field of a key of the file. */
  void reveal(String key) {
    Control field =
        switch (key) {
          case "shift-from", "shift-to" -> shiftFrom;
          case "record-original" -> record;
          case "burned-in" -> burnedIn;
          case "encapsulated-documents" -> encapsulated;
          default -> prefix;
        };
    field.setFocus();
  }
}
