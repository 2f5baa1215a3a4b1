// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.util.HashMap;
import java.util.Map;

/**
 * JPEG-LS, lossless and near-lossless, 2 to 16 bits, all interleave modes, restart intervals and
 * preset parameters (ISO/IEC 14495-1). Mapping tables are refused: DICOM has no use for them.
 */
public final class JpegLsDecoder {
  private final MarkerReader in;
  private final Shape shape;
  private final Map<Integer, Integer> componentIndex = new HashMap<>();
  private RasterBuilder raster;
  private JpegLsPreset preset = JpegLsPreset.NONE;
  private int precision;
  private int restartInterval;

  private JpegLsDecoder(byte[] data, Shape shape) {
    this.in = new MarkerReader("JPEG-LS", data);
    this.shape = shape;
  }

  /** Decodes one frame; the samples are the bits as coded, not sign-extended. */
  public static Raster decode(byte[] data, Shape shape) throws CodecException {
    return new JpegLsDecoder(data, shape).run();
  }

  private Raster run() throws CodecException {
    in.expectStart();
    int decoded = 0;
    while (decoded < shape.samples()) {
      int marker = in.next();
      switch (marker) {
        case 0xF7 -> frameHeader();
        case 0xF8 -> parameters();
        case 0xDD -> restartInterval = in.restartInterval();
        case 0xDA -> decoded += scan();
        case 0xD9 -> throw new CodecException("JPEG-LS stream lacks components");
        default -> in.skipSegment();
      }
    }
    return raster.build(Raster.Colour.UNSAID);
  }

  private void frameHeader() throws CodecException {
    int end = in.segmentEnd();
    if (raster != null) {
      throw new CodecException("JPEG-LS stream has a second frame header");
    }
    precision = in.u8();
    int rows = in.u16();
    int columns = in.u16();
    int components = in.u8();
    shape.check("JPEG-LS", columns, rows, components);
    if (precision < 2 || precision > 16) {
      throw new CodecException("JPEG-LS precision of " + precision + " bits is invalid");
    }
    for (int i = 0; i < components; i++) {
      componentIndex.put(in.u8(), i);
      if (in.u8() != 0x11) {
        throw new CodecException("JPEG-LS stream with subsampled components is not supported");
      }
      in.u8();
    }
    if (componentIndex.size() != components) {
      throw new CodecException("JPEG-LS component identifiers are not unique");
    }
    raster = new RasterBuilder(shape, precision);
    in.seek(end);
  }

  private void parameters() throws CodecException {
    int end = in.segmentEnd();
    int kind = in.u8();
    if (kind != 1) {
      throw new CodecException("JPEG-LS parameters of type " + kind + " are not supported");
    }
    preset = new JpegLsPreset(in.u16(), in.u16(), in.u16(), in.u16(), in.u16());
    in.seek(end);
  }

  private int scan() throws CodecException {
    if (raster == null) {
      throw new CodecException("JPEG-LS scan before the frame header");
    }
    int end = in.segmentEnd();
    int components = in.u8();
    int[] index = new int[components];
    for (int i = 0; i < components; i++) {
      Integer known = componentIndex.get(in.u8());
      int mappingTable = in.u8();
      if (known == null || mappingTable != 0) {
        throw new CodecException("JPEG-LS scan of an unknown component or with a mapping table");
      }
      index[i] = known;
    }
    int near = in.u8();
    int interleave = in.u8();
    int pointTransform = in.u8() & 0x0F;
    boolean fits = components == 1 ? interleave <= 2 : interleave == 1 || interleave == 2;
    if (components < 1 || !fits || pointTransform >= precision) {
      throw new CodecException("JPEG-LS scan header is invalid");
    }
    in.seek(end);
    lines(index, near, components > 1 && interleave == 2, pointTransform);
    return components;
  }

  private void lines(int[] index, int near, boolean together, int shift) throws CodecException {
    JpegLsPreset complete = preset.complete(precision - shift, near);
    JpegLsBits bits = new JpegLsBits(in.data(), in.position());
    JpegLsContexts contexts = new JpegLsContexts(complete, near);
    JpegLsScan scan = new JpegLsScan(contexts, bits, shape.columns(), index.length);
    for (int y = 0; y < shape.rows(); y++) {
      if (restartInterval > 0 && y > 0 && y % restartInterval == 0) {
        in.seek(bits.nextMarker());
        in.expectRestart((y / restartInterval - 1) & 7);
        bits.restartAt(in.position());
        scan.restart();
      }
      if (together) {
        scan.interleavedLine();
      } else {
        scan.lines();
      }
      for (int i = 0; i < index.length; i++) {
        raster.line(y, index[i], scan.line(i), 1, shift);
      }
    }
    in.seek(bits.nextMarker());
  }
}
