// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.dump;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/**
 * What tells an item of a sequence from its neighbours: code meaning, content item, number and
 * label, referenced instance, position among the frames.
 */
public final class ItemTitle {
  private static final int MAX = 70;

  private ItemTitle() {}

  /** The title in one line; empty if the item has nothing of that kind. */
  public static String of(DataSet item) {
    String title =
        code(item)
            .or(() -> contentItem(item))
            .or(() -> text(item, Tag.ReferencedSOPInstanceUID))
            .or(() -> numberAndLabel(item))
            .or(() -> instance(item))
            .or(() -> position(item))
            .or(() -> firstCode(item))
            .orElse("");
    String line = title.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= MAX ? line : line.substring(0, MAX - 1) + "…";
  }

  private static Optional<String> code(DataSet item) {
    return text(item, Tag.CodeMeaning)
        .map(
            meaning -> {
              String value =
                  text(item, Tag.CodeValue)
                      .or(() -> text(item, Tag.LongCodeValue))
                      .or(() -> text(item, Tag.URNCodeValue))
                      .orElse("");
              String scheme = item.string(Tag.CodingSchemeDesignator, "");
              return meaning + " (" + value + (scheme.isEmpty() ? "" : ", " + scheme) + ")";
            });
  }

  private static Optional<String> contentItem(DataSet item) {
    return text(item, Tag.ValueType)
        .map(
            type -> {
              String concept =
                  item.item(Tag.ConceptNameCodeSequence, 0)
                      .flatMap(name -> text(name, Tag.CodeMeaning))
                      .orElse("");
              return (item.string(Tag.RelationshipType, "") + " " + type + " " + concept).strip();
            });
  }

  private static Optional<String> numberAndLabel(DataSet item) {
    String number = "";
    String label = "";
    for (Element element : item) {
      if (element.isSequence() || element.isEmpty() || element.isPrivate()) {
        continue;
      }
      String keyword = element.keyword();
      if (number.isEmpty() && keyword.endsWith("Number")) {
        number = element.string().orElse("");
      } else if (label.isEmpty()
          && (keyword.endsWith("Label")
              || keyword.endsWith("Name")
              || keyword.endsWith("Description"))) {
        label = element.string().orElse("");
      }
    }
    return Optional.of((number + " " + label).strip()).filter(title -> !title.isEmpty());
  }

  private static Optional<String> instance(DataSet item) {
    for (Element element : item) {
      if (element.vr() == VR.UI && element.keyword().endsWith("InstanceUID")) {
        return element.string();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> position(DataSet item) {
    return item.item(Tag.FrameContentSequence, 0)
        .map(frame -> String.join("\\", frame.strings(Tag.DimensionIndexValues)))
        .filter(indices -> !indices.isEmpty())
        .map(indices -> "dimension index " + indices);
  }

  private static Optional<String> firstCode(DataSet item) {
    for (Element element : item) {
      Optional<String> meaning =
          item.item(element.tag(), 0).flatMap(inner -> text(inner, Tag.CodeMeaning));
      if (meaning.isPresent()) {
        return meaning;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(DataSet item, int tag) {
    return item.string(tag).filter(value -> !value.isEmpty());
  }
}
