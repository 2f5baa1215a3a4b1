// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.Optional;
import org.sopwith.sr.content.ContentValue;

/** A container has no value of its own; it stays what it was. */
record ContainerFields(Optional<ContentValue> before) implements ValueFields {
  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public ContentValue value() {
    return before
        .filter(ContentValue.Container.class::isInstance)
        .orElseGet(() -> new ContentValue.Container(Optional.of(false), Optional.empty()));
  }
}
