// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;

/** One use of a template in a form: the document's own, or one of those that a field includes. */
public final class Group {
  private final Form form;
  private final Invocation invocation;
  private final Optional<Field> by;
  private final Optional<Entry> parent;
  private final Map<String, List<Field>> byRow = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();

  Group(Form form, Invocation invocation, Optional<Field> by, Optional<Entry> parent) {
    this.form = form;
    this.invocation = invocation;
    this.by = by;
    this.parent = parent;
    for (ExpandedRow row : invocation.rows()) {
      fields.add(new Field(this, row, parent));
    }
  }

  void register(Field field) {
    byRow.computeIfAbsent(field.row().row().getNumber(), number -> new ArrayList<>()).add(field);
    form.register(field);
  }

  public Form form() {
    return form;
  }

  public Invocation invocation() {
    return invocation;
  }

  /** The field that includes the template; empty for the document's own. */
  public Optional<Field> by() {
    return by;
  }

  /** The entry that holds what is outermost in it; empty for the root of a document. */
  public Optional<Entry> parent() {
    return parent;
  }

  /** The fields of the outermost rows of the template. */
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  /** The fields of a row of the template, one for each entry that it is nested in. */
  public List<Field> fields(String row) {
    return byRow.getOrDefault(row, List.of()).stream().filter(Field::isAttached).toList();
  }

  /** The outermost entries, those of included templates among them. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    fields.forEach(field -> field.collect(entries));
    return entries;
  }

  boolean isAttached() {
    return by.isEmpty()
        ? parent.map(Entry::isAttached).orElse(true)
        : by.get().groups().contains(this) && by.get().isAttached();
  }

  /** Whether the template is used around this use of it. */
  public boolean isNestedInItself() {
    String tid = invocation.template().getTid();
    for (Optional<Field> outer = by; outer.isPresent(); outer = outer.get().group().by()) {
      if (outer.get().group().invocation.template().getTid().equals(tid)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return invocation.toString();
  }
}
