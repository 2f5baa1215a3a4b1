// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.Dictionary;

/** The mapping of the 18 identifiers of HIPAA's Safe Harbor to attributes. */
class SafeHarborTest {
  @Test
  void allEighteenIdentifiersHaveAttributesThatExistAndAReason() throws IOException {
    List<String> lines;
    try (InputStream in =
        BuiltinProfiles.class.getResourceAsStream("builtin/hipaa-safe-harbor.tsv")) {
      lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
    }
    assertEquals(18, lines.size());
    for (String line : lines) {
      String[] cells = line.split("\t");
      assertEquals(5, cells.length, line);
      for (String keyword : cells[2].split(" ")) {
        assertTrue(Dictionary.standard().find(keyword).isPresent(), keyword);
      }
    }
  }
}
