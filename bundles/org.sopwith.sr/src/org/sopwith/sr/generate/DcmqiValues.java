// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.measurement.AlgorithmIdentification;
import org.sopwith.sr.measurement.FindingSite;
import org.sopwith.sr.measurement.ImageLibrary;
import org.sopwith.sr.measurement.Measurement;
import org.sopwith.sr.measurement.MeasurementAndEvaluationGroup;
import org.sopwith.sr.measurement.MeasurementGroup;
import org.sopwith.sr.measurement.MeasurementProperties;
import org.sopwith.sr.measurement.MeasurementReport;
import org.sopwith.sr.measurement.ObserverContext;
import org.sopwith.sr.measurement.QualitativeEvaluation;
import org.sopwith.sr.measurement.Quantity;
import org.sopwith.sr.measurement.Region;
import org.sopwith.sr.measurement.TimePointContext;
import org.sopwith.sr.measurement.VolumetricRoiMeasurements;
import org.sopwith.standard.Code;

/**
 * Documents of TID 1500 from the JSON of dcmqi's tid1500writer (its schema {@code
 * sr-tid1500-schema.json}).
 */
final class DcmqiValues {
  private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
  private static final String REAL_WORLD_VALUE_MAPPING = "1.2.840.10008.5.1.4.1.1.67";
  private static final Code NOT_A_NUMBER = new Code("114000", "DCM", "Not a number");
  private static final Set<String> ROOT =
      Set.of(
          "@schema",
          "SeriesDescription",
          "SeriesNumber",
          "InstanceNumber",
          "compositeContext",
          "imageLibrary",
          "observerContext",
          "VerificationFlag",
          "CompletionFlag",
          "activitySession",
          "timePoint",
          "measurementMethod",
          "procedureReported",
          "Measurements");
  private static final Set<String> GROUP =
      Set.of(
          "TrackingIdentifier",
          "TrackingUniqueIdentifier",
          "ReferencedSegment",
          "SourceSeriesForImageSegmentation",
          "segmentationSOPInstanceUID",
          "rwvmMapUsedForMeasurement",
          "MeasurementMethod",
          "Finding",
          "FindingSite",
          "Laterality",
          "measurementAlgorithmIdentification",
          "measurementItems",
          "qualitativeEvaluations");
  private static final Set<String> ITEM =
      Set.of(
          "value",
          "quantity",
          "units",
          "derivationModifier",
          "measurementModifiers",
          "measurementDerivationParameters",
          "measurementNumProperties",
          "measurementPopulationDescription",
          "measurementAlgorithmIdentification");

  private final InstanceLibrary library;
  private final Optional<DataSet> like;
  private final List<ValueProblem> problems = new ArrayList<>();
  private final Evidence evidence = new Evidence();

  DcmqiValues(InstanceLibrary library, Optional<DataSet> like) {
    this.library = library;
    this.like = like;
  }

  static boolean isOne(JsonTree json) {
    return !json.get("Measurements").isNothing();
  }

  ValueDocuments.Result read(JsonTree json) throws IOException {
    known(json, ROOT);
    List<DataSet> context = instances(json.get("compositeContext"));
    List<DataSet> images = instances(json.get("imageLibrary"));
    context.forEach(evidence::add);
    Optional<ObserverContext> observer = observer(json.get("observerContext"));
    List<MeasurementGroup<?>> groups = new ArrayList<>();
    for (JsonTree one : json.get("Measurements").elements()) {
      group(one, json).ifPresent(groups::add);
    }
    Optional<DataSet> source =
        like.or(() -> context.stream().findFirst()).or(() -> images.stream().findFirst());
    if (groups.isEmpty() && problems.isEmpty()) {
      problem(json.get("Measurements"), "There are no measurements.");
    }
    if (!problems.isEmpty() || observer.isEmpty() || source.isEmpty()) {
      if (problems.isEmpty()) {
        problem(json.get("compositeContext"), "There is no object of the study.");
      }
      return new ValueDocuments.Result(Optional.empty(), problems);
    }
    MeasurementReport report =
        new MeasurementReport(observer.get())
            .language(new Code("en", "RFC5646", "English"))
            .procedureReported(
                code(json.get("procedureReported"))
                    .orElse(new Code("363679005", "SCT", "Imaging procedure")));
    if (!images.isEmpty()) {
      report.imageLibrary(new ImageLibrary().group(images));
    }
    groups.forEach(report::group);
    try {
      DataSet document = report.document(header(json, source.get(), observer.get()), evidence);
      return new ValueDocuments.Result(Optional.of(document), problems);
    } catch (IllegalStateException e) {
      problem(json, e.getMessage());
      return new ValueDocuments.Result(Optional.empty(), problems);
    }
  }

  private DocumentHeader header(JsonTree json, DataSet source, ObserverContext observer) {
    DocumentHeader header = DocumentHeader.of(source);
    if (json.get("VerificationFlag").text().equals("VERIFIED")
        && observer instanceof ObserverContext.Person person) {
      header =
          header.verifiedBy(
              new DocumentHeader.VerifyingObserver(
                  person.name(),
                  source.string(Tag.InstitutionName, "Not given"),
                  LocalDateTime.now(),
                  Optional.empty()));
    }
    header = header.complete(json.get("CompletionFlag").text().equals("COMPLETE"));
    int[] tags = {Tag.SeriesDescription, Tag.SeriesNumber, Tag.InstanceNumber};
    String[] names = {"SeriesDescription", "SeriesNumber", "InstanceNumber"};
    for (int i = 0; i < tags.length; i++) {
      String text = json.get(names[i]).text();
      header = text.isEmpty() ? header : header.with(tags[i], text);
    }
    return header;
  }

  private List<DataSet> instances(JsonTree names) throws IOException {
    List<DataSet> instances = new ArrayList<>();
    for (JsonTree name : names.elements()) {
      Optional<DataSet> instance = library.file(name.text());
      instance.ifPresent(instances::add);
      if (instance.isEmpty()) {
        problem(name, "The library has no such DICOM file.");
      }
    }
    return instances;
  }

  private Optional<ObserverContext> observer(JsonTree json) {
    if (json.get("ObserverType").text().equals("PERSON")) {
      return required(json.get("PersonObserverName")).map(ObserverContext::person);
    }
    if (json.get("ObserverType").text().equals("DEVICE")) {
      return Optional.of(
          new ObserverContext.Device(
              text(json.get("DeviceObserverUID")).orElseGet(NamedUids::random),
              text(json.get("DeviceObserverName")),
              text(json.get("DeviceObserverManufacturer")),
              text(json.get("DeviceObserverModelName")),
              text(json.get("DeviceObserverSerialNumber"))));
    }
    problem(json.get("ObserverType"), "The observer is PERSON or DEVICE.");
    return Optional.empty();
  }

  private Optional<MeasurementGroup<?>> group(JsonTree json, JsonTree root) throws IOException {
    known(json, GROUP);
    int before = problems.size();
    Optional<String> name = required(json.get("TrackingIdentifier"));
    String uid = text(json.get("TrackingUniqueIdentifier")).orElseGet(NamedUids::random);
    Optional<Region.Segment> segment = segment(json);
    if (problems.size() > before) {
      return Optional.empty();
    }
    MeasurementGroup<?> group =
        segment.isPresent()
            ? new VolumetricRoiMeasurements(name.orElseThrow(), uid, segment.get())
            : new MeasurementAndEvaluationGroup(name.orElseThrow(), uid);
    text(root.get("activitySession")).ifPresent(group::session);
    text(root.get("timePoint")).map(TimePointContext::of).ifPresent(group::timePoint);
    code(json.get("Finding")).ifPresent(group::finding);
    code(json.get("MeasurementMethod"))
        .or(() -> code(root.get("measurementMethod")))
        .ifPresent(group::method);
    Optional<Code> laterality = code(json.get("Laterality"));
    code(json.get("FindingSite"))
        .ifPresent(site -> group.site(new FindingSite(site, laterality, Optional.empty())));
    algorithm(json.get("measurementAlgorithmIdentification")).ifPresent(group::algorithm);
    Optional<String> map = text(json.get("rwvmMapUsedForMeasurement"));
    if (map.isPresent()) {
      group.realWorldValueMap(
          reference(json.get("rwvmMapUsedForMeasurement"), REAL_WORLD_VALUE_MAPPING));
    }
    for (JsonTree item : json.get("measurementItems").elements()) {
      measurement(item).ifPresent(group::measurement);
    }
    for (JsonTree item : json.get("qualitativeEvaluations").elements()) {
      evaluation(item).ifPresent(group::evaluation);
    }
    return problems.size() > before ? Optional.empty() : Optional.of(group);
  }

  private Optional<Region.Segment> segment(JsonTree json) throws IOException {
    JsonTree number = json.get("ReferencedSegment");
    if (number.isNothing()) {
      return Optional.empty();
    }
    Optional<String> uid = required(json.get("segmentationSOPInstanceUID"));
    Optional<String> series = required(json.get("SourceSeriesForImageSegmentation"));
    if (!number.text().matches("[1-9]\\d{0,4}")) {
      problem(number, "Segments are numbered from 1.");
      return Optional.empty();
    }
    return uid.isEmpty() || series.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Region.Segment(
                reference(json.get("segmentationSOPInstanceUID"), SEGMENTATION),
                Integer.parseInt(number.text()),
                List.of(),
                new Region.SegmentSource.Series(series.get())));
  }

  private InstanceReference reference(JsonTree uid, String otherwise) throws IOException {
    Optional<DataSet> instance = library.instance(uid.text());
    instance.ifPresent(evidence::add);
    if (instance.isEmpty() && !evidence.knows(uid.text())) {
      problem(uid, "The library has no instance of this UID.");
    }
    return new InstanceReference(
        instance.flatMap(one -> one.string(Tag.SOPClassUID)).orElse(otherwise), uid.text());
  }

  private Optional<Measurement> measurement(JsonTree json) {
    known(json, ITEM);
    Optional<Code> name = requiredCode(json.get("quantity"));
    Optional<Code> units = requiredCode(json.get("units"));
    Optional<String> value = required(json.get("value"));
    if (name.isEmpty() || units.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    Measurement measurement;
    if (value.get().equalsIgnoreCase("nan")) {
      measurement = Measurement.unknown(name.get(), NOT_A_NUMBER);
    } else if (number(json.get("value")).isPresent()) {
      measurement =
          Measurement.quoted(name.get(), JsonItemValues.decimal(value.get()), units.get());
    } else {
      return Optional.empty();
    }
    code(json.get("derivationModifier")).ifPresent(measurement::derivation);
    for (JsonTree one : json.get("measurementModifiers").elements()) {
      requiredCode(one.get("modifier"))
          .ifPresent(
              type ->
                  requiredCode(one.get("modifierValue"))
                      .ifPresent(code -> measurement.modifier(type, code)));
    }
    for (JsonTree one : json.get("measurementDerivationParameters").elements()) {
      Optional<Quantity> parameter = quantity(one, "derivationParameter");
      parameter.ifPresent(it -> measurement.derivationParameter(it.name(), it.value(), it.units()));
    }
    properties(json).ifPresent(measurement::properties);
    algorithm(json.get("measurementAlgorithmIdentification")).ifPresent(measurement::algorithm);
    return Optional.of(measurement);
  }

  private Optional<MeasurementProperties> properties(JsonTree json) {
    List<Quantity> numbers = new ArrayList<>();
    for (JsonTree one : json.get("measurementNumProperties").elements()) {
      quantity(one, "numProperty").ifPresent(numbers::add);
    }
    JsonTree population = json.get("measurementPopulationDescription");
    try {
      return Optional.of(MeasurementProperties.of(numbers, text(population)));
    } catch (IllegalArgumentException e) {
      problem(population, "A population has statistics among measurementNumProperties (TID 311).");
      return Optional.empty();
    }
  }

  private Optional<Quantity> quantity(JsonTree json, String member) {
    Optional<Code> name = requiredCode(json.get(member));
    Optional<Double> value = number(json.get(member + "Value"));
    Optional<Code> units = requiredCode(json.get(member + "Units"));
    return name.isPresent() && value.isPresent() && units.isPresent()
        ? Optional.of(new Quantity(name.get(), value.get(), units.get()))
        : Optional.empty();
  }

  private Optional<QualitativeEvaluation> evaluation(JsonTree json) {
    Optional<Code> name = requiredCode(json.get("conceptCode"));
    JsonTree value = json.get("conceptValue");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return value.isObject()
        ? requiredCode(value).map(code -> QualitativeEvaluation.of(name.get(), code))
        : required(value).map(text -> QualitativeEvaluation.of(name.get(), text));
  }

  private Optional<AlgorithmIdentification> algorithm(JsonTree json) {
    if (json.isNothing()) {
      return Optional.empty();
    }
    Optional<String> name = required(json.get("AlgorithmName"));
    Optional<String> version = required(json.get("AlgorithmVersion"));
    List<String> parameters =
        json.get("AlgorithmParameters").elements().stream().map(JsonTree::text).toList();
    return name.isPresent() && version.isPresent()
        ? Optional.of(
            new AlgorithmIdentification(name.get(), version.get(), parameters, Optional.empty()))
        : Optional.empty();
  }

  private Optional<Double> number(JsonTree json) {
    try {
      return Optional.of(Double.valueOf(JsonItemValues.decimal(json.text())));
    } catch (NumberFormatException e) {
      problem(json, "The value is no number.");
      return Optional.empty();
    }
  }

  private Optional<Code> requiredCode(JsonTree json) {
    if (json.isNothing()) {
      problem(json, "A code is missing.");
    }
    return code(json);
  }

  private Optional<Code> code(JsonTree json) {
    if (json.isNothing()) {
      return Optional.empty();
    }
    Optional<String> value = required(json.get("CodeValue"));
    Optional<String> scheme = required(json.get("CodingSchemeDesignator"));
    Optional<String> meaning = required(json.get("CodeMeaning"));
    return value.isPresent() && scheme.isPresent() && meaning.isPresent()
        ? Optional.of(new Code(value.get(), scheme.get(), meaning.get()))
        : Optional.empty();
  }

  private static Optional<String> text(JsonTree json) {
    return Optional.of(json.text()).filter(text -> !text.isBlank());
  }

  private Optional<String> required(JsonTree json) {
    Optional<String> text = text(json);
    if (text.isEmpty()) {
      problem(json, "A text is missing.");
    }
    return text;
  }

  private void known(JsonTree json, Set<String> names) {
    json.members()
        .forEach(
            (name, member) -> {
              if (!names.contains(name)) {
                problem(member, "dcmqi's schema has no such member.");
              }
            });
  }

  private void problem(JsonTree at, String message) {
    problems.add(new ValueProblem(at.pointer(), message));
  }
}
