// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Attributes that may only be there beside others: {@code dependents.tsv}. */
final class Dependents {
  private static final Map<Integer, List<Integer>> NEEDED = read();

  private Dependents() {}

  private static Map<Integer, List<Integer>> read() {
    Map<Integer, List<Integer>> needed = new HashMap<>();
    try (InputStream in = Dependents.class.getResourceAsStream("dependents.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          needed.put(
              tag(cells[0]), Arrays.stream(cells[2].split(" ")).map(Dependents::tag).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return needed;
  }

  private static int tag(String digits) {
    return Integer.parseUnsignedInt(digits, 16);
  }

  /** The attributes of which an attribute needs one; none if it may stand alone. */
  static List<Integer> neededBy(int tag) {
    return NEEDED.getOrDefault(tag, List.of());
  }
}
