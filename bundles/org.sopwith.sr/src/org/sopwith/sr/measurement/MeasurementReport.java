// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * TID 1500 Measurement Report (PS3.16 Section TID 1500).
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
  static final Code LANGUAGE = Items.dcm("121049", "Language of Content Item and Descendants");
  static final Code COUNTRY = Items.dcm("121046", "Country of Language");
  static final Code PROCEDURE = Items.dcm("121058", "Procedure reported");
  static final Code MEASUREMENTS = Items.dcm("126010", "Imaging Measurements");
  static final Code DERIVED = Items.dcm("126011", "Derived Imaging Measurements");
  static final Code EVALUATIONS = new Code("C0034375", "UMLS", "Qualitative Evaluations");
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
  private Optional<ProcedureContext> procedure = Optional.empty();
  private Optional<AlgorithmIdentification> algorithm = Optional.empty();
  private Optional<AlgorithmIdentification> derivedAlgorithm = Optional.empty();
  private Optional<AlgorithmIdentification> evaluationAlgorithm = Optional.empty();

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

  /** The procedure that was observed, if that is not of the document's study (TID 1005). */
  public MeasurementReport procedure(ProcedureContext context) {
    procedure = Optional.of(context);
    return this;
  }

  /** What it is about, if that is not the patient of the document (TID 1006). */
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

  /** What measured all groups (TID 4019). */
  public MeasurementReport algorithm(AlgorithmIdentification identification) {
    algorithm = Optional.of(identification);
    return this;
  }

  /** What derived measurements from the groups (TID 4019). */
  public MeasurementReport derivedAlgorithm(AlgorithmIdentification identification) {
    derivedAlgorithm = Optional.of(identification);
    return this;
  }

  /** What made the qualitative evaluations of the whole (TID 4019). */
  public MeasurementReport evaluationAlgorithm(AlgorithmIdentification identification) {
    evaluationAlgorithm = Optional.of(identification);
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
   * The document: a Comprehensive SR, or where it does not have all relationships of the report
   * (PS3.3 A.35), as with coordinates in space, a Comprehensive 3D SR or an Extensible SR.
   *
   * @param header patient, study and the rest
   * @param evidence tells of instances that are not in the image library
   * @throws IllegalStateException if there is nothing to report, if something is not of its
   *     template, or if it refers to an instance of which nobody told the series
   */
  public DataSet document(DocumentHeader header, Evidence evidence) {
    if (groups.isEmpty() && derived.isEmpty() && evaluations.isEmpty()) {
      throw new IllegalStateException("A measurement report has measurements or evaluations.");
    }
    DataSet root = new DataSet();
    write(root);
    DataSet document = header.dataSet(type(root));
    write(document);
    library.ifPresent(images -> images.images().forEach(evidence::add));
    evidence.write(document, false);
    return document;
  }

  private static DocumentType type(DataSet root) {
    List<ContentItem> items = SrDocument.of(root).items();
    return Stream.of(
            DocumentType.COMPREHENSIVE, DocumentType.COMPREHENSIVE_3D, DocumentType.EXTENSIBLE)
        .map(uid -> DocumentType.of(uid).orElseThrow())
        .filter(type -> items.stream().allMatch(item -> allows(type, item)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No SR IOD has all relationships of the report."));
  }

  private static boolean allows(DocumentType type, ContentItem item) {
    Optional<ValueType> source = item.parent().flatMap(ContentItem::valueType);
    Optional<ValueType> target = item.target().orElse(item).valueType();
    return source.isEmpty()
        || target.isEmpty()
        || type.allows(
            source.get(), item.relationship().orElseThrow(), target.get(), item.isReference());
  }

  private void write(DataSet root) {
    Placement placement = new Placement();
    ContentItems.write(root, Optional.of(title), Items.templated(TID));
    RelationshipType modifies = RelationshipType.HAS_CONCEPT_MOD;
    new ItemWriter(Items.code(root, modifies, LANGUAGE, language), modifies).code(COUNTRY, country);
    new ObservationContext(observers, procedure, subject).write(root);
    new ItemWriter(root, modifies).codes(PROCEDURE, procedures);
    library.ifPresent(images -> images.write(root));
    section(root, MEASUREMENTS, algorithm, groups)
        .ifPresent(into -> groups.forEach(group -> group.write(into, placement)));
    section(root, DERIVED, derivedAlgorithm, derived)
        .ifPresent(into -> derived.forEach(one -> one.write(into, placement)));
    section(root, EVALUATIONS, evaluationAlgorithm, evaluations)
        .ifPresent(into -> evaluations.forEach(one -> one.write(into)));
    placement.resolve(root);
  }

  private static Optional<DataSet> section(
      DataSet root, Code name, Optional<AlgorithmIdentification> by, List<?> content) {
    if (content.isEmpty()) {
      if (by.isPresent()) {
        throw new IllegalStateException(
            "There is an algorithm, but nothing under " + name.meaning() + ".");
      }
      return Optional.empty();
    }
    DataSet container = Items.container(root, RelationshipType.CONTAINS, name);
    by.ifPresent(one -> one.write(container));
    return Optional.of(container);
  }

  /** The groups of measurements that a document has; {@link ReadReport} tells of the rest. */
  public static List<ReadGroup> read(SrDocument document) {
    return new ReadReport(document).groups();
  }
}
