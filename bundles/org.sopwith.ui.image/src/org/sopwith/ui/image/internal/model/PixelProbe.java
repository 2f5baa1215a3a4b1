// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.Locale;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.Frame;
import org.sopwith.image.PixelDescription;

/** What is said of the pixel under the pointer. */
public final class PixelProbe {
  private PixelProbe() {}

  /** Column and row, counted from 1 as Pixel Data is described, and the value with its unit. */
  public static String value(DataSet root, FrameFacts facts, Viewport.Place place) {
    Frame frame = facts.frame();
    int column = (int) place.column();
    int row = (int) place.row();
    String where = "column " + (column + 1) + ", row " + (row + 1) + ":  ";
    if (frame.samplesPerPixel() >= 3) {
      return where
          + "R %s  G %s  B %s"
              .formatted(
                  Texts.number(frame.value(row, column, 0)),
                  Texts.number(frame.value(row, column, 1)),
                  Texts.number(frame.value(row, column, 2)));
    }
    double stored = frame.value(row, column, 0);
    if (facts.colour()) {
      int colour = facts.palette().map(p -> p.colour((int) stored)).orElse(0);
      return where
          + "%s  (R %d  G %d  B %d)"
              .formatted(
                  Texts.number(stored), colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    }
    if (facts.padding().map(p -> p.contains(stored)).orElse(false)) {
      return where + Texts.number(stored) + "  (padding)";
    }
    if (facts.modality().isIdentity()) {
      return where + (Texts.number(stored) + " " + unit(root, facts)).strip();
    }
    String value = Texts.number(facts.modality().apply(stored)) + " " + unit(root, facts);
    return where + value.strip() + "  (stored " + Texts.number(stored) + ")";
  }

  /** What the image is, when no pixel is pointed at. */
  public static String describe(FrameFacts facts) {
    PixelDescription d = facts.frame().description();
    return "%d × %d, %s, %d bits%s"
        .formatted(d.columns(), d.rows(), d.photometric().term(), d.bitsStored(), kind(d));
  }

  private static String kind(PixelDescription d) {
    return switch (d.kind()) {
      case INTEGER -> d.signed() ? ", signed" : "";
      case FLOAT, DOUBLE -> ", floating point";
    };
  }

  /** Patient coordinates of a place, with the letters of their sides; empty if unknown. */
  public static String patient(FrameFacts facts, Viewport.Place place) {
    return facts
        .plane()
        .map(p -> Texts.patient(p.patient(place.column() - 0.5, place.row() - 0.5)))
        .orElse("");
  }

  /** Rescale Type, or Units of nuclear medicine; CT values are Hounsfield units unless told. */
  private static String unit(DataSet root, FrameFacts facts) {
    String type = facts.modality().units();
    if (type.isEmpty()) {
      type =
          root.string(Tag.Modality, "").equals("CT") && !facts.modality().isIdentity()
              ? "HU"
              : root.string(Tag.Units, "");
    }
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "US", "NONE" -> "";
      case "BQML" -> "Bq/ml";
      case "CNTS" -> "counts";
      default -> type;
    };
  }
}
