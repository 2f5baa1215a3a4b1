// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.ValueType;

/** Checks of one content item. */
final class ItemCheck {
  private static final Pattern DATE = Pattern.compile("\\d{8}");
  private static final Pattern TIME = Pattern.compile("\\d\\d(\\d\\d(\\d\\d(\\.\\d{1,6})?)?)?");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}(\\d\\d(\\d\\d(\\d\\d(\\d\\d(\\d\\d(\\.\\d{1,6})?)?)?)?)?)?([+-]\\d{4})?");

  private final ContentItem item;
  private final List<ContentProblem> problems;

  private ItemCheck(ContentItem item, List<ContentProblem> problems) {
    this.item = item;
    this.problems = problems;
  }

  static void check(ContentItem item, ReferenceCycles cycles, List<ContentProblem> problems) {
    ItemCheck check = new ItemCheck(item, problems);
    check.relationship();
    check.name();
    check.value();
    if (item.isReference()) {
      check.reference(cycles);
    }
  }

  private void relationship() {
    if (item.parent().isPresent() && item.relationship().isEmpty()) {
      add(
          "sr-relationship",
          Tag.RelationshipType,
          item.relationshipText().isEmpty()
              ? "Content item without relationship"
              : "Content item with a relationship that the standard does not have",
          "C.17.3.2.4",
          item.relationshipText().isEmpty());
    }
  }

  private void name() {
    boolean needed =
        switch (item.value()) {
          case ContentValue.Plain plain -> true;
          case ContentValue.Coded coded -> true;
          case ContentValue.Numeric numeric -> true;
          case ContentValue.Container container -> item.parent().isEmpty();
          default -> false;
        };
    if (needed && item.name().isEmpty()) {
      add(
          "sr-concept-name",
          Tag.ConceptNameCodeSequence,
          "Content item without concept name",
          "C.17.3.2.2",
          lacks(Tag.ConceptNameCodeSequence));
    }
  }

  private void value() {
    switch (item.value()) {
      case ContentValue.Unknown unknown ->
          add(
              "sr-value-type",
              Tag.ValueType,
              unknown.valueType().isEmpty()
                  ? "Content item without value type"
                  : "Content item with a value type that the standard does not have",
              "C.17.3.2.1",
              unknown.valueType().isEmpty());
      case ContentValue.Plain plain -> plain(plain);
      case ContentValue.Coded coded ->
          missing(coded.code().isEmpty(), Tag.ConceptCodeSequence, "C.18.2");
      case ContentValue.Numeric numeric -> numeric(numeric);
      case ContentValue.Reference reference ->
          missing(
              reference.instance().sopInstanceUid().isEmpty(),
              Tag.ReferencedSOPSequence,
              "C.18.3",
              true);
      case ContentValue.Coordinates graphic ->
          graphic(graphic.graphicType(), graphic.data(), 2, "C.18.6");
      case ContentValue.Coordinates3D graphic ->
          graphic(graphic.graphicType(), graphic.data(), 3, "C.18.9");
      case ContentValue.Temporal temporal ->
          missing(
              temporal.samples().isEmpty()
                  && temporal.offsets().isEmpty()
                  && temporal.times().isEmpty(),
              Tag.TemporalRangeType,
              "C.18.7");
      case ContentValue.Table table ->
          missing(table.cells().isEmpty(), Tag.TabulatedValuesSequence, "C.18.10");
      case ContentValue.Container container -> {
        return;
      }
      case ContentValue.ByReference reference -> {
        return;
      }
    }
  }

  private void plain(ContentValue.Plain plain) {
    int tag = tag(plain.valueType());
    Optional<Pattern> form =
        switch (plain.valueType()) {
          case DATE -> Optional.of(DATE);
          case TIME -> Optional.of(TIME);
          case DATETIME -> Optional.of(DATE_TIME);
          default -> Optional.empty();
        };
    missing(plain.text().isBlank(), tag, "C.17.3.2.3");
    if (form.isPresent() && !plain.text().isBlank()) {
      wrong(!form.get().matcher(plain.text().strip()).matches(), tag, "C.17.3.2.3");
    }
  }

  private static int tag(ValueType type) {
    return switch (type) {
      case DATE -> Tag.Date;
      case TIME -> Tag.Time;
      case DATETIME -> Tag.DateTime;
      case PNAME -> Tag.PersonName;
      case UIDREF -> Tag.UID;
      default -> Tag.TextValue;
    };
  }

  private void numeric(ContentValue.Numeric numeric) {
    boolean none = numeric.number().isEmpty();
    boolean measured = !item.dataSet().items(Tag.MeasuredValueSequence).isEmpty();
    boolean present = item.dataSet().contains(Tag.MeasuredValueSequence);
    wrong(!none && numeric.real().isEmpty(), Tag.MeasuredValueSequence, "C.18.1");
    missing(
        !present || measured && (none || numeric.units().isEmpty()),
        Tag.MeasuredValueSequence,
        "C.18.1",
        true);
  }

  private void graphic(String type, List<Float> data, int dimensions, String section) {
    missing(type.isEmpty(), Tag.GraphicType, section);
    missing(data.isEmpty(), Tag.GraphicData, section);
    wrong(data.size() % dimensions != 0, Tag.GraphicData, section);
  }

  private void reference(ReferenceCycles cycles) {
    if (item.target().isEmpty()) {
      add(
          "sr-reference",
          Tag.ReferencedContentItemIdentifier,
          "Reference to a position where there is no content item",
          "C.17.3.2.5",
          false);
    } else if (cycles.closes(item)) {
      add(
          "sr-reference-loop",
          Tag.ReferencedContentItemIdentifier,
          "References lead in a loop",
          "C.17.3.2.4",
          false);
    }
  }

  private void missing(boolean so, int tag, String section) {
    missing(so, tag, section, lacks(tag));
  }

  private void missing(boolean so, int tag, String section, boolean absent) {
    if (so) {
      add("sr-value", tag, "Content item without a value of its value type", section, absent);
    }
  }

  private boolean lacks(int tag) {
    return item.dataSet().get(tag).filter(element -> !element.isEmpty()).isEmpty();
  }

  private void wrong(boolean so, int tag, String section) {
    if (so) {
      add("sr-value", tag, "Value that is not of the content item's value type", section, false);
    }
  }

  private void add(String id, int tag, String message, String section, boolean absent) {
    problems.add(new ContentProblem(id, Severity.ERROR, item, tag, message, section, absent));
  }
}
