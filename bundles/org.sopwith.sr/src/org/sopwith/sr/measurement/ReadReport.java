// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.standard.Code;

/**
 * What a document says as TID 1500 has it, read tolerantly: of any document, what is missing is
 * empty, what the builders would refuse is left out, codes of SNOMED-RT style are understood.
 */
public record ReadReport(SrDocument document) {
  private ItemReader root() {
    return ItemReader.of(document.root());
  }

  private Optional<ContentItem> container(Code name) {
    return root().first(name);
  }

  public Optional<Code> title() {
    return document.root().name();
  }

  /** The language of the whole (TID 1204). */
  public Optional<Code> language() {
    return root().code(MeasurementReport.LANGUAGE);
  }

  /** The country of the language. */
  public Optional<Code> country() {
    return container(MeasurementReport.LANGUAGE)
        .flatMap(item -> ItemReader.of(item).code(MeasurementReport.COUNTRY));
  }

  /** Who observed, in which procedure and what (TID 1001). */
  public Optional<ObservationContext> observationContext() {
    return ObservationContext.read(root());
  }

  /** The procedures that it reports. */
  public List<Code> proceduresReported() {
    return root().codes(MeasurementReport.PROCEDURE);
  }

  /** The images of the image library (TID 1600), those that stand in no group of it too. */
  public List<Region.ImageFrames> images() {
    return container(ImageLibrary.NAME).stream()
        .flatMap(ReadReport::below)
        .filter(item -> item.value() instanceof ContentValue.Reference)
        .map(item -> Region.ImageFrames.of((ContentValue.Reference) item.value()))
        .toList();
  }

  private static java.util.stream.Stream<ContentItem> below(ContentItem library) {
    return library.children().stream()
        .flatMap(
            item ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(item), item.children().stream()));
  }

  /** What measured all of it (TID 4019). */
  public Optional<AlgorithmIdentification> algorithm() {
    return container(MeasurementReport.MEASUREMENTS).flatMap(AlgorithmIdentification::read);
  }

  /** The groups of measurements, wherever they are. */
  public List<ReadGroup> groups() {
    return document.items().stream()
        .filter(item -> ItemReader.is(item, Items.MEASUREMENT_GROUP))
        .map(ReadGroup::of)
        .toList();
  }

  /** The measurements that were derived from groups (TID 1420). */
  public List<ReadGroup.ReadMeasurement> derived() {
    return container(MeasurementReport.DERIVED).stream()
        .flatMap(item -> item.children().stream())
        .flatMap(item -> ReadGroup.ReadMeasurement.of(item).stream())
        .toList();
  }

  /** What derived them (TID 4019). */
  public Optional<AlgorithmIdentification> derivedAlgorithm() {
    return container(MeasurementReport.DERIVED).flatMap(AlgorithmIdentification::read);
  }

  /** The qualitative evaluations of the whole. */
  public List<QualitativeEvaluation> evaluations() {
    return container(MeasurementReport.EVALUATIONS).stream()
        .flatMap(item -> item.children().stream())
        .filter(item -> item.relationshipText().equals("CONTAINS"))
        .flatMap(item -> QualitativeEvaluation.read(item).stream())
        .toList();
  }

  /** What evaluated (TID 4019). */
  public Optional<AlgorithmIdentification> evaluationAlgorithm() {
    return container(MeasurementReport.EVALUATIONS).flatMap(AlgorithmIdentification::read);
  }
}
