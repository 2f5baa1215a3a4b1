// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameEncoder;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.PixelRectangle;
import org.sopwith.image.UnsupportedTransferSyntaxException;
import org.sopwith.image.internal.codec.Codec;
import org.sopwith.image.internal.codec.CodecException;
import org.sopwith.image.internal.codec.InflateDecoder;
import org.sopwith.image.internal.codec.JpegBlanker;
import org.sopwith.image.internal.codec.RleDecoder;
import org.sopwith.image.internal.codec.Shape;

/**
 * Blanks rectangles of an image and leaves all other pixels as they are (PS3.15 E.3.1): native
 * pixels in place, RLE and deflated frames compressed anew without loss, sequential JPEG by its
 * blocks, so that the coefficients of all others stay. Frames of other compressions are decoded and
 * written natively.
 */
public final class PixelBlanking {
  /** Encapsulated frames are held in memory up to this many bytes. */
  private static final long MOST_BYTES = 1L << 30;

  private static final long LARGEST_NATIVE = 0xFFFFFFFEL;

  /** What is to be blanked. */
  @FunctionalInterface
  public interface Regions {
    /** The rectangles of a frame, counted from 0; they may reach beyond it. */
    List<PixelRectangle> of(int frame);
  }

  /** How it was done. */
  public enum Method {
    /** In place. */
    NATIVE("in place"),
    /** Frames were compressed anew without loss. */
    RECOMPRESSED("compressed anew without loss"),
    /** Blocks were replaced; at the edges up to the next block. */
    BLOCKS("JPEG blocks replaced, all others as they were"),
    /** Frames were decoded and are native now. */
    DECODED("decoded, now uncompressed");

    private final String words;

    Method(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * What became of an image.
   *
   * @param transferSyntax the one that the result must be written in
   */
  public record Blanked(TransferSyntax transferSyntax, Method method) {}

  private final DicomFile original;
  private final DataSet result;
  private final Regions regions;
  private final long clearedBits;
  private final PixelDescription description;
  private final FrameBytes frames;

  private PixelBlanking(DicomFile original, Regions regions, long clearedBits, DataSet result)
      throws IOException {
    this.original = original;
    this.result = result;
    this.regions = regions;
    this.clearedBits = clearedBits;
    this.description = PixelDescription.of(original.dataSet());
    this.frames = FrameBytes.of(original);
  }

  /**
   * Blanks rectangles.
   *
   * @param original the image, which must stay open and unchanged until the result is written
   * @param clearedBits bits of each cell that are set to zero besides, since overlays are in them
   * @param result a data set with the pixel data of the original, which is replaced
   * @throws FrameException if it cannot be done: there is no decoder, or the pixel data is broken
   */
  public static Blanked blank(DicomFile original, Regions regions, long clearedBits, DataSet result)
      throws IOException {
    return new PixelBlanking(original, regions, clearedBits, result).run();
  }

  private Blanked run() throws IOException {
    Element pixels = FrameBytes.pixelData(original.dataSet()).orElseThrow();
    if (!pixels.isEncapsulated()) {
      Element copy = FrameBytes.pixelData(result).orElseThrow();
      result.setBulk(copy.tag(), copy.vr(), blanked(copy.bulk(), description, isWordSwapped()));
      return new Blanked(original.transferSyntax(), Method.NATIVE);
    }
    Codec codec =
        Codec.of(original.transferSyntax().uid())
            .orElseThrow(() -> new UnsupportedTransferSyntaxException(original.transferSyntax()));
    if (frames.count() < Math.max(1, frames.declaredCount())) {
      throw new FrameException("Frames are missing.");
    }
    Optional<FrameCoder> coder = coder(codec);
    if (coder.isPresent()) {
      Optional<List<byte[]>> coded = encode(coder.get());
      if (coded.isPresent()) {
        encapsulate(coded.get());
        Method method = codec == Codec.JPEG ? Method.BLOCKS : Method.RECOMPRESSED;
        return new Blanked(original.transferSyntax(), method);
      }
    }
    decode();
    return new Blanked(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Method.DECODED);
  }

  private boolean isWordSwapped() {
    return original.transferSyntax().isBigEndian()
        && description.kind() == PixelDescription.Kind.INTEGER
        && description.bitsAllocated() == 32
        && original.dataSet().get(Tag.PixelData).map(e -> e.vr() == VR.OW).orElse(false);
  }

  private BlankedBulk blanked(BulkData bulk, PixelDescription d, boolean wordSwapped)
      throws FrameException {
    NativeLayout layout = new NativeLayout(d, BlankValue.of(original.dataSet(), d), wordSwapped);
    int count = Math.max(1, frames.declaredCount());
    return new BlankedBulk(bulk, layout, count, regions, mask(d));
  }

  private byte[] mask(PixelDescription d) {
    if (clearedBits == 0 || d.bitsAllocated() == 1) {
      return new byte[0];
    }
    byte[] bytes =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(~clearedBits).array();
    return Arrays.copyOf(bytes, d.bitsAllocated() / 8);
  }

  /** Blanks a frame as it is stored, and gives it as it is to be stored. */
  private interface FrameCoder {
    /** Empty if frames of this kind can only be decoded. */
    Optional<byte[]> blank(byte[] stored, List<PixelRectangle> rectangles)
        throws CodecException, FrameException;
  }

  private Optional<FrameCoder> coder(Codec codec) throws FrameException {
    return switch (codec) {
      case NATIVE -> Optional.of((stored, r) -> Optional.of(blank(stored, description, r)));
      case DEFLATE ->
          Optional.of(
              (stored, rectangles) -> {
                byte[] frame = InflateDecoder.decode(stored, (int) description.frameLength());
                return Optional.of(FrameEncoder.deflate(blank(frame, description, rectangles)));
              });
      case RLE -> Optional.of((stored, r) -> Optional.of(rle(stored, r)));
      case JPEG -> {
        if (clearedBits != 0 || description.signed()) {
          yield Optional.empty();
        }
        int[] value = jpegValue();
        yield Optional.of((stored, rectangles) -> jpeg(stored, rectangles, value));
      }
      case JPEG_LS, JPEG_2000 -> Optional.empty();
    };
  }

  private byte[] blank(byte[] frame, PixelDescription d, List<PixelRectangle> rectangles)
      throws FrameException {
    NativeLayout layout = new NativeLayout(d, BlankValue.of(original.dataSet(), d), false);
    new BlankedBulk(BulkData.of(frame), layout, 1, one -> rectangles, mask(d))
        .blank(0, frame, 0, frame.length);
    return frame;
  }

  private byte[] rle(byte[] stored, List<PixelRectangle> rectangles)
      throws CodecException, FrameException {
    int bits = description.bitsAllocated();
    Shape shape = shape();
    byte[] frame = RleDecoder.decode(stored, shape, bits);
    if (bits > 1) {
      blank(frame, Codec.expanded(description), rectangles);
      return FrameEncoder.rle(
          frame, description.samplesPerPixel(), bits / 8, description.columns());
    }
    if (frame.length != shape.pixels()) {
      blank(frame, description, rectangles);
      return FrameEncoder.rle(frame, 1, 1, frame.length);
    }
    byte value = (byte) BlankValue.of(original.dataSet(), description).samples()[0];
    for (PixelRectangle any : rectangles) {
      any.within(shape.columns(), shape.rows()).ifPresent(r -> fill(frame, r, value));
    }
    return FrameEncoder.rle(frame, 1, 1, shape.columns());
  }

  private void fill(byte[] frame, PixelRectangle r, byte value) {
    for (int row = r.top(); row < r.top() + r.height(); row++) {
      int from = row * description.columns() + r.left();
      Arrays.fill(frame, from, from + r.width(), value);
    }
  }

  private Shape shape() {
    return new Shape(description.columns(), description.rows(), description.samplesPerPixel());
  }

  /** What the components of a blanked pixel are; the stream says which colours it has. */
  private int[] jpegValue() throws FrameException {
    PixelDescription decoded = FrameReader.of(original).frame(0).description();
    double[] value = BlankValue.of(original.dataSet(), decoded).samples();
    return Arrays.stream(value).mapToInt(each -> (int) each).toArray();
  }

  private Optional<byte[]> jpeg(byte[] stored, List<PixelRectangle> rectangles, int[] value)
      throws CodecException {
    List<PixelRectangle> within =
        rectangles.stream()
            .flatMap(each -> each.within(description.columns(), description.rows()).stream())
            .toList();
    JpegBlanker.Mask mask =
        (left, top, width, height) ->
            within.stream()
                .anyMatch(
                    r ->
                        r.left() < left + width
                            && left < r.left() + r.width()
                            && r.top() < top + height
                            && top < r.top() + r.height());
    return JpegBlanker.blank(stored, shape(), mask, value);
  }

  private Optional<List<byte[]>> encode(FrameCoder coder) throws IOException {
    List<byte[]> coded = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < frames.count(); i++) {
      byte[] stored = frames.frame(i);
      List<PixelRectangle> rectangles = regions.of(i);
      if (!rectangles.isEmpty() || clearedBits != 0) {
        try {
          Optional<byte[]> blank = coder.blank(stored, rectangles);
          if (blank.isEmpty()) {
            return Optional.empty();
          }
          stored = blank.get();
        } catch (CodecException e) {
          throw new FrameException(i, e.getMessage() + ".", e);
        }
      }
      total += stored.length + 8;
      if (total > MOST_BYTES) {
        throw new FrameException("The frames need more memory than they may have.");
      }
      coded.add(stored.length % 2 == 0 ? stored : Arrays.copyOf(stored, stored.length + 1));
    }
    return Optional.of(coded);
  }

  /** Puts frames in place of those that were there, with offset tables of the same kind. */
  private void encapsulate(List<byte[]> coded) {
    Fragments before =
        original.dataSet().get(Tag.PixelData).orElseThrow().fragments().orElseThrow();
    boolean extended = result.contains(Tag.ExtendedOffsetTable);
    boolean basic = !extended && before.count() > 0 && before.length(0) > 0;
    long[] offsets = new long[coded.size()];
    long[] lengths = new long[coded.size()];
    ByteBuffer table =
        ByteBuffer.allocate(basic ? 4 * coded.size() : 0).order(ByteOrder.LITTLE_ENDIAN);
    long at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      lengths[i] = coded.get(i).length;
      if (basic) {
        table.putInt((int) at);
      }
      at += lengths[i] + 8;
    }
    List<byte[]> items = new ArrayList<>(coded.size() + 1);
    items.add(table.array());
    items.addAll(coded);
    result.setFragments(Tag.PixelData, VR.OB, Fragments.of(items));
    if (extended) {
      result.setLongs(Tag.ExtendedOffsetTable, VR.OV, offsets);
      result.setLongs(Tag.ExtendedOffsetTableLengths, VR.OV, lengths);
    }
  }

  private void decode() throws IOException {
    FrameReader reader = FrameReader.of(original);
    Frame first = reader.frame(0);
    PixelDescription d = first.description();
    DecodedBulk decoded = new DecodedBulk(reader, d);
    if (decoded.length() > LARGEST_NATIVE || d.bitsAllocated() == 1) {
      throw new FrameException("The decoded frames do not fit into an element.");
    }
    result.setBulk(
        Tag.PixelData, d.bitsAllocated() > 8 ? VR.OW : VR.OB, blanked(decoded, d, false));
    result.remove(Tag.ExtendedOffsetTable);
    result.remove(Tag.ExtendedOffsetTableLengths);
    result.set(Tag.PhotometricInterpretation, VR.CS, d.photometric().term());
    result.setInts(Tag.HighBit, VR.US, d.highBit());
    if (d.samplesPerPixel() > 1) {
      result.setInts(Tag.PlanarConfiguration, VR.US, 0);
    }
  }
}
