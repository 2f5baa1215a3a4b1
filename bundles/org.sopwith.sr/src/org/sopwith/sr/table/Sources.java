// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.ValueType;
import org.sopwith.tables.Row;

/**
 * What a measurement was made on: the segment, region and image that it is inferred from, else
 * those of its measurement group.
 */
final class Sources {
  private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.";

  private final Row row;

  private Sources(Row row) {
    this.row = row;
  }

  static void set(Row row, ContentItem item) {
    Sources sources = new Sources(row);
    sources.take(item.children());
    item.parent().ifPresent(parent -> sources.take(parent.children()));
  }

  private void take(List<ContentItem> items) {
    for (ContentItem item : items) {
      ContentItem meant = item.target().orElse(item);
      switch (meant.value()) {
        case ContentValue.Coordinates graphic -> {
          once("graphicType", graphic.graphicType());
          selected(meant).ifPresent(this::image);
        }
        case ContentValue.Coordinates3D graphic -> once("graphicType", graphic.graphicType());
        case ContentValue.Reference reference when reference.valueType() == ValueType.IMAGE ->
            image(reference);
        default -> {
          continue;
        }
      }
    }
  }

  private static Optional<ContentValue.Reference> selected(ContentItem region) {
    return region.children().stream()
        .map(child -> child.target().orElse(child).value())
        .filter(ContentValue.Reference.class::isInstance)
        .map(ContentValue.Reference.class::cast)
        .findFirst();
  }

  private void image(ContentValue.Reference reference) {
    String uid = reference.instance().sopInstanceUid();
    if (reference.instance().sopClassUid().startsWith(SEGMENTATION)) {
      if (row.text("segmentationInstanceUID").isEmpty()) {
        row.text("segmentationInstanceUID", uid);
        row.text("segmentationSegmentNumber", numbers(reference.segments()));
      }
    } else if (row.text("sourceImageInstanceUID").isEmpty()) {
      row.text("sourceImageInstanceUID", uid);
      row.text("sourceImageFrames", numbers(reference.frames()));
    }
  }

  private void once(String column, String value) {
    if (row.text(column).isEmpty()) {
      row.text(column, value);
    }
  }

  static String numbers(List<Integer> numbers) {
    StringJoiner text = new StringJoiner(" ");
    numbers.forEach(number -> text.add(number.toString()));
    return text.toString();
  }
}
