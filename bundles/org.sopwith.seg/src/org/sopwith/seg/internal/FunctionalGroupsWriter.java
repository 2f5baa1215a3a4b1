// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DecimalString;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.edit.Edits;
import org.sopwith.seg.SourceImages;
import org.sopwith.seg.SourceReference;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;

/** Writes functional groups and dimensions (PS3.3 C.7.6.16, C.7.6.17, C.8.20.3). */
final class FunctionalGroupsWriter {
  private static final Code SEGMENTATION = new Code("113076", "DCM", "Segmentation");
  private static final Code SOURCE_IMAGE =
      new Code("121322", "DCM", "Source image for image processing operation");

  /**
   * A frame.
   *
   * @param segment 0 in a label map
   * @param segmentIndex counted from 1 among those that have frames
   * @param slice counted from 0
   * @param positionIndex counted from 1 among the slices that have frames
   */
  record FrameAt(int segment, int segmentIndex, int slice, int positionIndex) {}

  private FunctionalGroupsWriter() {}

  static void write(DataSet root, SourceImages source, List<FrameAt> frames, boolean labelMap) {
    dimensions(root, labelMap);
    DataSet shared = root.addItem(Tag.SharedFunctionalGroupsSequence);
    Grid grid = source.grid();
    DataSet measures = shared.addItem(Tag.PixelMeasuresSequence);
    measures.set(Tag.SliceThickness, VR.DS, DecimalString.of(grid.planeDistance()));
    measures.set(Tag.SpacingBetweenSlices, VR.DS, DecimalString.of(grid.planeDistance()));
    measures.set(
        Tag.PixelSpacing,
        VR.DS,
        DecimalString.of(grid.spacing(1)),
        DecimalString.of(grid.spacing(0)));
    DataSet orientation = shared.addItem(Tag.PlaneOrientationSequence);
    Vector row = grid.direction(0);
    Vector column = grid.direction(1);
    orientation.set(
        Tag.ImageOrientationPatient,
        VR.DS,
        texts(row.x(), row.y(), row.z(), column.x(), column.y(), column.z()));
    for (FrameAt frame : frames) {
      write(root.addItem(Tag.PerFrameFunctionalGroupsSequence), source, frame, labelMap);
    }
  }

  private static String[] texts(double... values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = DecimalString.of(values[i]);
    }
    return texts;
  }

  private static void dimensions(DataSet root, boolean labelMap) {
    String uid = Edits.newUid();
    root.addItem(Tag.DimensionOrganizationSequence).set(Tag.DimensionOrganizationUID, VR.UI, uid);
    if (!labelMap) {
      dimension(
          root,
          uid,
          Tag.ReferencedSegmentNumber,
          Tag.SegmentIdentificationSequence,
          "Segment Number");
    }
    dimension(
        root, uid, Tag.ImagePositionPatient, Tag.PlanePositionSequence, "Position in the patient");
  }

  private static void dimension(DataSet root, String uid, int pointer, int group, String label) {
    DataSet dimension = root.addItem(Tag.DimensionIndexSequence);
    dimension.set(Tag.DimensionOrganizationUID, VR.UI, uid);
    dimension.setInts(Tag.DimensionIndexPointer, VR.AT, pointer);
    dimension.setInts(Tag.FunctionalGroupPointer, VR.AT, group);
    dimension.set(Tag.DimensionDescriptionLabel, VR.LO, label);
  }

  private static void write(DataSet group, SourceImages source, FrameAt frame, boolean labelMap) {
    DataSet content = group.addItem(Tag.FrameContentSequence);
    if (labelMap) {
      content.setInts(Tag.DimensionIndexValues, VR.UL, frame.positionIndex());
    } else {
      content.setInts(Tag.DimensionIndexValues, VR.UL, frame.segmentIndex(), frame.positionIndex());
      group
          .addItem(Tag.SegmentIdentificationSequence)
          .setInts(Tag.ReferencedSegmentNumber, VR.US, frame.segment());
    }
    Vector position = source.grid().patient(0, 0, frame.slice());
    group
        .addItem(Tag.PlanePositionSequence)
        .set(Tag.ImagePositionPatient, VR.DS, texts(position.x(), position.y(), position.z()));
    List<SourceReference> images = source.sources(frame.slice());
    if (images.isEmpty()) {
      group.setEmptySequence(Tag.DerivationImageSequence);
      return;
    }
    DataSet derivation = group.addItem(Tag.DerivationImageSequence);
    CodeItems.write(derivation, Tag.DerivationCodeSequence, SEGMENTATION);
    for (SourceReference image : images) {
      DataSet to = derivation.addItem(Tag.SourceImageSequence);
      image.write(to);
      CodeItems.write(to, Tag.PurposeOfReferenceCodeSequence, SOURCE_IMAGE);
    }
  }

  /** The images that are referred to, by series (PS3.3 C.12.2). */
  static void references(DataSet root, SourceImages source) {
    for (SourceImages.Series series : source.series()) {
      if (series.images().isEmpty()) {
        continue;
      }
      DataSet to = root.addItem(Tag.ReferencedSeriesSequence);
      to.set(Tag.SeriesInstanceUID, VR.UI, series.seriesInstanceUid());
      series.images().stream()
          .map(SourceReference::instance)
          .distinct()
          .forEach(instance -> instance.write(to.addItem(Tag.ReferencedInstanceSequence)));
    }
  }
}
