// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.decision.ProfileCheck;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.OverrideText;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.Widgets;

/** Asks what an override is for and what it does; says at once what is wrong with it. */
final class OverrideDialog extends TitleAreaDialog {
  private static final String MESSAGE =
      "All that is given must match. Type a keyword, a part of a name, a tag or a path.";

  private final ProfileHost host;
  private final AttributeOverride override;
  private final int number;
  private Text attribute;
  private Label about;
  private Text group;
  private Text creator;
  private Combo vr;
  private Text value;
  private Text modality;
  private Text sopClass;
  private Text manufacturer;
  private Combo action;
  private Label withLabel;
  private Text with;
  private Text reason;

  /**
   * The dialog.
   *
   * @param override is changed as the user asks
   * @param number which one of the profile it takes the place of, from 1; 0 if it is added
   */
  OverrideDialog(ProfileHost host, AttributeOverride override, int number) {
    super(host.site().getShell());
    this.host = host;
    this.override = override;
    this.number = number;
    setHelpAvailable(false);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(number == 0 ? "Add Override" : "Edit Override " + number);
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    setTitle("What is done to some attributes, whatever the options say");
    setMessage(MESSAGE);
    Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
    area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    area.setLayout(new GridLayout());
    Group which = group(area, "Which attributes");
    attribute = field(which, "&Attribute", "attribute", "PatientAge, (0010,1010), (50xx,xxxx)");
    new Label(which, SWT.NONE);
    about = new Label(which, SWT.WRAP);
    GridData wide = Widgets.wide(420);
    wide.heightHint = 34;
    about.setLayoutData(wide);
    group = field(which, "&Group", "group", "four hexadecimal digits");
    creator = field(which, "&Private creator", "private", "as in the file");
    vr = combo(which, "&VR", "vr", vrs());
    value = field(which, "Va&lue", "value", "a regular expression that is found in it");
    Group objects = group(area, "In which objects");
    modality = field(objects, "&Modality", "modality", "CT, MR");
    sopClass = field(objects, "&SOP class", "sop-class", "keywords or UIDs");
    manufacturer = field(objects, "Manu&facturer", "manufacturer", "a regular expression");
    Group what = group(area, "What is done");
    action =
        combo(
            what,
            "A&ction",
            "action",
            Arrays.stream(Action.values()).map(Action::getLiteral).toArray(String[]::new));
    withLabel = new Label(what, SWT.NONE);
    with = text(what, "with", "");
    reason = field(what, "&Reason", "reason", "for the reader of the report");
    DictionaryAssist.attributes(attribute);
    DictionaryAssist.sopClasses(sopClass);
    show();
    for (Text text : texts()) {
      text.addModifyListener(e -> changed());
    }
    vr.addListener(SWT.Selection, e -> changed());
    action.addListener(SWT.Selection, e -> changed());
    return area;
  }

  private List<Text> texts() {
    return List.of(
        attribute, group, creator, value, modality, sopClass, manufacturer, with, reason);
  }

  private static String[] vrs() {
    List<String> names = new ArrayList<>(List.of(""));
    Arrays.stream(VR.values()).map(VR::name).sorted().forEach(names::add);
    return names.toArray(String[]::new);
  }

  private static Group group(Composite area, String title) {
    Group group = new Group(area, SWT.NONE);
    group.setText(title);
    GridLayout layout = new GridLayout(2, false);
    layout.verticalSpacing = 3;
    layout.marginHeight = 3;
    group.setLayout(layout);
    group.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return group;
  }

  private static Text field(Composite area, String label, String key, String hint) {
    label(area, label);
    return text(area, key, hint);
  }

  private static Text text(Composite area, String key, String hint) {
    Text text = Widgets.named(new Text(area, SWT.SINGLE | SWT.BORDER), Ids.DIALOG + key);
    text.setMessage(hint);
    text.setLayoutData(Widgets.wide(420));
    return text;
  }

  private static Combo combo(Composite area, String label, String key, String[] items) {
    label(area, label);
    Combo combo = Widgets.named(new Combo(area, SWT.READ_ONLY), Ids.DIALOG + key);
    combo.setItems(items);
    return combo;
  }

  private static void label(Composite area, String text) {
    Label label = new Label(area, SWT.NONE);
    label.setText(text);
    label.setLayoutData(Widgets.narrow(110));
  }

  private void show() {
    attribute.setText(override.getAttribute());
    group.setText(override.getGroup());
    creator.setText(override.getPrivateCreator());
    vr.setText(override.getVr());
    value.setText(override.getValue());
    modality.setText(String.join(", ", override.getModality()));
    sopClass.setText(String.join(", ", override.getSopClass()));
    manufacturer.setText(override.getManufacturer());
    action.setText(override.getAction().getLiteral());
    with.setText(override.getWith());
    reason.setText(override.getReason());
    describe();
  }

  private void describe() {
    about.setText(DictionaryAssist.about(attribute.getText()));
    Action chosen = Action.get(action.getText());
    withLabel.setText(
        switch (chosen) {
          case DUMMY -> "Fi&xed value";
          case MAP -> "Fi&le old,new";
          case COARSEN -> "&To";
          default -> "&With";
        });
    with.setMessage(
        switch (chosen) {
          case DUMMY -> "empty: made up by VR";
          case MAP -> "a CSV file, beside the profile";
          case COARSEN -> "ages above 89 become 90, dates the year";
          default -> "nothing is needed";
        });
    with.setEnabled(!with.getText().isEmpty() || with.getMessage().indexOf("nothing") < 0);
    withLabel.getParent().layout();
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    super.createButtonsForButtonBar(parent);
    changed();
  }

  private void changed() {
    override.setAttribute(attribute.getText().strip());
    override.setGroup(group.getText().strip());
    override.setPrivateCreator(creator.getText());
    override.setVr(vr.getText());
    override.setValue(value.getText());
    set(override.getModality(), modality.getText());
    set(override.getSopClass(), sopClass.getText());
    override.setManufacturer(manufacturer.getText());
    override.setAction(Action.get(action.getText()));
    override.setWith(with.getText().strip());
    override.setReason(reason.getText().strip());
    describe();
    boolean everything = OverrideText.selection(override).equals("everything");
    Optional<Finding> worst =
        findings().stream().min((a, b) -> a.severity().compareTo(b.severity()));
    if (everything) {
      setMessage(MESSAGE);
    } else if (worst.isPresent()) {
      Finding finding = worst.get();
      setMessage((finding.message() + " " + finding.found()).strip(), type(finding.severity()));
    } else {
      setMessage(MESSAGE);
    }
    boolean broken = worst.filter(one -> one.severity() == Severity.ERROR).isPresent();
    getButton(IDialogConstants.OK_ID).setEnabled(!everything && !broken);
  }

  private static int type(Severity severity) {
    return switch (severity) {
      case ERROR -> IMessageProvider.ERROR;
      case WARNING -> IMessageProvider.WARNING;
      case NOTE -> IMessageProvider.INFORMATION;
    };
  }

  private static void set(EList<String> list, String text) {
    list.clear();
    Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .distinct()
        .forEach(list::add);
  }

  /** What the checks would say of the override in its place. */
  private List<Finding> findings() {
    Profile trial = EcoreUtil.copy(host.document().profile());
    int place = number == 0 ? trial.getOverrides().size() + 1 : number;
    if (number == 0) {
      trial.getOverrides().add(EcoreUtil.copy(override));
    } else {
      trial.getOverrides().set(number - 1, EcoreUtil.copy(override));
    }
    return ProfileCheck.check(trial, Cleaners.standard()).stream()
        .filter(finding -> finding.path().equals("overrides[" + place + "]"))
        .toList();
  }
}
