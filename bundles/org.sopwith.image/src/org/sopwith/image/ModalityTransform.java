// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * From stored values to values with a meaning, for example Hounsfield units: Rescale Slope and
 * Intercept, or a Modality LUT (PS3.3 C.11.1, C.7.6.16.2.9).
 *
 * @param table used instead of slope and intercept if present
 * @param units Rescale Type or Modality LUT Type, empty if not given
 */
public record ModalityTransform(
    double slope, double intercept, Optional<LookupTable> table, String units) {

  /** Leaves stored values as they are. */
  public static final ModalityTransform IDENTITY =
      new ModalityTransform(1, 0, Optional.empty(), "");

  /**
   * Reads the transformation from the data set that holds it: the root, or an item of Pixel Value
   * Transformation Sequence.
   */
  static ModalityTransform of(DataSet holder, boolean signed) {
    Optional<DataSet> item = holder.item(Tag.ModalityLUTSequence, 0);
    Optional<LookupTable> table = item.flatMap(i -> LookupTable.of(i, signed));
    if (table.isPresent()) {
      String type = item.get().string(Tag.ModalityLUTType, "");
      return new ModalityTransform(1, 0, table, type);
    }
    double slope = holder.real(Tag.RescaleSlope).orElse(1);
    double intercept = holder.real(Tag.RescaleIntercept).orElse(0);
    boolean usable = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
    return new ModalityTransform(
        usable ? slope : 1,
        usable ? intercept : 0,
        Optional.empty(),
        holder.string(Tag.RescaleType, ""));
  }

  public double apply(double stored) {
    return table.isPresent() ? table.get().apply(stored) : stored * slope + intercept;
  }

  public boolean isIdentity() {
    return table.isEmpty() && slope == 1 && intercept == 0;
  }
}
