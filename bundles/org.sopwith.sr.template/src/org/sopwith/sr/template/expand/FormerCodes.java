// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** SNOMED CT concepts for codes of former templates that PS3.16 Annex O does not list. */
final class FormerCodes {
  private static final Map<String, String> CONCEPTS = read();

  private FormerCodes() {}

  static Optional<String> find(String snomedRt) {
    return Optional.ofNullable(CONCEPTS.get(snomedRt));
  }

  private static Map<String, String> read() {
    Map<String, String> concepts = new HashMap<>();
    try (InputStream in = FormerCodes.class.getResourceAsStream("former-codes.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          concepts.put(cells[0], cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(concepts);
  }
}
