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
 * TID 300 Measurement, and the rows of a measurement in TID 1419 ROI Measurements: a number with
 * units, or the reason why there is none.
 *
 * <pre>{@code
 * Measurement mean = Measurement.of(attenuation, 61.2, hounsfield).derivation(mean);
 * }</pre>
 */
public final class Measurement {
  private static final Code NORMALITY = Items.dcm("121402", "Normality");
  private static final Code EQUATION = Items.dcm("121421", "Equation Citation");
  private static final Code POPULATION = Items.dcm("121405", "Population description");

  private record Pair(Code name, Code value) {}

  private record Parameter(Code name, double value, Code units) {}

  private final Code name;
  private final ContentValue value;
  private final List<Pair> modifiers = new ArrayList<>();
  private final List<FindingSite> sites = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Parameter> properties = new ArrayList<>();
  private Optional<Code> method = Optional.empty();
  private Optional<Code> derivation = Optional.empty();
  private Optional<Code> normality = Optional.empty();
  private Optional<String> population = Optional.empty();
  private Optional<String> equation = Optional.empty();
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
    modifiers.add(new Pair(type, modifier));
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

  /** A parameter of the derivation. */
  public Measurement derivationParameter(Code parameter, double number, Code units) {
    parameters.add(new Parameter(parameter, number, units));
    return this;
  }

  /** Whether it is normal, of CID 222 (TID 310). */
  public Measurement normality(Code code) {
    normality = Optional.of(code);
    return this;
  }

  /** A number of the population that it is compared with, or its uncertainty (TID 310, 311). */
  public Measurement property(Code property, double number, Code units) {
    properties.add(new Parameter(property, number, units));
    return this;
  }

  /** The population that it is compared with (TID 311). */
  public Measurement population(String description) {
    population = Optional.of(description);
    return this;
  }

  /** The equation that it was derived by. */
  public Measurement equation(String citation) {
    equation = Optional.of(citation);
    return this;
  }

  /** The Real World Value Mapping that was used. */
  public Measurement realWorldValueMap(InstanceReference reference) {
    map = Optional.of(reference);
    return this;
  }

  /** What measured it, if that is not said of the whole group. */
  public Measurement algorithm(AlgorithmIdentification identification) {
    algorithm = Optional.of(identification);
    return this;
  }

  DataSet write(DataSet parent) {
    RelationshipType modifies = RelationshipType.HAS_CONCEPT_MOD;
    DataSet item = Items.add(parent, RelationshipType.CONTAINS, name, value);
    modifiers.forEach(one -> Items.code(item, modifies, one.name, one.value));
    method.ifPresent(code -> Items.code(item, modifies, Items.METHOD, code));
    derivation.ifPresent(code -> Items.code(item, modifies, Items.DERIVATION, code));
    sites.forEach(site -> site.write(item));
    normality.ifPresent(code -> Items.code(item, RelationshipType.HAS_PROPERTIES, NORMALITY, code));
    properties.forEach(
        one -> Items.number(item, RelationshipType.HAS_PROPERTIES, one.name, one.value, one.units));
    population.ifPresent(
        text -> Items.text(item, RelationshipType.HAS_PROPERTIES, POPULATION, text));
    parameters.forEach(
        one -> Items.number(item, RelationshipType.INFERRED_FROM, one.name, one.value, one.units));
    equation.ifPresent(text -> Items.text(item, RelationshipType.INFERRED_FROM, EQUATION, text));
    map.ifPresent(
        reference ->
            Items.add(
                item,
                RelationshipType.CONTAINS,
                Items.REAL_WORLD_VALUE_MAP,
                Region.reference(ValueType.COMPOSITE, reference, List.of(), List.of())));
    algorithm.ifPresent(one -> one.write(item));
    return item;
  }
}
