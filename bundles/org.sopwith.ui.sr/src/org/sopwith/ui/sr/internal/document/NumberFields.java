// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.VR;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.standard.Code;
import org.sopwith.ui.sr.internal.document.model.RowChoices.Choice;

/** A number with its unit. */
final class NumberFields implements ValueFields {
  private final Text number;
  private final CodeField unit;
  private final Optional<ContentValue.Numeric> before;

  NumberFields(
      Composite parent,
      Label label,
      Choice units,
      Optional<ContentValue> before,
      Runnable changed) {
    this.before =
        before.filter(ContentValue.Numeric.class::isInstance).map(ContentValue.Numeric.class::cast);
    number =
        Widgets.text(
            parent,
            label.text(),
            label.id(),
            this.before.flatMap(ContentValue.Numeric::number).orElse(""),
            changed);
    unit = new CodeField(parent, units, Ids.UNIT, changed);
    Widgets.label(parent, "&Unit", unit.control());
    Optional<Code> known = this.before.flatMap(ContentValue.Numeric::units);
    if (known.isEmpty() && units.codes().size() == 1) {
      known = Optional.of(units.codes().getFirst());
    }
    unit.set(known);
  }

  @Override
  public Optional<String> problem() {
    if (number.getText().isBlank()) {
      return before.flatMap(ContentValue.Numeric::qualifier).isPresent()
          ? Optional.empty()
          : Optional.of("The number is missing.");
    }
    return ValueChecks.problem(VR.DS, number.getText().strip()).or(() -> unit.problem("unit"));
  }

  @Override
  public boolean isEmpty() {
    return number.getText().isBlank();
  }

  @Override
  public ContentValue value() {
    Optional<String> text = Optional.of(number.getText().strip()).filter(typed -> !typed.isEmpty());
    boolean same = text.equals(before.flatMap(ContentValue.Numeric::number));
    return new ContentValue.Numeric(
        text,
        same
            ? before.map(ContentValue.Numeric::exact).orElse(OptionalDouble.empty())
            : OptionalDouble.empty(),
        unit.code(),
        before.flatMap(ContentValue.Numeric::qualifier));
  }
}
