// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Golden;
import org.sopwith.operation.StandardReference;

class ReportFormatTest {
  private static final StandardReference PATIENT = new StandardReference("PS3.3 C.7.1.1", "2026b");

  private static Report report() {
    Findings findings = new Findings();
    for (int frame = 1; frame <= 3; frame++) {
      findings.accept(
          Finding.error("iod.enumerated", "The value is not one of the enumerated values")
              .in("study/a.dcm")
              .at("Frames[" + frame + "].Algorithm")
              .expecting("AUTOMATIC, MANUAL", frame == 2 ? "\"AUTO\"" : "<b>&'")
              .see(new StandardReference("PS3.3 C.8.20.2", "2026b")));
    }
    findings.accept(
        Finding.warning("iod.type2", "An attribute is missing")
            .in("study/a b,c:d.dcm")
            .at("PatientID")
            .expecting("a value, or none", "")
            .see(PATIENT));
    findings.accept(
        Finding.warning("iod.type2", "An attribute is missing")
            .in("b.dcm")
            .at("PatientName")
            .see(PATIENT));
    findings.accept(Finding.note("private", "Private attributes\nof Ärzte"));
    return new Report(
        "Validation of <study>",
        "Sopwith 1.0.0",
        List.of(new Report.Fact("Files checked", "2"), new Report.Fact("Not DICOM", "1")),
        findings.list());
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void formatIsAsAgreed(ReportFormat format) throws Exception {
    StringWriter out = new StringWriter();
    format.write(report(), out);
    Golden.assertSame(ReportFormatTest.class, "report." + format.suffix(), out.toString());
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void nothingFoundIsAReportToo(ReportFormat format) throws Exception {
    StringWriter out = new StringWriter();
    format.write(new Report("Empty", "Sopwith", List.of(), List.of()), out);
    assertFalse(out.toString().isBlank());
    if (format == ReportFormat.JSON) {
      assertEquals("[]", out.toString().replaceAll("\\s", ""));
    }
  }

  @Test
  void textFromAFileCannotBecomeMarkup() throws Exception {
    StringWriter out = new StringWriter();
    ReportFormat.HTML.write(report(), out);
    assertFalse(out.toString().contains("<b>"));
    assertTrue(out.toString().contains("&lt;b&gt;&amp;&#39;"));
  }

  @Test
  void fileNamesBecomeUriReferences() {
    assertEquals("./a%20b:c.dcm", SarifReport.uri("a b:c.dcm"));
    assertEquals("x/%C3%A4%23.dcm", SarifReport.uri("x/ä#.dcm"));
  }

  @Test
  void formatIsFoundByTheEndOfTheFileName() {
    assertEquals(ReportFormat.SARIF, ReportFormat.ofFileName("x.SARIF", ReportFormat.TEXT));
    assertEquals(ReportFormat.TEXT, ReportFormat.ofFileName("x.pdf", ReportFormat.TEXT));
  }
}
