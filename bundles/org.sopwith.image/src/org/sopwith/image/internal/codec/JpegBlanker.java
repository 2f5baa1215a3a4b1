// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Blanks blocks of a sequential JPEG frame (ISO/IEC 10918-1, baseline and extended, Huffman coded)
 * without decoding it to samples: the coefficients of all other blocks stay as they are. Comments
 * and application data but for JFIF and Adobe markers are left out, since they may hold text.
 */
public final class JpegBlanker {
  private static final int SOF0 = 0xC0;
  private static final int SOF1 = 0xC1;
  private static final int DHT = 0xC4;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DNL = 0xDC;
  private static final int DRI = 0xDD;
  private static final int APP0 = 0xE0;
  private static final int APP14 = 0xEE;
  private static final int COM = 0xFE;

  /** Says which blocks are to be blanked. */
  @FunctionalInterface
  public interface Mask {
    /**
     * Whether some of the pixels from a column and row on, so many wide and high, are.
     *
     * @param left first column
     * @param top first row
     */
    boolean touches(int left, int top, int width, int height);
  }

  private final MarkerReader in;
  private final Shape shape;
  private final Mask mask;
  private final int[] values;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JpegHuffman[][] tables = new JpegHuffman[2][4];
  private final HuffmanCodes[][] codes = new HuffmanCodes[2][4];
  private final int[] dcQuantum = new int[4];
  private final List<JpegComponent> components = new ArrayList<>();
  private boolean[] blanked;
  private int precision;
  private int hMax = 1;
  private int vMax = 1;
  private int mcusPerLine;
  private int mcuLines;
  private int restartInterval;

  private JpegBlanker(byte[] data, Shape shape, Mask mask, int[] values) {
    this.in = new MarkerReader("JPEG", data);
    this.shape = shape;
    this.mask = mask;
    this.values = values;
  }

  /**
   * Blanks blocks of a frame.
   *
   * @param values what the samples of a blanked pixel become, by component
   * @return the frame, of even length; empty if it is coded in a way that cannot be blanked so
   * @throws CodecException if the stream is broken
   */
  public static Optional<byte[]> blank(byte[] data, Shape shape, Mask mask, int[] values)
      throws CodecException {
    return new JpegBlanker(data, shape, mask, values).run();
  }

  private Optional<byte[]> run() throws CodecException {
    in.expectStart();
    write(0xD8);
    int seen = 0;
    while (true) {
      boolean atEnd = seen >= shape.samples() && in.position() >= in.data().length - 1;
      int marker = atEnd ? EOI : in.next();
      if (marker == EOI) {
        break;
      }
      int start = in.position();
      boolean copied = true;
      switch (marker) {
        case SOF0, SOF1 -> {
          if (!frameHeader()) {
            return Optional.empty();
          }
        }
        case 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, DNL -> {
          return Optional.empty();
        }
        case DHT -> JpegHuffman.read(in, this::define);
        case DQT -> quantizationTables();
        case DRI -> restartInterval = in.restartInterval();
        case SOS -> {
          seen += scan();
          copied = false;
        }
        case 0x01, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7 -> copied = false;
        default -> {
          copied = marker != COM && (marker < APP0 || marker > 0xEF || isColour(marker));
          in.skipSegment();
        }
      }
      if (copied) {
        write(marker);
        out.write(in.data(), start, in.position() - start);
      }
    }
    if (seen < shape.samples()) {
      throw new CodecException("JPEG stream lacks components");
    }
    write(EOI);
    if (out.size() % 2 != 0) {
      out.write(0);
    }
    return Optional.of(out.toByteArray());
  }

  private static boolean isColour(int marker) {
    return marker == APP0 || marker == APP14;
  }

  private void write(int marker) {
    out.write(0xFF);
    out.write(marker);
  }

  private void quantizationTables() throws CodecException {
    int end = in.segmentEnd();
    while (in.position() < end) {
      int which = in.u8();
      int bytes = which >> 4 == 0 ? 1 : 2;
      dcQuantum[which & 3] = Math.max(1, bytes == 1 ? in.u8() : in.u16());
      in.seek(in.position() + 63 * bytes);
    }
  }

  private void define(int tableClass, int number, int[] counts, byte[] symbols)
      throws CodecException {
    tables[tableClass][number] = new JpegHuffman(counts, symbols);
    codes[tableClass][number] = HuffmanCodes.of(counts, symbols);
  }

  /** Reads the frame header; false if such frames are not blanked here. */
  private boolean frameHeader() throws CodecException {
    if (!components.isEmpty()) {
      throw new CodecException("JPEG stream has a second frame header");
    }
    int end = in.segmentEnd();
    precision = in.u8();
    int rows = in.u16();
    int columns = in.u16();
    int count = in.u8();
    if (rows == 0 || precision != 8 && precision != 12) {
      return false;
    }
    shape.check("JPEG", columns, rows, count);
    for (int i = 0; i < count; i++) {
      JpegComponent c = new JpegComponent(i, in.u8(), in.u8(), in.u8() & 3);
      if (c.h < 1 || c.h > 4 || c.v < 1 || c.v > 4) {
        throw new CodecException("JPEG sampling factors are invalid");
      }
      hMax = Math.max(hMax, c.h);
      vMax = Math.max(vMax, c.v);
      components.add(c);
    }
    components.forEach(c -> c.layOut(columns, rows, hMax, vMax));
    mcusPerLine = JpegComponent.ceilDiv(columns, 8 * hMax);
    mcuLines = JpegComponent.ceilDiv(rows, 8 * vMax);
    // decoders smooth subsampled colours: what lies next to a region reaches into it
    int margin = hMax > 1 || vMax > 1 ? 2 * Math.max(hMax, vMax) : 0;
    blanked = new boolean[mcusPerLine * mcuLines];
    for (int i = 0; i < blanked.length; i++) {
      int left = i % mcusPerLine * 8 * hMax - margin;
      int top = i / mcusPerLine * 8 * vMax - margin;
      blanked[i] = mask.touches(left, top, 8 * hMax + 2 * margin, 8 * vMax + 2 * margin);
    }
    in.seek(end);
    return true;
  }

  /** Reads a scan, blanks it and writes it; returns how many components it has. */
  private int scan() throws CodecException {
    if (blanked == null) {
      throw new CodecException("JPEG scan before the frame header");
    }
    int start = in.position();
    int end = in.segmentEnd();
    JpegComponent[] members = new JpegComponent[in.u8()];
    int[] dcTable = new int[components.size()];
    int[] acTable = new int[components.size()];
    for (int i = 0; i < members.length; i++) {
      int identifier = in.u8();
      int numbers = in.u8();
      JpegComponent c =
          components.stream()
              .filter(each -> each.identifier == identifier)
              .findFirst()
              .orElseThrow(() -> new CodecException("JPEG scan of an unknown component"));
      dcTable[c.index] = numbers >> 4 & 3;
      acTable[c.index] = numbers & 3;
      c.dc = tables[0][numbers >> 4 & 3];
      c.ac = tables[1][numbers & 3];
      if (c.dc == null || c.ac == null || dcQuantum[c.quantization] == 0) {
        throw new CodecException("JPEG scan lacks a table");
      }
      c.prediction = 0;
      members[i] = c;
    }
    if (members.length < 1) {
      throw new CodecException("JPEG scan header is invalid");
    }
    in.seek(end);
    JpegBits bits = new JpegBits(in.data(), end);
    JpegTokens tokens = new JpegTokens();
    new JpegScan(in, bits, members, mcusPerLine, mcuLines, restartInterval)
        .run(new Blocks(bits, tokens, dcTable, acTable));
    tokens.complete(codes, out);
    write(SOS);
    out.write(in.data(), start, end - start);
    tokens.write(codes, out);
    return members.length;
  }

  /** Takes over blocks, or has blank ones in their place. */
  private final class Blocks implements JpegScan.Coder {
    private final JpegBits bits;
    private final JpegTokens tokens;
    private final int[] dcTable;
    private final int[] acTable;
    private final int[] predictions = new int[components.size()];
    private boolean begun;

    Blocks(JpegBits bits, JpegTokens tokens, int[] dcTable, int[] acTable) {
      this.bits = bits;
      this.tokens = tokens;
      this.dcTable = dcTable;
      this.acTable = acTable;
    }

    @Override
    public void restart() {
      java.util.Arrays.fill(predictions, 0);
      if (begun) {
        tokens.restart();
      }
      begun = true;
    }

    @Override
    public void block(JpegComponent c, int index) throws CodecException {
      int mcu = index / c.blocksPerLine / c.v * mcusPerLine + index % c.blocksPerLine / c.h;
      boolean blank = blanked[mcu];
      int category = c.dc.decode(bits);
      if (category > 15) {
        throw new CodecException("JPEG scan holds an invalid DC difference");
      }
      c.prediction += bits.difference(category);
      int dc = blank ? level(c) : c.prediction;
      int difference = dc - predictions[c.index];
      predictions[c.index] = dc;
      tokens.dc(dcTable[c.index], difference);
      int k = 1;
      while (k < 64) {
        int symbol = c.ac.decode(bits);
        int size = symbol & 0x0F;
        int raw = bits.bits(size);
        if (!blank) {
          tokens.ac(acTable[c.index], symbol, raw);
        }
        if (size == 0 && symbol >> 4 != 15) {
          break;
        }
        k += (symbol >> 4) + 1;
        if (k > 64) {
          throw new CodecException("JPEG scan holds more than 64 coefficients in a block");
        }
      }
      if (blank) {
        tokens.ac(acTable[c.index], 0, 0);
      }
    }

    /** The DC coefficient that gives the value; the extremes are met exactly, by clamping. */
    private int level(JpegComponent c) {
      int quantum = dcQuantum[c.quantization];
      int value = values[c.index];
      int coefficient = 8 * (value - (1 << precision - 1));
      if (value == 0) {
        return Math.floorDiv(coefficient, quantum);
      }
      return value == (1 << precision) - 1
          ? JpegComponent.ceilDiv(coefficient, quantum)
          : Math.round((float) coefficient / quantum);
    }
  }
}
