// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sopwith.standard.Code;
import org.sopwith.standard.ContextGroup;
import org.sopwith.standard.ContextGroups;

/**
 * Codes for regions that have none: by a name that is a code's meaning, else by RT ROI Interpreted
 * Type, else as general as can be.
 */
final class NamedCodes {
  private static final String CATEGORIES = "7150";
  private static final Code LEFT = new Code("7771000", "SCT", "Left");
  private static final Code RIGHT = new Code("24028007", "SCT", "Right");
  private static final Code TISSUE = new Code("85756007", "SCT", "Tissue");

  /** What a region is. */
  record Codes(Code category, Code type, List<Code> modifiers) {}

  private final Map<String, Codes> byName = new HashMap<>();
  private final Map<String, Codes> byType = new HashMap<>();

  NamedCodes() {
    for (ContextGroup.Concept category : ContextGroups.standard().concepts(CATEGORIES)) {
      for (ContextGroup.Concept type : ContextGroups.standard().concepts(category.typeCid())) {
        byName.putIfAbsent(
            plain(type.code().meaning()), new Codes(category.code(), type.code(), List.of()));
      }
    }
    InputStream table = NamedCodes.class.getResourceAsStream("interpreted-types.tsv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells -> byType.put(cells[0], new Codes(code(cells[1]), code(cells[2]), List.of())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Code code(String cell) {
    String[] parts = cell.split(",", 3);
    return new Code(parts[0], parts[1], parts[2]);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** The codes whose meaning a name is, but for words for a side, which become a modifier. */
  Optional<Codes> ofName(String name) {
    Optional<Codes> whole = Optional.ofNullable(byName.get(plain(name)));
    if (whole.isPresent()) {
      return whole;
    }
    List<String> words = new ArrayList<>(List.of(plain(name).split(" ")));
    boolean left = words.removeAll(List.of("left", "lt", "l"));
    boolean right = words.removeAll(List.of("right", "rt", "r"));
    return left == right
        ? Optional.empty()
        : Optional.ofNullable(byName.get(String.join(" ", words)))
            .map(c -> new Codes(c.category(), c.type(), List.of(left ? LEFT : RIGHT)));
  }

  /** The codes of an RT ROI Interpreted Type; of tissue, if there are none for it. */
  Codes ofInterpretedType(String type) {
    return byType.getOrDefault(type, new Codes(TISSUE, TISSUE, List.of()));
  }
}
