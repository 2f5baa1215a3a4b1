// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * A group of measurements as a document has it (TID 1410, 1411 or 1501), read tolerantly: what is
 * missing is empty, and codes of SNOMED-RT style are understood.
 *
 * @param item its container
 * @param tid the template that it declares, or an empty text
 * @param regions what it was measured on: coordinates, and references to segments, frames and
 *     structure sets
 */
public record ReadGroup(
    ContentItem item,
    String tid,
    Optional<String> trackingIdentifier,
    Optional<String> trackingUid,
    Optional<Code> finding,
    List<Code> sites,
    Optional<Code> laterality,
    Optional<Code> method,
    Optional<String> timePoint,
    List<ContentValue> regions,
    List<ReadMeasurement> measurements,
    List<ReadEvaluation> evaluations) {

  /** A measurement; without a value if there is a qualifier or nothing. */
  public record ReadMeasurement(
      ContentItem item,
      Optional<Code> name,
      OptionalDouble value,
      Optional<Code> units,
      Optional<Code> qualifier,
      Optional<Code> derivation,
      Optional<Code> method) {}

  /** A qualitative evaluation: a code or a text. */
  public record ReadEvaluation(
      ContentItem item, Optional<Code> name, Optional<Code> code, Optional<String> text) {}

  private static final List<Code> CONTEXT =
      List.of(
          Items.FINDING,
          Items.FINDING_CATEGORY,
          Items.FINDING_SITE,
          Items.METHOD,
          Items.TRACKING_IDENTIFIER,
          Items.TRACKING_UID,
          Items.SESSION,
          Items.TIME_POINT,
          Items.dcm("130400", "Geometric purpose of region"));

  static ReadGroup of(ContentItem group) {
    List<ContentValue> regions = new ArrayList<>();
    List<ReadMeasurement> measurements = new ArrayList<>();
    List<ReadEvaluation> evaluations = new ArrayList<>();
    for (ContentItem child : group.children()) {
      switch (child.value()) {
        case ContentValue.Numeric numeric -> measurements.add(measurement(child, numeric));
        case ContentValue.Coordinates region -> regions.add(region);
        case ContentValue.Coordinates3D region -> regions.add(region);
        case ContentValue.Reference reference -> regions.add(reference);
        case ContentValue.Coded coded when isEvaluation(child) ->
            evaluations.add(
                new ReadEvaluation(child, child.name(), coded.code(), Optional.empty()));
        case ContentValue.Plain plain
            when plain.valueType() == ValueType.TEXT && isEvaluation(child) ->
            evaluations.add(
                new ReadEvaluation(
                    child, child.name(), Optional.empty(), Optional.of(plain.text())));
        default -> {}
      }
    }
    List<ContentItem> sites = named(group, Items.FINDING_SITE);
    return new ReadGroup(
        group,
        group.template().map(TemplateIdentification::identifier).orElse(""),
        text(group, Items.TRACKING_IDENTIFIER),
        text(group, Items.TRACKING_UID),
        code(group, Items.FINDING),
        sites.stream().flatMap(site -> value(site).stream()).toList(),
        sites.stream().flatMap(site -> code(site, Items.LATERALITY).stream()).findFirst(),
        code(group, Items.METHOD),
        text(group, Items.TIME_POINT),
        regions,
        measurements,
        evaluations);
  }

  private static boolean isEvaluation(ContentItem item) {
    return item.relationshipText().equals("CONTAINS")
        && item.name().isPresent()
        && CONTEXT.stream().noneMatch(name -> ValueSets.same(name, item.name().get()));
  }

  private static ReadMeasurement measurement(ContentItem item, ContentValue.Numeric numeric) {
    return new ReadMeasurement(
        item,
        item.name(),
        numeric.real(),
        numeric.units(),
        numeric.qualifier(),
        code(item, Items.DERIVATION),
        code(item, Items.METHOD));
  }

  private static List<ContentItem> named(ContentItem parent, Code name) {
    return parent.children().stream()
        .filter(child -> child.name().filter(one -> ValueSets.same(one, name)).isPresent())
        .toList();
  }

  private static Optional<Code> value(ContentItem item) {
    return item.value() instanceof ContentValue.Coded(Optional<Code> code)
        ? code
        : Optional.empty();
  }

  private static Optional<Code> code(ContentItem parent, Code name) {
    return named(parent, name).stream().flatMap(item -> value(item).stream()).findFirst();
  }

  private static Optional<String> text(ContentItem parent, Code name) {
    return named(parent, name).stream()
        .filter(item -> item.value() instanceof ContentValue.Plain)
        .map(item -> ((ContentValue.Plain) item.value()).text())
        .findFirst();
  }
}
