// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * What TID 1410, 1411 and 1501 have in common: measurements and evaluations of one thing (PS3.16
 * Sections TID 1410, TID 1411, TID 1501).
 *
 * @param <T> the group itself
 */
public abstract sealed class MeasurementGroup<T extends MeasurementGroup<T>>
    permits RoiMeasurements, MeasurementAndEvaluationGroup {
  private final String trackingIdentifier;
  private final String trackingUid;
  private final List<FindingSite> sites = new ArrayList<>();
  private final List<Region.ImageFrames> illustrations = new ArrayList<>();
  private final List<Region.ImageFrames> explanations = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<QualitativeEvaluation> evaluations = new ArrayList<>();
  private Optional<String> session = Optional.empty();
  private Optional<Code> category = Optional.empty();
  private Optional<Code> finding = Optional.empty();
  private Optional<Code> method = Optional.empty();
  private Optional<TimePointContext> timePoint = Optional.empty();
  private Optional<InstanceReference> map = Optional.empty();
  private Optional<AlgorithmIdentification> algorithm = Optional.empty();

  /**
   * A group.
   *
   * @param trackingIdentifier what people call the thing that is measured
   * @param trackingUid the same thing has the same UID in all reports
   */
  MeasurementGroup(String trackingIdentifier, String trackingUid) {
    this.trackingIdentifier = Items.required(trackingIdentifier, "The tracking identifier");
    this.trackingUid = Items.required(trackingUid, "The tracking UID");
  }

  abstract T self();

  /** The template that its container says it follows. */
  abstract String tid();

  /** The region that it was measured on. */
  abstract void writeRegion(DataSet group);

  /** Adds a measurement in the form that the template has for it. */
  abstract void write(Measurement measurement, DataSet group, Placement placement);

  /** The session in which it was measured. */
  public T session(String name) {
    session = Optional.of(name);
    return self();
  }

  /** The kind of the finding, of CID 7150 as a rule. */
  public T findingCategory(Code code) {
    category = Optional.of(code);
    return self();
  }

  /** What it is. */
  public T finding(Code code) {
    finding = Optional.of(code);
    return self();
  }

  /** The time point (TID 1502). */
  public T timePoint(TimePointContext context) {
    timePoint = Optional.of(context);
    return self();
  }

  /** How all of it was measured. */
  public T method(Code code) {
    method = Optional.of(code);
    return self();
  }

  /** Where it is. */
  public T site(FindingSite site) {
    sites.add(site);
    return self();
  }

  /** What measured it (TID 4019). */
  public T algorithm(AlgorithmIdentification identification) {
    algorithm = Optional.of(identification);
    return self();
  }

  /** The Real World Value Mapping that was used. */
  public T realWorldValueMap(InstanceReference reference) {
    map = Optional.of(Items.realWorldValueMap(reference));
    return self();
  }

  /**
   * An image that shows the region.
   *
   * @throws IllegalStateException if there is one already and the template has only one
   */
  public T illustration(Region.ImageFrames image) {
    if (!illustrations.isEmpty() && !tid().equals(VolumetricRoiMeasurements.TID)) {
      throw new IllegalStateException("A group of TID " + tid() + " has one illustration.");
    }
    illustrations.add(image);
    return self();
  }

  /** An image that explains the finding, such as a saliency map. */
  public T visualExplanation(Region.ImageFrames image) {
    explanations.add(image);
    return self();
  }

  /** One more measurement. */
  public T measurement(Measurement measurement) {
    measurements.add(measurement);
    return self();
  }

  /** One more evaluation. */
  public T evaluation(QualitativeEvaluation evaluation) {
    evaluations.add(evaluation);
    return self();
  }

  /** Whether something is said that TID 1419 has for measurements only. */
  boolean describesMeasurements() {
    return method.isPresent() || !sites.isEmpty() || algorithm.isPresent();
  }

  boolean hasMeasurements() {
    return !measurements.isEmpty();
  }

  void write(DataSet parent, Placement placement) {
    if (measurements.isEmpty() && evaluations.isEmpty()) {
      throw new IllegalStateException("A group has at least one measurement or evaluation.");
    }
    DataSet group =
        Items.container(parent, RelationshipType.CONTAINS, Items.MEASUREMENT_GROUP, tid());
    placement.place(this, group);
    ItemWriter contained = new ItemWriter(group, RelationshipType.CONTAINS);
    new ItemWriter(group, RelationshipType.HAS_OBS_CONTEXT)
        .text(Items.SESSION, session)
        .text(Items.TRACKING_IDENTIFIER, Optional.of(trackingIdentifier))
        .uid(Items.TRACKING_UID, Optional.of(trackingUid));
    contained.code(Items.FINDING_CATEGORY, category).code(Items.FINDING, finding);
    timePoint.ifPresent(one -> one.write(group));
    writeRegion(group);
    illustrations.forEach(one -> contain(group, Items.ILLUSTRATION, one.value()));
    explanations.forEach(one -> contain(group, Items.VISUAL_EXPLANATION, one.value()));
    map.ifPresent(
        one ->
            contain(group, Items.REAL_WORLD_VALUE_MAP, Items.reference(ValueType.COMPOSITE, one)));
    new ItemWriter(group, RelationshipType.HAS_CONCEPT_MOD).code(Items.METHOD, method);
    sites.forEach(site -> site.write(group));
    algorithm.ifPresent(one -> one.write(group));
    measurements.forEach(measurement -> write(measurement, group, placement));
    evaluations.forEach(evaluation -> evaluation.write(group));
  }

  private static void contain(DataSet group, Code name, ContentValue value) {
    Items.add(group, RelationshipType.CONTAINS, name, value);
  }
}
