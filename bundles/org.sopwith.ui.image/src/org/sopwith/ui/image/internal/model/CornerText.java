// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * The text over an image, by corners: the patient, the study, the frame, how it is shown. The upper
 * two identify a person.
 */
public record CornerText(
    List<String> topLeft,
    List<String> topRight,
    List<String> bottomLeft,
    List<String> bottomRight) {

  /**
   * The text for a frame.
   *
   * @param zoom pixels of the display for one of the image
   */
  public static CornerText of(
      DataSet root, FrameFacts facts, int frames, double zoom, boolean inverted) {
    return new CornerText(
        patient(root),
        study(root),
        frame(root, facts, frames),
        display(root, facts, zoom, inverted));
  }

  private static List<String> patient(DataSet root) {
    return lines(
        Texts.name(root.string(Tag.PatientName, "")),
        root.string(Tag.PatientID, ""),
        joined(
            Texts.date(root.string(Tag.PatientBirthDate, "")),
            root.string(Tag.PatientSex, ""),
            root.string(Tag.PatientAge, "")));
  }

  private static List<String> study(DataSet root) {
    return lines(
        root.string(Tag.InstitutionName, ""),
        joined(
            Texts.date(root.string(Tag.StudyDate, "")), Texts.time(root.string(Tag.StudyTime, ""))),
        root.string(Tag.StudyDescription, ""),
        joined(
            root.string(Tag.Modality, ""),
            root.string(Tag.Manufacturer, ""),
            root.string(Tag.ManufacturerModelName, "")));
  }

  private static List<String> frame(DataSet root, FrameFacts facts, int frames) {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        lines(
            labelled(
                "Series ",
                joined(root.string(Tag.SeriesNumber, ""), root.string(Tag.SeriesDescription, ""))),
            labelled("Image ", root.string(Tag.InstanceNumber, ""))));
    if (frames > 1) {
      lines.add("Frame " + (facts.frame().index() + 1) + " of " + frames);
    }
    lines.addAll(facts.lines());
    String thickness = root.string(Tag.SliceThickness, "");
    String position = position(facts);
    lines.addAll(
        lines(
            joined(
                labelled("Position ", position),
                thickness.isEmpty() ? "" : "thickness " + thickness + " mm")));
    return lines;
  }

  /** Where the plane lies along its normal; empty if the object does not say. */
  public static String position(FrameFacts facts) {
    return facts.plane().map(p -> Texts.mm(p.distance()) + " mm").orElse("");
  }

  private static List<String> display(
      DataSet root, FrameFacts facts, double zoom, boolean inverted) {
    String burned = root.string(Tag.BurnedInAnnotation, "");
    String lossy = root.string(Tag.LossyImageCompression, "");
    String ratio = root.string(Tag.LossyImageCompressionRatio, "");
    return lines(
        burned.equals("YES") ? "Burned-in annotation" : "",
        lossy.equals("01") ? "Lossy" + (ratio.isEmpty() ? "" : " " + ratio + " : 1") : "",
        joined(
            facts.frame().columns() + " × " + facts.frame().rows(), Math.round(zoom * 100) + " %"),
        joined(
            facts.colour()
                ? facts.frame().photometric().term()
                : "C / W " + Windowing.describe(facts.voi()),
            inverted ? "inverted" : ""));
  }

  private static String labelled(String label, String value) {
    return value.isBlank() ? "" : label + value;
  }

  private static String joined(String... parts) {
    return String.join("  ", lines(parts));
  }

  private static List<String> lines(String... parts) {
    return Stream.of(parts).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
