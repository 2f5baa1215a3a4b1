// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * A qualitative evaluation (rows $QualType of TID 1410, 1411 and 1501; TID 1500 rows 13 and 14): a
 * code, or a text.
 *
 * @param modifiers name and value of each modifier of a code
 */
public record QualitativeEvaluation(
    Code name, Optional<Code> code, Optional<String> text, Map<Code, Code> modifiers) {
  public QualitativeEvaluation {
    if (code.isPresent() == text.isPresent()) {
      throw new IllegalArgumentException("A qualitative evaluation is either a code or a text.");
    }
    if (text.isPresent() && !modifiers.isEmpty()) {
      throw new IllegalArgumentException("Only a coded evaluation has modifiers.");
    }
    modifiers = Collections.unmodifiableMap(new LinkedHashMap<>(modifiers));
  }

  /** A coded one. */
  public static QualitativeEvaluation of(Code name, Code value) {
    return new QualitativeEvaluation(name, Optional.of(value), Optional.empty(), Map.of());
  }

  /** One in words. */
  public static QualitativeEvaluation of(Code name, String text) {
    return new QualitativeEvaluation(name, Optional.empty(), Optional.of(text), Map.of());
  }

  void write(DataSet parent) {
    code.ifPresent(
        value -> {
          DataSet item = Items.code(parent, RelationshipType.CONTAINS, name, value);
          modifiers.forEach(
              (type, modifier) ->
                  Items.code(item, RelationshipType.HAS_CONCEPT_MOD, type, modifier));
        });
    text.ifPresent(value -> Items.text(parent, RelationshipType.CONTAINS, name, value));
  }

  static Optional<QualitativeEvaluation> read(ContentItem item) {
    Map<Code, Code> modifiers = new LinkedHashMap<>();
    for (ContentItem child : item.children()) {
      ItemReader.codeOf(child)
          .ifPresent(code -> child.name().ifPresent(type -> modifiers.put(type, code)));
    }
    return item.name()
        .flatMap(
            name ->
                ItemReader.valid(
                    () ->
                        new QualitativeEvaluation(
                            name, ItemReader.codeOf(item), ItemReader.textOf(item), modifiers)));
  }
}
