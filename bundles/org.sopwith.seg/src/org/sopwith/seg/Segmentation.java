// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PixelSpacing;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Samples;

/**
 * A Segmentation or Label Map Segmentation (PS3.3 A.51, A.90). Segments and the segment of each
 * frame are read at once, pixels frame by frame when they are asked for. Frames are counted from 0.
 * The file must stay open and unchanged.
 */
public final class Segmentation {
  /** What stands for no segment in a label map without Pixel Padding Value. */
  private static final int NO_SEGMENT = 0;

  private final DicomFile file;
  private final DataSet root;
  private final SegmentationType type;
  private final FrameReader reader;
  private final FrameBytes packed;
  private final Map<Integer, Segment> segments = new LinkedHashMap<>();
  private final List<Segment> all = new ArrayList<>();
  private final int[] segmentOfFrame;

  private Segmentation(
      DicomFile file, SegmentationType type, FrameReader reader, FrameBytes packed) {
    this.file = file;
    this.root = file.dataSet();
    this.type = type;
    this.reader = reader;
    this.packed = packed;
    for (DataSet item : root.items(Tag.SegmentSequence)) {
      Segment segment = Segment.read(item);
      all.add(segment);
      segments.putIfAbsent(segment.number(), segment);
    }
    this.segmentOfFrame = new int[reader.declaredFrames()];
    if (type != SegmentationType.LABELMAP) {
      readSegmentsOfFrames();
    }
  }

  private void readSegmentsOfFrames() {
    int shared =
        root.item(Tag.SharedFunctionalGroupsSequence, 0).map(Segmentation::segmentOf).orElse(0);
    List<DataSet> groups = root.items(Tag.PerFrameFunctionalGroupsSequence);
    for (int frame = 0; frame < segmentOfFrame.length; frame++) {
      int own = frame < groups.size() ? segmentOf(groups.get(frame)) : 0;
      segmentOfFrame[frame] = own == 0 ? shared : own;
    }
  }

  private static int segmentOf(DataSet group) {
    return group
        .item(Tag.SegmentIdentificationSequence, 0)
        .map(item -> item.integer(Tag.ReferencedSegmentNumber, 0))
        .orElse(0);
  }

  /** Whether a data set is one, by its SOP class or its Segmentation Type. */
  public static boolean isSegmentation(DataSet dataSet) {
    return dataSet.contains(Tag.SegmentationType) && dataSet.contains(Tag.SegmentSequence);
  }

  /**
   * Opens a segmentation.
   *
   * @throws FrameException if it is none, or its pixel data cannot be told
   */
  public static Segmentation of(DicomFile file) throws FrameException {
    String text = file.dataSet().string(Tag.SegmentationType, "");
    SegmentationType type =
        SegmentationType.of(text)
            .orElseThrow(
                () ->
                    new FrameException(
                        text.isEmpty()
                            ? "The object is no segmentation: it has no Segmentation Type."
                            : "Segmentation Type (0062,0001) is not one of BINARY, FRACTIONAL and"
                                + " LABELMAP."));
    FrameReader reader = FrameReader.of(file);
    boolean bits =
        type == SegmentationType.BINARY
            && reader.description().bitsAllocated() == 1
            && !file.transferSyntax().isEncapsulated();
    try {
      return new Segmentation(file, type, reader, bits ? FrameBytes.of(file) : null);
    } catch (IOException e) {
      throw new FrameException(-1, e.getMessage(), e);
    }
  }

  public DicomFile file() {
    return file;
  }

  public SegmentationType type() {
    return type;
  }

  public int rows() {
    return reader.description().rows();
  }

  public int columns() {
    return reader.description().columns();
  }

  /** Number of frames that the object says it has. */
  public int frames() {
    return segmentOfFrame.length;
  }

  /** Number of frames whose pixels are there. */
  public int framesWithPixels() {
    return Math.min(frames(), reader.frames());
  }

  /** All segments in their order, also those whose numbers occur twice. */
  public List<Segment> segments() {
    return List.copyOf(all);
  }

  /** The first segment with a number. */
  public Optional<Segment> segment(int number) {
    return Optional.ofNullable(segments.get(number));
  }

  /** The number of the segment that a frame shows; 0 if it does not say, and in a label map. */
  public int segmentOf(int frame) {
    return segmentOfFrame[frame];
  }

  /**
   * The value of pixels outside of all segments of a label map; a segment may have this number too.
   */
  public int background() {
    return root.integer(Tag.PixelPaddingValue, NO_SEGMENT);
  }

  /** The value of a pixel that belongs wholly to the segment; 1 but for fractional ones. */
  public int maximum() {
    return type == SegmentationType.FRACTIONAL ? root.integer(Tag.MaximumFractionalValue, 255) : 1;
  }

  /** PROBABILITY or OCCUPANCY for fractional ones. */
  public Optional<String> fractionalType() {
    return root.string(Tag.SegmentationFractionalType);
  }

  /** Where a frame lies in the patient; empty for slide coordinates and where nothing is said. */
  public Optional<PlanePosition> plane(int frame) {
    return reader.plane(frame);
  }

  /** Pixel spacing of a frame. */
  public Optional<PixelSpacing> pixelSpacing(int frame) {
    return reader.spacing(frame);
  }

  /** Slice Thickness and Spacing Between Slices are read from here. */
  Optional<DataSet> pixelMeasures() {
    return root.item(Tag.SharedFunctionalGroupsSequence, 0)
        .flatMap(group -> group.item(Tag.PixelMeasuresSequence, 0))
        .or(
            () ->
                root.item(Tag.PerFrameFunctionalGroupsSequence, 0)
                    .flatMap(group -> group.item(Tag.PixelMeasuresSequence, 0)));
  }

  /** Spacing Between Slices, or else Slice Thickness, in mm. */
  Optional<Double> sliceDistance() {
    for (int tag : new int[] {Tag.SpacingBetweenSlices, Tag.SliceThickness}) {
      OptionalDouble distance =
          pixelMeasures().map(it -> it.real(tag)).orElse(OptionalDouble.empty());
      if (distance.isPresent() && distance.getAsDouble() > 0) {
        return Optional.of(distance.getAsDouble());
      }
    }
    return Optional.empty();
  }

  /** The images that a frame was made from. */
  public List<SourceReference> sources(int frame) {
    List<SourceReference> own =
        root.item(Tag.PerFrameFunctionalGroupsSequence, frame)
            .map(SourceReference::read)
            .orElse(List.of());
    return own.isEmpty()
        ? root.item(Tag.SharedFunctionalGroupsSequence, 0)
            .map(SourceReference::read)
            .orElse(List.of())
        : own;
  }

  /**
   * The stored values of a frame, row by row: 0 or 1, a fraction, or a segment number.
   *
   * @throws FrameException if the frame is missing or broken
   */
  public Samples samples(int frame) throws FrameException {
    return reader.frame(frame).samples();
  }

  /**
   * The pixels of one segment in a frame: 0 where it is not, else up to {@link #maximum}.
   *
   * @throws FrameException if the frame is missing or broken
   */
  public byte[] mask(int frame, int segment) throws FrameException {
    Samples samples = samples(frame);
    byte[] mask = new byte[samples.length()];
    boolean labels = type == SegmentationType.LABELMAP;
    if (labels || segmentOf(frame) == segment) {
      for (int i = 0; i < mask.length; i++) {
        int value = samples.integer(i);
        mask[i] = (byte) (labels ? value == segment ? 1 : 0 : value);
      }
    }
    return mask;
  }

  /**
   * Shows the pixels of a frame that are not 0, of a label map those that are not background, as
   * runs of equal values.
   *
   * @throws FrameException if the frame is missing or broken
   */
  public void forEachRun(int frame, PixelRuns runs) throws FrameException {
    Optional<byte[]> bits = bits(frame);
    if (bits.isPresent()) {
      PackedBits.forEachRun(bits.get(), rows(), columns(), runs);
      return;
    }
    boolean labels = type == SegmentationType.LABELMAP;
    int skipped = labels ? background() : 0;
    boolean none = labels && segment(skipped).isPresent();
    Samples samples = samples(frame);
    for (int row = 0; row < rows(); row++) {
      int start = row * columns();
      int column = 0;
      while (column < columns()) {
        int value = samples.integer(start + column);
        int from = column++;
        while (column < columns() && samples.integer(start + column) == value) {
          column++;
        }
        if (value != skipped || none) {
          runs.run(value, row, from, column);
        }
      }
    }
  }

  /**
   * How many pixels of a frame are set, counted in packed bits where the frame has these.
   *
   * @return empty if the frame has no packed bits
   * @throws FrameException if the frame cannot be read
   */
  OptionalInt countBits(int frame) throws FrameException {
    Optional<byte[]> bits = bits(frame);
    return bits.isPresent()
        ? OptionalInt.of(PackedBits.count(bits.get(), rows() * columns()))
        : OptionalInt.empty();
  }

  /**
   * The pixels of a frame as packed bits, the first in the lowest bit of the first byte.
   *
   * @return empty if the frame has no packed bits
   * @throws FrameException if the frame cannot be read
   */
  Optional<byte[]> bits(int frame) throws FrameException {
    if (packed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(packed.frame(frame));
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new FrameException(frame, "cannot be read: " + e.getMessage(), e);
    }
  }
}
