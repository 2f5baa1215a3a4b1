// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.internal.FunctionalGroups;
import org.sopwith.image.internal.codec.Codec;
import org.sopwith.image.internal.codec.CodecException;

/**
 * The frames of an image, decoded one at a time; only a few recent ones stay in memory. Frames are
 * counted from 0. What belongs to a frame (rescale, windows, position) is taken from its functional
 * groups, the shared ones, or the root of the object. Safe for use by several threads as long as
 * the file stays open and unchanged.
 */
public final class FrameReader {
  /** Bytes of decoded frames that are kept. */
  private static final long CACHE_BYTES = 32L << 20;

  private final DataSet root;
  private final DicomFile file;
  private final FrameBytes bytes;
  private final PixelDescription description;
  private final Codec codec;
  private final FunctionalGroups groups;
  private final FrameGeometry geometry;
  private final Optional<PaletteColor> palette;
  private final Map<Integer, Frame> recent;

  private FrameReader(DicomFile file, FrameBytes bytes, PixelDescription description, Codec codec) {
    this.file = file;
    this.root = file.dataSet();
    this.bytes = bytes;
    this.description = description;
    this.codec = codec;
    this.groups = new FunctionalGroups(root);
    this.geometry = new FrameGeometry(root);
    this.palette = PaletteColor.of(root, description.signed());
    long frameBytes = Math.max(1, (long) description.samples() * description.bitsAllocated() / 8);
    int kept = (int) Math.max(1, Math.min(16, CACHE_BYTES / frameBytes));
    this.recent = new Recent(kept);
  }

  /** The frames used last. */
  private static final class Recent extends LinkedHashMap<Integer, Frame> {
    private static final long serialVersionUID = 1L;
    private final int limit;

    Recent(int limit) {
      super(16, 0.75f, true);
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Frame> eldest) {
      return size() > limit;
    }
  }

  /** Whether an object has one of the three pixel data elements. */
  public static boolean hasFrames(DataSet root) {
    return FrameBytes.pixelData(root).isPresent();
  }

  /**
   * Opens the frames of a file. The file must stay open while they are read.
   *
   * @throws UnsupportedTransferSyntaxException if there is no decoder for the compression
   * @throws FrameException if the object does not describe an image
   */
  public static FrameReader of(DicomFile file) throws FrameException {
    PixelDescription description = PixelDescription.of(file.dataSet());
    boolean encapsulated =
        FrameBytes.pixelData(file.dataSet()).map(Element::isEncapsulated).orElse(false);
    Optional<Codec> codec = Codec.of(file.transferSyntax().uid());
    if (!encapsulated && !file.transferSyntax().isEncapsulated()) {
      codec = Optional.of(Codec.NATIVE);
    }
    if (codec.isEmpty()) {
      throw new UnsupportedTransferSyntaxException(file.transferSyntax());
    }
    try {
      return new FrameReader(file, FrameBytes.of(file), description, codec.get());
    } catch (IOException e) {
      throw new FrameException(-1, e.getMessage(), e);
    }
  }

  /** Number of frames whose bytes are there. */
  public int frames() {
    return bytes.count();
  }

  /** Number of Frames (0028,0008), 1 if absent; more than {@link #frames()} if data is missing. */
  public int declaredFrames() {
    return bytes.declaredCount();
  }

  /** The image as it is stored. */
  public PixelDescription description() {
    return description;
  }

  /**
   * Decodes a frame.
   *
   * @param index counted from 0
   * @throws FrameException if the frame is missing or broken
   */
  public synchronized Frame frame(int index) throws FrameException {
    Frame known = recent.get(index);
    if (known != null) {
      return known;
    }
    try {
      Codec.Decoded decoded = codec.decode(stored(index), description);
      Frame frame = new Frame(index, description.decoded(decoded.photometric()), decoded.samples());
      recent.put(index, frame);
      return frame;
    } catch (CodecException e) {
      throw new FrameException(index, e.getMessage() + ".", e);
    } catch (OutOfMemoryError e) {
      // one allocation was too large for the heap; nothing of it is kept
      throw new FrameException(
          index,
          "its %d x %d pixels need more memory than there is."
              .formatted(description.columns(), description.rows()),
          e);
    }
  }

  private byte[] stored(int index) throws FrameException {
    if (index < 0 || index >= frames()) {
      throw new FrameException(
          index, "there are only %d complete frames in the file.".formatted(frames()), null);
    }
    try {
      byte[] data = bytes.frame(index);
      if (isWordSwapped()) {
        swapWords(data);
      }
      return data;
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new FrameException(index, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** 32-bit cells in OW of a big endian file: words are right, their order within a cell is not. */
  private boolean isWordSwapped() {
    return file.transferSyntax().isBigEndian()
        && description.kind() == PixelDescription.Kind.INTEGER
        && description.bitsAllocated() == 32
        && root.get(Tag.PixelData).map(e -> e.vr() == VR.OW).orElse(false);
  }

  private static void swapWords(byte[] data) {
    for (int i = 0; i + 3 < data.length; i += 4) {
      byte a = data[i];
      byte b = data[i + 1];
      data[i] = data[i + 2];
      data[i + 1] = data[i + 3];
      data[i + 2] = a;
      data[i + 3] = b;
    }
  }

  /** From stored values of a frame to values with a meaning. */
  public ModalityTransform modality(int index) {
    return ModalityTransform.of(
        groups.holder(index, Tag.PixelValueTransformationSequence), description.signed());
  }

  /** The windows and tables that the object offers for a frame, the first being the default. */
  public List<VoiTransform> voi(int index) {
    ModalityTransform modality = modality(index);
    boolean signed = modality.table().isEmpty() && modality.apply(description.minimum()) < 0;
    boolean integers = description.kind() == PixelDescription.Kind.INTEGER;
    return VoiTransform.of(groups.holder(index, Tag.FrameVOILUTSequence), signed, integers);
  }

  /** The palette of PALETTE COLOR images. */
  public Optional<PaletteColor> palette() {
    return palette;
  }

  /** Whether Presentation LUT Shape (2050,0020) asks for inverse grey values. */
  public boolean isInverse() {
    return root.string(Tag.PresentationLUTShape, "").equals("INVERSE");
  }

  /** Whether pixels are segments and not measurements. */
  boolean isSegmentation() {
    return root.string(Tag.Modality, "").equals("SEG");
  }

  /** Stored values from and to which pixels are outside of the image; empty if none are. */
  public Optional<Padding> padding() {
    if (!root.contains(Tag.PixelPaddingValue)) {
      return Optional.empty();
    }
    double one = padding(Tag.PixelPaddingValue);
    double other =
        root.contains(Tag.PixelPaddingRangeLimit) ? padding(Tag.PixelPaddingRangeLimit) : one;
    return Optional.of(new Padding(Math.min(one, other), Math.max(one, other)));
  }

  private double padding(int tag) {
    int value = root.integer(tag, 0);
    return description.signed() ? (short) value : value & 0xFFFF;
  }

  /** Pixel Padding Value and Range Limit (PS3.3 C.7.5.1.1.2). */
  public record Padding(double from, double to) {
    public boolean contains(double stored) {
      return stored >= from && stored <= to;
    }
  }

  /** Pixel spacing of a frame; for projections the one at the detector. */
  public Optional<PixelSpacing> spacing(int index) {
    return geometry.spacing(index);
  }

  /** Directions of a frame's rows and columns in the patient. */
  public Optional<Orientation> orientation(int index) {
    return geometry.orientation(index);
  }

  /** Anatomical letters for the edges of a frame. */
  public Optional<Orientation.Edges> edges(int index) {
    return geometry.edges(index);
  }

  /** Where a frame lies in the patient. */
  public Optional<PlanePosition> plane(int index) {
    return geometry.plane(index);
  }

  /** The overlays of a frame, from their own data or from unused bits of native pixel data. */
  public List<Overlay> overlays(int index) throws FrameException {
    return Overlay.of(root, index, description, () -> cells(index));
  }

  private Optional<Samples> cells(int index) throws FrameException {
    if (codec != Codec.NATIVE || description.kind() != PixelDescription.Kind.INTEGER) {
      return Optional.empty();
    }
    try {
      return Optional.of(Codec.NATIVE.decode(stored(index), description.cells()).samples());
    } catch (CodecException e) {
      throw new FrameException(index, e.getMessage() + ".", e);
    }
  }
}
