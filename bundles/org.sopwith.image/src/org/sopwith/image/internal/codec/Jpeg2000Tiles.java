// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReadParamJava;
import java.awt.Point;
import java.io.IOException;
import jj2000.j2k.codestream.HeaderInfo;
import jj2000.j2k.codestream.reader.BitstreamReaderAgent;
import jj2000.j2k.codestream.reader.HeaderDecoder;
import jj2000.j2k.decoder.DecoderSpecs;
import jj2000.j2k.image.BlkImgDataSrc;
import jj2000.j2k.image.DataBlkFloat;
import jj2000.j2k.image.DataBlkInt;
import jj2000.j2k.image.ImgDataConverter;
import jj2000.j2k.image.invcomptransf.InvCompTransf;
import jj2000.j2k.quantization.dequantizer.Dequantizer;
import jj2000.j2k.wavelet.synthesis.InverseWT;
import org.sopwith.image.Samples;

/** The decoding chain of the JPEG 2000 library for one frame, read tile by tile. */
final class Jpeg2000Tiles {
  private final Shape shape;
  private final DecoderSpecs specs;
  private final ImgDataConverter untransformed;
  private final InvCompTransf transformed;
  private final int[] depth;
  private final boolean[] signed;
  private final int[] samples;

  Jpeg2000Tiles(byte[] data, Jpeg2000Header start, Shape shape) throws IOException {
    this.shape = shape;
    Jpeg2000Bytes in = new Jpeg2000Bytes(data, start.start());
    J2KImageReadParamJava parameters = new J2KImageReadParamJava();
    HeaderInfo info = new HeaderInfo();
    HeaderDecoder header = new HeaderDecoder(in, parameters, info);
    this.specs = header.getDecoderSpecs();
    this.depth = new int[shape.samples()];
    this.signed = new boolean[shape.samples()];
    for (int i = 0; i < depth.length; i++) {
      depth[i] = header.getOriginalBitDepth(i);
      signed[i] = header.isOriginalSigned(i);
    }
    BitstreamReaderAgent reader =
        BitstreamReaderAgent.createInstance(in, header, parameters, specs, false, info);
    in.beginPackets();
    Dequantizer dequantizer =
        header.createDequantizer(
            header.createROIDeScaler(
                header.createEntropyDecoder(reader, parameters), parameters, specs),
            depth,
            specs);
    InverseWT wavelet = InverseWT.createInstance(dequantizer, specs);
    wavelet.setImgResLevel(reader.getImgRes());
    this.untransformed = new ImgDataConverter(wavelet, 0);
    this.transformed = new InvCompTransf(untransformed, specs, depth);
    this.samples = new int[shape.length()];
  }

  Raster decode() throws CodecException {
    int precision = 0;
    boolean anySigned = false;
    for (int i = 0; i < shape.samples(); i++) {
      precision = Math.max(precision, depth[i]);
      anySigned |= signed[i];
    }
    Point tiles = transformed.getNumTiles(null);
    for (int y = 0; y < tiles.y; y++) {
      for (int x = 0; x < tiles.x; x++) {
        transformed.setTile(x, y);
        tile();
      }
    }
    return new Raster(pack(precision, anySigned), precision, Raster.Colour.UNSAID);
  }

  private void tile() throws CodecException {
    int tile = transformed.getTileIdx();
    int left = transformed.getCompULX(0) - transformed.getImgULX();
    int top = transformed.getCompULY(0) - transformed.getImgULY();
    int width = transformed.getTileCompWidth(tile, 0);
    int height = transformed.getTileCompHeight(tile, 0);
    if (left < 0 || top < 0 || left + width > shape.columns() || top + height > shape.rows()) {
      throw new CodecException("JPEG 2000 tile is outside of the image");
    }
    boolean irreversible =
        (Integer) specs.cts.getTileDef(tile) != InvCompTransf.NONE
            && !specs.wfs.isReversible(tile, 0);
    if (irreversible && shape.samples() < 3) {
      throw new CodecException("JPEG 2000 colour transformation of less than three components");
    }
    for (int y = 0; y < height; y++) {
      int at = ((top + y) * shape.columns() + left) * shape.samples();
      int first = 0;
      if (irreversible) {
        irreversibleLine(y, width, at);
        first = 3;
      }
      for (int i = first; i < shape.samples(); i++) {
        line(irreversible ? untransformed : transformed, i, y, width, at);
      }
    }
  }

  private void line(BlkImgDataSrc source, int component, int y, int width, int at) {
    DataBlkInt block = new DataBlkInt(0, y, width, 1);
    block = (DataBlkInt) source.getInternCompData(block, component);
    int[] line = block.data;
    int fraction = source.getFixedPoint(component);
    for (int x = 0; x < width; x++) {
      store(component, line[block.offset + x] >> fraction, at + x * shape.samples());
    }
  }

  /** The inverse irreversible colour transformation; the library's own rounds towards zero. */
  private void irreversibleLine(int y, int width, int at) {
    float[][] line = new float[3][];
    int[] offset = new int[3];
    for (int i = 0; i < 3; i++) {
      DataBlkFloat block = new DataBlkFloat(0, y, width, 1);
      block = (DataBlkFloat) untransformed.getInternCompData(block, i);
      line[i] = block.data;
      offset[i] = block.offset;
    }
    for (int x = 0; x < width; x++) {
      float luma = line[0][offset[0] + x];
      float blue = line[1][offset[1] + x];
      float red = line[2][offset[2] + x];
      int to = at + x * shape.samples();
      store(0, Math.round(luma + 1.402f * red), to);
      store(1, Math.round(luma - 0.344136f * blue - 0.714136f * red), to);
      store(2, Math.round(luma + 1.772f * blue), to);
    }
  }

  private void store(int component, int value, int at) {
    int half = 1 << (depth[component] - 1);
    int result = Math.max(-half, Math.min(half - 1, value));
    samples[at + component] = signed[component] ? result : result + half;
  }

  private Samples pack(int precision, boolean anySigned) {
    if (precision > 16) {
      return new Samples.Ints(samples, anySigned);
    }
    if (precision > 8) {
      short[] shorts = new short[samples.length];
      for (int i = 0; i < shorts.length; i++) {
        shorts[i] = (short) samples[i];
      }
      return new Samples.Shorts(shorts, anySigned);
    }
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) samples[i];
    }
    return new Samples.Bytes(bytes, anySigned);
  }
}
