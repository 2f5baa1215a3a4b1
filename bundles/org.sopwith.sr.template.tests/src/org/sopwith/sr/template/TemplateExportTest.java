// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Progress;

class TemplateExportTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();

  private static String run(String verb, String... values) throws Exception {
    Operation operation =
        Operations.load(TemplateExportTest.class.getClassLoader()).find(verb).orElseThrow();
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    for (int i = 0; i < values.length; i += 2) {
      Parameter<?> parameter = operation.descriptor().parameter(values[i]).orElseThrow();
      arguments.parse(parameter, values[i + 1]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, line -> {}, Progress.NONE);
    operation.run(arguments.build(), context);
    context.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void requireJson(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        // Reads to the end or throws.
      }
    }
  }

  @Test
  void theListHasTheKeysThatProgramsRelyOn() throws Exception {
    String json = run("sr template list", "format", "json");
    requireJson(json);
    assertTrue(
        json.contains(
            "{\"tid\":\"300\",\"name\":\"Measurement\",\"root\":false,\"extensible\":true,"
                + "\"rows\":20}"));
    assertEquals(STANDARD.tids().size(), json.split("\"tid\"").length - 1);
  }

  @Test
  void theTextHasALineForEachTemplateAndRow() throws Exception {
    assertEquals(STANDARD.tids().size(), run("sr template list").lines().count());
    Template template = STANDARD.template("1411").orElseThrow();
    assertEquals(
        2 + template.getParameters().size() + template.getRows().size(),
        run("sr template show", "template", "TID 1411").lines().count());
  }

  @Test
  void theConditionIsShownWithItsMeaning() throws Exception {
    String json = run("sr template show", "template", "300", "format", "json");
    requireJson(json);
    assertTrue(json.contains("\"condition\" : \"XOR Row 10\""));
    assertTrue(json.contains("\"permitted\" : \"not present Row 10\""));
  }

  @Test
  void thePageTakesNoMarkupFromTheTemplate() throws IOException {
    Template template =
        DerivedTemplates.derive(STANDARD.template("300").orElseThrow(), "99300", "<b>\"Own\" & al");
    StringWriter out = new StringWriter();
    TemplateExport.html(template, out);
    assertTrue(out.toString().contains("TID 99300 &lt;b&gt;&quot;Own&quot; &amp; al"));
    assertEquals(
        template.getRows().size() + 1, out.toString().split("<tr>").length - 1, "rows and head");
  }

  @Test
  void termsArePrintedWhereARowHasNoTextOfItsOwn() {
    for (String tid : STANDARD.tids()) {
      for (Row row : STANDARD.template(tid).orElseThrow().getRows()) {
        if (row instanceof IncludeRow include) {
          assertTrue(
              TermText.print(include.getTemplate()).contains(include.getTemplate().getTid()));
        }
      }
    }
  }

  @Test
  void aTemplateThatIsNotThereIsRefusedInOneSentence() {
    OperationException refused =
        assertThrows(
            OperationException.class, () -> run("sr template show", "template", "no such one"));
    assertTrue(refused.getMessage().startsWith("There is no template no such one"));
  }
}
