// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;

/** Whether somebody may be recognized in an image: {@code face-risk.tsv} (PS3.15 E.3.2). */
final class FaceRisk {
  private static final Map<String, Set<String>> VALUES = read();

  private FaceRisk() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> values = new HashMap<>();
    try (InputStream in = FaceRisk.class.getResourceAsStream("face-risk.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          values.computeIfAbsent(cells[0], each -> new HashSet<>()).add(cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  /**
   * What the image says itself, else by its kind; an image of slices that does not say of which
   * part of the body it is may be of the head.
   */
  static boolean isIn(DataSet image) {
    String told = image.string(Tag.RecognizableVisualFeatures, "");
    if (told.equals("YES") || told.equals("NO")) {
      return told.equals("YES");
    }
    String modality = image.string(Tag.Modality, "");
    if (has("photograph", modality) || has("photograph", sopClass(image))) {
      return true;
    }
    return has("volume", modality) && mayBeHead(image);
  }

  private static String sopClass(DataSet image) {
    return Dictionary.standard()
        .uid(image.string(Tag.SOPClassUID, ""))
        .map(Dictionary.UidEntry::keyword)
        .orElse("");
  }

  private static boolean mayBeHead(DataSet image) {
    String part = image.string(Tag.BodyPartExamined, "").strip().toUpperCase(Locale.ROOT);
    List<DataSet> regions = image.items(Tag.AnatomicRegionSequence);
    if (part.isEmpty() && regions.isEmpty()) {
      return true;
    }
    return regions.stream().anyMatch(item -> has("region", item.string(Tag.CodeValue, "")))
        || has("part", part)
        || !part.isEmpty()
            && VALUES.get("part").stream()
                .filter(each -> each.endsWith("*"))
                .anyMatch(each -> part.startsWith(each.substring(0, each.length() - 1)));
  }

  private static boolean has(String kind, String value) {
    return VALUES.get(kind).contains(value);
  }
}
