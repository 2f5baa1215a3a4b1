// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.condition.MatchedItem;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/** A content item for conditions; of a reference its target. */
record ItemView(ContentItem item) implements MatchedItem {
  static ItemView of(ContentItem item) {
    return new ItemView(item.target().orElse(item));
  }

  @Override
  public Optional<Code> name() {
    return item.name().map(ItemView::current);
  }

  @Override
  public Optional<Code> code() {
    return item.value() instanceof ContentValue.Coded coded
        ? coded.code().map(ItemView::current)
        : Optional.empty();
  }

  /** Conditions name concepts of SNOMED CT; older documents have SNOMED-RT style codes. */
  private static Code current(Code code) {
    return ValueSets.current(code).orElse(code);
  }

  @Override
  public Optional<String> text() {
    return item.value() instanceof ContentValue.Plain plain
        ? Optional.of(plain.text())
        : code().map(Code::meaning);
  }

  @Override
  public OptionalDouble number() {
    return item.value() instanceof ContentValue.Numeric numeric
        ? numeric.real()
        : OptionalDouble.empty();
  }

  @Override
  public Optional<String> sopClass() {
    return item.value() instanceof ContentValue.Reference reference
        ? Optional.of(reference.instance().sopClassUid())
        : Optional.empty();
  }

  @Override
  public boolean has(int tag) {
    return item.dataSet().contains(tag);
  }
}
