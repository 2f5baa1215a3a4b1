// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * Finds values among content items by their concept names, SNOMED-RT style codes included. What has
 * another value type is passed over.
 */
record ItemReader(List<ContentItem> items) {
  static ItemReader of(ContentItem parent) {
    return new ItemReader(parent.children());
  }

  /** What can be made of items; empty if the builder would refuse it. */
  static <T> Optional<T> valid(Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean is(ContentItem item, Code name) {
    return item.name().filter(one -> ValueSets.same(one, name)).isPresent();
  }

  List<ContentItem> named(Code name) {
    return items.stream().filter(item -> is(item, name)).toList();
  }

  Optional<ContentItem> first(Code name) {
    return items.stream().filter(item -> is(item, name)).findFirst();
  }

  boolean has(Code name) {
    return first(name).isPresent();
  }

  private <T> List<T> values(Code name, Function<ContentItem, Optional<T>> value) {
    return named(name).stream().flatMap(item -> value.apply(item).stream()).toList();
  }

  static Optional<Code> codeOf(ContentItem item) {
    return item.value() instanceof ContentValue.Coded(Optional<Code> code)
        ? code
        : Optional.empty();
  }

  static Optional<String> textOf(ContentItem item) {
    return item.value() instanceof ContentValue.Plain plain && !plain.text().isEmpty()
        ? Optional.of(plain.text())
        : Optional.empty();
  }

  List<Code> codes(Code name) {
    return values(name, ItemReader::codeOf);
  }

  Optional<Code> code(Code name) {
    return codes(name).stream().findFirst();
  }

  List<String> texts(Code name) {
    return values(name, ItemReader::textOf);
  }

  Optional<String> text(Code name) {
    return texts(name).stream().findFirst();
  }

  /** A text that has to be there; an empty one, which no builder takes, if it is not. */
  String required(Code name) {
    return text(name).orElse("");
  }

  Optional<CodeOrText> codeOrText(Code name) {
    return code(name).map(CodeOrText::of).or(() -> text(name).map(CodeOrText::of));
  }

  Optional<Quantity> number(Code name) {
    return values(name, Quantity::of).stream().findFirst();
  }

  /** All numbers of which the concept name is such. */
  List<Quantity> numbers(Predicate<Code> names) {
    return items.stream()
        .flatMap(item -> Quantity.of(item).stream())
        .filter(one -> names.test(one.name()))
        .toList();
  }

  List<ContentValue.Reference> references(Code name) {
    return values(
        name,
        item ->
            item.value() instanceof ContentValue.Reference reference
                ? Optional.of(reference)
                : Optional.empty());
  }

  Optional<InstanceReference> reference(Code name) {
    return references(name).stream().findFirst().map(ContentValue.Reference::instance);
  }
}
