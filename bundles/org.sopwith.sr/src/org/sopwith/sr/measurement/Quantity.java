// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.standard.Code;

/**
 * A number with its meaning and units, beside a measurement: a parameter, a property.
 *
 * @param value finite
 */
public record Quantity(Code name, double value, Code units) {
  public Quantity {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A quantity is a finite number.");
    }
  }

  static Optional<Quantity> of(ContentItem item) {
    return item.value() instanceof ContentValue.Numeric numeric
            && item.name().isPresent()
            && numeric.units().isPresent()
            && numeric.real().isPresent()
        ? ItemReader.valid(
            () ->
                new Quantity(
                    item.name().get(), numeric.real().getAsDouble(), numeric.units().get()))
        : Optional.empty();
  }
}
