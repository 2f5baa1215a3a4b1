// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DecimalString;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.contour.Contour;
import org.sopwith.image.contour.ContourTrace.Traced;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SourceImages;
import org.sopwith.seg.SourceReference;
import org.sopwith.seg.StructureSetWriter.Region;
import org.sopwith.sr.content.InstanceReference;

/** Puts an RT Structure Set together, module by module (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8). */
public final class StructureSetObject {
  /** Detached Study Management (Retired), which stands for any study (PS3.3 C.8.8.5.4). */
  private static final String STUDY = "1.2.840.10008.3.1.2.3.1";

  /** A SH. */
  private static final int LONGEST_LABEL = 16;

  /** Coordinates are written this finely, as a part of the smallest distance of voxels. */
  private static final double FINENESS = 1e-4;

  private static final String ANATOMICAL_STRUCTURE = "91723000";

  private StructureSetObject() {}

  /** Makes it; in Implicit VR, as in Explicit VR a contour could have some 1,300 points only. */
  public static DicomFile make(
      SourceImages source,
      List<Region> regions,
      SegmentationContent content,
      Optional<InstanceReference> definition,
      LocalDateTime now,
      Consumer<String> remarks)
      throws OperationException {
    String sopClass = StructureSet.SOP_CLASS_UID;
    DataSet root =
        DerivedObject.begin(source, sopClass, sopClass, "RTSTRUCT", content, now, remarks);
    root.set(Tag.OperatorsName, VR.PN);
    String label = content.contentLabel();
    root.set(
        Tag.StructureSetLabel,
        VR.SH,
        label.isEmpty()
            ? SegmentationContent.DEFAULT.contentLabel()
            : label.substring(0, Math.min(label.length(), LONGEST_LABEL)));
    DerivedObject.optional(root, Tag.StructureSetDescription, VR.ST, content.contentDescription());
    root.set(Tag.StructureSetDate, VR.DA, DerivedObject.DATE.format(now));
    root.set(Tag.StructureSetTime, VR.TM, DerivedObject.TIME.format(now));
    String frameOfReference = root.string(Tag.FrameOfReferenceUID, "");
    references(root, source, frameOfReference);
    int decimals = decimals(source.grid());
    for (Region region : regions) {
      Segment segment = region.segment();
      structure(root.addItem(Tag.StructureSetROISequence), segment, frameOfReference, definition);
      contours(root.addItem(Tag.ROIContourSequence), region, source, decimals);
      observation(root.addItem(Tag.RTROIObservationsSequence), segment);
    }
    return DicomFile.create(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, root);
  }

  private static void references(DataSet root, SourceImages source, String frameOfReference) {
    DataSet frame = root.addItem(Tag.ReferencedFrameOfReferenceSequence);
    frame.set(Tag.FrameOfReferenceUID, VR.UI, frameOfReference);
    List<SourceImages.Series> all =
        source.series().stream().filter(series -> !series.images().isEmpty()).toList();
    if (all.isEmpty()) {
      return;
    }
    DataSet study = frame.addItem(Tag.RTReferencedStudySequence);
    new InstanceReference(STUDY, root.string(Tag.StudyInstanceUID, "")).write(study);
    for (SourceImages.Series series : all) {
      DataSet to = study.addItem(Tag.RTReferencedSeriesSequence);
      to.set(Tag.SeriesInstanceUID, VR.UI, series.seriesInstanceUid());
      series.images().stream()
          .map(SourceReference::instance)
          .distinct()
          .forEach(instance -> instance.write(to.addItem(Tag.ContourImageSequence)));
    }
  }

  private static void structure(
      DataSet item,
      Segment segment,
      String frameOfReference,
      Optional<InstanceReference> definition) {
    item.setInts(Tag.ROINumber, VR.IS, segment.number());
    item.set(Tag.ReferencedFrameOfReferenceUID, VR.UI, frameOfReference);
    item.set(Tag.ROIName, VR.LO, segment.label());
    DerivedObject.optional(item, Tag.ROIDescription, VR.ST, segment.description());
    item.set(Tag.ROIGenerationAlgorithm, VR.CS, segment.algorithmType());
    DerivedObject.optional(item, Tag.ROIGenerationDescription, VR.LO, segment.algorithmName());
    if (definition.isPresent()) {
      DataSet to = item.addItem(Tag.DefinitionSourceSequence);
      definition.get().write(to);
      to.setInts(Tag.ReferencedSegmentNumber, VR.US, segment.number());
    }
  }

  private static void contours(DataSet item, Region region, SourceImages source, int decimals) {
    item.setInts(Tag.ReferencedROINumber, VR.IS, region.segment().number());
    region
        .segment()
        .color()
        .ifPresent(
            color -> {
              int rgb = color.rgb();
              item.setInts(
                  Tag.ROIDisplayColor, VR.IS, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
              item.setInts(
                  Tag.RecommendedDisplayCIELabValue, VR.US, color.l(), color.a(), color.b());
            });
    int number = 0;
    for (Traced traced : region.contours()) {
      DataSet to = item.addItem(Tag.ContourSequence);
      to.setInts(Tag.ContourNumber, VR.IS, ++number);
      source
          .source(traced.slice())
          .ifPresent(image -> image.write(to.addItem(Tag.ContourImageSequence)));
      Contour contour = traced.contour();
      to.set(Tag.ContourGeometricType, VR.CS, contour.type().name());
      to.setInts(Tag.NumberOfContourPoints, VR.IS, contour.size());
      String[] texts = new String[contour.coordinates().length];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = text(contour.coordinates()[i], decimals);
      }
      to.set(Tag.ContourData, VR.DS, texts);
    }
  }

  private static String text(double value, int decimals) {
    return DecimalString.of(
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }

  private static int decimals(Grid grid) {
    double least = Math.min(grid.spacing(0), Math.min(grid.spacing(1), grid.spacing(2)));
    return Math.max(1, (int) Math.ceil(-Math.log10(least * FINENESS)));
  }

  private static void observation(DataSet item, Segment segment) {
    item.setInts(Tag.ObservationNumber, VR.IS, segment.number());
    item.setInts(Tag.ReferencedROINumber, VR.IS, segment.number());
    SegmentCodes.write(item, segment, Tag.RTROIIdentificationCodeSequence);
    boolean organ =
        segment.category().filter(code -> code.value().equals(ANATOMICAL_STRUCTURE)).isPresent();
    item.set(Tag.RTROIInterpretedType, VR.CS, organ ? "ORGAN" : "");
    item.set(Tag.ROIInterpreter, VR.PN);
  }
}
