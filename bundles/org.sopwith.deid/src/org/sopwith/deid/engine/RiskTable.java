// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;

/** The kinds of images that often have text burned in: {@code pixel-risk.tsv}. */
final class RiskTable {
  private static final RiskTable STANDARD = new RiskTable();

  private final Set<String> modalities = new HashSet<>();
  private final Set<String> sopClasses = new HashSet<>();

  private RiskTable() {
    try (InputStream in = RiskTable.class.getResourceAsStream("pixel-risk.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split("\t");
        if (!line.startsWith("#")) {
          (cells[0].equals("modality") ? modalities : sopClasses).add(cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RiskTable standard() {
    return STANDARD;
  }

  boolean isAtRisk(DataSet object) {
    return modalities.contains(object.string(Tag.Modality, ""))
        || Dictionary.standard()
            .uid(object.string(Tag.SOPClassUID, ""))
            .filter(entry -> sopClasses.contains(entry.keyword()))
            .isPresent();
  }
}
