// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.internal.Numbers;

/**
 * The regions of interest of an RT Structure Set (PS3.3 A.19).
 *
 * @param sopInstanceUid of the object
 * @param label Structure Set Label (3006,0002)
 * @param seriesUids the series that it says its regions were drawn on
 * @param notes what of its contours belongs to no region, one sentence each
 */
public record StructureSet(
    String sopInstanceUid,
    String label,
    List<String> seriesUids,
    List<Roi> rois,
    List<String> notes) {
  /** RT Structure Set Storage. */
  public static final String SOP_CLASS_UID = "1.2.840.10008.5.1.4.1.1.481.3";

  public StructureSet {
    seriesUids = List.copyOf(seriesUids);
    rois = List.copyOf(rois);
    notes = List.copyOf(notes);
  }

  /** Reads an object; regions without contours are there too. */
  public static StructureSet read(DataSet root) {
    Map<Integer, List<DataSet>> contours = new TreeMap<>();
    for (DataSet item : root.items(Tag.ROIContourSequence)) {
      contours
          .computeIfAbsent(item.integer(Tag.ReferencedROINumber, -1), n -> new ArrayList<>())
          .add(item);
    }
    Map<Integer, DataSet> observations = new HashMap<>();
    for (DataSet item : root.items(Tag.RTROIObservationsSequence)) {
      observations.putIfAbsent(item.integer(Tag.ReferencedROINumber, -1), item);
    }
    List<Roi> rois = new ArrayList<>();
    for (DataSet item : root.items(Tag.StructureSetROISequence)) {
      int number = item.integer(Tag.ROINumber, -1);
      List<DataSet> own = contours.remove(number);
      rois.add(
          roi(
              number,
              item,
              own == null ? List.of() : own,
              observations.getOrDefault(number, new DataSet())));
    }
    List<String> notes = new ArrayList<>();
    contours
        .keySet()
        .forEach(
            number -> notes.add("Contours refer to region %d, which is none.".formatted(number)));
    return new StructureSet(
        root.string(Tag.SOPInstanceUID, ""),
        root.string(Tag.StructureSetLabel, ""),
        seriesUids(root),
        rois,
        notes);
  }

  private static List<String> seriesUids(DataSet root) {
    Set<String> uids = new LinkedHashSet<>();
    for (DataSet frame : root.items(Tag.ReferencedFrameOfReferenceSequence)) {
      for (DataSet study : frame.items(Tag.RTReferencedStudySequence)) {
        for (DataSet series : study.items(Tag.RTReferencedSeriesSequence)) {
          series.string(Tag.SeriesInstanceUID).ifPresent(uids::add);
        }
      }
    }
    return List.copyOf(uids);
  }

  private static Roi roi(
      int number, DataSet item, List<DataSet> contourItems, DataSet observation) {
    List<Contour> contours = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Optional<Integer> color = Optional.empty();
    for (DataSet contourItem : contourItems) {
      color = color.or(() -> color(Numbers.ints(contourItem, Tag.ROIDisplayColor)));
      for (DataSet one : contourItem.items(Tag.ContourSequence)) {
        String where =
            "ROIContourSequence[%d].ContourSequence[%d]"
                .formatted(contourItem.itemIndex() + 1, one.itemIndex() + 1);
        double[] data = Numbers.doubles(one, Tag.ContourData);
        Contour.Type type = Contour.Type.of(one.string(Tag.ContourGeometricType, ""));
        Optional<String> fault = fault(data, type);
        if (fault.isPresent()) {
          faults.add(where + fault.get());
          continue;
        }
        int declared = one.integer(Tag.NumberOfContourPoints, data.length / 3);
        if (declared != data.length / 3) {
          notes.add(
              "%s has %d points, not %d as it says; those there are taken."
                  .formatted(where, data.length / 3, declared));
        }
        String image =
            one.item(Tag.ContourImageSequence, 0)
                .flatMap(i -> i.string(Tag.ReferencedSOPInstanceUID))
                .orElse("");
        contours.add(new Contour(type, data, image));
      }
    }
    return new Roi(
        number,
        item.string(Tag.ROIName, ""),
        item.string(Tag.ReferencedFrameOfReferenceUID, ""),
        item.string(Tag.ROIGenerationAlgorithm, ""),
        observation.string(Tag.RTROIInterpretedType, ""),
        color,
        contours,
        notes,
        faults);
  }

  private static Optional<String> fault(double[] data, Contour.Type type) {
    if (type == Contour.Type.OTHER) {
      return Optional.of(".ContourGeometricType is none that the standard has.");
    }
    if (data.length == 0 || !Arrays.stream(data).allMatch(Double::isFinite)) {
      return Optional.of(".ContourData is missing, or some of its values are no numbers.");
    }
    return data.length % 3 == 0
        ? Optional.empty()
        : Optional.of(
            ".ContourData has %d values, which is no multiple of three.".formatted(data.length));
  }

  private static Optional<Integer> color(int[] rgb) {
    if (rgb.length != 3) {
      return Optional.empty();
    }
    int packed = 0;
    for (int part : rgb) {
      packed = packed << 8 | Math.max(0, Math.min(255, part));
    }
    return Optional.of(packed);
  }
}
