// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Usage;

/** Makes an IOD of its lines in the table. */
public final class IodReader {
  private IodReader() {}

  public static Iod read(Lines lines, int first, int end) {
    String[] head = lines.cells(first, 5);
    String itsEdition = head[4].isEmpty() ? lines.edition() : head[4];
    List<Iod.Use> modules = new ArrayList<>();
    List<Iod.Use> functionalGroups = new ArrayList<>();
    List<Iod.Relationship> relationships = new ArrayList<>();
    for (int line = first + 1; line < end; line++) {
      String[] cells = lines.cells(line, 7);
      switch (cells[0]) {
        case "M" -> modules.add(use(cells, itsEdition));
        case "F" -> functionalGroups.add(use(cells, itsEdition));
        default ->
            relationships.add(
                new Iod.Relationship(
                    Arrays.asList(cells[1].split("\\|")),
                    cells[2],
                    Arrays.asList(cells[3].split("\\|"))));
      }
    }
    return new Iod(
        head[0].substring(1),
        head[1],
        head[2].equals("composite"),
        head[3],
        itsEdition,
        List.copyOf(modules),
        List.copyOf(functionalGroups),
        List.copyOf(relationships));
  }

  private static Iod.Use use(String[] cells, String edition) {
    return new Iod.Use(
        cells[1],
        cells[2],
        cells[3],
        Usage.of(cells[4]),
        cells[5],
        cells[6].isEmpty() ? edition : cells[6]);
  }
}
