// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.RuleSet;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.check.TemplateChecks;
import org.xml.sax.InputSource;

class MrrtTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();

  @TempDir Path folder;

  private MrrtImport.Draft thyroid() throws Exception {
    Path file = folder.resolve("thyroid.html");
    try (InputStream in = MrrtTest.class.getResourceAsStream("thyroid.html")) {
      Files.copy(in, file);
    }
    return MrrtImport.read(file, "99001", MrrtImport.SCHEME);
  }

  private static String line(Row row) {
    return ">".repeat(row.getNesting())
        + ((ContentRow) row).getValueType()
        + " "
        + TermText.concept(row)
        + " "
        + row.getMultiplicity()
        + " "
        + row.getRequirement()
        + " "
        + TermText.constraint(row);
  }

  private static String export(Template template) throws Exception {
    StringWriter out = new StringWriter();
    MrrtExport.write(template, STANDARD, out);
    return out.toString();
  }

  @Test
  void fieldsBecomeRowsAndCodesAreKept() throws Exception {
    Template template = thyroid().template();
    assertEquals("Thyroid Ultrasound", template.getName());
    assertEquals(
        """
        CONTAINER DT (18748-4, LN, "Diagnostic imaging report") 1 M\s
        >CONTAINER EV (59776-5, LN, "Procedure Findings") 1 U\s
        >>NUM EV (size, 99SOPWITH, "Size of nodule") 1 M UNITS = EV (mm, UCUM, "mm")
        >>CODE EV (RID3875, RADLEX, "Nodule") 1 U DT (52101004, SCT, "present") or DT (n2,\
         99SOPWITH, "absent")
        >>CONTAINER EV (s2, 99SOPWITH, "Right & left lobe") 1 U\s
        >>>TEXT EV (free, 99SOPWITH, "Comment") 1 U\s
        >>>CODE EV (e1, 99SOPWITH, "Echo") 1-n U DT (M6, 99SOPWITH, "bright") or DT (e2,\
         99SOPWITH, "dark")
        >>>CODE EV (biopsy, 99SOPWITH, "Biopsy done") 1 U DCID 230 “Yes-No”
        >>>CODE EV (time, 99SOPWITH, "Follow-up") 1 U DT (M10, 99SOPWITH, "6 months") or DT (M11,\
         99SOPWITH, "1 year")
        >DATE EV (date, 99SOPWITH, "Date of exam") 1 U\s""",
        template.getRows().stream().map(MrrtTest::line).collect(Collectors.joining("\n")));
  }

  @Test
  void whatWasMadeUpOrLeftOutIsNoted() throws Exception {
    List<Finding> findings = thyroid().findings();
    assertTrue(findings.stream().anyMatch(finding -> finding.path().equals("input#picture")));
    assertTrue(findings.stream().anyMatch(finding -> finding.found().contains("Size of nodule")));
    assertFalse(findings.stream().anyMatch(finding -> finding.found().contains("Nodule\"")));
  }

  @Test
  void aDraftHasNoFindingsOfTheChecks() throws Exception {
    RuleSet.of(TemplateChecks.of(STANDARD))
        .check(
            thyroid().template(),
            "",
            finding -> {
              throw new AssertionError(finding.toString());
            });
  }

  @Test
  void whatIsNoFormIsRefusedInOneSentence() throws Exception {
    Path file = folder.resolve("a.html");
    for (String text : List.of("", "plain text", "<html><p>No form", "<".repeat(10_000))) {
      Files.writeString(file, text);
      String message =
          assertThrows(OperationException.class, () -> MrrtImport.read(file, "99001", "99A"))
              .getMessage();
      assertTrue(message.startsWith("a.html is no MRRT report template"), message);
    }
    Files.writeString(file, "<section>".repeat(5_000) + "<input id=a>");
    assertTrue(MrrtImport.read(file, "99001", "99A").template().getRows().size() > 1);
  }

  @Test
  void aFormIsXmlAndReadsBack() throws Exception {
    for (String tid : List.of("300", "1411", "1500", "2000", "3700", "5200", "10011")) {
      String form = export(STANDARD.template(tid).orElseThrow());
      assertTrue(form.startsWith("<!DOCTYPE html><html"));
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(form)));
      Path file = folder.resolve(tid + ".html");
      Files.writeString(file, form);
      Template draft = MrrtImport.read(file, "99001", "99A").template();
      assertEquals(
          form.split("<section ").length + form.split(" data-field-type=").length - 2,
          draft.getRows().size() - 1,
          tid);
    }
  }

  @Test
  void aDraftSurvivesItsForm() throws Exception {
    Template template = thyroid().template();
    Path file = folder.resolve("again.html");
    Files.writeString(file, export(template));
    Template again = MrrtImport.read(file, "99001", MrrtImport.SCHEME).template();
    List<String> rows =
        template.getRows().stream()
            .map(MrrtTest::line)
            .map(line -> line.replace("DCID 230 “Yes-No”", ""))
            .toList();
    List<String> other = again.getRows().stream().map(MrrtTest::line).toList();
    assertEquals(rows.size() + 1, other.size(), "the root is a section too");
    assertTrue(other.stream().anyMatch(line -> line.contains("RID3875, RADLEX, \"Nodule\"")));
    assertTrue(other.stream().anyMatch(line -> line.endsWith("UNITS = EV (mm, UCUM, \"mm\")")));
  }

  @Test
  void textOfATemplateIsNoMarkup() throws Exception {
    Template template = NewTemplates.blank("99001", "</title><script>alert(1)</script>");
    String form = export(template);
    assertFalse(form.contains("<script>alert"));
    assertEquals(ValueType.CONTAINER, ((ContentRow) template.getRows().getFirst()).getValueType());
  }
}
