// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 1500 Measurement Report.
 *
 * <pre>{@code
 * DataSet document =
 *     new MeasurementReport(ObserverContext.device(uid, "Sopwith"))
 *         .procedureReported(ct)
 *         .imageLibrary(new ImageLibrary().group(images))
 *         .group(new VolumetricRoiMeasurements("Liver", trackingUid, segment)
 *             .finding(organ)
 *             .measurement(Measurement.of(volume, 1432.5, millilitre)))
 *         .document(DocumentHeader.of(images.getFirst()), new Evidence().add(segmentation));
 * }</pre>
 */
public final class MeasurementReport {
  private static final Code TITLE = Items.dcm("126000", "Imaging Measurement Report");
  private static final Code LANGUAGE =
      Items.dcm("121049", "Language of Content Item and Descendants");
  private static final Code COUNTRY = Items.dcm("121046", "Country of Language");
  private static final Code PROCEDURE = Items.dcm("121058", "Procedure reported");
  private static final Code MEASUREMENTS = Items.dcm("126010", "Imaging Measurements");
  private static final Code DERIVED = Items.dcm("126011", "Derived Imaging Measurements");
  private static final Code EVALUATIONS = new Code("C0034375", "UMLS", "Qualitative Evaluations");
  private static final String TID = "1500";

  private final List<ObserverContext> observers = new ArrayList<>();
  private final List<Code> procedures = new ArrayList<>();
  private final List<MeasurementGroup<?>> groups = new ArrayList<>();
  private final List<DerivedMeasurement> derived = new ArrayList<>();
  private final List<QualitativeEvaluation> evaluations = new ArrayList<>();
  private Code title = TITLE;
  private Code language = new Code("en", "RFC5646", "English");
  private Optional<Code> country = Optional.empty();
  private Optional<SubjectContext> subject = Optional.empty();
  private Optional<ImageLibrary> library = Optional.empty();
  private Optional<AlgorithmIdentification> algorithm = Optional.empty();

  /** A report by an observer. */
  public MeasurementReport(ObserverContext observer) {
    observers.add(observer);
  }

  /** With another title, of CID 7021. */
  public MeasurementReport title(Code code) {
    title = code;
    return this;
  }

  /** With a language (TID 1204), of CID 5000. */
  public MeasurementReport language(Code code) {
    language = code;
    return this;
  }

  /** With the country of the language, of CID 5001. */
  public MeasurementReport country(Code code) {
    country = Optional.of(code);
    return this;
  }

  /** One more observer (TID 1002). */
  public MeasurementReport observer(ObserverContext observer) {
    observers.add(observer);
    return this;
  }

  /** What it is about, if that is not the patient (TID 1006). */
  public MeasurementReport subject(SubjectContext context) {
    subject = Optional.of(context);
    return this;
  }

  /** The procedure that it reports, of CID 100 as a rule. */
  public MeasurementReport procedureReported(Code code) {
    procedures.add(code);
    return this;
  }

  /** The images that it speaks of. */
  public MeasurementReport imageLibrary(ImageLibrary images) {
    library = Optional.of(images);
    return this;
  }

  /** What measured all of it (TID 4019). */
  public MeasurementReport algorithm(AlgorithmIdentification identification) {
    algorithm = Optional.of(identification);
    return this;
  }

  /** One more group of measurements. */
  public MeasurementReport group(MeasurementGroup<?> group) {
    groups.add(group);
    return this;
  }

  /**
   * A measurement that was derived from several groups.
   *
   * @throws IllegalArgumentException if the report does not have these groups
   */
  public MeasurementReport derived(DerivedMeasurement measurement) {
    if (!groups.containsAll(measurement.groups())) {
      throw new IllegalArgumentException(
          "A measurement is derived from groups that the report has already.");
    }
    derived.add(measurement);
    return this;
  }

  /** A qualitative evaluation of the whole. */
  public MeasurementReport evaluation(QualitativeEvaluation evaluation) {
    evaluations.add(evaluation);
    return this;
  }

  /**
   * The document: a Comprehensive SR, or a Comprehensive 3D SR where coordinates in space occur.
   *
   * @param header patient, study and the rest
   * @param evidence tells of instances that are not in the image library
   * @throws IllegalStateException if there is nothing to report, or if it refers to an instance of
   *     which nobody told the series
   */
  public DataSet document(DocumentHeader header, Evidence evidence) {
    if (groups.isEmpty() && derived.isEmpty() && evaluations.isEmpty()) {
      throw new IllegalStateException("A measurement report has measurements or evaluations.");
    }
    DataSet root = new DataSet();
    write(root);
    boolean isInSpace =
        SrDocument.of(root).items().stream()
            .anyMatch(item -> item.value() instanceof ContentValue.Coordinates3D);
    DocumentType type =
        DocumentType.of(isInSpace ? DocumentType.COMPREHENSIVE_3D : DocumentType.COMPREHENSIVE)
            .orElseThrow();
    DataSet document = header.dataSet(type);
    write(document);
    library.ifPresent(images -> images.images().forEach(evidence::add));
    evidence.write(document, false);
    return document;
  }

  private void write(DataSet root) {
    ContentItems.write(root, Optional.of(title), Items.templated(TID));
    RelationshipType modifies = RelationshipType.HAS_CONCEPT_MOD;
    DataSet spoken = Items.code(root, modifies, LANGUAGE, language);
    country.ifPresent(code -> Items.code(spoken, modifies, COUNTRY, code));
    observers.forEach(observer -> observer.write(root));
    subject.ifPresent(context -> context.write(root));
    procedures.forEach(code -> Items.code(root, modifies, PROCEDURE, code));
    library.ifPresent(images -> images.write(root));
    if (!groups.isEmpty()) {
      DataSet container = Items.container(root, RelationshipType.CONTAINS, MEASUREMENTS);
      algorithm.ifPresent(one -> one.write(container));
      groups.forEach(group -> group.write(container));
    }
    writeDerived(root);
    if (!evaluations.isEmpty()) {
      DataSet container = Items.container(root, RelationshipType.CONTAINS, EVALUATIONS);
      evaluations.forEach(one -> one.write(container));
    }
  }

  private void writeDerived(DataSet root) {
    if (derived.isEmpty()) {
      return;
    }
    int measurements = root.items(Tag.ContentSequence).size();
    int before = algorithmItems(root.items(Tag.ContentSequence).getLast());
    DataSet container = Items.container(root, RelationshipType.CONTAINS, DERIVED);
    for (DerivedMeasurement one : derived) {
      DataSet item = one.measurement().write(container);
      for (MeasurementGroup<?> group : one.groups()) {
        Items.add(
            item,
            RelationshipType.INFERRED_FROM,
            new ContentValue.ByReference(
                List.of(1, measurements, before + groups.indexOf(group) + 1)));
      }
    }
  }

  /** How many items come before the groups. */
  private int algorithmItems(DataSet container) {
    return container.items(Tag.ContentSequence).size() - groups.size();
  }

  /** The groups of measurements that a document has, whatever else it has. */
  public static List<ReadGroup> read(SrDocument document) {
    return document.items().stream()
        .filter(item -> item.name().filter(Items.MEASUREMENT_GROUP::sameConcept).isPresent())
        .map(ReadGroup::of)
        .toList();
  }
}
