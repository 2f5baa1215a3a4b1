// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sopwith.standard.internal.Lines;

/** The coding schemes of PS3.16 section 8, Table 8-1. */
public final class CodingSchemes {

  /**
   * A coding scheme.
   *
   * @param designator the coding scheme designator
   * @param uid its identifier, or empty
   * @param name its name
   * @param organization who is responsible for it, or empty
   * @param fhir the system of FHIR for it, or empty
   * @param deprecated whether it is not to be used any more
   */
  public record CodingScheme(
      String designator,
      String uid,
      String name,
      String organization,
      String fhir,
      boolean deprecated) {}

  private final List<CodingScheme> schemes = new ArrayList<>();

  private CodingSchemes() {
    Lines lines = new Lines("coding-schemes.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 6);
      schemes.add(
          new CodingScheme(cells[0], cells[1], cells[2], cells[3], cells[4], !cells[5].isEmpty()));
    }
  }

  public static CodingSchemes standard() {
    return Holder.SCHEMES;
  }

  public Edition edition() {
    return Editions.codingSchemes();
  }

  public Optional<CodingScheme> find(String designator) {
    return schemes.stream().filter(scheme -> scheme.designator.equals(designator)).findFirst();
  }

  public Optional<CodingScheme> findByUid(String uid) {
    return schemes.stream().filter(scheme -> scheme.uid.equals(uid)).findFirst();
  }

  public List<CodingScheme> all() {
    return Collections.unmodifiableList(schemes);
  }

  private static final class Holder {
    static final CodingSchemes SCHEMES = new CodingSchemes();
  }
}
