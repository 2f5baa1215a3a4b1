// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.util.Optional;
import org.sopwith.image.Photometric;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.Samples;

/** The decoder for each transfer syntax (PS3.5 Section 10 and Annex A). */
public enum Codec {
  NATIVE,
  DEFLATE,
  RLE,
  JPEG,
  JPEG_LS,
  JPEG_2000;

  /** Samples as the data set describes them, and what they are in colour. */
  public record Decoded(Samples samples, Photometric photometric) {}

  /** The decoder for a transfer syntax; empty if there is none. */
  public static Optional<Codec> of(String uid) {
    return Optional.ofNullable(
        switch (uid) {
          case "1.2.840.10008.1.2",
              "1.2.840.10008.1.2.1",
              "1.2.840.10008.1.2.1.98",
              "1.2.840.10008.1.2.1.99",
              "1.2.840.10008.1.2.2" ->
              NATIVE;
          case "1.2.840.10008.1.2.8.1" -> DEFLATE;
          case "1.2.840.10008.1.2.5" -> RLE;
          case "1.2.840.10008.1.2.4.50",
              "1.2.840.10008.1.2.4.51",
              "1.2.840.10008.1.2.4.53",
              "1.2.840.10008.1.2.4.55",
              "1.2.840.10008.1.2.4.57",
              "1.2.840.10008.1.2.4.70" ->
              JPEG;
          case "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81" -> JPEG_LS;
          case "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91" -> JPEG_2000;
          default -> null;
        });
  }

  /** Decodes the bytes of one frame. */
  public Decoded decode(byte[] data, PixelDescription d) throws CodecException {
    Shape shape = new Shape(d.columns(), d.rows(), d.samplesPerPixel());
    return switch (this) {
      case NATIVE -> nativeFrame(data, d);
      case DEFLATE -> nativeFrame(InflateDecoder.decode(data, (int) d.frameLength()), d);
      case RLE -> {
        byte[] expanded = RleDecoder.decode(data, shape, d.bitsAllocated());
        boolean unpacked = d.bitsAllocated() == 1 && expanded.length == d.samples();
        yield unpacked
            ? new Decoded(new Samples.Bytes(expanded, false), d.photometric())
            : new Decoded(NativeDecoder.decode(expanded, expanded(d)), full(d.photometric()));
      }
      case JPEG -> {
        Raster raster = JpegDecoder.decode(data, shape);
        Photometric photometric =
            switch (raster.colour()) {
              case RGB -> Photometric.RGB;
              case YCBCR -> Photometric.YBR_FULL;
              case UNSAID -> full(d.photometric());
            };
        yield new Decoded(NativeDecoder.justify(raster, d), photometric);
      }
      case JPEG_LS ->
          new Decoded(
              NativeDecoder.justify(JpegLsDecoder.decode(data, shape), d), full(d.photometric()));
      case JPEG_2000 -> {
        boolean transformed =
            d.photometric() == Photometric.YBR_ICT || d.photometric() == Photometric.YBR_RCT;
        yield new Decoded(
            NativeDecoder.justify(Jpeg2000Decoder.decode(data, shape), d),
            transformed ? Photometric.RGB : full(d.photometric()));
      }
    };
  }

  private static Decoded nativeFrame(byte[] data, PixelDescription d) throws CodecException {
    return new Decoded(NativeDecoder.decode(data, d), native422(d.photometric()));
  }

  private static Photometric native422(Photometric photometric) {
    return photometric == Photometric.YBR_FULL_422 ? Photometric.YBR_FULL : photometric;
  }

  /** What a subsampled interpretation is once every pixel has its own colour. */
  private static Photometric full(Photometric photometric) {
    return switch (photometric) {
      case YBR_FULL_422, YBR_PARTIAL_422, YBR_PARTIAL_420 -> Photometric.YBR_FULL;
      default -> photometric;
    };
  }

  /** Segments of RLE are planes, each of full extent; expanded they stand colour-by-pixel. */
  public static PixelDescription expanded(PixelDescription d) {
    return new PixelDescription(
        d.rows(),
        d.columns(),
        d.samplesPerPixel(),
        full(d.photometric()),
        0,
        d.bitsAllocated(),
        d.bitsStored(),
        d.highBit(),
        d.signed(),
        d.kind());
  }
}
