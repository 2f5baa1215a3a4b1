// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.samples.Grid;
import org.sopwith.samples.Phantom;
import org.sopwith.samples.Structure;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.measurement.AlgorithmIdentification;
import org.sopwith.sr.measurement.FindingSite;
import org.sopwith.sr.measurement.ImageLibrary;
import org.sopwith.sr.measurement.Measurement;
import org.sopwith.sr.measurement.MeasurementAndEvaluationGroup;
import org.sopwith.sr.measurement.MeasurementReport;
import org.sopwith.sr.measurement.ObserverContext;
import org.sopwith.sr.measurement.PlanarRoiMeasurements;
import org.sopwith.sr.measurement.QualitativeEvaluation;
import org.sopwith.sr.measurement.Region;
import org.sopwith.standard.Code;

/** The Measurement Report (PS3.16 TID 1500) of the CT series: two findings and the organs. */
public final class MeasurementsOfCt {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final Code ATTENUATION = new Code("112031", "DCM", "Attenuation Coefficient");
  private static final Code HOUNSFIELD = new Code("[hnsf'U]", "UCUM", "Hounsfield unit");
  private static final Code MEAN = new Code("373098007", "SCT", "Mean");
  private static final Code DEVIATION = new Code("386136009", "SCT", "Standard Deviation");
  private static final Code DIAMETER = new Code("81827009", "SCT", "Diameter");
  private static final Code VOLUME = new Code("118565006", "SCT", "Volume");
  private static final Code MILLIMETRE = new Code("mm", "UCUM", "mm");
  private static final Code MILLILITRE = new Code("ml", "UCUM", "ml");
  private static final Code RIGHT = new Code("24028007", "SCT", "Right");
  private static final Code SOURCE = new Code("121112", "DCM", "Source of Measurement");
  private static final Code SHAPE = new Code("107644003", "SCT", "Shape");
  private static final Code ROUND = new Code("42700002", "SCT", "Round");

  private final OrganStatistics statistics;
  private final Uids uids;
  private final Map<Integer, DataSet> images;
  private final Map<String, Structure> structures = new TreeMap<>();

  /**
   * A report.
   *
   * @param images the images by their slices, at least those of {@link #slices}
   */
  public MeasurementsOfCt(
      Phantom phantom, OrganStatistics statistics, Uids uids, Map<Integer, DataSet> images) {
    this.statistics = statistics;
    this.uids = uids;
    this.images = images;
    phantom.structures().forEach(one -> structures.put(one.key(), one));
  }

  /** The report. */
  public DataSet document() {
    MeasurementReport report =
        new MeasurementReport(ObserverContext.person("Woodruff^Agathe^^Prof."))
            .observer(ObserverContext.device(uids.of("reporter"), "Reporter"))
            .country(new Code("GB", "ISO3166_1", "United Kingdom"))
            .procedureReported(new Code("77477000", "SCT", "Computed tomography"))
            .imageLibrary(new ImageLibrary().group(List.copyOf(images.values())))
            .algorithm(AlgorithmIdentification.of("Count of labels", "1.0"));
    report.group(finding("lesion", FindingSite.of(structures.get("liver").type())));
    report.group(finding("nodule", FindingSite.of(structures.get("lung-right").type(), RIGHT)));
    for (String organ : List.of("liver", "spleen")) {
      report.group(whole(structures.get(organ)));
    }
    return report.document(
        ReportHeader.of("measurements", 5, "Measurements", uids), new Evidence());
  }

  private PlanarRoiMeasurements finding(String key, FindingSite site) {
    Structure structure = structures.get(key);
    OrganStatistics.Part part = statistics.largest(structure);
    // Graphic data count from the top left corner of the first pixel, whose centre is at 0.5.
    float left = part.left();
    float right = part.right() + 1f;
    float top = part.top();
    float bottom = part.bottom() + 1f;
    float column = (left + right) / 2;
    float row = (top + bottom) / 2;
    List<Float> across = List.of(left, row, right, row);
    List<Float> down = List.of(column, top, column, bottom);
    boolean isWide = right - left >= bottom - top;
    List<Float> ellipse =
        java.util.stream.Stream.concat(
                (isWide ? across : down).stream(), (isWide ? down : across).stream())
            .toList();
    Region region = new Region.InImage("ELLIPSE", ellipse, frames(part.slice()));
    double diameter = Math.max(right - left, bottom - top) * Grid.CT.spacing();
    return new PlanarRoiMeasurements(structure.name(), uids.of("tracking " + key), region)
        .findingCategory(structure.category())
        .finding(structure.type())
        .site(site)
        .measurement(Measurement.of(DIAMETER, rounded(diameter), MILLIMETRE))
        .measurement(Measurement.of(ATTENUATION, rounded(part.mean()), HOUNSFIELD).derivation(MEAN))
        .measurement(
            Measurement.of(ATTENUATION, rounded(part.deviation()), HOUNSFIELD)
                .derivation(DEVIATION))
        .evaluation(QualitativeEvaluation.of(SHAPE, ROUND));
  }

  private MeasurementAndEvaluationGroup whole(Structure organ) {
    return new MeasurementAndEvaluationGroup(organ.name(), uids.of("tracking " + organ.key()))
        .findingCategory(organ.category())
        .finding(organ.type())
        .measurement(Measurement.of(VOLUME, rounded(statistics.millilitres(organ)), MILLILITRE))
        .measurement(
            Measurement.of(ATTENUATION, rounded(statistics.mean(organ)), HOUNSFIELD)
                .derivation(MEAN))
        .measurement(
            Measurement.of(ATTENUATION, rounded(statistics.deviation(organ)), HOUNSFIELD)
                .derivation(DEVIATION))
        .image(SOURCE, frames(statistics.largest(organ).slice()));
  }

  /** The images that the report speaks of. */
  public static List<Integer> slices(Phantom phantom, OrganStatistics statistics) {
    return phantom.structures().stream()
        .filter(one -> List.of("lesion", "nodule", "liver", "spleen").contains(one.key()))
        .map(one -> statistics.largest(one).slice())
        .sorted()
        .distinct()
        .toList();
  }

  private Region.ImageFrames frames(int slice) {
    return Region.ImageFrames.of(
        new InstanceReference(CT, images.get(slice).string(Tag.SOPInstanceUID, "")));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
