// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * What TID 1410, 1411 and 1501 have in common: measurements and evaluations of one thing.
 *
 * @param <T> the group itself
 */
public abstract sealed class MeasurementGroup<T extends MeasurementGroup<T>>
    permits PlanarRoiMeasurements, VolumetricRoiMeasurements, MeasurementAndEvaluationGroup {
  private final String trackingIdentifier;
  private final String trackingUid;
  private final List<FindingSite> sites = new ArrayList<>();
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
    map = Optional.of(reference);
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

  /** Whether something is said that holds for measurements only. */
  private boolean describesMeasurements() {
    return method.isPresent() || !sites.isEmpty() || algorithm.isPresent();
  }

  void write(DataSet parent) {
    if (measurements.isEmpty() && evaluations.isEmpty()) {
      throw new IllegalStateException("A group has at least one measurement or evaluation.");
    }
    if (!tid().equals(MeasurementAndEvaluationGroup.TID)
        && measurements.isEmpty()
        && describesMeasurements()) {
      throw new IllegalStateException(
          "Method, site and algorithm of a group are those of its measurements (TID 1419), of"
              + " which there are none.");
    }
    DataSet group =
        Items.container(parent, RelationshipType.CONTAINS, Items.MEASUREMENT_GROUP, tid());
    RelationshipType context = RelationshipType.HAS_OBS_CONTEXT;
    session.ifPresent(text -> Items.text(group, context, Items.SESSION, text));
    Items.text(group, context, Items.TRACKING_IDENTIFIER, trackingIdentifier);
    Items.plain(group, context, Items.TRACKING_UID, ValueType.UIDREF, trackingUid);
    category.ifPresent(
        code -> Items.code(group, RelationshipType.CONTAINS, Items.FINDING_CATEGORY, code));
    finding.ifPresent(code -> Items.code(group, RelationshipType.CONTAINS, Items.FINDING, code));
    timePoint.ifPresent(one -> one.write(group));
    writeRegion(group);
    map.ifPresent(
        reference ->
            Items.add(
                group,
                RelationshipType.CONTAINS,
                Items.REAL_WORLD_VALUE_MAP,
                Region.reference(ValueType.COMPOSITE, reference, List.of(), List.of())));
    method.ifPresent(
        code -> Items.code(group, RelationshipType.HAS_CONCEPT_MOD, Items.METHOD, code));
    sites.forEach(site -> site.write(group));
    algorithm.ifPresent(one -> one.write(group));
    measurements.forEach(measurement -> measurement.write(group));
    evaluations.forEach(evaluation -> evaluation.write(group));
  }
}
