// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.image.VoiTransform;
import org.sopwith.image.WindowPresets;

/** What decides the brightness of a frame's values. */
public sealed interface Windowing {
  /** What the object gives, or else the range of values. */
  Windowing INITIAL = new Own(0);

  /** A drag over so many points makes a window e times as wide, or moves it by its width. */
  double DRAG = 300;

  /**
   * A window or table of the object, which each frame may give anew.
   *
   * @param index counted from 0
   */
  record Own(int index) implements Windowing {}

  /** From the smallest to the largest value of the frame. */
  record Range() implements Windowing {}

  /** The same for all frames. */
  record Fixed(VoiTransform voi) implements Windowing {}

  /** An entry of the list of windows. */
  record Choice(String label, Windowing windowing) {}

  /**
   * The entries of the list: the object's own first, then the range, then those of the modality.
   *
   * @param own what the object offers for the frame that is shown
   */
  static List<Choice> choices(List<VoiTransform> own, String modality) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      choices.add(new Choice("Object: " + describe(own.get(i)), new Own(i)));
    }
    if (own.isEmpty()) {
      choices.add(new Choice("Default", INITIAL));
    }
    choices.add(new Choice("Range of the frame", new Range()));
    for (VoiTransform.Window preset : WindowPresets.of(modality)) {
      choices.add(new Choice(describe(preset), new Fixed(preset)));
    }
    return choices;
  }

  /** Name, center and width as far as there are some. */
  static String describe(VoiTransform voi) {
    String name = voi.explanation().isBlank() ? "" : voi.explanation().strip();
    return switch (voi) {
      case VoiTransform.Window w ->
          (name + " " + Texts.number(w.center()) + " / " + Texts.number(w.width())).strip();
      case VoiTransform.Table t -> name.isEmpty() ? "VOI LUT" : name;
    };
  }

  /**
   * A window after a drag: to the right makes it wider, down makes the image darker.
   *
   * @param from where the drag began
   */
  static Windowing drag(VoiTransform.Window from, double right, double down) {
    double least = from.function() == VoiTransform.Function.LINEAR ? 1 : Double.MIN_NORMAL;
    double width = Math.max(least, from.width() * Math.exp(right / DRAG));
    double center = from.center() + down / DRAG * Math.max(width, from.width());
    if (!Double.isFinite(width) || !Double.isFinite(center)) {
      return new Fixed(from);
    }
    return new Fixed(new VoiTransform.Window(center, width, from.function(), ""));
  }

  /** The window that a drag begins with; a table is taken as the range of its input. */
  static VoiTransform.Window start(VoiTransform voi) {
    return switch (voi) {
      case VoiTransform.Window w -> w;
      case VoiTransform.Table t -> {
        int first = t.table().firstMapped();
        yield VoiTransform.Window.ofRange(first, first + t.table().entries().length - 1.0);
      }
    };
  }
}
