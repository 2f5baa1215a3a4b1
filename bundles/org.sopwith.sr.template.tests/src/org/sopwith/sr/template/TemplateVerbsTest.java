// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;

/** The verbs that find, make and check templates. */
class TemplateVerbsTest {
  @TempDir Path folder;

  private record Run(Outcome outcome, String out) {}

  private static Run run(String verb, String... values) throws Exception {
    Operation operation =
        Operations.load(TemplateVerbsTest.class.getClassLoader()).find(verb).orElseThrow();
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    for (int i = 0; i < values.length; i += 2) {
      arguments.parse(operation.descriptor().parameter(values[i]).orElseThrow(), values[i + 1]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, line -> {}, Progress.NONE);
    Outcome outcome = operation.run(arguments.build(), context);
    context.flush();
    return new Run(outcome, out.toString(StandardCharsets.UTF_8));
  }

  private static String refused(String verb, String... values) {
    String message = assertThrows(OperationException.class, () -> run(verb, values)).getMessage();
    assertFalse(message.contains("\n"));
    return message;
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aDerivedTemplateIsShownAndHasNoErrors() throws Exception {
    String file = file("own.srtemplate");
    run("sr template derive", "base", "1500", "out", file, "name", "Own");
    assertTrue(run("sr template show", "template", file).out().startsWith("TID 991500 Own"));
    Run check = run("sr template check", "files", file, "format", "json");
    assertEquals(Outcome.Status.DONE, check.outcome().status());
  }

  @Test
  void aNewTemplateHasNoFindings() throws Exception {
    String file = file("new.srtemplate");
    run("sr template new", "out", file, "tid", "OWN_1");
    assertEquals("[ ]", run("sr template check", "files", file, "format", "json").out().strip());
  }

  @Test
  void aNumberOfTheStandardIsRefused() {
    String file = file("a.srtemplate");
    assertTrue(refused("sr template new", "out", file, "tid", "1500").contains("1500"));
    assertTrue(refused("sr template new", "out", file, "tid", "own one").contains("own one"));
    assertFalse(Files.exists(folder.resolve("a.srtemplate")));
  }

  @Test
  void aFileWithErrorsIsFoundAndTheOthersAreStillChecked() throws Exception {
    Path good = folder.resolve("good.srtemplate");
    run("sr template derive", "base", "300", "out", good.toString());
    Path bad = folder.resolve("bad.srtemplate");
    Files.writeString(bad, Files.readString(good).replace("tid=\"310\"", "tid=\"31077\""));
    String broken = file("broken.srtemplate");
    Files.writeString(Path.of(broken), "<xmi");
    Run run = run("sr template check", "files", bad.toString(), "files", broken, "format", "json");
    assertEquals(Outcome.Status.FOUND, run.outcome().status());
    assertTrue(run.out().contains("sr.template.reference"), run.out());
    assertTrue(run.out().contains("sr.template.file"), run.out());
  }

  @Test
  void ofAFileWithSeveralTemplatesOneIsNamed() throws Exception {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(NewTemplates.blank("A", "First"));
    library.getTemplates().add(NewTemplates.blank("B", "Second"));
    Path file = folder.resolve("two.srtemplate");
    TemplateFiles.write(library, file);
    assertTrue(refused("sr template show", "template", file.toString()).contains("A, B"));
    assertTrue(
        run("sr template show", "template", file.toString(), "tid", "B")
            .out()
            .startsWith("TID B Second"));
    assertTrue(
        refused("sr template show", "template", file("none.srtemplate")).contains("no file"));
  }

  @Test
  void includesAreATree() throws Exception {
    String tree = run("sr template show", "template", "1500", "includes", "true").out();
    assertTrue(tree.startsWith("TID 1500 Measurement Report"));
    assertTrue(tree.contains("  row 2: TID 1204"), tree);
    assertTrue(
        run("sr template show", "template", "1500", "includes", "true", "format", "json")
            .out()
            .startsWith("{\"tid\":\"1500\""));
  }

  @Test
  void theSearchListsTemplatesGroupsAndCodes() throws Exception {
    String json = run("sr template list", "search", "laterality", "format", "json").out();
    assertTrue(json.contains("{\"cid\":\"244\",\"name\":\"Laterality\""), json);
    assertTrue(json.contains("{\"v\":\"272741003\",\"s\":\"SCT\",\"m\":\"Laterality\"}"), json);
  }

  @Test
  void usesAreListedOfCodesGroupsAndTemplates() throws Exception {
    assertTrue(run("sr template uses", "what", "CID 244").out().contains("TID 300 row 6\tvalue"));
    assertTrue(run("sr template uses", "what", "1411").out().contains("TID 1500 row"));
    assertEquals(
        run("sr template uses", "what", "DCM:121071", "format", "json").out(),
        run("sr template uses", "what", "(121071, DCM, \"Finding\")", "format", "json").out());
    assertTrue(refused("sr template uses", "what", "CID 0").contains("no context group 0"));
  }
}
