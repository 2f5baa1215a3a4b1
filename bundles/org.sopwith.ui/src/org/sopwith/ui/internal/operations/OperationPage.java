// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import org.sopwith.ui.ParameterAssistant;
import org.sopwith.ui.ParameterValues;
import org.sopwith.ui.SopwithUi;

/** The page made from an operation's declaration, with the command that would do the same. */
final class OperationPage extends WizardPage {
  private static final int MOST_HEIGHT = 500;

  private final OperationDescriptor descriptor;
  private final Map<Parameter<?>, List<String>> initial;
  private final Set<String> hidden;
  private final List<ParameterField> fields = new ArrayList<>();
  private Text command;
  private ScrolledComposite scroll;

  /**
   * @param initial the texts that it is filled with
   * @param hidden the names of the parameters that are not for people
   */
  OperationPage(
      OperationDescriptor descriptor, Map<Parameter<?>, List<String>> initial, Set<String> hidden) {
    super(descriptor.id());
    this.descriptor = descriptor;
    this.initial = initial;
    this.hidden = hidden;
    setTitle(descriptor.title());
    setDescription(descriptor.summary() + ".");
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(page);
    scroll = new ScrolledComposite(page, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    Composite form = new Composite(scroll, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 8).margins(4, 2).applyTo(form);
    for (Parameter<?> parameter : descriptor.parameters()) {
      if (!hidden.contains(parameter.name())) {
        fields.add(field(form, parameter));
      }
    }
    scroll.setContent(form);
    scroll.addListener(SWT.Resize, event -> fit());
    Point size = form.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    GridDataFactory.fillDefaults()
        .grab(true, true)
        .hint(640, Math.min(size.y, MOST_HEIGHT))
        .applyTo(scroll);
    createCommand(page);
    setControl(page);
    bind();
    changed();
    setErrorMessage(null);
    OperationHelp.set(page, descriptor);
  }

  private ParameterField field(Composite form, Parameter<?> parameter) {
    Map<String, String> of = Map.of("verb", descriptor.verb(), "parameter", parameter.name());
    ParameterField field =
        new ParameterField(
            form,
            parameter,
            Contributions.find("values", ParameterValues.class, of),
            this::changed);
    Contributions.find("assistant", ParameterAssistant.class, of)
        .ifPresent(assistant -> field.assist(assistant, this::texts));
    return field;
  }

  /** What the fields say may need more or fewer lines than before. */
  private void fit() {
    Composite form = (Composite) scroll.getContent();
    form.layout(true, true);
    int width = scroll.getClientArea().width;
    scroll.setMinSize(form.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT));
  }

  private void createCommand(Composite page) {
    Composite row = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Label label = new Label(row, SWT.NONE);
    label.setText("As a command:");
    command = new Text(row, SWT.READ_ONLY | SWT.BORDER | SWT.SINGLE);
    command.setData(SopwithUi.WIDGET_KEY, "operation.command");
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .hint(300, SWT.DEFAULT)
        .applyTo(command);
    Button copy = new Button(row, SWT.PUSH);
    copy.setText("Copy");
    copy.setToolTipText("Copies the command, to be run without the workbench");
    copy.addListener(
        SWT.Selection,
        event -> {
          Clipboard clipboard = new Clipboard(copy.getDisplay());
          clipboard.setContents(
              new Object[] {command.getText()}, new Transfer[] {TextTransfer.getInstance()});
          clipboard.dispose();
        });
  }

  /** Puts the selected paths where they would stand on a command line, and the defaults. */
  private void bind() {
    for (ParameterField field : fields) {
      initial.getOrDefault(field.parameter(), List.of()).forEach(field::give);
    }
    fields.stream()
        .filter(ParameterField::isMissing)
        .findFirst()
        .ifPresent(ParameterField::setFocus);
  }

  private void changed() {
    Optional<String> problem =
        fields.stream().map(ParameterField::problem).flatMap(Optional::stream).findFirst();
    Optional<ParameterField> missing =
        fields.stream().filter(ParameterField::isMissing).findFirst();
    if (fields.stream().filter(ParameterField::explain).count() > 0) {
      fit();
    }
    setErrorMessage(problem.orElse(null));
    setMessage(missing.map(ParameterField::missing).orElse(null));
    setPageComplete(problem.isEmpty() && missing.isEmpty());
    command.setText(CommandText.of(descriptor, values()));
  }

  /** The texts that were given, by the names of their parameters. */
  Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    values().forEach((parameter, given) -> texts.put(parameter.name(), given));
    return texts;
  }

  /** The texts that were given, by parameter. */
  Map<Parameter<?>, List<String>> values() {
    Map<Parameter<?>, List<String>> values = new LinkedHashMap<>();
    for (ParameterField field : fields) {
      List<String> given = field.values();
      if (!given.isEmpty()
          && !(field.parameter().kind() == ParameterKind.FLAG && given.equals(List.of("false")))) {
        values.put(field.parameter(), given);
      }
    }
    return values;
  }
}
