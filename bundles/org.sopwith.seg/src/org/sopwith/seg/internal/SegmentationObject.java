// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Product;
import org.sopwith.operation.Progress;
import org.sopwith.operation.edit.Edits;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationOptions.Compression;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SourceImages;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;

/** Puts a segmentation object together, module by module. */
public final class SegmentationObject {
  private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
  private static final String LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7";
  private static final String DEFLATED_IMAGE_FRAMES = "1.2.840.10008.1.2.8.1";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final String UTF_8 = "ISO_IR 192";

  private SegmentationObject() {}

  /** Makes it. */
  public static DicomFile make(
      SourceImages source,
      List<Segment> segments,
      FrameSet frames,
      SegmentationContent content,
      SegmentationOptions options,
      LocalDateTime now,
      Progress progress,
      Consumer<String> remarks)
      throws OperationException {
    boolean labelMap = options.type() == SegmentationType.LABELMAP;
    String sopClass = labelMap ? LABEL_MAP : SEGMENTATION;
    DataSet root = new DataSet();
    root.set(Tag.SpecificCharacterSet, VR.CS, UTF_8);
    SourceAttributes.copy(
        source.attributes(),
        root,
        SourceAttributes.iod(SEGMENTATION),
        SEGMENTATION,
        source.fileName(),
        remarks);
    requireStudy(root, source);
    root.set(Tag.SOPClassUID, VR.UI, sopClass);
    root.set(Tag.SOPInstanceUID, VR.UI, Edits.newUid());
    series(root, content, now);
    equipment(root);
    image(root, source, frames, options, content, now);
    for (Segment segment : segments) {
      segment(root.addItem(Tag.SegmentSequence), segment);
    }
    FunctionalGroupsWriter.references(root, source);
    FunctionalGroupsWriter.write(root, source, frames.frames(), labelMap);
    Grid grid = source.grid();
    PixelEncoder.encode(
        root,
        frames.pixels(),
        (long) grid.sliceVoxels() * (frames.bytesPerPixel() == 0 ? 1 : 8 * frames.bytesPerPixel()),
        frames.bytesPerPixel(),
        grid.columns(),
        options.compression(),
        progress);
    return DicomFile.create(transferSyntax(options.compression()), root);
  }

  private static TransferSyntax transferSyntax(Compression compression) {
    return switch (compression) {
      case NONE -> TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
      case RLE -> TransferSyntax.RLE_LOSSLESS;
      case DEFLATE -> TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
      case DEFLATED_FRAMES -> TransferSyntax.of(DEFLATED_IMAGE_FRAMES);
    };
  }

  private static void requireStudy(DataSet root, SourceImages source) throws OperationException {
    for (int tag : new int[] {Tag.StudyInstanceUID, Tag.FrameOfReferenceUID}) {
      if (root.string(tag).isEmpty()) {
        throw new OperationException(
            "%s has no valid %s, which the segmentation needs."
                .formatted(
                    source.fileName(),
                    tag == Tag.StudyInstanceUID ? "Study Instance UID" : "Frame of Reference UID"));
      }
    }
  }

  private static void series(DataSet root, SegmentationContent content, LocalDateTime now) {
    root.set(Tag.Modality, VR.CS, "SEG");
    root.set(Tag.SeriesInstanceUID, VR.UI, Edits.newUid());
    root.setInts(Tag.SeriesNumber, VR.IS, content.seriesNumber());
    root.set(Tag.SeriesDate, VR.DA, DATE.format(now));
    root.set(Tag.SeriesTime, VR.TM, TIME.format(now));
    optional(root, Tag.SeriesDescription, VR.LO, content.seriesDescription());
    optional(root, Tag.BodyPartExamined, VR.CS, content.bodyPart());
    if (!content.clinicalTrialCoordinatingCenter().isEmpty()
        || !content.clinicalTrialSeriesId().isEmpty()) {
      root.set(
          Tag.ClinicalTrialCoordinatingCenterName,
          VR.LO,
          content.clinicalTrialCoordinatingCenter());
      optional(root, Tag.ClinicalTrialSeriesID, VR.LO, content.clinicalTrialSeriesId());
    }
    optional(root, Tag.ClinicalTrialTimePointID, VR.LO, content.clinicalTrialTimePointId());
  }

  private static void equipment(DataSet root) {
    root.set(Tag.Manufacturer, VR.LO, Product.NAME);
    root.set(Tag.ManufacturerModelName, VR.LO, Product.NAME);
    root.set(Tag.DeviceSerialNumber, VR.LO, "0");
    root.set(Tag.SoftwareVersions, VR.LO, Product.version());
  }

  private static void image(
      DataSet root,
      SourceImages source,
      FrameSet frames,
      SegmentationOptions options,
      SegmentationContent content,
      LocalDateTime now) {
    root.set(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
    root.setInts(Tag.InstanceNumber, VR.IS, content.instanceNumber());
    root.set(Tag.ContentDate, VR.DA, DATE.format(now));
    root.set(Tag.ContentTime, VR.TM, TIME.format(now));
    root.set(Tag.ContentLabel, VR.CS, content.contentLabel());
    root.set(Tag.ContentDescription, VR.LO, content.contentDescription());
    root.set(Tag.ContentCreatorName, VR.PN, content.contentCreatorName());
    root.setInts(Tag.SamplesPerPixel, VR.US, 1);
    root.set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    root.setInts(Tag.NumberOfFrames, VR.IS, frames.frames().size());
    root.setInts(Tag.Rows, VR.US, source.grid().rows());
    root.setInts(Tag.Columns, VR.US, source.grid().columns());
    int bits = frames.bytesPerPixel() == 0 ? 1 : 8 * frames.bytesPerPixel();
    root.setInts(Tag.BitsAllocated, VR.US, bits);
    root.setInts(Tag.BitsStored, VR.US, bits);
    root.setInts(Tag.HighBit, VR.US, bits - 1);
    root.setInts(Tag.PixelRepresentation, VR.US, 0);
    lossy(root, source.attributes());
    root.set(Tag.SegmentationType, VR.CS, options.type().name());
    switch (options.type()) {
      case FRACTIONAL -> {
        root.set(Tag.SegmentationFractionalType, VR.CS, options.fractionalType().name());
        root.setInts(Tag.MaximumFractionalValue, VR.US, 255);
        root.set(Tag.SegmentsOverlap, VR.CS, frames.overlap() ? "YES" : "NO");
      }
      case BINARY -> root.set(Tag.SegmentsOverlap, VR.CS, frames.overlap() ? "YES" : "NO");
      case LABELMAP -> root.setInts(Tag.PixelPaddingValue, VR.US, 0);
    }
  }

  /** Compression of the source that lost something is lost for what is made of it too. */
  private static void lossy(DataSet root, DataSet source) {
    boolean lossy = source.string(Tag.LossyImageCompression, "00").equals("01");
    root.set(Tag.LossyImageCompression, VR.CS, lossy ? "01" : "00");
    if (lossy) {
      for (int tag : new int[] {Tag.LossyImageCompressionRatio, Tag.LossyImageCompressionMethod}) {
        source.get(tag).ifPresent(element -> SourceAttributes.transcode(element, root));
      }
    }
  }

  private static void segment(DataSet item, Segment segment) {
    item.setInts(Tag.SegmentNumber, VR.US, segment.number());
    item.set(Tag.SegmentLabel, VR.LO, segment.label());
    optional(item, Tag.SegmentDescription, VR.ST, segment.description());
    item.set(Tag.SegmentAlgorithmType, VR.CS, segment.algorithmType());
    optional(item, Tag.SegmentAlgorithmName, VR.LO, segment.algorithmName());
    segment
        .category()
        .ifPresent(code -> CodeItems.write(item, Tag.SegmentedPropertyCategoryCodeSequence, code));
    segment
        .type()
        .ifPresent(code -> CodeItems.write(item, Tag.SegmentedPropertyTypeCodeSequence, code));
    if (segment.type().isPresent()) {
      DataSet type = item.item(Tag.SegmentedPropertyTypeCodeSequence, 0).orElseThrow();
      for (Code modifier : segment.typeModifiers()) {
        CodeItems.add(type, Tag.SegmentedPropertyTypeModifierCodeSequence, modifier);
      }
    }
    for (Segment.Region region : segment.regions()) {
      DataSet to = CodeItems.add(item, Tag.AnatomicRegionSequence, region.code());
      for (Code modifier : region.modifiers()) {
        CodeItems.add(to, Tag.AnatomicRegionModifierSequence, modifier);
      }
    }
    segment.color().ifPresent(color -> color(item, color));
    optional(item, Tag.TrackingID, VR.UT, segment.trackingId());
    optional(item, Tag.TrackingUID, VR.UI, segment.trackingUid());
  }

  private static void color(DataSet item, CieLab color) {
    item.setInts(Tag.RecommendedDisplayCIELabValue, VR.US, color.l(), color.a(), color.b());
  }

  private static void optional(DataSet to, int tag, VR vr, String text) {
    if (!text.isEmpty()) {
      to.set(tag, vr, text);
    }
  }
}
