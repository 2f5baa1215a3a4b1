// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.statistics.MaskStatistics;
import org.sopwith.operation.Product;
import org.sopwith.seg.Segment;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.internal.CurrentCodes;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.generate.NamedUids;
import org.sopwith.sr.measurement.AlgorithmIdentification;
import org.sopwith.sr.measurement.FindingSite;
import org.sopwith.sr.measurement.ImageLibrary;
import org.sopwith.sr.measurement.Measurement;
import org.sopwith.sr.measurement.MeasurementReport;
import org.sopwith.sr.measurement.ObserverContext;
import org.sopwith.sr.measurement.Region;
import org.sopwith.sr.measurement.VolumetricRoiMeasurements;
import org.sopwith.standard.Code;
import org.sopwith.standard.ContextGroups;

/** Measurements of segments as a Measurement Report (PS3.16 TID 1500, a TID 1411 each). */
public final class MeasurementDocument {
  private static final Code VOLUME = new Code("118565006", "SCT", "Volume");
  private static final Code VOXELS = new Code("130923", "DCM", "Number of voxels");
  private static final Code DIAMETER = new Code("81827009", "SCT", "Diameter");
  private static final Code LONG_AXIS = new Code("103339001", "SCT", "Long Axis");
  private static final Code SHORT_AXIS = new Code("103340004", "SCT", "Short Axis");
  private static final Code MEAN = new Code("373098007", "SCT", "Mean");
  private static final Code DEVIATION = new Code("386136009", "SCT", "Standard Deviation");
  private static final Code MEDIAN = new Code("373099004", "SCT", "Median");
  private static final Code MINIMUM = new Code("255605001", "SCT", "Minimum");
  private static final Code MAXIMUM = new Code("56851009", "SCT", "Maximum");
  private static final Code RANGE = new Code("2OJQ", "IBSI", "Intensity range");
  private static final Code PERCENTILE_10 = new Code("QG58", "IBSI", "10th intensity percentile");
  private static final Code PERCENTILE_90 = new Code("8DWT", "IBSI", "90th intensity percentile");
  private static final Code INTERQUARTILE =
      new Code("SALO", "IBSI", "Intensity interquartile range");
  private static final Code CUBIC_CENTIMETRE = new Code("cm3", "UCUM", "cubic centimeter");
  private static final Code MILLIMETRE = new Code("mm", "UCUM", "millimeter");
  private static final String LATERALITY = "244";
  private static final Code ANY_PROCEDURE = new Code("363679005", "SCT", "Imaging procedure");
  private static final Map<String, Code> PROCEDURES =
      Map.of(
          "CT", new Code("25045-6", "LN", "CT unspecified body region"),
          "MR", new Code("25056-3", "LN", "MRI unspecified body region"),
          "NM", new Code("49118-3", "LN", "NM unspecified body region"),
          "PT", new Code("44136-0", "LN", "PET unspecified body region"));

  private final Segmentation segmentation;
  private final Measurements measurements;
  private final MeasureOptions options;

  private MeasurementDocument(
      Segmentation segmentation, Measurements measurements, MeasureOptions options) {
    this.segmentation = segmentation;
    this.measurements = measurements;
    this.options = options;
  }

  /** A report in the study of the segmentation, in a series of its own. */
  public static DataSet of(
      Segmentation segmentation, Measurements measurements, MeasureOptions options) {
    return of(
        segmentation,
        measurements,
        options,
        DocumentHeader.of(segmentation.file().dataSet())
            .complete(true)
            .with(Tag.SeriesDescription, "Measurements of segments")
            .with(Tag.SoftwareVersions, Product.version()));
  }

  /**
   * A report.
   *
   * @param options those that the segments were measured with
   * @param header patient, study and the rest
   */
  public static DataSet of(
      Segmentation segmentation,
      Measurements measurements,
      MeasureOptions options,
      DocumentHeader header) {
    return new MeasurementDocument(segmentation, measurements, options).document(header);
  }

  private DataSet document(DocumentHeader header) {
    DataSet root = segmentation.file().dataSet();
    String modality = measurements.images().getFirst().string(Tag.Modality, "");
    MeasurementReport report =
        new MeasurementReport(
                ObserverContext.device(
                    new NamedUids(Product.nameAndVersion()).of("observer"), Product.NAME))
            .procedureReported(PROCEDURES.getOrDefault(modality, ANY_PROCEDURE))
            .imageLibrary(new ImageLibrary().group(measurements.images()))
            .algorithm(
                new AlgorithmIdentification(
                    Product.NAME + " seg measure",
                    Product.version(),
                    measurements.conventions(),
                    Optional.empty()));
    InstanceReference reference =
        new InstanceReference(
            root.string(Tag.SOPClassUID, ""), root.string(Tag.SOPInstanceUID, ""));
    for (SegmentMeasurement one : measurements.segments()) {
      report.group(group(one, reference));
    }
    return report.document(header, new Evidence().add(root));
  }

  private VolumetricRoiMeasurements group(SegmentMeasurement one, InstanceReference reference) {
    Segment segment = one.segment();
    VolumetricRoiMeasurements group =
        new VolumetricRoiMeasurements(
            one.trackingId(),
            one.trackingUid(),
            new Region.Segment(
                reference,
                segment.number(),
                List.of(),
                new Region.SegmentSource.Series(measurements.sourceSeries())));
    segment.category().map(CurrentCodes::of).ifPresent(group::findingCategory);
    segment.type().map(CurrentCodes::of).ifPresent(group::finding);
    sites(segment).forEach(group::site);
    group.measurement(Measurement.of(VOLUME, one.volume(), CUBIC_CENTIMETRE));
    group.measurement(Measurement.of(VOXELS, one.voxels(), Quantity.NO_UNITS));
    MaskStatistics values = one.values();
    if (values.voxels() > 0) {
      value(group, values.mean(), MEAN);
      value(group, values.populationStandardDeviation(), DEVIATION);
      value(group, values.median(), MEDIAN);
      value(group, values.minimum(), MINIMUM);
      value(group, values.maximum(), MAXIMUM);
      value(group, values.range(), RANGE);
      if (options.percentiles()) {
        value(group, values.percentile(10), PERCENTILE_10);
        value(group, values.percentile(90), PERCENTILE_90);
        value(group, values.percentile(75) - values.percentile(25), INTERQUARTILE);
      }
    }
    one.longest()
        .ifPresent(
            line ->
                group.measurement(
                    Measurement.of(DIAMETER, line.length(), MILLIMETRE).derivation(MAXIMUM)));
    one.planar()
        .ifPresent(
            plane ->
                group
                    .measurement(Measurement.of(LONG_AXIS, plane.longAxis().length(), MILLIMETRE))
                    .measurement(
                        Measurement.of(SHORT_AXIS, plane.shortAxis().length(), MILLIMETRE)));
    return group;
  }

  private void value(VolumetricRoiMeasurements group, double value, Code derivation) {
    Quantity quantity = measurements.quantity();
    group.measurement(
        Measurement.of(quantity.concept(), value, quantity.units()).derivation(derivation));
  }

  /** The regions; of a type on one side without a region the type itself. */
  private static List<FindingSite> sites(Segment segment) {
    if (segment.regions().isEmpty()
        && segment.typeModifiers().stream().anyMatch(it -> isSide(it))) {
      return segment.type().map(type -> site(type, segment.typeModifiers())).stream().toList();
    }
    return segment.regions().stream()
        .map(region -> site(region.code(), region.modifiers()))
        .toList();
  }

  private static FindingSite site(Code code, List<Code> modifiers) {
    List<Code> current = modifiers.stream().map(CurrentCodes::of).toList();
    return new FindingSite(
        CurrentCodes.of(code),
        current.stream().filter(MeasurementDocument::isSide).findFirst(),
        current.stream().filter(modifier -> !isSide(modifier)).findFirst());
  }

  private static boolean isSide(Code modifier) {
    return ContextGroups.standard().contains(LATERALITY, CurrentCodes.of(modifier));
  }
}
