// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.contour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.internal.Numbers;

/**
 * The regions of interest of an RT Structure Set (PS3.3 A.19).
 *
 * @param sopInstanceUid of the object
 * @param label Structure Set Label (3006,0002)
 * @param seriesUids the series that it says its regions were drawn on
 */
public record StructureSet(
    String sopInstanceUid, String label, List<String> seriesUids, List<Roi> rois) {
  /** RT Structure Set Storage. */
  public static final String SOP_CLASS_UID = "1.2.840.10008.5.1.4.1.1.481.3";

  public StructureSet {
    seriesUids = List.copyOf(seriesUids);
    rois = List.copyOf(rois);
  }

  /** Reads an object; regions without contours are there too. */
  public static StructureSet read(DataSet root) {
    Map<Integer, DataSet> contours = new HashMap<>();
    for (DataSet item : root.items(Tag.ROIContourSequence)) {
      contours.putIfAbsent(item.integer(Tag.ReferencedROINumber, -1), item);
    }
    Map<Integer, DataSet> observations = new HashMap<>();
    for (DataSet item : root.items(Tag.RTROIObservationsSequence)) {
      observations.putIfAbsent(item.integer(Tag.ReferencedROINumber, -1), item);
    }
    List<Roi> rois = new ArrayList<>();
    for (DataSet item : root.items(Tag.StructureSetROISequence)) {
      int number = item.integer(Tag.ROINumber, -1);
      DataSet none = new DataSet();
      rois.add(
          roi(
              number,
              item,
              contours.getOrDefault(number, none),
              observations.getOrDefault(number, none)));
    }
    return new StructureSet(
        root.string(Tag.SOPInstanceUID, ""),
        root.string(Tag.StructureSetLabel, ""),
        seriesUids(root),
        rois);
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

  private static Roi roi(int number, DataSet item, DataSet contourItem, DataSet observation) {
    List<Contour> contours = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int index = 0;
    for (DataSet one : contourItem.items(Tag.ContourSequence)) {
      index++;
      double[] data = Numbers.doubles(one, Tag.ContourData);
      boolean finite = java.util.Arrays.stream(data).allMatch(Double::isFinite);
      if (data.length == 0 || data.length % 3 != 0 || !finite) {
        notes.add(
            "Contour %d has %d coordinates, or some that are no numbers, and is left out."
                .formatted(index, data.length));
        continue;
      }
      int declared = one.integer(Tag.NumberOfContourPoints, data.length / 3);
      if (declared != data.length / 3) {
        notes.add(
            "Contour %d has %d points, not %d as it says; those there are taken."
                .formatted(index, data.length / 3, declared));
      }
      String image =
          one.item(Tag.ContourImageSequence, 0)
              .flatMap(i -> i.string(Tag.ReferencedSOPInstanceUID))
              .orElse("");
      contours.add(
          new Contour(Contour.Type.of(one.string(Tag.ContourGeometricType, "")), data, image));
    }
    return new Roi(
        number,
        item.string(Tag.ROIName, ""),
        item.string(Tag.ReferencedFrameOfReferenceUID, ""),
        item.string(Tag.ROIGenerationAlgorithm, ""),
        observation.string(Tag.RTROIInterpretedType, ""),
        color(Numbers.ints(contourItem, Tag.ROIDisplayColor)),
        contours,
        notes);
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
