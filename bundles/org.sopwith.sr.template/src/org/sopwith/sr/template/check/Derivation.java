// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/**
 * Which rows of a derived template are rows of the one that it is based on: those of one
 * identifier, but for the number of the template in front, or else of one number and kind.
 *
 * @param pairs each row of the base that is still there, and the row that it has become
 */
record Derivation(Template base, Template derived, Map<Row, Row> pairs) {
  /** Empty for a template that is based on none, or on one that is not there. */
  static Optional<Derivation> of(Template derived, TemplateCatalog catalog) {
    return derived.getBasedOn() == null || derived.getBasedOn().isEmpty()
        ? Optional.empty()
        : catalog
            .template(derived.getBasedOn())
            .filter(base -> base != derived)
            .map(base -> new Derivation(base, derived, pairs(base, derived)));
  }

  private static Map<Row, Row> pairs(Template base, Template derived) {
    Map<String, Row> byKey = new HashMap<>();
    derived.getRows().forEach(row -> byKey.putIfAbsent(key(row), row));
    Map<Row, Row> pairs = new LinkedHashMap<>();
    for (Row row : base.getRows()) {
      Row same = byKey.remove(key(row));
      if (same != null) {
        pairs.put(row, same);
      }
    }
    for (Row row : base.getRows()) {
      if (!pairs.containsKey(row)) {
        RowTree.find(derived, row.getNumber())
            .filter(other -> other.eClass() == row.eClass() && !pairs.containsValue(other))
            .ifPresent(other -> pairs.put(row, other));
      }
    }
    return pairs;
  }

  private static String key(Row row) {
    return String.valueOf(row.getId()).replaceFirst("^TID[^.]*\\.", "");
  }

  /** The rows of the derived template that its base does not have. */
  List<Row> added() {
    return derived.getRows().stream().filter(row -> !pairs.containsValue(row)).toList();
  }
}
