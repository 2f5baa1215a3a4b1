// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.form.Group;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.document.model.FormFilling;
import org.sopwith.ui.sr.internal.document.model.ItemReport;

/** A template as a form to be filled in: fields, choices, groups that may be repeated. */
final class FormView {
  private static final int INDENT = 18;

  private final ScrolledComposite scrolled;
  private final Form form;
  private final FormFilling filling;
  private final Runnable changed;
  private final FormFields widgets;
  private final List<ValueFields> values = new ArrayList<>();
  private final List<Evidence.Instance> evidence = new ArrayList<>();
  private Composite content;

  FormView(Composite parent, Form form, Runnable changed) {
    this.form = form;
    this.filling = new FormFilling(form);
    this.changed = changed;
    this.widgets = new FormFields(form, filling, new Typed(), values::add);
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setData(SopwithUi.WIDGET_KEY, Ids.FORM);
    scrolled.addListener(SWT.Resize, e -> fit());
    scrolled.getVerticalBar().setIncrement(24);
    filling.addRequired();
    rebuild();
  }

  private final class Typed implements FormFields.Listener {
    @Override
    public void changed() {
      changed.run();
    }

    @Override
    public void taken() {
      if (filling.addRequired()) {
        scrolled.getDisplay().asyncExec(FormView.this::rebuildInPlace);
      }
      changed.run();
    }
  }

  Control control() {
    return scrolled;
  }

  /** Shows the form as it is now. */
  private void rebuild() {
    Point origin = scrolled.getOrigin();
    note();
    values.clear();
    if (content != null) {
      content.dispose();
    }
    content = new Composite(scrolled, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(content);
    heading(content, form.template().getName());
    form.root()
        .field()
        .filter(FormFilling::isNamed)
        .ifPresent(field -> widgets.name(table(content), field, form.root()));
    fields(content, form.root().fields(), form.template().getName());
    scrolled.setContent(content);
    fit();
    scrolled.setOrigin(origin);
    changed.run();
  }

  /** Shows new fields; the keyboard focus stays in the field that it is in. */
  private void rebuildInPlace() {
    if (!scrolled.isDisposed()) {
      Control focus = scrolled.getDisplay().getFocusControl();
      Object id = focus == null ? null : focus.getData(SopwithUi.WIDGET_KEY);
      rebuild();
      if (id != null) {
        focus(content, id);
      }
    }
  }

  private static boolean focus(Composite parent, Object id) {
    for (Control child : parent.getChildren()) {
      if (id.equals(child.getData(SopwithUi.WIDGET_KEY))
          || child instanceof Composite inner && focus(inner, id)) {
        return child.isFocusControl() || child.setFocus();
      }
    }
    return false;
  }

  private void fit() {
    if (content != null) {
      int width = Math.max(200, scrolled.getClientArea().width);
      scrolled.setMinSize(width, content.computeSize(width, SWT.DEFAULT).y);
    }
  }

  private static Label heading(Composite parent, String text) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(text.replace("&", "&&"));
    label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    return label;
  }

  private static Composite indented(Composite parent) {
    Composite inner = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).applyTo(inner);
    GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(inner);
    return inner;
  }

  private static Composite table(Composite parent) {
    Composite table = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(table);
    return table;
  }

  /** All fields of one level, and a button for what else may be added. */
  private void fields(Composite parent, List<Field> fields, String where) {
    List<Field> more = new ArrayList<>();
    for (Field field : fields) {
      field.groups().forEach(group -> group(parent, field, group));
      field.entries().forEach(entry -> entry(parent, field, entry));
      if (FormFilling.isOffered(field)) {
        widgets.blank(table(parent), field);
      } else if (FormFilling.hasRoom(field)) {
        more.add(field);
      }
    }
    if (!more.isEmpty()) {
      add(parent, more, where);
    }
  }

  private void add(Composite parent, List<Field> more, String where) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText("Add to " + where + "…");
    button.setToolTipText("Add what the template allows here");
    button.setData(SopwithUi.WIDGET_KEY, Ids.FORM + ".add");
    Menu menu = new Menu(button);
    for (Field field : more) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(label(field) + "\t" + ItemReport.text(field.row()));
      item.addListener(
          SWT.Selection,
          e -> {
            filling.add(field);
            rebuild();
          });
    }
    button.addListener(
        SWT.Selection,
        e -> {
          menu.setLocation(button.toDisplay(0, button.getSize().y));
          menu.setVisible(true);
        });
    button.setMenu(menu);
  }

  /** What a field is called. */
  static String label(Field field) {
    return field.label().replaceAll("\\s*\\n\\s*", " ").replace("&", "&&");
  }

  private void group(Composite parent, Field field, Group group) {
    List<Field> fields = group.fields();
    boolean isOne = fields.size() == 1 && fields.getFirst().entries().size() == 1;
    if (isOne) {
      entry(parent, fields.getFirst(), fields.getFirst().entries().getFirst(), Optional.of(group));
      return;
    }
    title(parent, label(field), FormFilling.mayRemove(field), () -> field.remove(group));
    fields(indented(parent), fields, label(field));
  }

  private void title(Composite parent, String text, boolean removable, Runnable remove) {
    Composite line = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(line);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .applyTo(heading(line, text));
    if (removable) {
      remove(line, remove);
    }
  }

  private void remove(Composite parent, Runnable remove) {
    Button button = new Button(parent, SWT.PUSH | SWT.FLAT);
    button.setText("Remove");
    button.addListener(
        SWT.Selection,
        e -> {
          remove.run();
          rebuild();
        });
  }

  private void entry(Composite parent, Field field, Entry entry) {
    entry(parent, field, entry, Optional.empty());
  }

  /**
   * An entry.
   *
   * @param group what is removed with it, if it is all of that
   */
  private void entry(Composite parent, Field field, Entry entry, Optional<Group> group) {
    Runnable remove =
        () ->
            group.ifPresentOrElse(
                one -> one.by().orElseThrow().remove(one), () -> field.remove(entry));
    Field removedFrom = group.flatMap(Group::by).orElse(field);
    boolean removable = FormFilling.mayRemove(removedFrom);
    if (!FormFilling.hasValue(field) || entry.isReference()) {
      title(parent, label(field), removable, remove);
    }
    Composite table = table(parent);
    if (entry.isReference()) {
      widgets.target(table, field, entry);
      return;
    }
    if (FormFilling.isNamed(field)) {
      widgets.name(table, field, entry);
    }
    if (FormFilling.hasValue(field)) {
      widgets.value(table, field, entry);
      if (removable) {
        new Label(table, SWT.NONE);
        remove(table, remove);
      }
    }
    if (!entry.fields().isEmpty()) {
      fields(indented(parent), entry.fields(), label(field));
    }
  }

  private void note() {
    values.forEach(one -> evidence.addAll(one.evidence()));
  }

  /** The instances that have been chosen in fields. */
  List<Evidence.Instance> evidence() {
    note();
    return evidence;
  }

  /**
   * What keeps the form from becoming a document: a value that is wrong, or one that is missing.
   */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (ValueFields one : values) {
      if (!one.isEmpty()) {
        one.problem().ifPresent(problems::add);
      }
    }
    problems.addAll(filling.missing());
    return problems;
  }
}
