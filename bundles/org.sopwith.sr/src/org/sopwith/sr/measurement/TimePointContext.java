// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 1502 Time Point Context (PS3.16 Section TID 1502).
 *
 * @param timePoint what people call it
 * @param types of CID 6146 as a rule
 * @param order its place among the time points
 * @param subjectIdentifier its identifier for the subject
 * @param protocolIdentifier its identifier in the protocol
 * @param offset how long after an event it is
 */
public record TimePointContext(
    String timePoint,
    List<Code> types,
    OptionalInt order,
    Optional<String> subjectIdentifier,
    Optional<String> protocolIdentifier,
    Optional<Offset> offset) {
  private static final Code SUBJECT = Items.dcm("126070", "Subject Time Point Identifier");
  private static final Code PROTOCOL = Items.dcm("126071", "Protocol Time Point Identifier");
  private static final Code TYPE = Items.dcm("126072", "Time Point Type");
  private static final Code ORDER = Items.dcm("126073", "Time Point Order");
  private static final Code OFFSET = Items.dcm("128740", "Longitudinal Temporal Offset from Event");
  private static final Code EVENT = Items.dcm("128741", "Longitudinal Temporal Event Type");
  private static final Code DAYS = new Code("d", "UCUM", "days");

  /**
   * How long after an event.
   *
   * @param days may be negative
   * @param event of CID 280
   */
  public record Offset(double days, Code event) {}

  public TimePointContext {
    Items.required(timePoint, "A time point");
    types = List.copyOf(types);
  }

  /** A time point without an offset. */
  public TimePointContext(
      String timePoint,
      List<Code> types,
      OptionalInt order,
      Optional<String> subjectIdentifier,
      Optional<String> protocolIdentifier) {
    this(timePoint, types, order, subjectIdentifier, protocolIdentifier, Optional.empty());
  }

  /** A time point by its name. */
  public static TimePointContext of(String timePoint) {
    return new TimePointContext(
        timePoint, List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  void write(DataSet parent) {
    RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
    new ItemWriter(parent, with)
        .text(SUBJECT, subjectIdentifier)
        .text(PROTOCOL, protocolIdentifier)
        .text(Items.TIME_POINT, Optional.of(timePoint))
        .codes(TYPE, types);
    order.ifPresent(number -> Items.number(parent, with, ORDER, number, Items.NO_UNITS));
    offset.ifPresent(
        one ->
            Items.code(
                Items.number(parent, with, OFFSET, one.days, DAYS),
                RelationshipType.HAS_CONCEPT_MOD,
                EVENT,
                one.event));
  }

  static Optional<TimePointContext> read(ContentItem group) {
    ItemReader from = ItemReader.of(group);
    Optional<Offset> offset =
        from.first(OFFSET)
            .flatMap(
                item ->
                    ItemReader.of(item)
                        .code(EVENT)
                        .flatMap(
                            event ->
                                Quantity.of(item).map(days -> new Offset(days.value(), event))));
    Optional<Quantity> order = from.number(ORDER);
    return ItemReader.valid(
        () ->
            new TimePointContext(
                from.required(Items.TIME_POINT),
                from.codes(TYPE),
                order.isPresent() ? OptionalInt.of((int) order.get().value()) : OptionalInt.empty(),
                from.text(SUBJECT),
                from.text(PROTOCOL),
                offset));
  }
}
