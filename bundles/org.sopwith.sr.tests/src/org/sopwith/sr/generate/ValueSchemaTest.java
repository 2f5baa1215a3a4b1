// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.sr.template.TemplateCatalog;

/** The schema of values takes what the program takes. */
class ValueSchemaTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```json\\n(.*?)```");

  private static JsonTree json(String text) throws IOException, OperationException {
    return JsonTree.read(text.getBytes(StandardCharsets.UTF_8), "The text");
  }

  private static JsonSchema schema() throws IOException, OperationException {
    try (InputStream in = ValueDocuments.schema()) {
      return new JsonSchema(JsonTree.read(in.readAllBytes(), "The schema"));
    }
  }

  @Test
  void theExampleOfTheManualFitsAndBecomesADocument() throws IOException, OperationException {
    Optional<Path> manual =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("bundles/org.sopwith.sr/README.md"))
            .filter(Files::isRegularFile)
            .findFirst();
    assumeTrue(manual.isPresent(), "Skipped: the README of org.sopwith.sr is not there.");
    List<String> examples =
        BLOCK
            .matcher(Files.readString(manual.get()))
            .results()
            .map(MatchResult::group)
            .map(block -> block.substring("```json".length(), block.length() - 3))
            .toList();
    assertFalse(examples.isEmpty());
    TemplateCatalog catalog = TemplateCatalog.standard();
    for (String example : examples) {
      assertTrue(schema().fits(json(example)), example);
      ValueDocuments.Result result =
          new ValueDocuments(catalog, catalog.template("1500").orElseThrow()).read(example);
      assertEquals(List.of(), result.problems());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@template\": 1500}",
        "{\"Observer Type\": [\"Person\", {\"v\": \"121007\", \"s\": \"DCM\"}]}",
        "{\"x\": {\"@value\": 1.5, \"@units\": \"mm\", \"@id\": \"a\"}, \"y\": {\"@ref\": \"a\"}}",
        "{\"x\": {\"@qualifier\": \"Not a number\"}}",
        "{\"x\": {\"file\": \"a.dcm\", \"frames\": [1, 2], \"segments\": [3]}}",
        "{\"x\": {\"graphicType\": \"POINT\", \"data\": [1, 2.5]}}",
        "{\"x\": {\"rangeType\": \"POINT\", \"samples\": [1]}}"
      })
  void whatTheProgramTakesFits(String values) throws IOException, OperationException {
    assertTrue(schema().fits(json(values)), values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"@colour\": \"red\"}",
        "{\"@template\": {}}",
        "{\"@header\": {\"PatientName\": [\"a\"]}}",
        "{\"x\": true}",
        "{\"x\": \"\"}",
        "{\"x\": {\"@units\": 1}}",
        "{\"x\": {\"@colour\": \"red\"}}",
        "{\"x\": {\"@value\": {\"graphicType\": \"SQUARE\", \"data\": [1, 2]}}}"
      })
  void whatTheProgramRefusesDoesNotFit(String values) throws IOException, OperationException {
    assertFalse(schema().fits(json(values)), values);
    TemplateCatalog catalog = TemplateCatalog.standard();
    assertFalse(
        new ValueDocuments(catalog, catalog.template("1500").orElseThrow())
            .read(values)
            .problems()
            .isEmpty());
  }
}
