// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.image.volume.Grid;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationOptions.Compression;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SourceImages;

/** Puts a segmentation object together, module by module. */
public final class SegmentationObject {
  private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
  private static final String LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7";
  private static final String DEFLATED_IMAGE_FRAMES = "1.2.840.10008.1.2.8.1";

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
    DataSet root =
        DerivedObject.begin(source, sopClass, SEGMENTATION, "SEG", content, now, remarks);
    DerivedObject.optional(root, Tag.BodyPartExamined, VR.CS, content.bodyPart());
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

  /** An object that has segments and nothing else, for rules about how they are named. */
  public static DicomFile named(List<Segment> segments) {
    DataSet root = new DataSet();
    root.set(Tag.SOPClassUID, VR.UI, UID.SegmentationStorage);
    root.set(Tag.SegmentationType, VR.CS, "BINARY");
    for (Segment segment : segments) {
      segment(root.addItem(Tag.SegmentSequence), segment);
    }
    return DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, root);
  }

  private static TransferSyntax transferSyntax(Compression compression) {
    return switch (compression) {
      case NONE -> TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
      case RLE -> TransferSyntax.RLE_LOSSLESS;
      case DEFLATE -> TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
      case DEFLATED_FRAMES -> TransferSyntax.of(DEFLATED_IMAGE_FRAMES);
    };
  }

  private static void image(
      DataSet root,
      SourceImages source,
      FrameSet frames,
      SegmentationOptions options,
      SegmentationContent content,
      LocalDateTime now) {
    root.set(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
    root.set(Tag.ContentDate, VR.DA, DerivedObject.DATE.format(now));
    root.set(Tag.ContentTime, VR.TM, DerivedObject.TIME.format(now));
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
    DerivedObject.optional(item, Tag.SegmentDescription, VR.ST, segment.description());
    item.set(Tag.SegmentAlgorithmType, VR.CS, segment.algorithmType());
    DerivedObject.optional(item, Tag.SegmentAlgorithmName, VR.LO, segment.algorithmName());
    SegmentCodes.write(item, segment, Tag.SegmentedPropertyTypeCodeSequence);
    segment.color().ifPresent(color -> color(item, color));
    DerivedObject.optional(item, Tag.TrackingID, VR.UT, segment.trackingId());
    DerivedObject.optional(item, Tag.TrackingUID, VR.UI, segment.trackingUid());
  }

  private static void color(DataSet item, CieLab color) {
    item.setInts(Tag.RecommendedDisplayCIELabValue, VR.US, color.l(), color.a(), color.b());
  }
}
