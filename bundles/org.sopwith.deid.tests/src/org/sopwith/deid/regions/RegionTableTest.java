// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;

/** Tables of regions: their text, what they are for, and which of them counts. */
class RegionTableTest {
  private static final String HEAD = "when\tblank\tcovers\tframes\tsource\tcomment\n";

  private static DicomFile ultrasound() {
    DataSet object = new DataSet();
    object.set(Tag.SOPInstanceUID, "1.2.3");
    object.set(Tag.SeriesInstanceUID, "1.2");
    object.set(Tag.Modality, "US");
    object.set(Tag.Manufacturer, "ACME Medical");
    object.set(Tag.ManufacturerModelName, "Sono; One");
    object.set(Tag.ImageType, "DERIVED", "SECONDARY");
    object.setInts(Tag.Rows, VR.US, 480);
    object.setInts(Tag.Columns, VR.US, 640);
    return DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object);
  }

  private static RegionTable table(String rows) throws OperationException {
    return RegionTable.parse(HEAD + rows, "test.tsv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Manufacturer~acme; Rows=480",
        "Modality=US|IVUS",
        "ImageType=secondary",
        "(0028,0010)=480",
        "TransferSyntaxUID=1.2.840.10008.1.2.1",
        "SOPInstanceUID=1.2.3"
      })
  void aRowIsForImagesThatMeetAllItsConditions(String when) throws OperationException {
    assertEquals(1, table(when + "\t0,0,9,9\n").find(ultrasound()).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Manufacturer=ACME",
        "Manufacturer~acme; Rows=481",
        "SeriesDescription~x",
        "SOPInstanceUID=1.2.30"
      })
  void aRowIsForNoOtherImages(String when) throws OperationException {
    assertEquals(0, table(when + "\t0,0,9,9\n").find(ultrasound()).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Manufacturer\t0,0,9,9",
        "NoSuchKeyword=1\t0,0,9,9",
        "Rows=\t0,0,9,9",
        "Rows=480\t0,0,9",
        "Rows=480\t0,0,0,9",
        "Rows=480\t0,0,9,9\tmost",
        "Rows=480\t0,0,9,9\tsome\t0",
        "Rows=480\t0,0,9,9\tsome\t3-1",
        "Rows=480; Columns=640\t0,0,9,9\tall\t-",
        "Rows=480\t0,0,9,9\tall\t-\tMe",
        "Rows=480|481; Columns=640\t0,0,9,9\tall\t-\tMe",
        "SOPInstanceUID=1.2.3\t0,0,9,9\tall\t1-2\tMe",
        "Rows=480"
      })
  void aRowThatSaysWhatItCannotIsRefusedWithItsLine(String row) {
    OperationException e = assertThrows(OperationException.class, () -> table("# x\n" + row));
    assertTrue(e.getMessage().startsWith("test.tsv, line 3"), e.getMessage());
  }

  @Test
  void aFileWithoutTheHeadIsNone() {
    assertThrows(OperationException.class, () -> RegionTable.parse("", "x"));
    assertThrows(OperationException.class, () -> RegionTable.parse("Rows=1\t0,0,1,1\n", "x"));
  }

  @Test
  void commentsAndRowsThatWereNotChangedStayAsTheyAre(@TempDir Path folder) throws Exception {
    String text =
        "# mine\n\n" + HEAD + "Rows=480  ;Columns=640\t0,0,9,9  1,1,2,2\tall\t\tMe\n# end\n";
    Path file = folder.resolve("regions.tsv");
    Files.writeString(file, text);
    RegionTable table = RegionTable.read(file);
    assertEquals(text, table.format());
    RegionRow row =
        RegionRow.of(
            Signature.ofInstance(ultrasound().dataSet()),
            List.of(new PixelRectangle(1, 2, 3, 4)),
            Coverage.SOME,
            "drawn");
    table.add(row);
    table.write(file);
    assertEquals(text + "SOPInstanceUID=1.2.3\t1,2,3,4\tsome\t-\tdrawn\n", Files.readString(file));
    RegionTable again = RegionTable.read(file);
    assertEquals(2, again.find(ultrasound()).size());
    assertTrue(again.remove(row));
    assertEquals(text, again.format());
    assertFalse(again.remove(row));
  }

  @Test
  void regionsOfTheSameImagesJoinOneRow() {
    RegionTable table = RegionTable.empty();
    Signature when = Signature.ofSeries(ultrasound().dataSet());
    PixelRectangle first = new PixelRectangle(1, 2, 3, 4);
    PixelRectangle second = new PixelRectangle(5, 6, 7, 8);
    table.add(RegionRow.of(when, List.of(first), Coverage.SOME, "A"));
    table.add(RegionRow.of(when, List.of(first, second), Coverage.ALL, "B"));
    assertEquals(1, table.rows().size());
    RegionRow row = table.rows().get(0);
    assertEquals(List.of(first, second), row.regions());
    assertEquals(Coverage.ALL, row.coverage());
    assertEquals("B", row.source());
  }

  @Test
  void theSignatureOfAnImageIsForThatImage() {
    DicomFile image = ultrasound();
    assertTrue(Signature.ofInstance(image.dataSet()).matches(image));
    assertTrue(Signature.ofSeries(image.dataSet()).matches(image));
    Signature device = Signature.ofDevice(image.dataSet());
    assertTrue(device.matches(image));
    assertEquals(device, Signature.parse(device.toString()).orElseThrow());
    assertFalse(device.isOfObjects());
    assertTrue(Signature.ofSeries(image.dataSet()).isOfObjects());
  }

  @Test
  void aRowThatCoversAllReplacesLaterTables() throws OperationException {
    DicomFile logiq = ultrasound();
    logiq.dataSet().set(Tag.ManufacturerModelName, "LOGIQ9");
    RegionTables builtin = RegionTables.of(List.of());
    assertEquals(List.of(new PixelRectangle(0, 0, 640, 40)), builtin.find(logiq).of(0, 640, 480));
    assertFalse(builtin.find(logiq).coversAll());
    RegionTables with = RegionTables.of(List.of(table("Rows=480\t0,100,10,10\n")));
    assertEquals(2, with.find(logiq).rows().size());
    RegionTables instead =
        RegionTables.of(List.of(table("Rows=480; Columns=640\tnone\tall\t-\tMe, on 50 images\n")));
    assertTrue(instead.find(logiq).coversAll());
    assertEquals(List.of(), instead.find(logiq).of(0, 640, 480));
  }

  @Test
  void framesAndPartsOutsideOfTheImageAreLeftOut() throws OperationException {
    RegionTables tables =
        RegionTables.of(List.of(table("Rows=480\t630,470,100,100 700,0,5,5\tsome\t2-3,5\n")));
    RegionTables.Found found = tables.find(ultrasound());
    assertEquals(List.of(), found.of(0, 640, 480));
    assertEquals(List.of(new PixelRectangle(630, 470, 10, 10)), found.of(1, 640, 480));
    assertEquals(List.of(), found.of(3, 640, 480));
    assertEquals(1, found.of(4, 640, 480).size());
  }

  @Test
  void theBuiltInTableNamesASourceForEachRowAndProvesNothing() {
    List<RegionRow> rows = RegionTable.builtin().rows();
    assertTrue(rows.size() > 100, "rows: " + rows.size());
    for (RegionRow row : rows) {
      assertFalse(row.source().isEmpty(), row.place());
      assertFalse(row.regions().isEmpty(), row.place());
      assertEquals(Coverage.SOME, row.coverage(), row.place());
    }
  }
}
