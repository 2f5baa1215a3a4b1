// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;

/** What PS3.3 A.35 says in words of the SR IODs. */
public final class SrIods {
  private static final String ANY = "*";

  /**
   * What is said of an IOD.
   *
   * @param byReference the relationship types that may be by reference
   * @param tid the template from which the document shall be constructed, or empty
   */
  public record Constraints(List<String> byReference, String tid) {
    public Constraints {
      byReference = List.copyOf(byReference);
    }

    /** Whether a relationship may be by reference. */
    public boolean allowsByReference(String relationship) {
      return byReference.contains(ANY) || byReference.contains(relationship);
    }
  }

  private SrIods() {}

  /** The IOD of a SOP class, if it is one of documents with a content tree. */
  public static Optional<Iod> iod(String sopClassUid) {
    return Iods.standard().ofSopClass(sopClassUid).filter(iod -> !iod.relationships().isEmpty());
  }

  /** What is said of an IOD in words. */
  public static Optional<Constraints> constraints(Iod iod) {
    return Optional.ofNullable(Holder.BY_SECTION.get(iod.section()));
  }

  private static final class Holder {
    static final Map<String, Constraints> BY_SECTION = read();

    private static Map<String, Constraints> read() {
      Map<String, Constraints> constraints = new HashMap<>();
      try (InputStream in = SrIods.class.getResourceAsStream("sr-iods.tsv");
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            String[] cells = line.split("\t", -1);
            constraints.put(cells[0], new Constraints(List.of(cells[1].split("\\|")), cells[2]));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return constraints;
    }
  }
}
