// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegDecoderTest {
  @ParameterizedTest
  @CsvSource({
    "1,false,64,64",
    "1,false,61,37",
    "1,true,61,37",
    "3,false,64,48",
    "3,false,61,37",
    "3,true,61,37",
    "3,false,3,3"
  })
  void lossySamplesEqualThoseOfThePlatformsDecoder(
      int components, boolean progressive, int columns, int rows) throws Exception {
    Shape shape = new Shape(columns, rows, components);
    byte[] stream = encode(shape, progressive);
    int[] expected = new int[shape.length()];
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(stream))) {
      reader.setInput(in);
      reader.readRaster(0, null).getPixels(0, 0, columns, rows, expected);
    } finally {
      reader.dispose();
    }
    Raster raster = JpegDecoder.decode(stream, shape);
    assertArrayEquals(expected, TestImages.values(raster.samples()));
    assertEquals(components == 3 ? Raster.Colour.YCBCR : Raster.Colour.UNSAID, raster.colour());
  }

  static byte[] encode(Shape shape, boolean progressive) throws Exception {
    int type = shape.samples() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage image = new BufferedImage(shape.columns(), shape.rows(), type);
    image.getRaster().setPixels(0, 0, shape.columns(), shape.rows(), TestImages.make(shape, 8, 3));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1,8,1,0,0",
    "2,8,1,0,0",
    "3,12,1,0,0",
    "4,16,1,0,0",
    "5,16,1,0,0",
    "6,16,1,0,0",
    "7,2,1,0,0",
    "1,16,1,0,4",
    "4,8,3,0,0",
    "7,12,3,0,5",
    "1,12,1,2,0",
    "1,16,3,0,3"
  })
  void losslessIsExactForEverySelectionValue(
      int selection, int precision, int components, int pointTransform, int restart)
      throws Exception {
    Shape shape = new Shape(53, 29, components);
    int[] image = TestImages.make(shape, precision, selection);
    byte[] stream =
        JpegLosslessEncoder.encode(image, shape, precision, selection, pointTransform, restart);
    for (int i = 0; i < image.length; i++) {
      image[i] = image[i] >> pointTransform << pointTransform;
    }
    assertArrayEquals(image, TestImages.values(JpegDecoder.decode(stream, shape).samples()));
  }

  @Test
  void adobeMarkerSaysThatComponentsAreRgb() throws Exception {
    Shape shape = new Shape(8, 8, 3);
    byte[] plain = JpegLosslessEncoder.encode(new int[192], shape, 8, 1, 0, 0);
    assertEquals(Raster.Colour.UNSAID, JpegDecoder.decode(plain, shape).colour());
    byte[] marker = {-1, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    byte[] marked = new byte[plain.length + marker.length];
    System.arraycopy(plain, 0, marked, 0, 2);
    System.arraycopy(marker, 0, marked, 2, marker.length);
    System.arraycopy(plain, 2, marked, 2 + marker.length, plain.length - 2);
    assertEquals(Raster.Colour.RGB, JpegDecoder.decode(marked, shape).colour());
  }
}
