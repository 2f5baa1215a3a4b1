// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.samples.internal.Lines;
import org.sopwith.samples.internal.Solid;
import org.sopwith.standard.Code;

/**
 * The body in the made-up study: a trunk with its organs as simple solids, in the patient's
 * coordinates (PS3.3 Section C.7.6.2.1.1: x to the left, y to the back, z to the head;
 * millimetres). What is painted later lies over what was painted before, so that each point belongs
 * to one structure, or to none where there is air. Immutable.
 */
public final class Phantom {
  private record Painted(int number, Solid solid) {}

  private final Map<String, Structure> structures = new LinkedHashMap<>();
  private final List<Painted> solids = new ArrayList<>();

  /** The body that is always the same. */
  public Phantom() {
    for (String[] row : Lines.table("structures.tsv")) {
      structures.put(row[0], structure(structures.size() + 1, row));
    }
    for (String[] row : Lines.table("solids.tsv")) {
      double[] numbers =
          Arrays.stream(row[2].split(" ")).mapToDouble(Double::parseDouble).toArray();
      solids.add(new Painted(structures.get(row[0]).number(), Solid.of(row[1], numbers)));
    }
  }

  private static Structure structure(int number, String[] row) {
    String[] colour = row[9].split(",");
    return new Structure(
        number,
        row[0],
        row[1],
        row[2].equals("yes"),
        code(row[3]),
        code(row[4]),
        row[5].equals("-") ? Optional.empty() : Optional.of(code(row[5])),
        Double.parseDouble(row[6]),
        Double.parseDouble(row[7]),
        Double.parseDouble(row[8]),
        Integer.parseInt(colour[0]),
        Integer.parseInt(colour[1]),
        Integer.parseInt(colour[2]));
  }

  private static Code code(String text) {
    String[] parts = text.split("\\^");
    return new Code(parts[0], parts[1], parts[2]);
  }

  /** All structures; the one with label {@code n} is at {@code n - 1}. */
  public List<Structure> structures() {
    return List.copyOf(structures.values());
  }

  /** The structures that are worth a segment. */
  public List<Structure> organs() {
    return structures.values().stream().filter(Structure::isOrgan).toList();
  }

  /** The structure with this key, such as {@code kidney-left}. */
  public Optional<Structure> structure(String key) {
    return Optional.ofNullable(structures.get(key));
  }

  /** What is at a point, in millimetres of the patient's coordinates; empty for air. */
  public Optional<Structure> at(double x, double y, double z) {
    for (int i = solids.size() - 1; i >= 0; i--) {
      Painted painted = solids.get(i);
      if (Math.abs(x - painted.solid().x()) <= painted.solid().halfWidth(y, z)) {
        return Optional.of(structures().get(painted.number() - 1));
      }
    }
    return Optional.empty();
  }

  /**
   * The labels of a slice, row by row: 0 for air, else the {@link Structure#number} of what is at
   * the centre of the voxel.
   *
   * @param slice counted from 0
   */
  public byte[] labels(Grid grid, int slice) {
    byte[] labels = new byte[grid.rows() * grid.columns()];
    double z = grid.z(slice);
    double first = grid.x(0);
    for (int row = 0; row < grid.rows(); row++) {
      double y = grid.y(row);
      for (Painted painted : solids) {
        double half = painted.solid().halfWidth(y, z);
        if (half >= 0) {
          double from = (painted.solid().x() - half - first) / grid.spacing();
          double to = (painted.solid().x() + half - first) / grid.spacing();
          int begin = Math.max(0, (int) Math.ceil(from));
          int end = Math.min(grid.columns(), (int) Math.floor(to) + 1);
          if (begin < end) {
            int start = row * grid.columns();
            Arrays.fill(labels, start + begin, start + end, (byte) painted.number());
          }
        }
      }
    }
    return labels;
  }
}
