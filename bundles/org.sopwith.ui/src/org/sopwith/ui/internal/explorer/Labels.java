// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.viewers.StyledString;

/** How nodes are written and which icon they have. */
final class Labels {
  private static final Set<String> REPORTS = Set.of("SR", "KO", "PR", "DOC", "PLAN");
  private static final Set<String> RADIOTHERAPY =
      Set.of("RTSTRUCT", "RTPLAN", "RTDOSE", "RTRECORD");

  private Labels() {}

  static StyledString label(DicomNode node) {
    Header header = node.header();
    return switch (node.level()) {
      case PATIENT ->
          new StyledString(otherwise(header.patientName(), "(no name)"))
              .append("  " + header.patientId(), StyledString.QUALIFIER_STYLER);
      case STUDY ->
          new StyledString((date(header.studyDate()) + "  " + header.studyDescription()).strip())
              .append("  " + modalities(node), StyledString.QUALIFIER_STYLER);
      case SERIES ->
          new StyledString(
                  (header.seriesNumber()
                          + "  "
                          + header.modality()
                          + "  "
                          + header.seriesDescription())
                      .strip())
              .append("  (" + node.children().size() + ")", StyledString.COUNTER_STYLER);
      case INSTANCE -> {
        StyledString text = new StyledString(node.file().getName());
        if (header.frames() > 1) {
          text.append("  " + header.frames() + " frames", StyledString.QUALIFIER_STYLER);
        } else if (!header.instanceNumber().isEmpty()) {
          text.append("  " + header.instanceNumber(), StyledString.QUALIFIER_STYLER);
        }
        yield text;
      }
      case OTHERS ->
          new StyledString("Other files")
              .append("  (" + node.children().size() + ")", StyledString.COUNTER_STYLER);
    };
  }

  static String icon(DicomNode node) {
    return switch (node.level()) {
      case PATIENT -> "obj/patient.svg";
      case STUDY -> "obj/study.svg";
      case SERIES -> "obj/series" + kind(node.header()) + ".svg";
      case INSTANCE -> "obj/instance" + kind(node.header()) + ".svg";
      case OTHERS -> "obj/others.svg";
    };
  }

  private static String kind(Header header) {
    String modality = header.modality();
    if (modality.equals("SEG")) {
      return "_seg";
    }
    if (REPORTS.contains(modality)) {
      return "_sr";
    }
    if (RADIOTHERAPY.contains(modality)) {
      return "_rt";
    }
    return header.rows() > 0 ? "" : "_other";
  }

  /** {@code CT, SEG} for a study. */
  static String modalities(DicomNode study) {
    return study
        .nodes(DicomNode.Level.SERIES)
        .map(series -> series.header().modality())
        .filter(modality -> !modality.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** {@code 2019-01-02} for a date as DICOM writes it; anything else as it is. */
  static String date(String da) {
    return da.matches("\\d{8}")
        ? da.substring(0, 4) + "-" + da.substring(4, 6) + "-" + da.substring(6)
        : da;
  }

  private static String otherwise(String text, String instead) {
    return text.isEmpty() ? instead : text;
  }
}
