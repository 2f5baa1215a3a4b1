// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.standard.Code;

/** A code that stands where a content item may be asked about, such as the value of a parameter. */
public record CodeValue(Code value) implements MatchedItem {
  @Override
  public Optional<Code> name() {
    return Optional.of(value);
  }

  @Override
  public Optional<Code> code() {
    return Optional.of(value);
  }

  @Override
  public Optional<String> text() {
    return Optional.of(value.meaning());
  }

  @Override
  public OptionalDouble number() {
    return OptionalDouble.empty();
  }

  @Override
  public Optional<String> sopClass() {
    return Optional.empty();
  }

  @Override
  public boolean has(int tag) {
    return false;
  }
}
