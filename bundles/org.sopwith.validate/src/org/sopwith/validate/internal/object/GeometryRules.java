// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Orientation, spacing and windows, wherever they stand. */
final class GeometryRules {
  /** What rounding to a few digits leaves. */
  private static final double ROUNDED = 1e-4;

  private static final double WRONG = 1e-2;

  private GeometryRules() {}

  static List<ElementRule> all() {
    return List.of(
        new TagCheck(
            "object.orientation",
            "The direction cosines of rows and columns are unit vectors at right angles",
            Severity.ERROR,
            "PS3.3 C.7.6.2.1.1",
            GeometryRules::orientation,
            Tag.ImageOrientationPatient,
            Tag.ImageOrientationSlide),
        new TagCheck(
            "object.spacing",
            "Pixel spacing is positive",
            Severity.ERROR,
            "PS3.3 10.7.1.3",
            GeometryRules::spacing,
            Tag.PixelSpacing,
            Tag.ImagerPixelSpacing,
            Tag.NominalScannedPixelSpacing),
        new TagCheck(
            "object.window",
            "Each window has a centre and a width of 1 or more",
            Severity.ERROR,
            "PS3.3 C.11.2.1.2",
            GeometryRules::window,
            Tag.WindowWidth));
  }

  private static void orientation(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    double[] v = Numbers.doubles(at.element().owner(), at.element().tag());
    if (v.length != 6) {
      return;
    }
    double off =
        Math.max(
            Math.max(Math.abs(dot(v, 0, 0) - 1), Math.abs(dot(v, 3, 3) - 1)),
            Math.abs(dot(v, 0, 3)));
    if (!(off <= ROUNDED)) {
      sink.accept(
          rule.finding(
                  off <= WRONG
                      ? "Direction cosines are not quite unit vectors at right angles"
                      : "Direction cosines are not unit vectors at right angles")
              .as(off <= WRONG ? Severity.WARNING : Severity.ERROR)
              .at(at.path())
              .expecting("two unit vectors at right angles", at.element().display(80)));
    }
  }

  private static double dot(double[] v, int a, int b) {
    return v[a] * v[b] + v[a + 1] * v[b + 1] + v[a + 2] * v[b + 2];
  }

  private static void spacing(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    double[] spacing = Numbers.doubles(at.element().owner(), at.element().tag());
    for (int i = 0; i < spacing.length; i++) {
      DataSet image = at.item().instance().dataSet();
      boolean single = image.integer(i == 0 ? Tag.Rows : Tag.Columns, 0) == 1;
      if (!(spacing[i] > 0) && !(single && spacing[i] == 0)) {
        sink.accept(
            rule.finding("Pixel spacing is not positive")
                .at(at.path())
                .expecting("more than 0", at.element().display(40)));
        return;
      }
    }
  }

  private static void window(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = at.element().owner();
    double[] widths = Numbers.doubles(dataSet, Tag.WindowWidth);
    double[] centers = Numbers.doubles(dataSet, Tag.WindowCenter);
    if (centers.length > 0 && widths.length > 0 && centers.length != widths.length) {
      sink.accept(
          rule.finding("There are not as many window widths as centres")
              .at(at.path())
              .expecting(centers.length + " values", widths.length + " values"));
    }
    boolean linear = dataSet.string(Tag.VOILUTFunction, "LINEAR").equals("LINEAR");
    for (double width : widths) {
      if (!(linear ? width >= 1 : width > 0)) {
        sink.accept(
            rule.finding("A window width is too small for the VOI LUT function")
                .at(at.path())
                .expecting(linear ? "1 or more" : "more than 0", at.element().display(40)));
        return;
      }
    }
  }
}
