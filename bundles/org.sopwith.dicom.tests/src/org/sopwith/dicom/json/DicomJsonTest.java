// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

class DicomJsonTest {
  private static final JsonOptions INLINE = JsonOptions.DEFAULT.with(JsonOptions.Bulk.INLINE);

  @Test
  void valuesAreWrittenInTheShapeOfPs3Part18AnnexF() throws IOException {
    DataSet d = new DataSet();
    d.set(Tag.PatientName, "Yamada^Tarou=山田^太郎=やまだ^たろう".replaceAll("[^\\p{ASCII}]", "x"));
    d.set(Tag.ImageType, "ORIGINAL", "", "AXIAL");
    d.set(Tag.SliceThickness, "1.50");
    d.setInts(Tag.Rows, VR.US, 512);
    d.set(Tag.FrameIncrementPointer, "(0018,1063)");
    d.setDoubles(Tag.RealWorldValueSlope, VR.FD, Double.NaN);
    d.setEmptySequence(Tag.ReferencedStudySequence);
    d.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 2});
    String json = json(d, INLINE).replaceAll("\\s+", "");
    assertTrue(
        json.contains("\"00080008\":{\"vr\":\"CS\",\"Value\":[\"ORIGINAL\",null,\"AXIAL\"]}"));
    assertTrue(json.contains("\"00180050\":{\"vr\":\"DS\",\"Value\":[1.50]}"), json);
    assertTrue(json.contains("\"00280010\":{\"vr\":\"US\",\"Value\":[512]}"));
    assertTrue(json.contains("\"00280009\":{\"vr\":\"AT\",\"Value\":[\"00181063\"]}"), json);
    assertTrue(json.contains("\"00409225\":{\"vr\":\"FD\",\"Value\":[\"NaN\"]}"));
    assertTrue(json.contains("\"00081110\":{\"vr\":\"SQ\"}"));
    assertTrue(json.contains("\"7FE00010\":{\"vr\":\"OW\",\"InlineBinary\":\"AQI=\"}"));
    assertTrue(json.contains("\"Alphabetic\":\"Yamada^Tarou\",\"Ideographic\":\"xx^xx\""), json);
  }

  @Test
  void numbersThatJsonCannotWriteAsTheyStandAreWrittenByTheirValue() throws IOException {
    DataSet d = new DataSet();
    d.set(Tag.PixelSpacing, "005.000000E+00", ".5");
    d.set(Tag.ImagePositionPatient, "+1", "-5.", "1.9.10");
    d.set(Tag.SeriesNumber, "000013");
    String json = json(d, INLINE).replaceAll("\\s+", "");
    assertTrue(json.contains("[5.000000,0.5]"), json);
    assertTrue(json.contains("[1,-5,\"1.9.10\"]"), json);
    assertTrue(json.contains("[13]"), json);
    d.setDoubles(Tag.RecommendedDisplayFrameRateInFloat, VR.FL, 372.8203f, Double.NaN);
    json = json(d, INLINE).replaceAll("\\s+", "");
    assertTrue(json.contains("[372.8203125,\"NaN\"]"), json);
  }

  @Test
  void aDataSetSurvivesTheWayThroughJson() throws IOException {
    DataSet d = new DataSet();
    d.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    d.set(Tag.PatientName, "Yamada^Tarou=山田^太郎");
    d.set(Tag.OtherPatientNames, "A^B", "C^D");
    d.setDoubles(Tag.RealWorldValueSlope, VR.FD, 0.1);
    d.setLongs(0x00720083, VR.UV, -1L);
    DataSet item = d.addItem(Tag.ReferencedStudySequence);
    item.set(Tag.ReferencedSOPInstanceUID, "1.2.3");
    d.addItem(Tag.ReferencedStudySequence);
    int block = d.reservePrivateBlock("ACME", 0x29);
    d.setBytes(0x00290000 | block, VR.UN, new byte[] {9, 8});
    d.setFragments(
        Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], new byte[] {1, 2, 3, 4})));
    DataSet read = read(json(d, INLINE));
    assertEquals(d.size(), read.size());
    for (Element element : d) {
      assertEquals(element.vr(), read.get(element.tag()).orElseThrow().vr());
      assertEquals(element.strings(), read.strings(element.tag()), element.toString());
      assertEquals(element.items().size(), read.items(element.tag()).size());
    }
    assertArrayEquals(
        new byte[] {1, 2, 3, 4},
        read.get(Tag.PixelData).orElseThrow().fragments().orElseThrow().bytes(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{",
        "{\"00100010\": 5}",
        "{\"nothing\": {}}",
        "{\"00100010\": {\"vr\": \"XX\"}}",
        "{\"00280010\": {\"vr\": \"US\", \"Value\": [\"many\"]}}",
        "{\"00280010\": {\"vr\": \"US\", \"Value\": [70000]}}",
        "{\"7FE00010\": {\"vr\": \"OW\", \"InlineBinary\": \"=?=\"}}",
        "{\"7FE00010\": {\"vr\": \"OW\", \"InlineBinary\": [\"AQI=\", 5]}}",
        "{\"00100010\": {\"vr\": \"PN\", \"Value\": [{\"Alphabetic\": []}]}}",
        "{\"7FE00010\": {\"vr\": \"OW\", \"BulkDataURI\": \"file:///etc/hostname\"}}",
        "{\"00100010\": {\"vr\": \"PN\", \"Value\": [{\"Alphabetic\": \"A\", \"Other\": 1}]}}"
      })
  void whatIsNotDicomJsonIsRefusedWithOneSentence(String json) {
    IOException e = assertThrows(IOException.class, () -> read(json));
    assertTrue(!e.getMessage().contains("\n"), e.getMessage());
  }

  static String json(DataSet dataSet, JsonOptions options) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = DicomJson.generator(text)) {
      DicomJson.write(dataSet, out, options);
    }
    return text.toString();
  }

  private static DataSet read(String json) throws IOException {
    return DicomJson.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        DicomJson.BulkResolver.NONE);
  }
}
