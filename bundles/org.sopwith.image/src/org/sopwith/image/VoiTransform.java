// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.internal.Numbers;

/** Which values are of interest: a window or a VOI LUT (PS3.3 C.11.2, C.7.6.16.2.10). */
public sealed interface VoiTransform {
  /**
   * Brightness of a value after the modality transformation.
   *
   * @return 0 (darkest) to 1 (brightest)
   */
  double apply(double value);

  /** What the object or the preset calls it; may be empty. */
  String explanation();

  /** VOI LUT Function (0028,1056). */
  enum Function {
    LINEAR,
    LINEAR_EXACT,
    SIGMOID
  }

  /** Window Center and Window Width. */
  record Window(double center, double width, Function function, String explanation)
      implements VoiTransform {
    /**
     * A window as PS3.3 allows it: the width at least 1 for LINEAR, above 0 for the others.
     *
     * @throws IllegalArgumentException if the width is none
     */
    public Window {
      boolean valid = function == Function.LINEAR ? width >= 1 : width > 0;
      if (!valid || !Double.isFinite(center) || !Double.isFinite(width)) {
        throw new IllegalArgumentException("not a window: " + center + " / " + width);
      }
    }

    /** A linear window. */
    public static Window linear(double center, double width) {
      return new Window(center, Math.max(1, width), Function.LINEAR, "");
    }

    /** The window that shows a range of values from black to white. */
    public static Window ofRange(double minimum, double maximum) {
      double width = Math.max(maximum - minimum, Double.MIN_NORMAL);
      return new Window(minimum + width / 2, width, Function.LINEAR_EXACT, "");
    }

    @Override
    public double apply(double x) {
      return switch (function) {
        case LINEAR -> {
          double half = (width - 1) / 2;
          if (x <= center - 0.5 - half) {
            yield 0;
          }
          yield x > center - 0.5 + half ? 1 : (x - (center - 0.5)) / (width - 1) + 0.5;
        }
        case LINEAR_EXACT -> Math.max(0, Math.min(1, (x - center) / width + 0.5));
        case SIGMOID -> 1 / (1 + Math.exp(-4 * (x - center) / width));
      };
    }
  }

  /** VOI LUT Sequence item. */
  record Table(LookupTable table) implements VoiTransform {
    @Override
    public double apply(double value) {
      return Math.min(1, (double) table.apply(value) / table.maximum());
    }

    @Override
    public String explanation() {
      return table.explanation();
    }
  }

  /**
   * All transformations that a data set offers, tables first, as PS3.3 C.11.2.1.1 has no preference
   * and a table says more than a window.
   *
   * @param holder the root, or an item of Frame VOI LUT Sequence
   * @param signedInput whether the values looked up can be negative
   * @param integers whether stored values are integers; for others LINEAR, which is made for whole
   *     numbers, is taken as LINEAR_EXACT
   */
  static List<VoiTransform> of(DataSet holder, boolean signedInput, boolean integers) {
    List<VoiTransform> all = new ArrayList<>();
    for (DataSet item : holder.items(Tag.VOILUTSequence)) {
      LookupTable.of(item, signedInput).ifPresent(t -> all.add(new Table(t)));
    }
    double[] centers = Numbers.doubles(holder, Tag.WindowCenter);
    double[] widths = Numbers.doubles(holder, Tag.WindowWidth);
    List<String> names = holder.strings(Tag.WindowCenterWidthExplanation);
    Function function = function(holder.string(Tag.VOILUTFunction, ""));
    for (int i = 0; i < Math.min(centers.length, widths.length); i++) {
      String name = i < names.size() ? names.get(i) : "";
      window(centers[i], widths[i], function, name, integers).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static Function function(String term) {
    for (Function one : Function.values()) {
      if (one.name().equals(term.strip())) {
        return one;
      }
    }
    return Function.LINEAR;
  }

  /** A window from a data set; LINEAR with a width below 1, which is common, is taken as exact. */
  private static Optional<VoiTransform> window(
      double center, double width, Function function, String name, boolean integers) {
    if (!(width > 0) || !Double.isFinite(center) || !Double.isFinite(width)) {
      return Optional.empty();
    }
    boolean exact = function == Function.LINEAR && (width < 1 || !integers);
    return Optional.of(new Window(center, width, exact ? Function.LINEAR_EXACT : function, name));
  }
}
