// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.ArrayList;
import java.util.List;
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

  private final String method;
  private final List<Option> options = new ArrayList<>();
  private final String dates;

  Markers(Profile profile) {
    String text =
        "Sopwith, PS3.15 %s%s: %s"
            .formatted(
                profile.getEdition(),
                profile.getOverrides().isEmpty() ? "" : " with overrides",
                profile.getName());
    method = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    DeidentificationTable table = DeidentificationTable.standard();
    for (Option option : table.options()) {
      boolean basic = option.code().equals("113100");
      if (basic
          || profile.getOptions().stream()
              .anyMatch(each -> option.code().equals(Integer.toString(each.getValue())))) {
        options.add(option);
      }
    }
    dates =
        profile.getOptions().contains(ConfidentialityOption.RETAIN_FULL_DATES)
            ? "UNMODIFIED"
            : profile.getOptions().contains(ConfidentialityOption.RETAIN_MODIFIED_DATES)
                ? "MODIFIED"
                : "REMOVED";
  }

  void write(DataSet result) {
    result.set(Tag.PatientIdentityRemoved, VR.CS, "YES");
    List<String> methods = new ArrayList<>(result.strings(Tag.DeidentificationMethod));
    if (!methods.contains(method)) {
      methods.add(method.replace('\\', '/'));
    }
    result.set(Tag.DeidentificationMethod, VR.LO, methods.toArray(String[]::new));
    for (Option option : options) {
      boolean there =
          result.items(Tag.DeidentificationMethodCodeSequence).stream()
              .anyMatch(item -> item.string(Tag.CodeValue, "").equals(option.code()));
      if (!there) {
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
