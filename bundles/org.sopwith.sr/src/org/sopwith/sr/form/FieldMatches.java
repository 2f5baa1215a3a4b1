// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.condition.CodeValue;
import org.sopwith.sr.template.condition.MatchedItem;
import org.sopwith.sr.template.condition.RowMatches;
import org.sopwith.sr.template.condition.Subject;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/** What a form holds, as conditions of one field's row see it. */
record FieldMatches(Field field) implements RowMatches {

  private record Item(Entry entry) implements MatchedItem {
    @Override
    public Optional<Code> name() {
      return entry.name();
    }

    @Override
    public Optional<Code> code() {
      return entry.value().orElse(null) instanceof ContentValue.Coded(Optional<Code> code)
          ? code
          : Optional.empty();
    }

    @Override
    public Optional<String> text() {
      return entry.value().orElse(null) instanceof ContentValue.Plain plain
          ? Optional.of(plain.text())
          : code().map(Code::meaning);
    }

    @Override
    public OptionalDouble number() {
      return entry.value().orElse(null) instanceof ContentValue.Numeric numeric
          ? numeric.real()
          : OptionalDouble.empty();
    }

    @Override
    public Optional<String> sopClass() {
      return entry.value().orElse(null) instanceof ContentValue.Reference reference
          ? Optional.of(reference.instance().sopClassUid())
          : Optional.empty();
    }

    @Override
    public boolean has(int tag) {
      return false;
    }
  }

  @Override
  public Optional<List<MatchedItem>> items(Subject subject) {
    return switch (subject) {
      case Subject.OfRow(String tid, String number) when tid.isEmpty() -> ofRow(number);
      case Subject.OfRow(String tid, String number) ->
          Optional.of(items(field.group().form().fields(tid, number)));
      case Subject.Parent parent -> field.parent().map(entry -> List.of(new Item(entry)));
      case Subject.Root root -> Optional.of(List.of(new Item(field.group().form().root())));
      case Subject.Named(Code name) -> Optional.of(named(name));
      case Subject.OfParameter(String name) ->
          field
              .group()
              .invocation()
              .parameter(name)
              .map(set -> field.group().form().valueSets().codes(set))
              .map(codes -> codes.stream().<MatchedItem>map(CodeValue::new).toList());
    };
  }

  /** Those nearest to the field: below the innermost entry around it that has such a field. */
  private Optional<List<MatchedItem>> ofRow(String number) {
    if (field.group().invocation().row(number).isEmpty()) {
      return Optional.empty();
    }
    List<Field> fields = field.group().fields(number);
    for (Entry near = field.parent().orElse(null);
        near != null;
        near = near.parent().orElse(null)) {
      Entry around = near;
      List<Field> within =
          fields.stream()
              .filter(one -> one.parent().map(entry -> entry.isWithin(around)).orElse(false))
              .toList();
      if (!within.isEmpty()) {
        return Optional.of(items(within));
      }
    }
    return Optional.of(items(fields));
  }

  private static List<MatchedItem> items(List<Field> fields) {
    return fields.stream()
        .flatMap(one -> one.items().stream())
        .<MatchedItem>map(Item::new)
        .toList();
  }

  private List<MatchedItem> named(Code name) {
    for (Entry near = field.parent().orElse(null);
        near != null;
        near = near.parent().orElse(null)) {
      List<MatchedItem> found = named(name, near.children());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return named(name, field.group().form().entries());
  }

  private static List<MatchedItem> named(Code name, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.name().filter(name::sameConcept).isPresent())
        .<MatchedItem>map(Item::new)
        .toList();
  }

  @Override
  public Verdict inGroup(Code code, String cid) {
    return Verdict.of(field.group().form().valueSets().contains(cid, code));
  }

  @Override
  public Verdict supports(String valueType) {
    ValueType type = ValueType.get(valueType);
    return type == null
        ? Verdict.UNKNOWN
        : field
            .group()
            .form()
            .type()
            .map(document -> Verdict.of(document.allows(type)))
            .orElse(Verdict.UNKNOWN);
  }

  @Override
  public Optional<String> attribute(int tag) {
    return field.group().form().attributes().string(tag);
  }

  @Override
  public OptionalInt invocations() {
    return OptionalInt.of(
        field.group().form().uses(field.group().invocation().template().getTid()));
  }
}
