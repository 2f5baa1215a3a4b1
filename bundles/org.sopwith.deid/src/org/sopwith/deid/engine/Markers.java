// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;

/** Writes into an object that and how it was de-identified (PS3.3 C.12.1.1.7, C.7.1.1). */
final class Markers {
  private static final int LONGEST = 64;
  private static final String BASIC = "113100";

  private final String method;
  private final List<Option> options;
  private final String dates;

  Markers(Profile profile, Cleaners cleaners) {
    String text =
        "Sopwith, PS3.15 %s%s: %s"
            .formatted(
                profile.getEdition(),
                profile.getOverrides().isEmpty() ? "" : " with overrides",
                profile.getName().replace('\\', '/'));
    method = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    options =
        DeidentificationTable.standard().options().stream()
            .filter(
                option ->
                    option.code().equals(BASIC)
                        || profile.getOptions().stream()
                            .filter(each -> isDone(each, cleaners))
                            .anyMatch(each -> code(each).equals(option.code())))
            .toList();
    dates =
        profile.getOptions().contains(ConfidentialityOption.RETAIN_FULL_DATES)
            ? "UNMODIFIED"
            : profile.getOptions().contains(ConfidentialityOption.RETAIN_MODIFIED_DATES)
                ? "MODIFIED"
                : "REMOVED";
  }

  private static String code(ConfidentialityOption option) {
    return Integer.toString(option.getValue());
  }

  /** Options that nothing at hand can carry out are not claimed. */
  private static boolean isDone(ConfidentialityOption option, Cleaners cleaners) {
    return switch (option) {
      case CLEAN_DESCRIPTORS, CLEAN_GRAPHICS -> cleaners.text().isPresent();
      case CLEAN_STRUCTURED_CONTENT -> cleaners.structuredContent().isPresent();
      default -> true;
    };
  }

  private static String blanked(List<Blanked> regions) {
    String by = regions.stream().map(Blanked::by).distinct().collect(Collectors.joining(", "));
    String text = "Blanked in pixels: %d (%s)".formatted(regions.size(), by);
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** What only the pixels of the object decide. */
  private static boolean isTrue(Option option, PixelRisk.Handled pixels) {
    return option.code().equals(code(ConfidentialityOption.CLEAN_PIXEL_DATA))
        ? pixels.clean()
        : !option.code().equals(code(ConfidentialityOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES))
            || pixels.faceless();
  }

  void write(DataSet result, PixelRisk.Handled pixels) {
    result.set(Tag.PatientIdentityRemoved, VR.CS, "YES");
    List<String> methods = new ArrayList<>(result.strings(Tag.DeidentificationMethod));
    if (!methods.contains(method)) {
      methods.add(method);
    }
    if (!pixels.blanked().isEmpty()) {
      methods.add(blanked(pixels.blanked()));
    }
    result.set(Tag.DeidentificationMethod, VR.LO, methods.toArray(String[]::new));
    for (Option option : options) {
      boolean there =
          result.items(Tag.DeidentificationMethodCodeSequence).stream()
              .anyMatch(item -> item.string(Tag.CodeValue, "").equals(option.code()));
      if (!there && isTrue(option, pixels)) {
        result
            .addItem(Tag.DeidentificationMethodCodeSequence)
            .set(Tag.CodeValue, VR.SH, option.code())
            .set(Tag.CodingSchemeDesignator, VR.SH, "DCM")
            .set(Tag.CodeMeaning, VR.LO, option.name());
      }
    }
    String before = result.string(Tag.LongitudinalTemporalInformationModified, "");
    boolean more = before.isEmpty() || before.equals("UNMODIFIED") || dates.equals("REMOVED");
    if (more) {
      result.set(Tag.LongitudinalTemporalInformationModified, VR.CS, dates);
    }
  }
}
