// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.standard.internal.ConditionRows;

/** That the files of conditions fit the tables of the standard. */
class ConditionDataTest {

  static Stream<String> files() {
    return ConditionRows.FILES.stream();
  }

  private static void read(ConditionCheck check, String name) throws IOException {
    try (InputStream stream =
        ConditionRows.class.getResourceAsStream("conditions/" + name + ".txt")) {
      check.read(name + ".txt", stream);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRowFitsTheTables(String file) throws IOException {
    ConditionCheck check = new ConditionCheck();
    read(check, file);
    assertEquals(List.of(), check.problems());
  }

  @Test
  void noRowIsThereTwice() throws IOException {
    ConditionCheck check = new ConditionCheck();
    for (String file : ConditionRows.FILES) {
      read(check, file);
    }
    assertEquals(List.of(), check.problems());
  }
}
