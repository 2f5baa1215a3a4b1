// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Jpeg2000DecoderTest {
  @ParameterizedTest
  @CsvSource({"1,8", "1,16", "3,8"})
  void losslessIsExact(int components, int precision) throws Exception {
    Shape shape = new Shape(70, 45, components);
    int[] image = TestImages.make(shape, precision, precision);
    byte[] stream = encode(shape, precision, image);
    assertArrayEquals(image, TestImages.values(Jpeg2000Decoder.decode(stream, shape).samples()));
  }

  /** The writer puts the code stream into a JP2 file, which decoders must tolerate. */
  static byte[] encode(Shape shape, int precision, int[] samples) throws Exception {
    int space = shape.samples() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    int type = precision <= 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space), false, false, Transparency.OPAQUE, type);
    WritableRaster raster = model.createCompatibleWritableRaster(shape.columns(), shape.rows());
    raster.setPixels(0, 0, shape.columns(), shape.rows(), samples);
    ImageWriter writer = new J2KImageWriterSpi().createWriterInstance();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new BufferedImage(model, raster, false, null));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Test
  void aLyingExtentIsRefusedBeforeAnythingIsAllocated() throws Exception {
    Shape shape = new Shape(32, 32, 1);
    byte[] stream = encode(shape, 8, new int[1024]);
    int size = 0;
    while ((stream[size] & 0xFF) != 0xFF || stream[size + 1] != 0x51) {
      size++;
    }
    stream[size + 6] = 0x7F;
    assertThrows(CodecException.class, () -> Jpeg2000Decoder.decode(stream, shape));
  }
}
