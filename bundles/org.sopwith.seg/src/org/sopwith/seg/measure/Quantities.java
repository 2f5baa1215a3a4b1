// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.Code;

/** What images measure by their modality, Rescale Type or Units. */
final class Quantities {
  private static final String ANY = "*";
  private static final String OTHER = "-";
  private static final Map<String, Quantity> TABLE = read();

  private Quantities() {}

  private static Map<String, Quantity> read() {
    Map<String, Quantity> table = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Quantities.class.getResourceAsStream("quantities.tsv"), StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) in.lines()::iterator) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          table.put(key(cells[0], cells[1]), new Quantity(code(cells[2]), code(cells[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }

  private static Code code(String cell) {
    String[] parts = cell.split("\\^");
    return new Code(parts[0], parts[1], parts[2]);
  }

  private static String key(String modality, String term) {
    return modality + "\t" + term;
  }

  /**
   * What an image measures.
   *
   * @param rescaleType that of the frame; empty if it has none
   */
  static Quantity of(DataSet image, String rescaleType) {
    String modality = image.string(Tag.Modality, "");
    List<String> terms = List.of(rescaleType);
    if (modality.equals("PT")) {
      String units = image.string(Tag.Units, "");
      terms = List.of((units + " " + image.string(Tag.SUVType, "")).strip(), units);
    }
    return Stream.concat(
            terms.stream()
                .filter(term -> !term.isEmpty())
                .flatMap(term -> Stream.of(key(modality, term), key(ANY, term))),
            Stream.of(key(modality, OTHER), key(ANY, OTHER)))
        .filter(TABLE::containsKey)
        .map(TABLE::get)
        .findFirst()
        .orElseThrow();
  }
}
