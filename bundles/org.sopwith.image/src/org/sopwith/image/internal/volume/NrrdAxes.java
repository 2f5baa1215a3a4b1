// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.VolumeException;

/**
 * The axes of an NRRD file: up to three in space, and one, the first or the last, of layers.
 *
 * @param interleaved the axis of layers is the first
 */
record NrrdAxes(Grid grid, int layers, boolean interleaved) {

  static NrrdAxes of(HeaderFields fields, int[] sizes, List<String> notes) throws VolumeException {
    int dimension = sizes.length;
    List<Optional<Vector>> directions = directions(fields, dimension, notes);
    List<Integer> spatial = new ArrayList<>();
    int layers = 1;
    int layerAxis = -1;
    for (int axis = 0; axis < dimension; axis++) {
      if (directions.get(axis).isPresent() && spatial.size() < 3) {
        spatial.add(axis);
      } else if (sizes[axis] > 1) {
        if (layerAxis >= 0 && layerAxis != axis - 1) {
          throw fields.problem(
              "has axes of layers on both sides of those in space, which is not supported.");
        }
        layers = Layout.layers(fields.file(), layers, sizes[axis]);
        layerAxis = layerAxis < 0 ? axis : layerAxis;
      }
    }
    if (spatial.isEmpty()) {
      throw fields.problem("has no axis in space.");
    }
    boolean first = layerAxis >= 0 && layerAxis < spatial.get(0);
    if (layerAxis >= 0 && !first && layerAxis < spatial.get(spatial.size() - 1)) {
      throw fields.problem(
          "has its axis of layers between those in space, which is not supported.");
    }
    int[] size = {1, 1, 1};
    Vector[] steps = new Vector[3];
    for (int i = 0; i < spatial.size(); i++) {
      size[i] = sizes[spatial.get(i)];
      steps[i] = directions.get(spatial.get(i)).get();
    }
    Vector[] full = complete(steps, spatial.size());
    Vector origin = origin(fields, spatial, steps, dimension);
    Space space = Space.of(fields, notes);
    for (int i = 0; i < 3; i++) {
      full[i] = space.toLps(full[i]);
    }
    if (!Grid.spans(full[0], full[1], full[2])) {
      throw fields.wrong("space directions", "do not span a space.");
    }
    Vector lps = space.toLps(origin);
    if (!lps.isFinite()) {
      throw fields.wrong("space origin", "is not finite.");
    }
    return new NrrdAxes(
        new Grid(size[0], size[1], size[2], lps, full[0], full[1], full[2]), layers, first);
  }

  /** Steps for the axes that a picture of one or two dimensions lacks. */
  private static Vector[] complete(Vector[] steps, int count) {
    Vector[] full = steps.clone();
    if (count == 1) {
      Vector other =
          Math.abs(steps[0].y()) < steps[0].length() / 2
              ? new Vector(0, 1, 0)
              : new Vector(1, 0, 0);
      full[1] = steps[0].cross(other).cross(steps[0]).unit();
    }
    if (count < 3) {
      full[2] = full[0].cross(full[1]);
      full[2] = full[2].length() > 0 ? full[2].unit() : new Vector(0, 0, 1);
    }
    return full;
  }

  private static List<Optional<Vector>> directions(
      HeaderFields fields, int dimension, List<String> notes) throws VolumeException {
    Optional<String> text = fields.text("space directions");
    if (text.isPresent()) {
      List<Optional<Vector>> vectors =
          fields.vectors("space directions", text.get(), Space.dimension(fields));
      if (vectors.size() != dimension) {
        throw fields.wrong(
            "space directions", "has %d vectors for %d axes.".formatted(vectors.size(), dimension));
      }
      // an axis of time alone has no part in space
      vectors.replaceAll(v -> v.filter(d -> !d.isFinite() || d.length() > 0));
      return vectors;
    }
    Optional<String> spacings = fields.text("spacings");
    double[] numbers =
        spacings.isPresent() ? fields.numbers("spacings", spacings.get(), dimension) : null;
    notes.add(
        numbers == null
            ? "The header has neither directions nor spacings; voxels of 1 mm, upright, are taken."
            : "The header has spacings but no directions; upright axes are taken.");
    boolean[] layer = layerAxes(fields, dimension, numbers);
    List<Optional<Vector>> vectors = new ArrayList<>();
    int next = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double step = numbers == null || Double.isNaN(numbers[axis]) ? 1 : numbers[axis];
      vectors.add(layer[axis] || next > 2 ? Optional.empty() : Optional.of(along(next++, step)));
    }
    return vectors;
  }

  private static boolean[] layerAxes(HeaderFields fields, int dimension, double[] spacings)
      throws VolumeException {
    boolean[] layer = new boolean[dimension];
    String[] kinds = fields.text("kinds").orElse("").toLowerCase(Locale.ROOT).split("\\s+");
    boolean known = kinds.length == dimension;
    for (int axis = 0; axis < dimension; axis++) {
      boolean domain =
          !known || List.of("domain", "space", "???", "none", "").contains(kinds[axis]);
      boolean unmeasured = spacings != null && Double.isNaN(spacings[axis]) && dimension > 3;
      layer[axis] = !domain || unmeasured;
    }
    return layer;
  }

  private static Vector along(int axis, double step) {
    return new Vector(axis == 0 ? step : 0, axis == 1 ? step : 0, axis == 2 ? step : 0);
  }

  private static Vector origin(
      HeaderFields fields, List<Integer> spatial, Vector[] steps, int dimension)
      throws VolumeException {
    Optional<String> origin = fields.text("space origin");
    if (origin.isPresent()) {
      List<Optional<Vector>> one =
          fields.vectors("space origin", origin.get(), Space.dimension(fields));
      if (one.size() != 1) {
        throw fields.wrong("space origin", "is no single vector.");
      }
      return one.get(0).orElse(new Vector(0, 0, 0));
    }
    Optional<String> minima = fields.text("axis mins", "axismins");
    Vector sum = new Vector(0, 0, 0);
    if (minima.isEmpty() || fields.text("space directions").isPresent()) {
      return sum;
    }
    double[] numbers = fields.numbers("axis mins", minima.get(), dimension);
    String[] centers = fields.text("centers", "centerings").orElse("").split("\\s+");
    for (int i = 0; i < spatial.size(); i++) {
      int axis = spatial.get(i);
      // the least place of cells is their edge, of nodes their centre
      boolean node = centers.length == dimension && centers[axis].equals("node");
      double step = steps[i].x() + steps[i].y() + steps[i].z();
      double at = Double.isNaN(numbers[axis]) ? 0 : numbers[axis] + (node ? 0 : step / 2);
      sum = sum.plus(along(i, at));
    }
    return sum;
  }

  /** The directions in which a file counts, as factors that turn them left, posterior, head. */
  private record Space(int x, int y) {
    private static final Space LPS = new Space(1, 1);

    static Space of(HeaderFields fields, List<String> notes) throws VolumeException {
      Optional<String> space = fields.text("space");
      if (space.isEmpty()) {
        if (fields.text("space dimension").isPresent()) {
          notes.add("The header does not name its space; left-posterior-superior is taken.");
        }
        return LPS;
      }
      return switch (name(space.get())) {
        case "left-posterior-superior", "lps" -> LPS;
        case "right-anterior-superior", "ras" -> new Space(-1, -1);
        case "left-anterior-superior", "las" -> new Space(1, -1);
        case "scanner-xyz", "3d-right-handed", "3d-left-handed" -> {
          notes.add(
              "The header's space is not that of a patient; left-posterior-superior is taken.");
          yield LPS;
        }
        default -> throw fields.wrong("space", "is none that NRRD has.");
      };
    }

    private static String name(String space) {
      String name = space.toLowerCase(Locale.ROOT);
      return name.endsWith("-time")
          ? name.substring(0, name.length() - 5)
          : name.matches("(ras|las|lps)t") ? name.substring(0, 3) : name;
    }

    /** Number of components of the vectors in a header. */
    static int dimension(HeaderFields fields) throws VolumeException {
      Optional<String> space = fields.text("space");
      if (space.isPresent()) {
        return name(space.get()).equals(space.get().toLowerCase(Locale.ROOT)) ? 3 : 4;
      }
      long dimension = fields.whole("space dimension", 3);
      if (dimension < 1 || dimension > 4) {
        throw fields.wrong("space dimension", "is not 1 to 4.");
      }
      return (int) dimension;
    }

    Vector toLps(Vector v) {
      // adding zero turns a negative zero into a plain one
      return new Vector(v.x() * x + 0.0, v.y() * y + 0.0, v.z() + 0.0);
    }
  }
}
