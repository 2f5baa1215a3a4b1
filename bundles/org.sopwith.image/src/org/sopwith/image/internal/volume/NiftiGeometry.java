// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.util.List;
import java.util.Optional;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.VolumeException;

/**
 * The grid of a NIfTI header: its sform, else its qform, else its spacings alone. NIfTI counts to
 * the right, to the front and to the head.
 */
final class NiftiGeometry {
  private final NiftiHeader header;
  private final List<String> notes;

  NiftiGeometry(NiftiHeader header, List<String> notes) {
    this.header = header;
    this.notes = notes;
  }

  Grid grid() throws VolumeException {
    int[] sizes = header.sizes();
    Optional<Grid> sform = header.sformCode() > 0 ? sform(sizes) : Optional.empty();
    Optional<Grid> qform = header.qformCode() > 0 ? qform(sizes) : Optional.empty();
    if (header.sformCode() > 0 && sform.isEmpty()) {
      notes.add("The header's sform spans no space and is passed over.");
    }
    if (sform.isPresent() && qform.isPresent()) {
      double apart = sform.get().distance(qform.get());
      if (apart > 0.1 * Math.min(sform.get().spacing(0), sform.get().spacing(2))) {
        notes.add(
            "The header's sform and qform differ by up to %.3g mm; the sform is taken."
                .formatted(apart));
      }
    }
    if (sform.isPresent() || qform.isPresent()) {
      return sform.or(() -> qform).get();
    }
    notes.add(
        "The header does not say how its axes lie in the patient; right, front and head are taken.");
    double[] p = spacings();
    return grid(
            sizes,
            new Vector(0, 0, 0),
            new Vector(p[0], 0, 0),
            new Vector(0, p[1], 0),
            new Vector(0, 0, p[2]))
        .orElseThrow();
  }

  private double unit() {
    return switch (header.spaceUnit()) {
      case 1 -> 1000;
      case 3 -> 0.001;
      default -> 1;
    };
  }

  private double[] spacings() {
    double[] spacings = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double size = Math.abs(header.pixdim(axis + 1));
      spacings[axis] = size > 0 && Double.isFinite(size) ? size : 1;
    }
    return spacings;
  }

  private Optional<Grid> sform(int[] sizes) {
    Vector[] columns = new Vector[4];
    for (int i = 0; i < 4; i++) {
      columns[i] = new Vector(header.sform(0, i), header.sform(1, i), header.sform(2, i));
    }
    return grid(sizes, columns[3], columns[0], columns[1], columns[2]);
  }

  private Optional<Grid> qform(int[] sizes) {
    double b = header.quaternion(0);
    double c = header.quaternion(1);
    double d = header.quaternion(2);
    double square = 1 - (b * b + c * c + d * d);
    double a = 0;
    if (square < 1e-7) {
      double length = Math.sqrt(b * b + c * c + d * d);
      b /= length;
      c /= length;
      d /= length;
    } else {
      a = Math.sqrt(square);
    }
    double[] p = spacings();
    double hand = header.pixdim(0) < 0 ? -1 : 1;
    Vector x = new Vector(a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c));
    Vector y = new Vector(2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b));
    Vector z = new Vector(2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - b * b - c * c);
    Vector origin = new Vector(header.quaternion(3), header.quaternion(4), header.quaternion(5));
    return grid(sizes, origin, x.times(p[0]), y.times(p[1]), z.times(p[2] * hand));
  }

  private Optional<Grid> grid(int[] sizes, Vector origin, Vector x, Vector y, Vector z) {
    Vector c = toLps(x);
    Vector r = toLps(y);
    Vector s = toLps(z);
    Vector o = toLps(origin);
    return o.isFinite() && Grid.spans(c, r, s)
        ? Optional.of(new Grid(sizes[0], sizes[1], sizes[2], o, c, r, s))
        : Optional.empty();
  }

  private Vector toLps(Vector ras) {
    double unit = unit();
    // adding zero turns a negative zero into a plain one
    return new Vector(0.0 - ras.x() * unit, 0.0 - ras.y() * unit, ras.z() * unit + 0.0);
  }
}
