// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;

class DemoOperationTest {
  @Test
  void showsEachCommandAndItsResult(@TempDir Path directory)
      throws OperationException, IOException {
    DemoOperation demo = new DemoOperation();
    Arguments.Builder arguments = Arguments.of(demo.descriptor());
    arguments.parse(demo.descriptor().parameter("dir").orElseThrow(), directory.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, line -> {}, Progress.NONE);

    Outcome outcome = demo.run(arguments.build(), context);

    context.flush();
    String text = out.toString(StandardCharsets.UTF_8);
    assertEquals(Outcome.Status.DONE, outcome.status());
    for (String expected :
        List.of(
            "sopwith sample ",
            "sopwith dump ",
            "sopwith edit ",
            "sopwith diff ",
            "Quillfeather^Zoe^Maren^Dr.",
            "Nobody^Known",
            "Exit code 1",
            "Left kidney",
            "sopwith sr show ",
            "CT Dose Length Product Total",
            "largest difference from the truth is ",
            "sopwith seg create ",
            "sopwith seg measure ",
            "Attenuation Coefficient (Derivation: Median): ",
            "sopwith deid apply ",
            "68 objects written, 0 refused",
            "sopwith deid verify ",
            "Pairs of original and result",
            "PatientIdentityRemoved",
            directory.toString())) {
      assertTrue(text.contains(expected), expected + " is not in\n" + text);
    }
    assertFalse(text.contains("NaN"));
    assertTrue(Files.exists(directory.resolve("edited.dcm")));
  }

  @Test
  void longCommandsAreBrokenBeforeTheirOptions() {
    String file = "x".repeat(120);
    String typed = Command.typed(List.of("edit", file, "--set", "PatientName=A B"));
    if (!System.getProperty("os.name").startsWith("Windows")) {
      assertEquals("./sopwith edit " + file + " \\\n        --set 'PatientName=A B'", typed);
    }
  }
}
