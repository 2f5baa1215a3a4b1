// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.edit.Edits;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

class ObjectRulesTest {
  private static final Validator VALIDATOR = new Validator(Rules.of(new ObjectRules()), Map.of());

  private static List<Finding> check(DicomFile file) {
    List<Finding> findings = new ArrayList<>();
    VALIDATOR.validate(VALIDATOR.instance(file), "f", findings::add);
    return findings;
  }

  private static DicomFile written(TransferSyntax syntax, DataSet dataSet) throws IOException {
    return written(DicomFile.create(syntax, dataSet));
  }

  private static DicomFile written(DicomFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return DicomFile.parse(out.toByteArray());
  }

  /** Three frames of 3 by 2 pixels of 8 bits with dimensions, window, palette and an overlay. */
  private static DataSet image() {
    DataSet image = new DataSet();
    image.set(Tag.SOPClassUID, UID.SegmentationStorage);
    image.set(Tag.SOPInstanceUID, "2.25.1");
    image.set(Tag.SamplesPerPixel, "1");
    image.set(Tag.PhotometricInterpretation, "PALETTE COLOR");
    image.set(Tag.NumberOfFrames, "3");
    image.set(Tag.Rows, "2");
    image.set(Tag.Columns, "3");
    image.set(Tag.BitsAllocated, "8");
    image.set(Tag.BitsStored, "8");
    image.set(Tag.HighBit, "7");
    image.set(Tag.PixelRepresentation, "0");
    image.setInts(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTimeVector);
    image.set(Tag.FrameTimeVector, "0", "1", "1");
    for (int tag :
        new int[] {
          Tag.RedPaletteColorLookupTableDescriptor,
          Tag.GreenPaletteColorLookupTableDescriptor,
          Tag.BluePaletteColorLookupTableDescriptor
        }) {
      image.setInts(tag, VR.US, 4, 0, 16);
      image.setBytes(tag + 0x100, VR.OW, new byte[8]);
    }
    image.addItem(Tag.DimensionOrganizationSequence).set(Tag.DimensionOrganizationUID, "2.25.2");
    DataSet dimension = image.addItem(Tag.DimensionIndexSequence);
    dimension.set(Tag.DimensionOrganizationUID, "2.25.2");
    dimension.setInts(Tag.DimensionIndexPointer, VR.AT, Tag.ImagePositionPatient);
    dimension.setInts(Tag.FunctionalGroupPointer, VR.AT, Tag.PlanePositionSequence);
    DataSet shared = image.addItem(Tag.SharedFunctionalGroupsSequence);
    shared
        .addItem(Tag.PlaneOrientationSequence)
        .set(Tag.ImageOrientationPatient, "1", "0", "0", "0", "0.6", "0.8");
    shared.addItem(Tag.PixelMeasuresSequence).set(Tag.PixelSpacing, "0.5", "0.5");
    DataSet window = shared.addItem(Tag.FrameVOILUTSequence);
    window.set(Tag.WindowCenter, "40");
    window.set(Tag.WindowWidth, "1");
    for (int i = 1; i <= 3; i++) {
      DataSet frame = image.addItem(Tag.PerFrameFunctionalGroupsSequence);
      frame.addItem(Tag.FrameContentSequence).setInts(Tag.DimensionIndexValues, VR.UL, i);
      frame.addItem(Tag.PlanePositionSequence).set(Tag.ImagePositionPatient, "0", "0", "" + i);
    }
    image.setInts(Tag.OverlayRows, VR.US, 3);
    image.setInts(Tag.OverlayColumns, VR.US, 3);
    image.setInts(Tag.OverlayBitsAllocated, VR.US, 1);
    image.setBytes(Tag.OverlayData, VR.OW, new byte[2]);
    image.setBytes(Tag.PixelData, VR.OB, new byte[18]);
    return image;
  }

  private static DataSet frame(DataSet image, int index) {
    return image.items(Tag.PerFrameFunctionalGroupsSequence).get(index);
  }

  private static DataSet shared(DataSet image, int group) {
    return image.items(Tag.SharedFunctionalGroupsSequence).get(0).items(group).get(0);
  }

  private static Arguments breach(String rule, String path, Consumer<DataSet> change) {
    return Arguments.of(rule, path, change);
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        breach(
            "object.pixel-data-length",
            "PixelData",
            d -> d.setBytes(Tag.PixelData, VR.OB, new byte[16])),
        breach(
            "object.pixel-data-length",
            "PixelData",
            d -> d.setBytes(Tag.PixelData, VR.OB, new byte[20])),
        breach("object.bits", "HighBit", d -> d.set(Tag.HighBit, "6")),
        breach("object.bits", "BitsStored", d -> d.set(Tag.BitsStored, "9")),
        breach(
            "object.photometric",
            "SamplesPerPixel",
            d -> d.set(Tag.PhotometricInterpretation, "RGB")),
        breach(
            "object.pixel-representation",
            "PixelPaddingValue",
            d -> d.setInts(Tag.PixelPaddingValue, VR.SS, 0)),
        breach(
            "object.pixel-data-once", "", d -> d.setBytes(Tag.FloatPixelData, VR.OF, new byte[72])),
        breach(
            "object.sop-class-retired",
            "SOPClassUID",
            d -> sopClass(d, "1.2.840.10008.5.1.4.1.1.5")),
        breach(
            "object.frames",
            "PerFrameFunctionalGroupsSequence",
            d -> d.removeItem(Tag.PerFrameFunctionalGroupsSequence, 2)),
        breach(
            "object.frame-increment-pointer",
            "FrameIncrementPointer",
            d -> d.remove(Tag.FrameTimeVector)),
        breach(
            "object.frame-increment-pointer",
            "FrameTimeVector",
            d -> d.set(Tag.FrameTimeVector, "0", "1")),
        breach(
            "object.dimension-values",
            "PerFrameFunctionalGroupsSequence[2].FrameContentSequence[1].DimensionIndexValues",
            d ->
                frame(d, 1)
                    .items(Tag.FrameContentSequence)
                    .get(0)
                    .setInts(Tag.DimensionIndexValues, VR.UL, 2, 1)),
        breach(
            "object.dimension-values",
            "PerFrameFunctionalGroupsSequence[1].FrameContentSequence[1].DimensionIndexValues",
            d ->
                frame(d, 0)
                    .items(Tag.FrameContentSequence)
                    .get(0)
                    .setInts(Tag.DimensionIndexValues, VR.UL, 0)),
        breach(
            "object.dimension-unique",
            "PerFrameFunctionalGroupsSequence[3].FrameContentSequence[1].DimensionIndexValues",
            d ->
                frame(d, 2)
                    .items(Tag.FrameContentSequence)
                    .get(0)
                    .setInts(Tag.DimensionIndexValues, VR.UL, 1)),
        breach(
            "object.dimension-pointer",
            "DimensionIndexSequence[1].DimensionIndexPointer",
            d ->
                d.items(Tag.DimensionIndexSequence)
                    .get(0)
                    .setInts(Tag.DimensionIndexPointer, VR.AT, Tag.StackID)),
        breach(
            "object.dimension-organization",
            "DimensionIndexSequence[1].DimensionOrganizationUID",
            d ->
                d.items(Tag.DimensionIndexSequence)
                    .get(0)
                    .set(Tag.DimensionOrganizationUID, "2.25.3")),
        breach(
            "object.palette",
            "GreenPaletteColorLookupTableData",
            d -> d.setBytes(Tag.GreenPaletteColorLookupTableData, VR.OW, new byte[6])),
        breach(
            "object.palette",
            "BluePaletteColorLookupTableDescriptor",
            d -> d.setInts(Tag.BluePaletteColorLookupTableDescriptor, VR.US, 4, 1, 16)),
        breach(
            "object.lut",
            "VOILUTSequence[1].LUTData",
            d -> {
              DataSet lut = d.addItem(Tag.VOILUTSequence);
              lut.setInts(Tag.LUTDescriptor, VR.US, 4, 0, 16);
              lut.setInts(Tag.LUTData, VR.US, 1, 2, 3);
            }),
        breach(
            "object.orientation",
            "SharedFunctionalGroupsSequence[1].PlaneOrientationSequence[1].ImageOrientationPatient",
            d ->
                shared(d, Tag.PlaneOrientationSequence)
                    .set(Tag.ImageOrientationPatient, "1", "0", "0", "1", "0", "0")),
        breach(
            "object.spacing",
            "SharedFunctionalGroupsSequence[1].PixelMeasuresSequence[1].PixelSpacing",
            d -> shared(d, Tag.PixelMeasuresSequence).set(Tag.PixelSpacing, "0", "1")),
        breach(
            "object.window",
            "SharedFunctionalGroupsSequence[1].FrameVOILUTSequence[1].WindowWidth",
            d -> shared(d, Tag.FrameVOILUTSequence).set(Tag.WindowWidth, "0.5")),
        breach(
            "object.window",
            "SharedFunctionalGroupsSequence[1].FrameVOILUTSequence[1].WindowWidth",
            d -> shared(d, Tag.FrameVOILUTSequence).set(Tag.WindowWidth, "10", "20")),
        breach(
            "object.overlay", "(6000,3000)", d -> d.setBytes(Tag.OverlayData, VR.OW, new byte[4])),
        breach(
            "object.icon",
            "IconImageSequence[1].PixelData",
            d -> {
              DataSet icon = d.addItem(Tag.IconImageSequence);
              icon.set(Tag.SamplesPerPixel, "1");
              icon.set(Tag.Rows, "2");
              icon.set(Tag.Columns, "2");
              icon.set(Tag.BitsAllocated, "8");
              icon.setBytes(Tag.PixelData, VR.OB, new byte[2]);
            }),
        breach(
            "object.referenced-frame",
            "SourceImageSequence[1].ReferencedFrameNumber",
            d -> d.addItem(Tag.SourceImageSequence).set(Tag.ReferencedFrameNumber, "1", "0")));
  }

  private static void sopClass(DataSet dataSet, String uid) {
    dataSet.set(Tag.SOPClassUID, uid);
  }

  @Test
  void aConsistentObjectGivesNothing() throws IOException {
    assertEquals(List.of(), check(written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image())));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void eachBreachIsFoundByItsRuleAloneAtItsPlace(String rule, String path, Consumer<DataSet> change)
      throws IOException {
    DataSet image = image();
    change.accept(image);
    List<Finding> findings = check(written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image));
    assertEquals(1, findings.size(), findings::toString);
    assertEquals(rule, findings.get(0).rule());
    if (!path.startsWith("(")) {
      assertEquals(path, findings.get(0).path());
    }
    assertFalse(findings.get(0).standard().isNone());
  }

  @Test
  void bitsArePackedAcrossFrames() throws IOException {
    DataSet image = image();
    image.set(Tag.BitsAllocated, "1");
    image.set(Tag.BitsStored, "1");
    image.set(Tag.HighBit, "0");
    image.setBytes(Tag.PixelData, VR.OB, new byte[4]);
    assertEquals(List.of(), check(written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image)));
  }

  @Test
  void aCtImageHasAThirdValueOfImageTypeAndItsModality() throws IOException {
    DataSet ct = new DataSet();
    ct.set(Tag.SOPClassUID, UID.CTImageStorage);
    ct.set(Tag.SOPInstanceUID, "2.25.1");
    ct.set(Tag.Modality, "CT");
    ct.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL");
    assertEquals(List.of(), check(written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, ct)));
    ct.set(Tag.ImageType, "ORIGINAL", "PRIMARY");
    ct.set(Tag.Modality, "MR");
    assertEquals(
        List.of("object.modality", "object.image-type"),
        check(written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, ct)).stream()
            .map(Finding::rule)
            .toList());
  }

  private static List<String> rulesOf(DataSet dataSet) throws IOException {
    return check(written(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet)).stream()
        .map(finding -> finding.rule() + " " + finding.example().path())
        .toList();
  }

  @Test
  void theThirdValueOfImageTypeOfRadiographsIsEmptyOrOneForMammography() throws IOException {
    DataSet radiograph = new DataSet();
    radiograph.set(Tag.SOPClassUID, UID.DigitalXRayImageStorageForPresentation);
    radiograph.set(Tag.SOPInstanceUID, "2.25.1");
    radiograph.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "");
    assertEquals(List.of(), rulesOf(radiograph));
    radiograph.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "M_FFE");
    assertEquals(List.of("object.image-type ImageType"), rulesOf(radiograph));
    radiograph.set(Tag.SOPClassUID, UID.DigitalMammographyXRayImageStorageForProcessing);
    assertEquals(List.of("object.image-type ImageType"), rulesOf(radiograph));
    radiograph.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "TOMO_PROJ");
    assertEquals(List.of(), rulesOf(radiograph));
  }

  @Test
  void anOriginalCtImageIsInHounsfieldUnitsUnlessItIsALocalizerOrOfSeveralEnergies()
      throws IOException {
    DataSet ct = new DataSet();
    ct.set(Tag.SOPClassUID, UID.CTImageStorage);
    ct.set(Tag.SOPInstanceUID, "2.25.1");
    ct.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL");
    ct.set(Tag.RescaleType, "US");
    assertEquals(List.of("object.rescale-type RescaleType"), rulesOf(ct));
    ct.set(Tag.MultienergyCTAcquisition, "YES");
    assertEquals(List.of(), rulesOf(ct));
    ct.set(Tag.MultienergyCTAcquisition, "NO");
    ct.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "LOCALIZER");
    assertEquals(List.of(), rulesOf(ct));
    ct.set(Tag.ImageType, "DERIVED", "PRIMARY", "AXIAL");
    assertEquals(List.of(), rulesOf(ct));
  }

  @Test
  void directionsOfRowsAndColumnsAreMadeOfTheirLetters() throws IOException {
    DataSet image = new DataSet();
    image.set(Tag.SOPClassUID, UID.SecondaryCaptureImageStorage);
    image.set(Tag.SOPInstanceUID, "2.25.1");
    image.set(Tag.PatientOrientation, "AF", "");
    assertEquals(List.of(), rulesOf(image));
    image.set(Tag.PatientOrientation, "L", "CC");
    assertEquals(List.of("object.patient-orientation PatientOrientation"), rulesOf(image));
    image.set(Tag.AnatomicalOrientationType, "QUADRUPED");
    assertEquals(List.of(), rulesOf(image));
  }

  @Test
  void instanceSeriesStudyAndFrameOfReferenceHaveUidsOfTheirOwn() throws IOException {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, UID.SecondaryCaptureImageStorage);
    object.set(Tag.SOPInstanceUID, "2.25.1");
    object.set(Tag.SeriesInstanceUID, "2.25.2");
    object.set(Tag.StudyInstanceUID, "2.25.3");
    assertEquals(List.of(), rulesOf(object));
    object.set(Tag.FrameOfReferenceUID, "2.25.3");
    assertEquals(List.of("object.same-uid StudyInstanceUID"), rulesOf(object));
  }

  @Test
  void anObjectOfNoKnownClassHasAnInstanceUidToo() throws IOException {
    DataSet object = new DataSet();
    object.set(Tag.SOPClassUID, "2.25.99");
    object.set(Tag.SOPInstanceUID, "2.25.1");
    assertEquals(List.of(), rulesOf(object));
    object.remove(Tag.SOPInstanceUID);
    assertTrue(rulesOf(object).contains("meta.sop-instance-missing SOPInstanceUID"));
  }

  private static DataSet encapsulated(byte[]... items) {
    DataSet image = image();
    image.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(items)));
    return image;
  }

  private static List<String> rules(DataSet image) throws IOException {
    return check(written(TransferSyntax.of(UID.JPEG2000Lossless), image)).stream()
        .map(Finding::rule)
        .toList();
  }

  @Test
  void offsetTablesPointAtTheFragmentsOfFrames() throws IOException {
    byte[] fragment = {1, 2, 3, 4};
    byte[] right = {0, 0, 0, 0, 12, 0, 0, 0, 24, 0, 0, 0};
    byte[] wrong = {0, 0, 0, 0, 10, 0, 0, 0, 24, 0, 0, 0};
    assertEquals(List.of(), rules(encapsulated(right, fragment, fragment, fragment)));
    assertEquals(List.of(), rules(encapsulated(new byte[0], fragment, fragment, fragment)));
    assertEquals(
        List.of("object.basic-offset-table"),
        rules(encapsulated(wrong, fragment, fragment, fragment)));
    assertEquals(
        List.of("object.basic-offset-table"),
        rules(encapsulated(new byte[4], fragment, fragment, fragment)));
    assertEquals(List.of("object.fragments"), rules(encapsulated(new byte[0], fragment, fragment)));
  }

  @Test
  void extendedOffsetTablesPointAtTheFragmentsOfFrames() throws IOException {
    byte[] fragment = {1, 2, 3, 4};
    DataSet image = encapsulated(new byte[0], fragment, fragment, fragment);
    setLongs(image, Tag.ExtendedOffsetTable, 0, 12, 24);
    setLongs(image, Tag.ExtendedOffsetTableLengths, 4, 3, 4);
    assertEquals(List.of(), rules(image));
    setLongs(image, Tag.ExtendedOffsetTableLengths, 4, 4, 8);
    assertEquals(List.of("object.extended-offset-table"), rules(image));
    setLongs(image, Tag.ExtendedOffsetTableLengths, 4, 3, 4);
    setLongs(image, Tag.ExtendedOffsetTable, 0, 12, 26);
    assertEquals(List.of("object.extended-offset-table"), rules(image));
  }

  private static void setLongs(DataSet dataSet, int tag, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    LongStream.of(values).forEach(bytes::putLong);
    dataSet.setBytes(tag, VR.OV, bytes.array());
  }

  @Test
  void pixelDataHasTheFormOfTheTransferSyntax() throws IOException {
    assertEquals(List.of("object.pixel-data-form"), rules(image()));
    DataSet none = image();
    none.remove(Tag.PixelData);
    assertEquals(List.of("object.pixel-data-form"), rules(none));
  }

  @Test
  void metaInformationThatContradictsIsFoundAndMended() throws Exception {
    DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image());
    file.meta().set(Tag.MediaStorageSOPInstanceUID, VR.UI, "2.25.9");
    file.meta().set(Tag.MediaStorageSOPClassUID, VR.UI, UID.CTImageStorage);
    file.meta().remove(Tag.ImplementationClassUID);
    DicomFile read = written(file);
    List<Finding> findings = check(read);
    assertEquals(
        List.of("meta.missing", "meta.sop-class", "meta.sop-instance"),
        findings.stream().map(Finding::rule).toList());
    for (Finding finding : findings) {
      new Edits(read).apply(Edit.parse(finding.fix().orElseThrow().options()));
    }
    assertEquals(List.of(), check(written(read)));
  }

  @Test
  void aWrongGroupLengthIsFoundOnceAndMended() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image()).write(out);
    byte[] bytes = out.toByteArray();
    bytes[140]++;
    DicomFile file = DicomFile.parse(bytes);
    List<Finding> findings = check(file);
    assertEquals(List.of("meta.group-length"), findings.stream().map(Finding::rule).toList());
    new Edits(file).apply(Edit.parse(findings.get(0).fix().orElseThrow().options()));
    assertEquals(List.of(), check(written(file)));
  }

  @Test
  void anObjectWithoutSopClassIsFoundAndADirectoryIsNot() throws IOException {
    DataSet image = image();
    image.remove(Tag.SOPClassUID);
    DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image);
    file.meta().set(Tag.MediaStorageSOPClassUID, VR.UI, "1.2.840.10008.1.3.10");
    assertEquals(List.of(), check(written(file)));
    file.meta().set(Tag.MediaStorageSOPClassUID, VR.UI, UID.CTImageStorage);
    assertTrue(
        check(written(file)).stream().anyMatch(f -> f.rule().equals("meta.sop-class-missing")));
  }
}
