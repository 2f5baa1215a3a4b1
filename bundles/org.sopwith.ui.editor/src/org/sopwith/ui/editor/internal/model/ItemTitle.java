// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** What tells an item from others of its sequence: number, label, code meaning, reference. */
public final class ItemTitle {
  private static final int MAX = 120;
  private static final int PARTS = 3;

  private ItemTitle() {}

  /** The title, empty if nothing tells it apart. */
  public static String of(DataSet item) {
    Set<String> parts = new LinkedHashSet<>();
    if (item.contains(Tag.CodeMeaning) || item.contains(Tag.CodeValue)) {
      parts.add(code(item));
    } else if (item.contains(Tag.ValueType)) {
      contentItem(item, parts);
    } else if (item.contains(Tag.FrameContentSequence)) {
      frame(item, parts);
    } else {
      general(item, parts);
    }
    parts.remove("");
    String title = String.join(" · ", parts.stream().limit(PARTS).toList());
    return title.length() <= MAX ? title : title.substring(0, MAX - 1) + "…";
  }

  private static String code(DataSet item) {
    String value =
        item.string(Tag.CodeValue)
            .or(() -> item.string(Tag.LongCodeValue))
            .or(() -> item.string(Tag.URNCodeValue))
            .orElse("");
    String scheme = item.string(Tag.CodingSchemeDesignator, "");
    String meaning = item.string(Tag.CodeMeaning, "");
    return meaning + (value.isEmpty() ? "" : " (" + value + (scheme.isEmpty() ? "" : ", " + scheme) + ")");
  }

  private static String meaning(DataSet item, int sequence) {
    return item.item(sequence, 0).flatMap(c -> c.string(Tag.CodeMeaning)).orElse("");
  }

  /** A content item of an SR document: its concept and value. */
  private static void contentItem(DataSet item, Set<String> parts) {
    String concept = meaning(item, Tag.ConceptNameCodeSequence);
    Optional<String> value =
        switch (item.string(Tag.ValueType, "")) {
          case "TEXT" -> item.string(Tag.TextValue);
          case "CODE" -> Optional.of(meaning(item, Tag.ConceptCodeSequence));
          case "NUM" ->
              item.item(Tag.MeasuredValueSequence, 0)
                  .map(
                      m ->
                          m.string(Tag.NumericValue, "")
                              + " "
                              + m.item(Tag.MeasurementUnitsCodeSequence, 0)
                                  .flatMap(u -> u.string(Tag.CodeValue))
                                  .orElse(""));
          case "PNAME" -> item.string(Tag.PersonName);
          case "UIDREF" -> item.string(Tag.UID);
          case "DATE" -> item.string(Tag.Date);
          case "TIME" -> item.string(Tag.Time);
          case "DATETIME" -> item.string(Tag.DateTime);
          case "IMAGE", "COMPOSITE", "WAVEFORM" ->
              item.item(Tag.ReferencedSOPSequence, 0)
                  .flatMap(r -> r.string(Tag.ReferencedSOPInstanceUID));
          default -> Optional.empty();
        };
    String type = item.string(Tag.ValueType, "");
    parts.add(concept.isEmpty() ? type : type + " " + concept);
    parts.add(value.orElse("").strip());
  }

  /** A frame of a multi-frame object: its indices and where it is. */
  private static void frame(DataSet item, Set<String> parts) {
    item.item(Tag.FrameContentSequence, 0)
        .ifPresent(
            content -> {
              List<String> indices = content.strings(Tag.DimensionIndexValues);
              if (!indices.isEmpty()) {
                parts.add("index " + String.join(", ", indices));
              }
            });
    item.item(Tag.SegmentIdentificationSequence, 0)
        .flatMap(s -> s.string(Tag.ReferencedSegmentNumber))
        .ifPresent(number -> parts.add("segment " + number));
    item.item(Tag.PlanePositionSequence, 0)
        .map(p -> p.strings(Tag.ImagePositionPatient))
        .filter(p -> !p.isEmpty())
        .ifPresent(position -> parts.add("at " + String.join("\\", position)));
  }

  private static void general(DataSet item, Set<String> parts) {
    byKeyword(item, parts, "Number", "Index");
    byKeyword(item, parts, "Label", "Name", "Description");
    for (Element element : item) {
      if (element.isSequence()
          && element.items().size() == 1
          && element.items().get(0).contains(Tag.CodeMeaning)) {
        parts.add(meaning(item, element.tag()));
      }
    }
    for (int reference :
        new int[] {
          Tag.ReferencedSOPInstanceUID,
          Tag.SOPInstanceUID,
          Tag.SeriesInstanceUID,
          Tag.StudyInstanceUID,
          Tag.ReferencedFrameOfReferenceUID
        }) {
      item.string(reference).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      for (Element element : item) {
        if (element.vr().isText() && !element.isEmpty()) {
          parts.add(element.display(60));
        }
      }
    }
  }

  private static void byKeyword(DataSet item, Set<String> parts, String... endings) {
    for (Element element : item) {
      VR vr = element.vr();
      if (element.isSequence() || vr.isBinary() || element.isEmpty()) {
        continue;
      }
      String keyword =
          Dictionary.standard()
              .find(element.tag())
              .map(Dictionary.Entry::keyword)
              .orElse("");
      for (String ending : endings) {
        if (keyword.endsWith(ending)) {
          parts.add(element.display(60));
        }
      }
    }
  }
}
