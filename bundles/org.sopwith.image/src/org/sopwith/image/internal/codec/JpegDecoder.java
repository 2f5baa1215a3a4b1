// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * JPEG (ISO/IEC 10918-1) with Huffman coding: baseline, extended sequential of 8 and 12 bits,
 * progressive, and lossless of 2 to 16 bits. No colour transformation is done; the raster says what
 * the stream's own markers tell of its colours.
 */
public final class JpegDecoder {
  /** More scans than any sensible progressive frame has: bounds the time of a hostile one. */
  private static final int MAXIMUM_SCANS = 200;

  private final MarkerReader in;
  private final Shape shape;
  private final int[][] quantization = new int[4][];
  private final JpegHuffman[] dcTables = new JpegHuffman[4];
  private final JpegHuffman[] acTables = new JpegHuffman[4];
  private final List<JpegComponent> components = new ArrayList<>();
  private int process = -1;
  private int precision;
  private int hMax = 1;
  private int vMax = 1;
  private int restartInterval;
  private int adobeTransform = -1;
  private boolean jfif;
  private RasterBuilder lossless;
  private JpegIdct idct;

  private JpegDecoder(byte[] data, Shape shape) {
    this.in = new MarkerReader("JPEG", data);
    this.shape = shape;
  }

  /** Decodes one frame; the samples are the bits as coded, not sign-extended. */
  public static Raster decode(byte[] data, Shape shape) throws CodecException {
    return new JpegDecoder(data, shape).run();
  }

  private Raster run() throws CodecException {
    in.expectStart();
    int scans = 0;
    boolean[] seen = new boolean[shape.samples()];
    int marker = 0;
    while (marker != 0xD9) {
      if (isComplete(seen) && in.position() >= in.data().length - 1) {
        break;
      }
      marker = in.next();
      switch (marker) {
        case 0xC4 ->
            JpegHuffman.read(
                in,
                (tableClass, number, counts, symbols) ->
                    (tableClass == 0 ? dcTables : acTables)[number] =
                        new JpegHuffman(counts, symbols));
        case 0xDB -> quantizationTables();
        case 0xDD -> restartInterval = in.restartInterval();
        case 0xE0 -> applicationZero();
        case 0xEE -> adobe();
        case 0xC0, 0xC1, 0xC2, 0xC3 -> frameHeader(marker - 0xC0);
        case 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
            throw new CodecException("JPEG with arithmetic or hierarchical coding is unsupported");
        case 0xDA -> {
          if (++scans > MAXIMUM_SCANS) {
            throw new CodecException("JPEG stream has more than " + MAXIMUM_SCANS + " scans");
          }
          scan(seen);
          if (process != 2 && isComplete(seen)) {
            marker = 0xD9;
          }
        }
        case 0xD9, 0x01, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7 -> {}
        default -> in.skipSegment();
      }
    }
    if (!isComplete(seen)) {
      throw new CodecException("JPEG stream lacks components");
    }
    return process == 3 ? lossless.build(colour()) : assemble();
  }

  private static boolean isComplete(boolean[] seen) {
    for (boolean one : seen) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  private void quantizationTables() throws CodecException {
    int end = in.segmentEnd();
    while (in.position() < end) {
      int which = in.u8();
      if ((which & 0x0F) > 3) {
        throw new CodecException("JPEG quantization table number is invalid");
      }
      int[] table = new int[64];
      for (int i = 0; i < 64; i++) {
        table[i] = which >> 4 == 0 ? in.u8() : in.u16();
      }
      quantization[which & 0x0F] = table;
    }
  }

  private void applicationZero() throws CodecException {
    int end = in.segmentEnd();
    byte[] data = in.data();
    int at = in.position();
    jfif |= end - at >= 5 && "JFIF".equals(ascii(data, at, 4));
    in.seek(end);
  }

  private void adobe() throws CodecException {
    int end = in.segmentEnd();
    int at = in.position();
    if (end - at >= 12 && "Adobe".equals(ascii(in.data(), at, 5))) {
      adobeTransform = in.data()[at + 11] & 0xFF;
    }
    in.seek(end);
  }

  private static String ascii(byte[] data, int from, int length) {
    return new String(data, from, length, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private void frameHeader(int newProcess) throws CodecException {
    if (process >= 0) {
      throw new CodecException("JPEG stream has a second frame header");
    }
    int end = in.segmentEnd();
    precision = in.u8();
    int rows = in.u16();
    int columns = in.u16();
    int count = in.u8();
    // rows may be left to a DNL segment after the first scan; the data set knows them
    shape.check("JPEG", columns, rows == 0 ? shape.rows() : rows, count);
    // at least a bit for a sample, or for a block of one that is subsampled both ways by four
    shape.checkLength("JPEG", in.data().length, newProcess == 3 ? 8 : 2048);
    boolean fits = newProcess == 3 ? precision >= 2 && precision <= 16 : precision == 8;
    if (!fits && !(newProcess > 0 && precision == 12)) {
      throw new CodecException("JPEG precision of " + precision + " bits is invalid");
    }
    for (int i = 0; i < count; i++) {
      JpegComponent c = new JpegComponent(i, in.u8(), in.u8(), in.u8() & 3);
      if (c.h < 1 || c.h > 4 || c.v < 1 || c.v > 4) {
        throw new CodecException("JPEG sampling factors are invalid");
      }
      hMax = Math.max(hMax, c.h);
      vMax = Math.max(vMax, c.v);
      components.add(c);
    }
    process = newProcess;
    for (JpegComponent c : components) {
      if (process == 3 && (c.h != hMax || c.v != vMax)) {
        throw new CodecException("JPEG lossless with subsampled components is not supported");
      }
      c.layOut(shape.columns(), shape.rows(), hMax, vMax);
      if (process != 3) {
        c.allocate(process == 2);
      }
    }
    lossless = process == 3 ? new RasterBuilder(shape, precision) : null;
    idct = process == 3 ? null : new JpegIdct(precision);
    in.seek(end);
  }

  private void scan(boolean[] seen) throws CodecException {
    if (process < 0) {
      throw new CodecException("JPEG scan before the frame header");
    }
    int end = in.segmentEnd();
    JpegComponent[] members = new JpegComponent[in.u8()];
    for (int i = 0; i < members.length; i++) {
      members[i] = component(in.u8());
      int tables = in.u8();
      members[i].dc = dcTables[tables >> 4 & 3];
      members[i].ac = acTables[tables & 3];
      members[i].prediction = 0;
      seen[members[i].index] = true;
    }
    int start = in.u8();
    int stop = in.u8();
    int approximation = in.u8();
    in.seek(end);
    if (members.length < 1 || Arrays.stream(members).distinct().count() != members.length) {
      throw new CodecException("JPEG scan header is invalid");
    }
    requireTables(members, process == 3 || start == 0, process < 2 || process == 2 && start > 0);
    int low = approximation & 0x0F;
    if (process == 3) {
      if (low >= precision) {
        throw new CodecException("JPEG point transform is invalid");
      }
      new JpegLossless(in, members, shape.columns(), start, precision - low)
          .run(shape.rows(), restartInterval, lossless, low);
      return;
    }
    JpegBits bits = new JpegBits(in.data(), in.position());
    JpegScan scan =
        new JpegScan(
            in,
            bits,
            members,
            JpegComponent.ceilDiv(shape.columns(), 8 * hMax),
            JpegComponent.ceilDiv(shape.rows(), 8 * vMax),
            restartInterval);
    if (process == 2) {
      if (start > 0 && members.length > 1) {
        throw new CodecException("JPEG progressive scan mixes components");
      }
      scan.run(new JpegProgressive(bits, start, stop, approximation >> 4, low));
    } else {
      scan.run(new JpegSequential(bits, idct, quantization));
    }
  }

  private JpegComponent component(int identifier) throws CodecException {
    for (JpegComponent c : components) {
      if (c.identifier == identifier) {
        return c;
      }
    }
    throw new CodecException("JPEG scan of an unknown component");
  }

  private void requireTables(JpegComponent[] members, boolean dc, boolean ac)
      throws CodecException {
    for (JpegComponent c : members) {
      if (dc && c.dc == null || ac && c.ac == null) {
        throw new CodecException("JPEG scan lacks its Huffman table");
      }
      if (process != 3 && quantization[c.quantization] == null) {
        throw new CodecException("JPEG scan lacks its quantization table");
      }
    }
  }

  private Raster assemble() {
    RasterBuilder raster = new RasterBuilder(shape, precision);
    int[] line = new int[shape.columns() + 1];
    for (JpegComponent c : components) {
      if (process == 2) {
        JpegProgressive.finish(c, idct, quantization[c.quantization]);
      }
      JpegUpsampler upsampler = new JpegUpsampler(c, hMax, vMax);
      for (int y = 0; y < shape.rows(); y++) {
        upsampler.line(y, line, shape.columns());
        raster.line(y, c.index, line, 0, 0);
      }
      c.plane = null;
      c.coefficients = null;
    }
    return raster.build(colour());
  }

  private Raster.Colour colour() {
    if (components.size() != 3) {
      return Raster.Colour.UNSAID;
    }
    if (adobeTransform >= 0) {
      return adobeTransform == 0 ? Raster.Colour.RGB : Raster.Colour.YCBCR;
    }
    boolean subsampled = components.get(1).h < hMax || components.get(1).v < vMax;
    if (jfif || subsampled) {
      return Raster.Colour.YCBCR;
    }
    boolean rgb = true;
    for (int i = 0; i < 3; i++) {
      rgb &= components.get(i).identifier == "RGB".charAt(i);
    }
    return rgb ? Raster.Colour.RGB : Raster.Colour.UNSAID;
  }
}
