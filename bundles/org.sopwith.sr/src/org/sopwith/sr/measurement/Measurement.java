// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * TID 300 Measurement, the rows of a measurement in TID 1419 ROI Measurements, or TID 1420 (PS3.16
 * Sections TID 300, TID 1419, TID 1420): a number with units, or the reason why there is none. What
 * only one of these templates has is refused by the report if the measurement is in another.
 *
 * <pre>{@code
 * Measurement mean = Measurement.of(attenuation, 61.2, hounsfield).derivation(mean);
 * }</pre>
 */
public final class Measurement {
  static final Code MEANING = Items.dcm("121050", "Equivalent Meaning of Concept Name");
  private static final String GROUPED = "300";
  private static final String OF_REGION = "1419";
  private static final String OF_REGIONS = "1420";

  private record Pair(Code name, CodeOrText value) {}

  private record Tracking(String identifier, String uid) {}

  private final Code name;
  private final ContentValue value;
  private final List<Pair> modifiers = new ArrayList<>();
  private final List<FindingSite> sites = new ArrayList<>();
  private final List<Quantity> parameters = new ArrayList<>();
  private final List<Measurement> inferredFrom = new ArrayList<>();
  private final List<Pair> settings = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private MeasurementProperties properties = MeasurementProperties.NONE;
  private Optional<Code> method = Optional.empty();
  private Optional<Code> derivation = Optional.empty();
  private Optional<Equation> equation = Optional.empty();
  private Optional<Quotation> quotation = Optional.empty();
  private Optional<CodeOrText> meaning = Optional.empty();
  private Optional<Tracking> tracking = Optional.empty();
  private Optional<InstanceReference> map = Optional.empty();
  private Optional<AlgorithmIdentification> algorithm = Optional.empty();

  private Measurement(Code name, ContentValue value) {
    this.name = name;
    this.value = value;
  }

  /**
   * A number.
   *
   * @param name the quantity, of CID 218 as a rule
   * @param units of UCUM
   * @throws IllegalArgumentException if it is no number; say {@link #unknown} of such
   */
  public static Measurement of(Code name, double value, Code units) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A measurement is a finite number.");
    }
    if (!units.scheme().equals("UCUM")) {
      throw new IllegalArgumentException("Units of measurement are of UCUM (PS3.3 C.18.1).");
    }
    return new Measurement(name, Items.numeric(value, units, Optional.empty()));
  }

  /**
   * No number.
   *
   * @param reason of CID 42, such as (114000, DCM, "Not a number")
   */
  public static Measurement unknown(Code name, Code reason) {
    return new Measurement(
        name,
        new ContentValue.Numeric(
            Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.of(reason)));
  }

  /** What others have measured: a number as they wrote it, in units of any scheme. */
  public static Measurement quoted(Code name, String number, Code units) {
    return new Measurement(
        name,
        new ContentValue.Numeric(
            Optional.of(number), OptionalDouble.empty(), Optional.of(units), Optional.empty()));
  }

  /** A modifier of what is measured. */
  public Measurement modifier(Code type, Code modifier) {
    modifiers.add(new Pair(type, CodeOrText.of(modifier)));
    return this;
  }

  /** How it was measured. */
  public Measurement method(Code code) {
    method = Optional.of(code);
    return this;
  }

  /** How it was derived, such as a mean; of CID 7464 as a rule. */
  public Measurement derivation(Code code) {
    derivation = Optional.of(code);
    return this;
  }

  /** Where, if that is not said of the whole group. */
  public Measurement site(FindingSite site) {
    sites.add(site);
    return this;
  }

  /** How it compares with others (TID 310). */
  public Measurement properties(MeasurementProperties comparison) {
    properties = comparison;
    return this;
  }

  /** A parameter of the derivation. */
  public Measurement derivationParameter(Code parameter, double number, Code units) {
    parameters.add(new Quantity(parameter, number, units));
    return this;
  }

  /** A parameter of the derivation that is no number (TID 1419 only). */
  public Measurement derivationParameter(Code parameter, CodeOrText setting) {
    settings.add(new Pair(parameter, setting));
    return this;
  }

  /** Another measurement of the report that it was derived from; not with numeric parameters. */
  public Measurement inferredFrom(Measurement other) {
    inferredFrom.add(other);
    return this;
  }

  /** The equation or table that it was derived by. */
  public Measurement equation(Equation formula) {
    equation = Optional.of(formula);
    return this;
  }

  /** An image, a waveform or coordinates that it was taken from (TID 300 only). */
  public Measurement source(Source source) {
    sources.add(source);
    return this;
  }

  /** That it is quoted (TID 1000). */
  public Measurement quotation(Quotation from) {
    quotation = Optional.of(from);
    return this;
  }

  /** What its name with all its modifiers means; a code in TID 300 only. */
  public Measurement equivalentMeaning(CodeOrText words) {
    meaning = Optional.of(words);
    return this;
  }

  /** What tells it apart from others in this and later reports (TID 4108, in TID 300 only). */
  public Measurement tracking(String identifier, String uid) {
    tracking =
        Optional.of(
            new Tracking(
                Items.required(identifier, "The tracking identifier"),
                Items.required(uid, "The tracking UID")));
    return this;
  }

  /**
   * The Real World Value Mapping that was used. In TID 300 only: TID 1419 has it contained in the
   * measurement, and no SR IOD has a NUM that contains (PS3.3 A.35); say it of the group there.
   */
  public Measurement realWorldValueMap(InstanceReference reference) {
    map = Optional.of(Items.realWorldValueMap(reference));
    return this;
  }

  /** What measured it, if that is not said of the whole group. */
  public Measurement algorithm(AlgorithmIdentification identification) {
    algorithm = Optional.of(identification);
    return this;
  }

  /** Adds it to a group of TID 1501. */
  void writeGrouped(DataSet parent, Placement placement) {
    require(settings.isEmpty(), "a parameter that is no number", GROUPED);
    write(parent, placement);
  }

  /** Adds it to a group of TID 1410 or 1411. */
  void writeOfRegion(DataSet parent, Placement placement) {
    require(sources.isEmpty(), "a source of its own", OF_REGION);
    require(tracking.isEmpty(), "a tracking identifier of its own", OF_REGION);
    require(map.isEmpty(), "a Real World Value Mapping of its own", OF_REGION);
    require(meaning.flatMap(CodeOrText::code).isEmpty(), "a code of its meaning", OF_REGION);
    write(parent, placement);
  }

  /** Adds it to the derived measurements. */
  DataSet writeOfRegions(DataSet parent, Placement placement) {
    boolean isPlain =
        modifiers.isEmpty()
            && sites.isEmpty()
            && parameters.isEmpty()
            && inferredFrom.isEmpty()
            && settings.isEmpty()
            && sources.isEmpty()
            && method.isEmpty()
            && derivation.isEmpty()
            && equation.isEmpty()
            && quotation.isEmpty()
            && meaning.isEmpty()
            && tracking.isEmpty()
            && map.isEmpty();
    require(isPlain, "more than properties and an algorithm", OF_REGIONS);
    return write(parent, placement);
  }

  private static void require(boolean fits, String what, String tid) {
    if (!fits) {
      throw new IllegalStateException(
          "A measurement of TID " + tid + " may not have " + what + ".");
    }
  }

  private DataSet write(DataSet parent, Placement placement) {
    if (!parameters.isEmpty() && !inferredFrom.isEmpty()) {
      throw new IllegalStateException(
          "A measurement is derived from numbers or from other measurements, and not from both.");
    }
    DataSet item = Items.add(parent, RelationshipType.CONTAINS, name, value);
    placement.place(this, item);
    ItemWriter modifying = new ItemWriter(item, RelationshipType.HAS_CONCEPT_MOD);
    ItemWriter inferring = new ItemWriter(item, RelationshipType.INFERRED_FROM);
    modifiers.forEach(one -> modifying.codeOrText(one.name, Optional.of(one.value)));
    modifying.code(Items.METHOD, method).code(Items.DERIVATION, derivation);
    sites.forEach(site -> site.write(item));
    properties.write(item);
    inferring.numbers(parameters);
    inferredFrom.forEach(one -> placement.refer(item, RelationshipType.INFERRED_FROM, one));
    settings.forEach(one -> inferring.codeOrText(one.name, Optional.of(one.value)));
    equation.ifPresent(one -> one.write(item));
    for (boolean ofWaveform : new boolean[] {false, true}) {
      sources.stream()
          .filter(one -> one.isOfWaveform() == ofWaveform)
          .forEach(one -> one.write(item, RelationshipType.INFERRED_FROM));
    }
    quotation.ifPresent(one -> one.write(item));
    modifying.codeOrText(MEANING, meaning);
    tracking.ifPresent(
        one ->
            new ItemWriter(item, RelationshipType.HAS_OBS_CONTEXT)
                .text(Items.TRACKING_IDENTIFIER, Optional.of(one.identifier))
                .uid(Items.TRACKING_UID, Optional.of(one.uid)));
    map.ifPresent(
        one ->
            Items.add(
                item,
                RelationshipType.INFERRED_FROM,
                Items.REAL_WORLD_VALUE_MAP,
                Items.reference(ValueType.COMPOSITE, one)));
    algorithm.ifPresent(one -> one.write(item));
    return item;
  }
}
