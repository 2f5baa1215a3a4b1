// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.util.List;
import java.util.Optional;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.VolumeException;

/** The grid of a MetaImage header; it counts as DICOM does, to the left, back and head. */
final class MetaImageGeometry {
  private final HeaderFields fields;
  private final List<String> notes;

  MetaImageGeometry(HeaderFields fields, List<String> notes) {
    this.fields = fields;
    this.notes = notes;
  }

  Grid grid(int[] sizes) throws VolumeException {
    int dimension = sizes.length;
    double[] spacing = vector(dimension, 1, "ElementSpacing", "ElementSize");
    double[] origin = vector(dimension, 0, "Offset", "Origin", "Position");
    Vector[] directions = directions(dimension);
    int[] size = {1, 1, 1};
    Vector[] steps = new Vector[3];
    for (int axis = 0; axis < 3; axis++) {
      size[axis] = axis < dimension ? sizes[axis] : 1;
      double step = axis < dimension ? spacing[axis] : 1;
      steps[axis] = directions[axis].times(step).plus(new Vector(0, 0, 0));
    }
    Vector first =
        new Vector(origin[0], dimension > 1 ? origin[1] : 0, dimension > 2 ? origin[2] : 0);
    if (!first.isFinite() || !Grid.spans(steps[0], steps[1], steps[2])) {
      throw fields.problem("has spacings, directions or an offset that span no space.");
    }
    return new Grid(size[0], size[1], size[2], first, steps[0], steps[1], steps[2]);
  }

  private double[] vector(int dimension, double otherwise, String... names) throws VolumeException {
    for (String name : names) {
      Optional<String> text = fields.text(name);
      if (text.isPresent()) {
        return fields.numbers(name, text.get(), dimension);
      }
    }
    double[] same = new double[dimension];
    java.util.Arrays.fill(same, otherwise);
    return same;
  }

  private Vector[] directions(int dimension) throws VolumeException {
    Vector[] directions = {new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1)};
    Optional<String> matrix = fields.text("TransformMatrix", "Rotation", "Orientation");
    if (matrix.isEmpty()) {
      return anatomical(directions);
    }
    double[] m = fields.numbers("TransformMatrix", matrix.get(), dimension * dimension);
    for (int axis = 0; axis < Math.min(3, dimension); axis++) {
      double[] d = new double[3];
      System.arraycopy(m, axis * dimension, d, 0, Math.min(3, dimension));
      directions[axis] = new Vector(d[0], d[1], d[2]);
    }
    if (dimension == 2) {
      directions[2] = directions[0].cross(directions[1]);
    }
    return directions;
  }

  /** Three letters, each naming the side from which an axis counts: RAI is that of DICOM. */
  private Vector[] anatomical(Vector[] otherwise) {
    String letters = fields.text("AnatomicalOrientation").orElse("");
    if (letters.length() < 3 || !letters.substring(0, 3).matches("[RLAPIS]{3}")) {
      notes.add("The header has no directions; upright axes are taken.");
      return otherwise;
    }
    Vector[] directions = new Vector[3];
    for (int axis = 0; axis < 3; axis++) {
      directions[axis] =
          switch (letters.charAt(axis)) {
            case 'R' -> new Vector(1, 0, 0);
            case 'L' -> new Vector(-1, 0, 0);
            case 'A' -> new Vector(0, 1, 0);
            case 'P' -> new Vector(0, -1, 0);
            case 'I' -> new Vector(0, 0, 1);
            default -> new Vector(0, 0, -1);
          };
    }
    if (!Grid.spans(directions[0], directions[1], directions[2])) {
      notes.add("The header's anatomical orientation names an axis twice; upright axes are taken.");
      return otherwise;
    }
    return directions;
  }
}
