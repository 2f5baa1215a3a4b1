// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;

/** Text where nobody looks: in what is no text, beside pixels, in signatures and encrypted data. */
class HiddenPlacesTest {
  private static final String TEXT = "HIDDENTEXT";
  private static final byte[] BYTES = "HIDDENTEXT".getBytes(StandardCharsets.US_ASCII);
  private static final TransferSyntax NATIVE = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final TransferSyntax JPEG = TransferSyntax.of("1.2.840.10008.1.2.4.50");

  @TempDir Path folder;

  private static DataSet image() {
    DataSet image = DeidentifierTest.ct(1);
    image.setInts(Tag.Rows, VR.US, 2);
    image.setInts(Tag.Columns, VR.US, 2);
    image.setInts(Tag.SamplesPerPixel, VR.US, 1);
    image.setInts(Tag.BitsAllocated, VR.US, 8);
    image.setInts(Tag.BitsStored, VR.US, 8);
    image.setInts(Tag.HighBit, VR.US, 7);
    image.setInts(Tag.PixelRepresentation, VR.US, 0);
    image.set(Tag.PhotometricInterpretation, "MONOCHROME2");
    image.setBytes(Tag.PixelData, VR.OB, new byte[4]);
    return image;
  }

  private static byte[] behind(int length) {
    byte[] bytes = Arrays.copyOf(new byte[length], length + BYTES.length);
    System.arraycopy(BYTES, 0, bytes, length, BYTES.length);
    return bytes;
  }

  private static byte[] jpeg() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {-1, (byte) 0xD8, -1, (byte) 0xFE, 0, (byte) (BYTES.length + 2)});
    out.writeBytes(BYTES);
    out.writeBytes(new byte[] {-1, (byte) 0xDA, 0, 2, 1, 2, -1, (byte) 0xD9});
    return out.toByteArray();
  }

  private static void frames(DataSet image) {
    image.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], jpeg(), jpeg())));
  }

  private static DataSet icon(DataSet owner) {
    DataSet icon = owner.addItem(Tag.IconImageSequence);
    for (int tag : new int[] {Tag.Rows, Tag.Columns}) {
      icon.setInts(tag, VR.US, 2);
    }
    icon.setInts(Tag.BitsAllocated, VR.US, 8);
    icon.setInts(Tag.SamplesPerPixel, VR.US, 1);
    return icon;
  }

  private static Arguments at(String where, TransferSyntax syntax, Consumer<DataSet> plant) {
    return Arguments.of(where, syntax, plant);
  }

  static Stream<Arguments> places() {
    return Stream.of(
        at("behind native pixels", NATIVE, o -> o.setBytes(Tag.PixelData, VR.OB, behind(4))),
        at(
            "behind float pixels",
            NATIVE,
            o -> {
              o.remove(Tag.PixelData);
              o.setInts(Tag.BitsAllocated, VR.US, 32);
              o.setBytes(Tag.FloatPixelData, VR.OF, Arrays.copyOf(behind(16), 28));
            }),
        at(
            "behind subsampled pixels",
            NATIVE,
            o -> {
              o.setInts(Tag.SamplesPerPixel, VR.US, 3);
              o.setInts(Tag.Rows, VR.US, 8);
              o.setInts(Tag.Columns, VR.US, 8);
              o.set(Tag.PhotometricInterpretation, "YBR_FULL_422");
              o.setBytes(Tag.PixelData, VR.OB, behind(128));
            }),
        at("comments of all frames", JPEG, HiddenPlacesTest::frames),
        at(
            "offset table",
            JPEG,
            o -> o.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(behind(2), jpeg())))),
        at(
            "extended offset table",
            JPEG,
            o -> {
              frames(o);
              o.setBytes(Tag.ExtendedOffsetTable, VR.OV, behind(6));
              o.setLongs(Tag.ExtendedOffsetTableLengths, VR.OV, 1, 1);
            }),
        at(
            "total length of pixel data",
            JPEG,
            o -> {
              frames(o);
              o.setBytes(Tag.EncapsulatedPixelDataValueTotalLength, VR.UV, Arrays.copyOf(BYTES, 8));
            }),
        at("icon", NATIVE, o -> icon(o).setBytes(Tag.PixelData, VR.OB, behind(4))),
        at(
            "icon in an item",
            NATIVE,
            o ->
                icon(o.addItem(Tag.ReferencedImageSequence))
                    .setBytes(Tag.PixelData, VR.OB, behind(4))),
        at(
            "compressed icon",
            JPEG,
            o -> {
              frames(o);
              frames(icon(o));
            }),
        at("trailing padding", NATIVE, o -> o.setBytes(Tag.DataSetTrailingPadding, VR.OB, BYTES)),
        at(
            "curve",
            NATIVE,
            o -> {
              o.set(0x50000020, VR.CS, "TAC");
              o.setBytes(0x50003000, VR.OW, BYTES);
              o.setBytes(0x5000200C, VR.OW, BYTES);
            }),
        at(
            "overlay",
            NATIVE,
            o -> {
              o.setInts(0x60000010, VR.US, 8);
              o.setInts(0x60000011, VR.US, 8);
              o.set(0x60000022, VR.LO, TEXT);
              o.set(0x60001500, VR.LO, TEXT);
              o.setBytes(0x60003000, VR.OW, BYTES);
              o.set(0x60004000, VR.LT, TEXT);
            }),
        at(
            "palette",
            NATIVE,
            o -> {
              o.setInts(Tag.RedPaletteColorLookupTableDescriptor, VR.US, 2, 0, 8);
              o.setBytes(Tag.RedPaletteColorLookupTableData, VR.OW, behind(2));
            }),
        at(
            "digital signature",
            NATIVE,
            o -> {
              DataSet signature = o.addItem(Tag.DigitalSignaturesSequence);
              signature.setBytes(Tag.CertificateOfSigner, VR.OB, BYTES);
              signature.setBytes(Tag.Signature, VR.OB, BYTES);
              o.addItem(Tag.MACParametersSequence).set(Tag.MACAlgorithm, VR.CS, TEXT);
            }),
        at(
            "digital signature of an item",
            NATIVE,
            o -> {
              DataSet item = o.addItem(Tag.ReferencedImageSequence);
              item.addItem(Tag.DigitalSignaturesSequence).setBytes(Tag.Signature, VR.OB, BYTES);
              item.addItem(Tag.MACParametersSequence).set(Tag.MACAlgorithm, VR.CS, TEXT);
            }),
        at(
            "encrypted attributes",
            NATIVE,
            o ->
                o.addItem(Tag.EncryptedAttributesSequence)
                    .setBytes(Tag.EncryptedContent, VR.OB, BYTES)),
        at(
            "waveform annotation",
            NATIVE,
            o ->
                o.addItem(Tag.WaveformAnnotationSequence)
                    .set(Tag.UnformattedTextValue, VR.ST, TEXT)),
        at("referenced file", NATIVE, o -> o.set(Tag.ReferencedFileID, VR.CS, TEXT)),
        at(
            "unknown group length",
            NATIVE,
            o -> o.setBytes(0x00180000, VR.UL, Arrays.copyOf(BYTES, 8))),
        at("command set", NATIVE, o -> o.set(0x00001000, VR.UI, "1.2.3")));
  }

  private String apply(DataSet object, TransferSyntax syntax, String profile) throws Exception {
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    DicomFile.create(syntax, object).write(before);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DicomFile file = DicomFile.parse(before.toByteArray())) {
      new Deidentifier(
              ProfileText.parse("sopwith-deid: 1\nname: T\nedition: 2024c\n" + profile, "t"),
              folder,
              DeidKey.random(),
              Cleaners.standard())
          .deidentify(file)
          .file()
          .write(out);
    }
    DicomFile result = DicomFile.parse(out.toByteArray());
    assertEquals(List.of(), result.problems());
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void nothingIsLeft(String where, TransferSyntax syntax, Consumer<DataSet> plant)
      throws Exception {
    DataSet object = image();
    plant.accept(object);
    try {
      assertFalse(apply(object, syntax, "").contains(TEXT.substring(0, 8)));
    } catch (RefusedException e) {
      assertFalse(e.getMessage().contains(TEXT));
    }
  }

  @Test
  void embeddedOverlaysAreCleared() throws Exception {
    DataSet object = image();
    object.setInts(0x60000010, VR.US, 2);
    object.setInts(0x60000011, VR.US, 2);
    object.setInts(0x60000100, VR.US, 8);
    object.setInts(0x60000102, VR.US, 7);
    object.setInts(Tag.BitsStored, VR.US, 7);
    object.setInts(Tag.HighBit, VR.US, 6);
    object.setBytes(Tag.PixelData, VR.OB, new byte[] {(byte) 0x81, 2, (byte) 0x83, 4});
    String result = apply(object, NATIVE, "");
    assertTrue(result.endsWith("\1\2\3\4"));
  }

  @Test
  void whatTheProfileKeepsStays() throws Exception {
    DataSet object = image();
    object.addItem(Tag.WaveformAnnotationSequence).set(Tag.UnformattedTextValue, VR.ST, TEXT);
    String keep =
        "overrides:\n  - attribute: UnformattedTextValue\n    action: keep\n  - attribute: WaveformAnnotationSequence\n    action: keep\n";
    assertTrue(apply(object, NATIVE, keep).contains(TEXT));
  }
}
