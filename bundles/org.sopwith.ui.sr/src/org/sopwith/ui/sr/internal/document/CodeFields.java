// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.ui.sr.internal.document.model.RowChoices.Choice;

/** A coded value. */
final class CodeFields implements ValueFields {
  private final CodeField field;

  CodeFields(
      Composite parent,
      Label label,
      Choice choice,
      Optional<ContentValue> before,
      Runnable changed) {
    field = new CodeField(parent, choice, label.id(), changed);
    Widgets.label(parent, label.text(), field.control());
    if (before.orElse(null) instanceof ContentValue.Coded coded) {
      field.set(coded.code());
    } else if (choice.codes().size() == 1 && !choice.open()) {
      field.set(Optional.of(choice.codes().getFirst()));
    }
  }

  @Override
  public Optional<String> problem() {
    return field.problem("value");
  }

  @Override
  public boolean isEmpty() {
    return field.isEmpty();
  }

  @Override
  public ContentValue value() {
    return new ContentValue.Coded(field.code());
  }
}
