// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.image.FrameEncoder;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.PixelRectangle;

/** Blanking in every encoding: one value within rectangles, all else as it was. */
class PixelBlankingTest {
  private static final TransferSyntax JPEG = TransferSyntax.of("1.2.840.10008.1.2.4.50");
  private static final TransferSyntax DEFLATED_FRAMES = TransferSyntax.of("1.2.840.10008.1.2.8.1");

  private static DataSet image(
      String photometric, int columns, int rows, int frames, int bits, int stored, boolean signed) {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.SecondaryCaptureImageStorage);
    object.set(Tag.SOPInstanceUID, "1.2.3");
    object.set(Tag.PhotometricInterpretation, photometric);
    boolean colour = !photometric.startsWith("MONO") && !photometric.startsWith("PAL");
    object.setInts(Tag.SamplesPerPixel, VR.US, colour ? 3 : 1);
    object.setInts(Tag.Rows, VR.US, rows);
    object.setInts(Tag.Columns, VR.US, columns);
    object.setInts(Tag.NumberOfFrames, VR.IS, frames);
    object.setInts(Tag.BitsAllocated, VR.US, bits);
    object.setInts(Tag.BitsStored, VR.US, stored);
    object.setInts(Tag.HighBit, VR.US, stored - 1);
    object.setInts(Tag.PixelRepresentation, VR.US, signed ? 1 : 0);
    return object;
  }

  private static byte[] noise(long length, long seed) {
    byte[] bytes = new byte[(int) length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static DicomFile written(TransferSyntax syntax, DataSet object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(syntax, object).write(bytes);
    return DicomFile.parse(bytes.toByteArray());
  }

  static Stream<Arguments> natives() {
    List<Arguments> all = new ArrayList<>();
    TransferSyntax explicit = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    for (TransferSyntax syntax :
        List.of(
            explicit,
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
            TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      all.add(Arguments.of(syntax, "MONOCHROME2", 16, 12, false, 0));
      all.add(Arguments.of(syntax, "MONOCHROME2", 32, 32, true, 0));
      all.add(Arguments.of(syntax, "MONOCHROME2", 1, 1, false, 0));
    }
    all.add(Arguments.of(explicit, "MONOCHROME1", 8, 8, false, 0));
    all.add(Arguments.of(explicit, "MONOCHROME1", 1, 1, false, 0));
    all.add(Arguments.of(explicit, "MONOCHROME1", 16, 16, true, 0));
    all.add(Arguments.of(explicit, "MONOCHROME2", 16, 12, true, 0));
    all.add(Arguments.of(explicit, "PALETTE COLOR", 8, 8, false, 0));
    all.add(Arguments.of(explicit, "RGB", 8, 8, false, 0));
    all.add(Arguments.of(explicit, "RGB", 8, 8, false, 1));
    all.add(Arguments.of(explicit, "RGB", 16, 16, false, 1));
    all.add(Arguments.of(explicit, "YBR_FULL", 8, 8, false, 0));
    all.add(Arguments.of(explicit, "YBR_FULL", 8, 8, false, 1));
    all.add(Arguments.of(explicit, "YBR_FULL_422", 8, 8, false, 0));
    all.add(Arguments.of(explicit, "YBR_PARTIAL_422", 8, 8, false, 0));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("natives")
  void nativePixelsOutsideStayAndInsideAreOneBlackValue(
      TransferSyntax syntax, String photometric, int bits, int stored, boolean signed, int planar)
      throws IOException {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      int columns =
          photometric.endsWith("422") ? 2 + 2 * random.nextInt(20) : 1 + random.nextInt(37);
      int rows = 1 + random.nextInt(29);
      DataSet object = image(photometric, columns, rows, 3, bits, stored, signed);
      object.setInts(Tag.PlanarConfiguration, VR.US, planar);
      if (photometric.startsWith("PAL")) {
        palette(object);
      }
      object.setBytes(Tag.PixelData, VR.OW, new byte[2]);
      long frameBits =
          bits == 1 ? (long) rows * columns : PixelDescription.of(object).frameLength() * 8;
      byte[] pixels = noise((frameBits * 3 + 7) / 8, seed);
      object.setBytes(Tag.PixelData, bits > 8 ? VR.OW : VR.OB, pixels);
      DicomFile original = written(syntax, object);
      List<PixelRectangle> rectangles = Blanks.rectangles(random, columns, rows);
      PixelBlanking.Regions regions = frame -> frame == 1 ? List.of() : rectangles;
      Blanks.Result result = Blanks.blank(original, regions, 0);
      assertEquals(PixelBlanking.Method.NATIVE, result.blanked().method());
      boolean pairs = photometric.endsWith("422");
      Blanks.assertBlank(original, result, regions, pairs ? 2 : 1, 0);
    }
  }

  /** Colour 7 is the darkest. */
  private static void palette(DataSet object) {
    byte[] table = new byte[512];
    for (int i = 0; i < 256; i++) {
      table[2 * i + 1] = (byte) (i == 7 ? 1 : 100 + i % 100);
    }
    for (int channel = 0; channel < 3; channel++) {
      object.setInts(Tag.RedPaletteColorLookupTableDescriptor + channel, VR.US, 256, 0, 16);
      object.setBytes(Tag.RedPaletteColorLookupTableData + channel, VR.OW, table);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MONOCHROME2, 16, 12, false, 0",
    "MONOCHROME2, 16, 12, true, -2048",
    "MONOCHROME1, 8, 8, false, 255",
    "PALETTE COLOR, 8, 8, false, 7",
    "RGB, 8, 8, false, 0",
    "YBR_FULL, 8, 8, false, 0",
    "MONOCHROME1, 1, 1, false, 1"
  })
  void whatIsBlankIsShownBlack(
      String photometric, int bits, int stored, boolean signed, int expected) throws IOException {
    DataSet object = image(photometric, 8, 4, 1, bits, stored, signed);
    palette(object);
    object.setBytes(Tag.PixelData, VR.OW, noise(8 * 4 * 3 * 2, 1));
    DicomFile original = written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object);
    Blanks.Result result =
        Blanks.blank(original, frame -> List.of(new PixelRectangle(2, 1, 3, 2)), 0);
    assertEquals(expected, FrameReader.of(result.file()).frame(0).value(1, 2, 0));
    if (photometric.equals("YBR_FULL")) {
      assertEquals(128, FrameReader.of(result.file()).frame(0).value(1, 2, 1));
    }
  }

  @Test
  void pixelPaddingIsWhatIsBlankWhereAnImageHasIt() throws IOException {
    DataSet object = image("MONOCHROME2", 8, 4, 1, 16, 16, true);
    object.setInts(Tag.PixelPaddingValue, VR.SS, -1024);
    object.setBytes(Tag.PixelData, VR.OW, noise(64, 1));
    DicomFile original = written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object);
    Blanks.Result result =
        Blanks.blank(original, frame -> List.of(new PixelRectangle(2, 1, 3, 2)), 0);
    assertEquals(-1024, FrameReader.of(result.file()).frame(0).value(1, 2, 0));
  }

  @Test
  void overlaysInUnusedBitsAreCleared() throws IOException {
    DataSet object = image("MONOCHROME2", 9, 5, 2, 16, 12, false);
    byte[] pixels = noise(9 * 5 * 2 * 2, 5);
    object.setBytes(Tag.PixelData, VR.OW, pixels);
    DicomFile original = written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object);
    Blanks.Result result = Blanks.blank(original, frame -> List.of(), 0x9000);
    byte[] now = result.file().dataSet().bytes(Tag.PixelData);
    for (int i = 0; i < now.length; i++) {
      assertEquals(i % 2 == 0 ? pixels[i] : (byte) (pixels[i] & 0x6F), now[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MONOCHROME2, 8",
    "MONOCHROME2, 16",
    "MONOCHROME1, 32",
    "RGB, 8",
    "RGB, 16",
    "YBR_FULL, 8"
  })
  void rleIsCompressedAnewWithoutLoss(String photometric, int bits) throws IOException {
    int samples = photometric.startsWith("MONO") ? 1 : 3;
    encapsulated(
        TransferSyntax.RLE_LOSSLESS,
        image(photometric, 33, 21, 3, bits, bits, false),
        frame -> FrameEncoder.rle(frame, samples, bits / 8, 33));
  }

  @Test
  void deflatedFramesAreCompressedAnewWithoutLoss() throws IOException {
    encapsulated(DEFLATED_FRAMES, image("RGB", 33, 21, 3, 8, 8, false), FrameEncoder::deflate);
  }

  private interface Encoder {
    byte[] encode(byte[] frame);
  }

  private static void encapsulated(TransferSyntax syntax, DataSet object, Encoder encoder)
      throws IOException {
    object.setBytes(Tag.PixelData, VR.OW, new byte[2]);
    long length = PixelDescription.of(object).frameLength();
    for (int table = 0; table < 3; table++) {
      List<byte[]> items = new ArrayList<>();
      items.add(new byte[0]);
      for (int frame = 0; frame < 3; frame++) {
        items.add(encoder.encode(noise(length, frame)));
      }
      offsets(object, items, table);
      DicomFile original = written(syntax, object);
      List<PixelRectangle> rectangles = Blanks.rectangles(new Random(table), 33, 21);
      PixelBlanking.Regions regions = frame -> frame == 2 ? List.of() : rectangles;
      Blanks.Result result = Blanks.blank(original, regions, 0);
      assertEquals(PixelBlanking.Method.RECOMPRESSED, result.blanked().method());
      assertEquals(syntax, result.blanked().transferSyntax());
      Blanks.assertBlank(original, result, regions, 1, 0);
      assertOffsets(result.file().dataSet(), table);
      assertArrayEquals(items.get(3), FrameBytes.of(result.file()).frame(2));
    }
  }

  /** None, a basic or an extended offset table. */
  private static void offsets(DataSet object, List<byte[]> items, int table) {
    long[] offsets = new long[items.size() - 1];
    long[] lengths = new long[offsets.length];
    for (int i = 0; i < offsets.length; i++) {
      lengths[i] = items.get(i + 1).length;
      offsets[i] = i == 0 ? 0 : offsets[i - 1] + lengths[i - 1] + 8;
    }
    if (table == 1) {
      DataSet words = new DataSet().setLongs(Tag.SelectorULValue, VR.UL, offsets);
      items.set(0, words.bytes(Tag.SelectorULValue));
    }
    if (table == 2) {
      object.setLongs(Tag.ExtendedOffsetTable, VR.OV, offsets);
      object.setLongs(Tag.ExtendedOffsetTableLengths, VR.OV, lengths);
    }
    object.setFragments(Tag.PixelData, VR.OB, Fragments.of(items));
  }

  private static void assertOffsets(DataSet object, int table) {
    Fragments fragments = object.get(Tag.PixelData).orElseThrow().fragments().orElseThrow();
    assertEquals(4, fragments.count());
    assertEquals(table == 1 ? 12 : 0, fragments.length(0));
    assertEquals(table == 2, object.contains(Tag.ExtendedOffsetTable));
    if (table == 2) {
      assertEquals(8 + fragments.length(1), object.longs(Tag.ExtendedOffsetTable)[1]);
      assertEquals(fragments.length(3), object.longs(Tag.ExtendedOffsetTableLengths)[2]);
    }
  }

  private static byte[] jpeg(int columns, int rows, boolean grey, long seed) throws IOException {
    int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(columns, rows, type);
    Random random = new Random(seed);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int soft = (x * 3 + y * 5 & 0xFF) << 16 | (x * 7 & 0xFF) << 8 | y * 2 & 0xFF;
        image.setRGB(x, y, x > columns / 2 ? random.nextInt() & 0xFFFFFF : soft);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.size() % 2 == 0
        ? out.toByteArray()
        : Arrays.copyOf(out.toByteArray(), out.size() + 1);
  }

  @ParameterizedTest
  @CsvSource({"MONOCHROME2, 8", "MONOCHROME1, 8", "YBR_FULL_422, 16"})
  void blocksOfJpegAreReplacedAndAllOthersStay(String photometric, int step) throws IOException {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      int columns = 40 + random.nextInt(60);
      int rows = 40 + random.nextInt(60);
      boolean grey = photometric.startsWith("MONO");
      DataSet object = image(photometric, columns, rows, 2, 8, 8, false);
      byte[] first = jpeg(columns, rows, grey, seed);
      List<byte[]> items = List.of(new byte[0], first, jpeg(columns, rows, grey, -seed));
      object.setFragments(Tag.PixelData, VR.OB, Fragments.of(items));
      DicomFile original = written(JPEG, object);
      List<PixelRectangle> rectangles = Blanks.rectangles(random, columns, rows);
      Blanks.Result result = Blanks.blank(original, frame -> rectangles, 0);
      assertEquals(PixelBlanking.Method.BLOCKS, result.blanked().method());
      assertEquals(JPEG, result.blanked().transferSyntax());
      Blanks.assertBlank(original, result, frame -> rectangles, step, grey ? 0 : 4);
    }
  }

  @Test
  void aJpegOfWhichNothingIsBlankedKeepsItsCoefficients() throws IOException {
    DataSet object = image("MONOCHROME2", 64, 64, 1, 8, 8, false);
    byte[] frame = jpeg(64, 64, true, 1);
    object.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], frame)));
    DicomFile original = written(JPEG, object);
    Blanks.Result result =
        Blanks.blank(original, any -> List.of(new PixelRectangle(500, 500, 9, 9)), 0);
    assertArrayEquals(frame, FrameBytes.of(result.file()).frame(0));
  }

  @Test
  void commentsOfABlankedJpegAreLeftOut() throws IOException {
    byte[] frame = jpeg(64, 64, true, 1);
    byte[] text = {-1, (byte) 0xFE, 0, 8, 'S', 'M', 'I', 'T', 'H', ' '};
    byte[] with = new byte[frame.length + text.length];
    System.arraycopy(frame, 0, with, 0, 2);
    System.arraycopy(text, 0, with, 2, text.length);
    System.arraycopy(frame, 2, with, 2 + text.length, frame.length - 2);
    DataSet object = image("MONOCHROME2", 64, 64, 1, 8, 8, false);
    object.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], with)));
    Blanks.Result result =
        Blanks.blank(written(JPEG, object), any -> List.of(new PixelRectangle(0, 0, 9, 9)), 0);
    String now =
        new String(
            FrameBytes.of(result.file()).frame(0), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertFalse(now.contains("SMITH"));
  }

  @Test
  void brokenAndUnknownFramesAreRefused() throws IOException {
    DataSet object = image("MONOCHROME2", 64, 64, 1, 8, 8, false);
    byte[] frame = jpeg(64, 64, true, 1);
    object.setFragments(
        Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], Arrays.copyOf(frame, 700))));
    PixelBlanking.Regions regions = any -> List.of(new PixelRectangle(0, 0, 9, 9));
    DicomFile broken = written(JPEG, object);
    assertThrows(FrameException.class, () -> Blanks.blank(broken, regions, 0));
    DicomFile video = written(TransferSyntax.of("1.2.840.10008.1.2.4.102"), object);
    assertThrows(FrameException.class, () -> Blanks.blank(video, regions, 0));
    object.setInts(Tag.NumberOfFrames, VR.IS, 2);
    DicomFile missing = written(JPEG, object);
    assertThrows(IOException.class, () -> Blanks.blank(missing, regions, 0));
  }

  @Test
  void aRectangleIsCutToTheImage() {
    PixelRectangle r = new PixelRectangle(-5, 3, Integer.MAX_VALUE, 4);
    assertEquals(new PixelRectangle(0, 3, 10, 2), r.within(10, 5).orElseThrow());
    assertTrue(r.within(10, 3).isEmpty());
    assertTrue(new PixelRectangle(-5, 0, 5, 5).within(10, 10).isEmpty());
    assertEquals(r, PixelRectangle.parse(r.toString()).orElseThrow());
    assertTrue(PixelRectangle.parse("1,2,0,4").isEmpty());
  }
}
