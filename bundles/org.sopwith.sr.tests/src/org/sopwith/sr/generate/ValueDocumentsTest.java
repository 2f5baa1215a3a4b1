// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.measurement.MeasurementReport;
import org.sopwith.sr.measurement.ReadGroup;
import org.sopwith.sr.template.TemplateCatalog;

/** Values in JSON become a document, or are refused with the JSON pointer of what does not fit. */
class ValueDocumentsTest {
  private static final String REPORT =
      """
      {"@template": "1500",
       "Observer Type": "Person",
       "Person Observer Name": "Doe^Jane",
       "Imaging Measurements": {"Measurement Group": {
         "@template": "1501",
         "Tracking Identifier": "1",
         "Finding": {"v": "52988006", "s": "SCT", "m": "Lesion"},
         "size": {"@name": {"v": "410668003", "s": "SCT", "m": "Length"},
                  "@value": VALUE, "@units": "mm"}}}}
      """;

  private static ValueDocuments.Result read(String json) throws IOException, OperationException {
    TemplateCatalog catalog = TemplateCatalog.standard();
    return new ValueDocuments(catalog, catalog.template("1500").orElseThrow()).read(json);
  }

  private static List<String> pointers(String json) throws IOException, OperationException {
    return read(json).problems().stream().map(ValueProblem::pointer).toList();
  }

  @Test
  void valuesBecomeADocument() throws IOException, OperationException {
    ValueDocuments.Result result = read(REPORT.replace("VALUE", "12.5"));
    assertEquals(List.of(), result.problems());
    ReadGroup group =
        MeasurementReport.read(SrDocument.of(result.document().orElseThrow())).getFirst();
    assertEquals("1501", group.tid());
    assertEquals(12.5, group.measurements().getFirst().value().orElseThrow());
  }

  @Test
  void aValueOfTheWrongTypeIsNamedByItsPointer() throws IOException, OperationException {
    assertTrue(
        pointers(REPORT.replace("VALUE", "\"wide\"")).stream()
            .anyMatch(
                pointer -> pointer.startsWith("/Imaging Measurements/Measurement Group/size")));
  }

  @Test
  void anUnknownItemIsNamedByItsPointer() throws IOException, OperationException {
    assertTrue(
        pointers(REPORT.replace("VALUE", "1").replace("Observer Type", "Observer Kind"))
            .contains("/Observer Kind"));
  }

  @Test
  void whatIsMissingIsSaidOfTheItemThatLacksIt() throws IOException, OperationException {
    assertEquals(List.of(""), pointers("{}").stream().distinct().toList());
  }

  @Test
  void brokenJsonIsRefusedWithItsLine() {
    OperationException broken = assertThrows(OperationException.class, () -> read("{\n\"a\": ]"));
    assertTrue(broken.getMessage().contains("line 2"), broken.getMessage());
  }

  @Test
  void theJsonOfDcmqiIsCheckedToo() throws IOException, OperationException {
    assertTrue(
        pointers("{\"Measurements\": [{\"Colour\": 1}]}").contains("/Measurements/0/Colour"));
  }
}
