// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.internal.FunctionalGroups;
import org.sopwith.image.internal.Numbers;

/** Where the frames of an object lie in the patient, from functional groups or from the root. */
public final class FrameGeometry {
  private final DataSet root;
  private final FunctionalGroups groups;

  public FrameGeometry(DataSet root) {
    this.root = root;
    this.groups = new FunctionalGroups(root);
  }

  /** Pixel spacing of a frame; for projections the one at the detector. */
  public Optional<PixelSpacing> spacing(int frame) {
    return PixelSpacing.of(
            Numbers.doubles(groups.holder(frame, Tag.PixelMeasuresSequence), Tag.PixelSpacing))
        .or(() -> PixelSpacing.of(Numbers.doubles(root, Tag.ImagerPixelSpacing)))
        .or(() -> PixelSpacing.of(Numbers.doubles(root, Tag.NominalScannedPixelSpacing)));
  }

  /** Directions of rows and columns of a frame. */
  public Optional<Orientation> orientation(int frame) {
    return Orientation.of(
            Numbers.doubles(
                groups.holder(frame, Tag.PlaneOrientationSequence), Tag.ImageOrientationPatient))
        .or(() -> detector(d -> Orientation.of(Numbers.doubles(d, Tag.ImageOrientationPatient))));
  }

  Optional<Orientation.Edges> edges(int frame) {
    return orientation(frame)
        .map(Orientation::edges)
        .or(() -> Orientation.Edges.of(root.strings(Tag.PatientOrientation)));
  }

  /** Where a frame lies; empty unless position, orientation and spacing are known. */
  public Optional<PlanePosition> plane(int frame) {
    Optional<Orientation> orientation = orientation(frame);
    Optional<PixelSpacing> spacing = spacing(frame);
    DataSet holder = groups.holder(frame, Tag.PlanePositionSequence);
    Optional<Vector> position =
        vector(Numbers.doubles(holder, Tag.ImagePositionPatient))
            .or(() -> detector(d -> vector(Numbers.doubles(d, Tag.ImagePositionPatient))));
    if (orientation.isEmpty() || spacing.isEmpty() || position.isEmpty()) {
      return Optional.empty();
    }
    Vector shifted =
        position.get().plus(orientation.get().normal().times(gridOffset(frame, position.get())));
    return Optional.of(new PlanePosition(shifted, orientation.get(), spacing.get()));
  }

  /** RT Dose gives its planes by their distance from the first (PS3.3 C.8.8.3.2). */
  private double gridOffset(int frame, Vector position) {
    if (frame == 0 || !root.contains(Tag.GridFrameOffsetVector)) {
      return 0;
    }
    double[] offsets = Numbers.doubles(root, Tag.GridFrameOffsetVector);
    if (frame >= offsets.length || !Double.isFinite(offsets[frame])) {
      return 0;
    }
    return offsets[0] == 0 ? offsets[frame] : offsets[frame] - position.z();
  }

  /** Nuclear medicine keeps its geometry with the detector (PS3.3 C.8.4.11). */
  private <T> Optional<T> detector(java.util.function.Function<DataSet, Optional<T>> read) {
    return root.item(Tag.DetectorInformationSequence, 0).flatMap(read);
  }

  private static Optional<Vector> vector(double[] values) {
    if (values.length < 3) {
      return Optional.empty();
    }
    Vector vector = new Vector(values[0], values[1], values[2]);
    return vector.isFinite() ? Optional.of(vector) : Optional.empty();
  }
}
