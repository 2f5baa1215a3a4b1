// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume;

import java.util.Optional;
import org.sopwith.image.Orientation;
import org.sopwith.image.PixelSpacing;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;

/**
 * Where the voxels of a volume lie in the patient's coordinate system (PS3.3 C.7.6.2.1.1): mm,
 * towards left, posterior and head ("LPS"), whatever the file they came from counts in. The three
 * steps may be oblique, of either handedness, and need not be perpendicular (gantry tilt).
 *
 * @param columns number of voxels along the first axis
 * @param rows along the second axis
 * @param slices along the third axis
 * @param origin centre of voxel (0, 0, 0)
 * @param columnStep from one column to the next
 * @param rowStep from one row to the next
 * @param sliceStep from one slice to the next
 */
public record Grid(
    int columns,
    int rows,
    int slices,
    Vector origin,
    Vector columnStep,
    Vector rowStep,
    Vector sliceStep) {

  /**
   * A grid.
   *
   * @throws IllegalArgumentException if it has no voxels, or its steps do not span a space
   */
  public Grid {
    if (columns < 1 || rows < 1 || slices < 1) {
      throw new IllegalArgumentException(
          "a grid of %d x %d x %d voxels is none".formatted(columns, rows, slices));
    }
    if (!origin.isFinite() || !spans(columnStep, rowStep, sliceStep)) {
      throw new IllegalArgumentException("the three axes do not span a space");
    }
  }

  /** Whether three steps span a space, so that places have one voxel each. */
  public static boolean spans(Vector column, Vector row, Vector slice) {
    if (!column.isFinite() || !row.isFinite() || !slice.isFinite()) {
      return false;
    }
    double volume = Math.abs(column.cross(row).dot(slice));
    return volume > 1e-6 * column.length() * row.length() * slice.length();
  }

  /** An upright grid: columns count to the left, rows to the back, slices to the head. */
  public static Grid upright(int columns, int rows, int slices, Vector origin, Vector spacing) {
    return new Grid(
        columns,
        rows,
        slices,
        origin,
        new Vector(spacing.x(), 0, 0),
        new Vector(0, spacing.y(), 0),
        new Vector(0, 0, spacing.z()));
  }

  /** Number of voxels along an axis: 0 columns, 1 rows, 2 slices. */
  public int size(int axis) {
    return axis == 0 ? columns : axis == 1 ? rows : slices;
  }

  /** The step along an axis: 0 from column to column, 1 from row to row, 2 from slice to slice. */
  public Vector step(int axis) {
    return axis == 0 ? columnStep : axis == 1 ? rowStep : sliceStep;
  }

  /** Distance of neighbouring voxels' centres along an axis, in mm. */
  public double spacing(int axis) {
    return step(axis).length();
  }

  /** The direction of an axis; unit length. */
  public Vector direction(int axis) {
    return step(axis).unit();
  }

  public long voxels() {
    return (long) columns * rows * slices;
  }

  /** Voxels of one slice. */
  public int sliceVoxels() {
    return Math.multiplyExact(columns, rows);
  }

  private double determinant() {
    return columnStep.cross(rowStep).dot(sliceStep);
  }

  /** Volume of one voxel, in mm3. */
  public double voxelVolume() {
    return Math.abs(determinant());
  }

  /** Whether slices count in the direction of {@link Orientation#normal()}. */
  public boolean isRightHanded() {
    return determinant() > 0;
  }

  /** Unit vector perpendicular to the slices, on the side to which they count. */
  public Vector normal() {
    Vector normal = columnStep.cross(rowStep).unit();
    return isRightHanded() ? normal : normal.times(-1);
  }

  /** Distance between the planes of neighbouring slices, in mm. */
  public double planeDistance() {
    return normal().dot(sliceStep);
  }

  /**
   * The patient coordinates of a place.
   *
   * @param column counted from 0 at the centre of the first voxel; may be between voxels
   */
  public Vector patient(double column, double row, double slice) {
    return origin
        .plus(columnStep.times(column))
        .plus(rowStep.times(row))
        .plus(sliceStep.times(slice));
  }

  /** The column (x), row (y) and slice (z) of a place in the patient; may be between voxels. */
  public Vector index(Vector patient) {
    Vector d = patient.minus(origin);
    double det = determinant();
    return new Vector(
        d.dot(rowStep.cross(sliceStep)) / det,
        d.dot(sliceStep.cross(columnStep)) / det,
        d.dot(columnStep.cross(rowStep)) / det);
  }

  /** Whether the three axes are perpendicular to each other, within about a third of a degree. */
  public boolean isOrthogonal() {
    Vector c = direction(0);
    Vector r = direction(1);
    Vector s = direction(2);
    return Math.abs(c.dot(r)) < 0.005 && Math.abs(c.dot(s)) < 0.005 && Math.abs(r.dot(s)) < 0.005;
  }

  /** The angle between the slice axis and the normal of the slices, in degrees. */
  public double tilt() {
    return Math.toDegrees(Math.acos(Math.min(1, Math.abs(normal().dot(direction(2))))));
  }

  /** Image Position (Patient) and Image Orientation (Patient) of a slice. */
  public PlanePosition plane(int slice) {
    return new PlanePosition(
        patient(0, 0, slice),
        new Orientation(direction(0), direction(1)),
        new PixelSpacing(spacing(1), spacing(0)));
  }

  /**
   * The grid of stacked frames.
   *
   * @param first the plane of the first slice
   * @param sliceStep from one slice to the next
   * @return empty if they span no space
   */
  public static Optional<Grid> of(
      PlanePosition first, int columns, int rows, int slices, Vector sliceStep) {
    Vector column = first.orientation().row().times(first.spacing().columns());
    Vector row = first.orientation().column().times(first.spacing().rows());
    return spans(column, row, sliceStep)
        ? Optional.of(new Grid(columns, rows, slices, first.position(), column, row, sliceStep))
        : Optional.empty();
  }

  /**
   * The largest distance by which a voxel lies elsewhere than the voxel of the same column, row and
   * slice in another grid, in mm; infinite if the grids have different numbers of voxels.
   */
  public double distance(Grid other) {
    if (columns != other.columns || rows != other.rows || slices != other.slices) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int corner = 0; corner < 8; corner++) {
      int c = (corner & 1) * (columns - 1);
      int r = (corner >> 1 & 1) * (rows - 1);
      int s = (corner >> 2) * (slices - 1);
      largest = Math.max(largest, patient(c, r, s).minus(other.patient(c, r, s)).length());
    }
    return largest;
  }

  /** The same steps with another number of slices from another first one on. */
  public Grid withSlices(int first, int count) {
    return new Grid(columns, rows, count, patient(0, 0, first), columnStep, rowStep, sliceStep);
  }
}
