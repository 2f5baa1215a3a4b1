// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * TID 310 Measurement Properties: how a measurement compares with others (PS3.16 Section TID 310).
 *
 * @param normality of CID 222
 * @param significance of CID 220
 * @param uncertainties of CID 225
 * @param selectionStatus of CID 224
 */
public record MeasurementProperties(
    Optional<Code> normality,
    Optional<Statistics> statistics,
    Optional<NormalRange> normalRange,
    Optional<Code> significance,
    List<Quantity> uncertainties,
    Optional<Code> selectionStatus) {
  private static final Code NORMALITY = Items.dcm("121402", "Normality");
  private static final Code SIGNIFICANCE = Items.dcm("121403", "Level of Significance");
  private static final Code SELECTION = Items.dcm("121404", "Selection Status");
  private static final Code POPULATION = Items.dcm("121405", "Population description");
  private static final Code AUTHORITY = Items.dcm("121406", "Reference Authority");
  private static final Code RANGE = Items.dcm("121407", "Normal Range description");
  private static final Code RANGE_AUTHORITY = Items.dcm("121408", "Normal Range Authority");
  private static final String RANGE_VALUES = "223";
  private static final String UNCERTAINTIES = "225";

  /** Nothing said. */
  public static final MeasurementProperties NONE = of(List.of());

  /**
   * TID 311 Measurement Statistical Properties: of the population that it is compared with.
   *
   * @param values of CID 221, at least one
   * @param population what the population is
   * @param authority who says so
   */
  public record Statistics(
      List<Quantity> values, Optional<String> population, Optional<CodeOrText> authority) {
    public Statistics {
      values = some(values);
    }
  }

  /**
   * TID 312 Normal Range Properties.
   *
   * @param values of CID 223, at least one
   * @param description what the range is
   * @param authority who says so
   */
  public record NormalRange(
      List<Quantity> values, Optional<String> description, Optional<CodeOrText> authority) {
    public NormalRange {
      values = some(values);
    }
  }

  public MeasurementProperties {
    uncertainties = List.copyOf(uncertainties);
  }

  private static List<Quantity> some(List<Quantity> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Statistics and normal ranges have at least one number.");
    }
    return List.copyOf(values);
  }

  /** That it is normal, or how it is not; of CID 222. */
  public static MeasurementProperties of(Code normality) {
    return new MeasurementProperties(
        Optional.of(normality),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /**
   * Numbers by what they mean: limits of the normal range (CID 223), uncertainties (CID 225), and
   * the rest statistics of a population.
   */
  public static MeasurementProperties of(List<Quantity> numbers) {
    return of(numbers, Optional.empty());
  }

  /**
   * Numbers by what they mean, and what the population is.
   *
   * @throws IllegalArgumentException if there is a population and no statistics of it
   */
  public static MeasurementProperties of(List<Quantity> numbers, Optional<String> population) {
    ValueSets sets = new ValueSets(TemplateCatalog.standard());
    List<Quantity> range = in(sets, RANGE_VALUES, numbers);
    List<Quantity> uncertainties = in(sets, UNCERTAINTIES, numbers);
    List<Quantity> others =
        numbers.stream()
            .filter(one -> !range.contains(one) && !uncertainties.contains(one))
            .toList();
    return new MeasurementProperties(
        Optional.empty(),
        others.isEmpty() && population.isEmpty()
            ? Optional.empty()
            : Optional.of(new Statistics(others, population, Optional.empty())),
        range.isEmpty()
            ? Optional.empty()
            : Optional.of(new NormalRange(range, Optional.empty(), Optional.empty())),
        Optional.empty(),
        uncertainties,
        Optional.empty());
  }

  private static List<Quantity> in(ValueSets sets, String cid, List<Quantity> numbers) {
    return numbers.stream().filter(one -> sets.contains(cid, one.name())).toList();
  }

  void write(DataSet measurement) {
    ItemWriter to = new ItemWriter(measurement, RelationshipType.HAS_PROPERTIES);
    to.code(NORMALITY, normality);
    statistics.ifPresent(
        one ->
            to.numbers(one.values)
                .text(POPULATION, one.population)
                .codeOrText(AUTHORITY, one.authority));
    normalRange.ifPresent(
        one ->
            to.numbers(one.values)
                .text(RANGE, one.description)
                .codeOrText(RANGE_AUTHORITY, one.authority));
    to.code(SIGNIFICANCE, significance).numbers(uncertainties).code(SELECTION, selectionStatus);
  }

  static MeasurementProperties read(ContentItem measurement) {
    ItemReader from =
        new ItemReader(
            measurement.children().stream()
                .filter(item -> item.relationshipText().equals("HAS PROPERTIES"))
                .toList());
    MeasurementProperties numbers = of(from.numbers(name -> true));
    return new MeasurementProperties(
        from.code(NORMALITY),
        numbers.statistics.map(
            one -> new Statistics(one.values, from.text(POPULATION), from.codeOrText(AUTHORITY))),
        numbers.normalRange.map(
            one -> new NormalRange(one.values, from.text(RANGE), from.codeOrText(RANGE_AUTHORITY))),
        from.code(SIGNIFICANCE),
        numbers.uncertainties,
        from.code(SELECTION));
  }
}
