// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** All of them with one problem of their own, which is at the pointer and a sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "`Person`|`Robot`|/Observer Type",
        "`Lesion`|``|/Imaging Measurements/Measurement Group/Finding",
        "`SCT`, `m`: `Length`|5|/Imaging Measurements/Measurement Group/size/@name",
        "`@units`: `mm`|`@unit`: `mm`|/Imaging Measurements/Measurement Group/size/@unit",
        "`@units`: `mm`|`@units`: 5|/Imaging Measurements/Measurement Group/size/@units",
        "`@units`: `mm`|`@units`: `mm`, `@qualifier`: 5|/Imaging Measurements/Measurement Group/size/@qualifier",
        "`@template`: `1501`|`@template`: `1410`|/Imaging Measurements/Measurement Group",
        "`Tracking Identifier`: `1`|`Tracking Identifier`: {`@ref`: `a`}|/Imaging Measurements/Measurement Group/Tracking Identifier",
        "VALUE|1e999999999|/Imaging Measurements/Measurement Group/size/@value",
        "VALUE|`1e400`|/Imaging Measurements/Measurement Group/size/@value",
        "VALUE|true|/Imaging Measurements/Measurement Group/size/@value",
        "VALUE|[1, 2]|/Imaging Measurements/Measurement Group/size/@value",
        "VALUE|{`rangeType`: `POINT`, `samples`: [0]}|/Imaging Measurements/Measurement Group/size/@value",
        "`@template`: `1500`|`@template`: `2000`|/@template",
        "`@template`: `1500`|`@header`: {`Colour`: `red`}|/@header/Colour",
        "`@template`: `1500`|`@header`: {`ContentSequence`: `red`}|/@header/ContentSequence",
        "`@template`: `1500`|`@header`: {`PatientName`: {}}|/@header/PatientName",
        "`@template`: `1500`|`@name`: 5|/@name",
        "`@template`: `1500`|`@colour`: 5|/@colour",
      })
  void eachProblemIsNamedByItsPointer(String sound, String broken, String pointer)
      throws IOException, OperationException {
    String json =
        REPORT.replace(sound.replace('`', '"'), broken.replace('`', '"')).replace("VALUE", "12.5");
    List<ValueProblem> problems = read(json).problems();
    assertTrue(
        problems.stream().anyMatch(one -> one.pointer().startsWith(pointer)), problems::toString);
    problems.forEach(one -> assertTrue(one.message().endsWith("."), one::toString));
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
