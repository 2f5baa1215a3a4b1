// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;

/** What an object is, in one line. */
public final class ObjectSummary {
  private ObjectSummary() {}

  /** For example {@code CT Image Storage · JPEG 2000 · 512x512x1 · 523 kB · ISO_IR 100}. */
  public static String of(DicomFile file) {
    DataSet data = file.dataSet();
    List<String> parts = new ArrayList<>();
    String sopClass =
        data.string(Tag.SOPClassUID)
            .or(() -> file.meta().string(Tag.MediaStorageSOPClassUID))
            .orElse("");
    if (sopClass.isEmpty()) {
      parts.add("no SOP Class");
    } else {
      parts.add(
          Dictionary.standard().uid(sopClass).map(Dictionary.UidEntry::name).orElse(sopClass));
    }
    parts.add(file.transferSyntax().name());
    if (data.contains(Tag.Rows) && data.contains(Tag.Columns)) {
      parts.add(
          data.integer(Tag.Columns, 0)
              + "x"
              + data.integer(Tag.Rows, 0)
              + "x"
              + Math.max(1, data.integer(Tag.NumberOfFrames, 1)));
    }
    if (file.size() > 0) {
      parts.add(size(file.size()));
    }
    String characterSet = String.join("\\", data.strings(Tag.SpecificCharacterSet));
    parts.add(characterSet.isEmpty() ? "ASCII" : characterSet);
    return String.join(" · ", parts);
  }

  /** A size in the largest unit that leaves a figure before the point. */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double value = bytes;
    int unit = -1;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, units[unit]);
  }
}
