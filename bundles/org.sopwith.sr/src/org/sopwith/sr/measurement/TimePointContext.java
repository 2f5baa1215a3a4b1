// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 1502 Time Point Context.
 *
 * @param timePoint what people call it
 * @param types of CID 6146
 * @param order its place among the time points
 * @param subjectIdentifier its identifier for the subject
 * @param protocolIdentifier its identifier in the protocol
 */
public record TimePointContext(
    String timePoint,
    List<Code> types,
    OptionalInt order,
    Optional<String> subjectIdentifier,
    Optional<String> protocolIdentifier) {
  private static final Code NO_UNITS = new Code("1", "UCUM", "no units");

  public TimePointContext {
    Items.required(timePoint, "A time point");
    types = List.copyOf(types);
  }

  /** A time point by its name. */
  public static TimePointContext of(String timePoint) {
    return new TimePointContext(
        timePoint, List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  void write(DataSet parent) {
    RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
    subjectIdentifier.ifPresent(
        text ->
            Items.text(parent, with, Items.dcm("126070", "Subject Time Point Identifier"), text));
    protocolIdentifier.ifPresent(
        text ->
            Items.text(parent, with, Items.dcm("126071", "Protocol Time Point Identifier"), text));
    Items.text(parent, with, Items.TIME_POINT, timePoint);
    types.forEach(type -> Items.code(parent, with, Items.dcm("126072", "Time Point Type"), type));
    order.ifPresent(
        number ->
            Items.number(parent, with, Items.dcm("126073", "Time Point Order"), number, NO_UNITS));
  }
}
