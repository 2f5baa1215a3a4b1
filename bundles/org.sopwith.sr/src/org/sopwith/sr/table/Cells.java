// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.standard.Code;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/** Columns that belong together, and setting them. */
final class Cells {
  private static final String VALUE = "_CodeValue";
  private static final String SCHEME = "_CodingSchemeDesignator";
  private static final String MEANING = "_CodeMeaning";

  private Cells() {}

  /** Adds the three columns of a code. */
  static void code(TableSchema.Builder schema, String... names) {
    for (String name : names) {
      schema.text(name + VALUE, name + SCHEME, name + MEANING);
    }
  }

  static void code(Row row, String name, Optional<Code> code) {
    code.ifPresent(
        one -> {
          row.text(name + VALUE, one.value());
          row.text(name + SCHEME, one.scheme());
          row.text(name + MEANING, one.meaning());
        });
  }

  /** The code that is an item's value. */
  static Optional<Code> codeOf(Optional<ContentItem> item) {
    return item.map(ContentItem::value)
        .flatMap(
            value -> value instanceof ContentValue.Coded coded ? coded.code() : Optional.empty());
  }

  /** The value of an item as one text: what is encoded, of a code the meaning. */
  static String textOf(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Plain plain -> plain.text();
      case ContentValue.Coded coded -> coded.code().map(Code::meaning).orElse("");
      case ContentValue.Numeric numeric -> numeric.number().orElse("");
      case ContentValue.Reference reference -> reference.instance().sopInstanceUid();
      default -> "";
    };
  }
}
