// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

class RendererTest {
  private static int[] render(DataSet dataSet, boolean inverted) throws FrameException {
    FrameReader reader = FrameReaderTest.open(dataSet);
    Renderer renderer = new Renderer(reader);
    Frame frame = reader.frame(0);
    return renderer.rgb(frame, renderer.defaultVoi(frame), inverted);
  }

  private static DataSet bytes(int... values) {
    byte[] pixels = new byte[values.length + values.length % 2];
    for (int i = 0; i < values.length; i++) {
      pixels[i] = (byte) values[i];
    }
    return FrameReaderTest.image(1, values.length, 8, pixels);
  }

  @Test
  void eightBitGreyIsShownAsItIs() throws Exception {
    assertArrayEquals(
        new int[] {0xFF000000, 0xFF808080, 0xFFFFFFFF}, render(bytes(0, 128, 255), false));
  }

  @Test
  void monochrome1AndInversionExchangeBlackAndWhite() throws Exception {
    DataSet dataSet = bytes(0, 255).set(Tag.PhotometricInterpretation, "MONOCHROME1");
    assertArrayEquals(new int[] {0xFFFFFFFF, 0xFF000000}, render(dataSet, false));
    assertArrayEquals(new int[] {0xFF000000, 0xFFFFFFFF}, render(dataSet, true));
  }

  @Test
  void deepAndSignedImagesAreShownInTheirOwnRangeWithoutPadding() throws Exception {
    ByteBuffer cells = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    cells.putShort((short) -2000).putShort((short) -100).putShort((short) 0).putShort((short) 100);
    DataSet dataSet = FrameReaderTest.image(1, 4, 16, cells.array());
    dataSet.setInts(Tag.PixelRepresentation, VR.US, 1).setInts(Tag.PixelPaddingValue, VR.SS, -2000);
    assertArrayEquals(
        new int[] {0xFF000000, 0xFF000000, 0xFF808080, 0xFFFFFFFF}, render(dataSet, false));
  }

  @Test
  void floatsWithoutNumbersAreBlack() throws Exception {
    DataSet dataSet = bytes(0, 0, 0);
    dataSet.remove(Tag.PixelData);
    dataSet.setDoubles(Tag.FloatPixelData, VR.OF, Double.NaN, -0.5, 0.5);
    assertArrayEquals(new int[] {0xFF000000, 0xFF000000, 0xFFFFFFFF}, render(dataSet, false));
  }

  @Test
  void theWindowOfTheObjectIsTheDefault() throws Exception {
    DataSet dataSet = bytes(0, 100, 200);
    dataSet
        .set(Tag.RescaleIntercept, "-100")
        .set(Tag.WindowCenter, "0.5")
        .set(Tag.WindowWidth, "3");
    assertArrayEquals(new int[] {0xFF000000, 0xFF808080, 0xFFFFFFFF}, render(dataSet, false));
  }

  @Test
  void palettesColourTheirPixels() throws Exception {
    DataSet dataSet = bytes(0, 1, 2, 9).set(Tag.PhotometricInterpretation, "PALETTE COLOR");
    dataSet
        .setInts(Tag.RedPaletteColorLookupTableDescriptor, VR.US, 2, 1, 16)
        .setInts(Tag.GreenPaletteColorLookupTableDescriptor, VR.US, 2, 1, 16)
        .setInts(Tag.BluePaletteColorLookupTableDescriptor, VR.US, 2, 1, 16)
        .setInts(Tag.RedPaletteColorLookupTableData, VR.OW, 0xFF00, 0)
        .setInts(Tag.GreenPaletteColorLookupTableData, VR.OW, 0x8000, 0x1200)
        .setInts(Tag.BluePaletteColorLookupTableData, VR.OW, 0, 0xFFFF);
    assertArrayEquals(
        new int[] {0xFFFF8000, 0xFFFF8000, 0xFF0012FF, 0xFF0012FF}, render(dataSet, false));
  }

  @Test
  void segmentedPalettesAreExpanded() throws Exception {
    DataSet dataSet = bytes(0, 2, 4, 5, 6).set(Tag.PhotometricInterpretation, "PALETTE COLOR");
    for (int channel = 0; channel < 3; channel++) {
      dataSet
          .setInts(Tag.RedPaletteColorLookupTableDescriptor + channel, VR.US, 7, 0, 16)
          // one discrete entry, a ramp over four more, then the discrete segment once more: 2 of 7
          .setInts(
              Tag.SegmentedRedPaletteColorLookupTableData + channel,
              VR.OW,
              0,
              1,
              0,
              1,
              4,
              0x4000,
              2,
              1,
              0,
              0,
              0,
              1,
              0xFF00);
    }
    assertArrayEquals(
        new int[] {0xFF000000, 0xFF202020, 0xFF404040, 0xFF000000, 0xFFFFFFFF},
        render(dataSet, false));
  }

  @Test
  void luminanceAndColourDifferencesBecomeRgb() throws Exception {
    DataSet dataSet =
        FrameReaderTest.image(1, 2, 8, new byte[] {76, 85, (byte) 255, (byte) 128, 0, 0});
    dataSet
        .setInts(Tag.SamplesPerPixel, VR.US, 3)
        .setInts(Tag.PlanarConfiguration, VR.US, 0)
        .set(Tag.PhotometricInterpretation, "YBR_FULL")
        .setBytes(Tag.PixelData, VR.OB, new byte[] {76, 85, -1, -128, -128, -128});
    int[] pixels = render(dataSet, false);
    assertEquals(0xFFFE0000, pixels[0] & 0xFFFEFEFE);
    assertEquals(0xFF808080, pixels[1]);
    Frame rgb = FrameReaderTest.open(dataSet).frame(0).toRgb();
    assertEquals(Photometric.RGB, rgb.photometric());
    assertTrue(rgb.value(0, 0, 0) >= 254);
  }

  @Test
  void segmentsAreVisibleWithoutAWindow() throws Exception {
    DataSet dataSet = bytes(0, 1, 2).set(Tag.Modality, "SEG");
    assertArrayEquals(new int[] {0xFF000000, 0xFF808080, 0xFFFFFFFF}, render(dataSet, false));
  }
}
