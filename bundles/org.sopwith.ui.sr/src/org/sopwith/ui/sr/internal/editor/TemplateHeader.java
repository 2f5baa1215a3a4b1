// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.TemplateEdits;
import org.sopwith.ui.Widgets;

/** The lines above the rows: which template, its number and name, and what it says of itself. */
final class TemplateHeader {
  private final EditorHost host;
  private final Combo choice;
  private final Text tid;
  private final Text name;
  private final Button extensible;
  private final Button order;
  private final Button root;
  private final Text parameters;
  private final Label origin;
  private final List<Control> editable;

  TemplateHeader(Composite parent, EditorHost host, Consumer<Template> chosen, Runnable derive) {
    this.host = host;
    boolean readOnly = host.document().isReadOnly();
    Composite first = Widgets.line(parent, 8);
    choice = Widgets.named(new Combo(first, SWT.READ_ONLY | SWT.DROP_DOWN), Ids.TEMPLATE);
    choice.setToolTipText("The templates of this file");
    choice.setLayoutData(Widgets.narrow(190));
    choice.addListener(
        SWT.Selection, e -> chosen.accept(templates().get(choice.getSelectionIndex())));
    Button add =
        Widgets.button(first, Ids.TEMPLATE + ".add", "+", "Add a template to this file", this::add);
    Button remove =
        Widgets.button(
            first,
            Ids.TEMPLATE + ".remove",
            "−",
            "Remove this template from the file",
            this::remove);
    Widgets.label(first, "TID");
    tid =
        Widgets.field(
            first,
            Ids.TID,
            "Number of the template; private ones have numbers that PS3.16 does not use",
            SWT.SINGLE,
            text ->
                change(
                    "Change TID", t -> TemplateEdits.setTid(host.document().library(), t, text)));
    tid.setLayoutData(Widgets.narrow(72));
    name =
        Widgets.field(
            first,
            Ids.NAME,
            "Name of the template",
            SWT.SINGLE,
            text -> change("Change Name", t -> t.setName(text.strip())));
    name.setLayoutData(Widgets.wide(120));
    Button deriveButton =
        Widgets.button(
            first,
            Ids.DERIVE,
            "Derive a Private Template…",
            "Makes a copy of one's own in a new file",
            derive);
    layout(deriveButton).exclude = !readOnly;
    deriveButton.setVisible(readOnly);
    for (Control control : List.of(choice, add, remove)) {
      layout(control).exclude = readOnly;
      control.setVisible(!readOnly);
    }
    Composite second = Widgets.line(parent, 6);
    extensible =
        Widgets.check(
            second,
            Ids.EXTENSIBLE,
            "extensible",
            "Further content items are allowed",
            yes -> change("Change Extensible", t -> t.setExtensible(yes)));
    order =
        Widgets.check(
            second,
            Ids.ORDER,
            "order significant",
            "Items stand in the order of the rows",
            yes -> change("Change Order", t -> t.setOrderSignificant(yes)));
    root =
        Widgets.check(
            second,
            Ids.ROOT,
            "root",
            "May be the root of a document",
            yes -> change("Change Root", t -> t.setRoot(yes)));
    Widgets.label(second, "Parameters");
    parameters =
        Widgets.field(
            second,
            Ids.PARAMETERS,
            "Names that an including row may set, such as $Measurement $Units",
            SWT.SINGLE,
            this::setParameters);
    parameters.setLayoutData(Widgets.wide(100));
    origin = new Label(second, SWT.NONE);
    editable = List.of(tid, name, extensible, order, root, parameters);
    for (Control control : editable) {
      if (control instanceof Text text) {
        text.setEditable(!readOnly);
      } else {
        control.setEnabled(!readOnly);
      }
    }
  }

  private static GridData layout(Control control) {
    if (!(control.getLayoutData() instanceof GridData)) {
      control.setLayoutData(new GridData());
    }
    return (GridData) control.getLayoutData();
  }

  private List<Template> templates() {
    return host.document().library().getTemplates();
  }

  private void change(String label, Consumer<Template> edit) {
    if (!host.document().isReadOnly()) {
      host.template().ifPresent(template -> host.change(label, () -> edit.accept(template)));
    }
  }

  private void setParameters(String text) {
    Optional<String> problem = TemplateEdits.parameterProblem(text);
    host.tell(problem.orElse(""));
    if (problem.isEmpty()) {
      change("Change Parameters", t -> TemplateEdits.setParameters(t, text));
    }
  }

  private void add() {
    host.change(
        "Add Template",
        () -> TemplateEdits.addTemplate(host.document().library(), host.document().catalog()));
    if (!templates().isEmpty()) {
      host.reveal(templates().getLast());
    }
  }

  private void remove() {
    change("Remove Template", t -> host.document().library().getTemplates().remove(t));
  }

  /** Shows the template anew. */
  void show() {
    List<Template> all = templates();
    String[] labels =
        all.stream()
            .map(template -> "TID " + template.getTid() + " " + template.getName())
            .toArray(String[]::new);
    choice.setItems(labels);
    Optional<Template> shown = host.template();
    shown.ifPresent(template -> choice.select(all.indexOf(template)));
    Widgets.show(tid, shown.map(Template::getTid).orElse(""));
    Widgets.show(name, shown.map(Template::getName).orElse(""));
    extensible.setSelection(shown.map(Template::isExtensible).orElse(false));
    order.setSelection(shown.map(Template::isOrderSignificant).orElse(false));
    root.setSelection(shown.map(Template::isRoot).orElse(false));
    Widgets.show(parameters, shown.map(TemplateEdits::parameters).orElse(""));
    origin.setText(shown.map(TemplateHeader::origin).orElse(""));
    origin.getParent().layout();
  }

  private static String origin(Template template) {
    if (!template.getBasedOn().isEmpty()) {
      return "derived from TID " + template.getBasedOn();
    }
    return template.getEdition().isEmpty() ? "" : "PS3.16 " + template.getEdition();
  }

  /** Takes what is in the field that has the focus. */
  void commit() {
    Control focus = tid.getDisplay().getFocusControl();
    if (focus instanceof Text text && editable.contains(text)) {
      text.notifyListeners(SWT.DefaultSelection, null);
    }
  }
}
