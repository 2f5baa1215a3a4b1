// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;

/** The verbs {@code sr new} and {@code sr schema}, above all what they refuse. */
class NewOperationTest {
  @TempDir Path directory;
  private final List<String> messages = new ArrayList<>();

  private Path document() {
    return directory.resolve("report.dcm");
  }

  private String run(Operation operation, Object... arguments)
      throws OperationException, IOException {
    Arguments.Builder builder = Arguments.of(operation.descriptor());
    for (int i = 0; i < arguments.length; i += 2) {
      builder.parse(
          operation.descriptor().parameter(arguments[i].toString()).orElseThrow(),
          arguments[i + 1].toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, messages::add, Progress.NONE);
    Outcome outcome = operation.run(builder.build(), context);
    context.flush();
    assertEquals(Outcome.Status.DONE, outcome.status());
    return out.toString(StandardCharsets.UTF_8);
  }

  private String refusal(Object template, String... arguments) {
    List<Object> all = new ArrayList<>(List.of("template", template, "out", document()));
    all.addAll(List.of(arguments));
    String message =
        assertThrows(
                OperationException.class, () -> run(new NewOperation(), all.toArray(Object[]::new)))
            .getMessage();
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.endsWith("."), message);
    assertFalse(Files.exists(document()));
    return message;
  }

  private Path template() throws IOException {
    Path file = directory.resolve("own.srtemplate");
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(NewTemplates.blank("99001", "Own"));
    TemplateFiles.write(library, file);
    return file;
  }

  @Test
  void aTemplateOfOnesOwnMakesADocument() throws IOException, OperationException {
    run(new NewOperation(), "template", template(), "example", "minimal", "out", document());
    assertTrue(Files.exists(document()));
  }

  @Test
  void aTemplateThatIsBrokenIsRefusedWithOneLine() throws IOException {
    Path file = template();
    String text = Files.readString(file);
    for (String broken :
        List.of(
            "",
            "no XML",
            text.substring(0, text.length() / 2),
            text.replace("/srtemplate/", "/other/"),
            text.replaceFirst("tid=\"", "colour=\""))) {
      Files.writeString(file, broken);
      assertTrue(refusal(file, "example", "minimal").contains("own.srtemplate"));
    }
    Files.write(file, new byte[] {(byte) 0xFF, 0});
    assertTrue(refusal(file, "example", "minimal").contains("UTF-8"));
    assertTrue(refusal(directory.resolve("none.srtemplate"), "example", "full").contains("none"));
  }

  @Test
  void aTemplateOfALaterVersionIsRefusedWithOneLine() throws IOException {
    Path file = template();
    Files.writeString(
        file, Files.readString(file).replaceFirst("/srtemplate/\\d+", "/srtemplate/99"));
    assertTrue(refusal(file, "example", "minimal").contains("version 99"));
  }

  @Test
  void valuesThatDoNotFitAreRefusedWithTheirPointer() throws IOException {
    Path values = Files.writeString(directory.resolve("v.json"), "{\"Colour\": \"red\"}");
    assertTrue(refusal("1500", "values", values.toString()).contains("/Colour: "));
    assertTrue(messages.getFirst().startsWith("/Colour: "), messages::toString);
    Files.writeString(values, "{\n\"a\": ]");
    assertTrue(refusal("1500", "values", values.toString()).contains("line 2"));
    assertTrue(refusal("0815", "example", "full").contains("0815"));
    assertTrue(refusal("1500").contains("--values"));
  }

  @Test
  void theSchemaOfValuesIsPrintedAndWritten() throws IOException, OperationException {
    Path file = directory.resolve("values.schema.json");
    run(new SchemaOperation(), "out", file);
    assertEquals(Files.readString(file), run(new SchemaOperation()));
    assertTrue(Files.readString(file).contains("urn:sopwith:schema:sr-values:1"));
  }
}
