// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.ValueType;
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

  /**
   * A measurement; without a value if there is a qualifier or nothing. What it has more is read
   * when it is asked for.
   */
  public record ReadMeasurement(
      ContentItem item,
      Optional<Code> name,
      OptionalDouble value,
      Optional<Code> units,
      Optional<Code> qualifier,
      Optional<Code> derivation,
      Optional<Code> method) {
    static Optional<ReadMeasurement> of(ContentItem item) {
      if (!(item.value() instanceof ContentValue.Numeric numeric)) {
        return Optional.empty();
      }
      ItemReader from = ItemReader.of(item);
      return Optional.of(
          new ReadMeasurement(
              item,
              item.name(),
              numeric.real(),
              numeric.units(),
              numeric.qualifier(),
              from.code(Items.DERIVATION),
              from.code(Items.METHOD)));
    }

    /** Where it is. */
    public List<FindingSite> sites() {
      return FindingSite.read(item);
    }

    /** How it compares with others (TID 310). */
    public MeasurementProperties properties() {
      return MeasurementProperties.read(item);
    }

    /** The numbers that it was derived from, also those that it refers to. */
    public List<Quantity> derivationParameters() {
      return item.children().stream()
          .filter(child -> child.relationshipText().equals("INFERRED FROM"))
          .flatMap(child -> Quantity.of(child.target().orElse(child)).stream())
          .toList();
    }

    /** The groups that it was derived from (TID 1420). */
    public List<ReadGroup> groups() {
      return item.children().stream()
          .flatMap(child -> child.target().stream())
          .filter(target -> ItemReader.is(target, Items.MEASUREMENT_GROUP))
          .map(ReadGroup::of)
          .toList();
    }

    /** The equation or table that it was derived by (TID 315). */
    public Optional<Equation> equation() {
      return Equation.read(item);
    }

    /** What it was taken from (TID 320, TID 321). */
    public List<Source> sources() {
      return ReadGroup.sources(item);
    }

    /** Where it is quoted from (TID 1000). */
    public Optional<Quotation> quotation() {
      return Quotation.read(item);
    }

    public Optional<CodeOrText> equivalentMeaning() {
      return ItemReader.of(item).codeOrText(Measurement.MEANING);
    }

    public Optional<String> trackingIdentifier() {
      return ItemReader.of(item).text(Items.TRACKING_IDENTIFIER);
    }

    public Optional<String> trackingUid() {
      return ItemReader.of(item).text(Items.TRACKING_UID);
    }

    public Optional<InstanceReference> realWorldValueMap() {
      return ItemReader.of(item).reference(Items.REAL_WORLD_VALUE_MAP);
    }

    /** What measured it (TID 4019). */
    public Optional<AlgorithmIdentification> algorithm() {
      return AlgorithmIdentification.read(item);
    }
  }

  /** A qualitative evaluation: a code or a text. */
  public record ReadEvaluation(
      ContentItem item, Optional<Code> name, Optional<Code> code, Optional<String> text) {
    /** It with its modifiers; empty if it has no name or no value. */
    public Optional<QualitativeEvaluation> evaluation() {
      return QualitativeEvaluation.read(item);
    }
  }

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
          Items.GEOMETRIC_PURPOSE);

  private static final List<Code> NO_SOURCES =
      List.of(Items.ILLUSTRATION, Items.VISUAL_EXPLANATION);

  static ReadGroup of(ContentItem group) {
    List<ContentValue> regions = new ArrayList<>();
    List<ReadMeasurement> measurements = new ArrayList<>();
    List<ReadEvaluation> evaluations = new ArrayList<>();
    for (ContentItem child : group.children()) {
      switch (child.value()) {
        case ContentValue.Numeric numeric -> ReadMeasurement.of(child).ifPresent(measurements::add);
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
    ItemReader from = ItemReader.of(group);
    List<FindingSite> sites = FindingSite.read(group);
    return new ReadGroup(
        group,
        group.template().map(TemplateIdentification::identifier).orElse(""),
        from.text(Items.TRACKING_IDENTIFIER),
        from.text(Items.TRACKING_UID),
        from.code(Items.FINDING),
        sites.stream().map(FindingSite::site).toList(),
        sites.stream().flatMap(site -> site.laterality().stream()).findFirst(),
        from.code(Items.METHOD),
        from.text(Items.TIME_POINT),
        regions,
        measurements,
        evaluations);
  }

  private static boolean isEvaluation(ContentItem item) {
    return item.relationshipText().equals("CONTAINS")
        && item.name().isPresent()
        && CONTEXT.stream().noneMatch(name -> ItemReader.is(item, name));
  }

  private ItemReader reader() {
    return ItemReader.of(item);
  }

  public Optional<String> session() {
    return reader().text(Items.SESSION);
  }

  public Optional<Code> findingCategory() {
    return reader().code(Items.FINDING_CATEGORY);
  }

  public Optional<Code> geometricPurpose() {
    return reader().code(Items.GEOMETRIC_PURPOSE);
  }

  /** The time point with all that is said of it (TID 1502). */
  public Optional<TimePointContext> timePointContext() {
    return TimePointContext.read(item);
  }

  /** Where it is, with laterality and modifier of each site. */
  public List<FindingSite> findingSites() {
    return FindingSite.read(item);
  }

  /** What measured it (TID 4019). */
  public Optional<AlgorithmIdentification> algorithm() {
    return AlgorithmIdentification.read(item);
  }

  public Optional<InstanceReference> realWorldValueMap() {
    return reader().reference(Items.REAL_WORLD_VALUE_MAP);
  }

  public List<Region.ImageFrames> illustrations() {
    return images(Items.ILLUSTRATION);
  }

  public List<Region.ImageFrames> visualExplanations() {
    return images(Items.VISUAL_EXPLANATION);
  }

  private List<Region.ImageFrames> images(Code name) {
    return reader().references(name).stream().map(Region.ImageFrames::of).toList();
  }

  /** The regions as the builders of TID 1410 and 1411 take them. */
  public List<Region> regionsOfInterest() {
    return new RegionReader(item).regions();
  }

  /** What was segmented, or measured in space. */
  public Optional<Region.SegmentSource> segmentSource() {
    return new RegionReader(item).source();
  }

  /** What a group of TID 1501 was measured on. */
  public List<Source> sources() {
    return sources(item);
  }

  private static List<Source> sources(ContentItem parent) {
    return parent.children().stream()
        .filter(child -> NO_SOURCES.stream().noneMatch(name -> ItemReader.is(child, name)))
        .flatMap(child -> Source.read(child).stream())
        .toList();
  }
}
