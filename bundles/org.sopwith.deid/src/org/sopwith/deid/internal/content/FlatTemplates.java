// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.sr.template.expand.ValueSets;

/**
 * What templates ask of content items that are in no document. Only where PS3.3 names the template:
 * that of an acquisition context is not told in the object, and PS3.3 asks for no item of it.
 */
final class FlatTemplates {
  private static final Map<Integer, String> TEMPLATES =
      Map.of(Tag.SpecimenPreparationSequence, "8001");

  private FlatTemplates() {}

  /**
   * Tells items what is asked of them.
   *
   * @param sequence the sequence with all of them
   */
  static void stand(Node root, int sequence) {
    List<ExpandedRow> rows =
        Optional.ofNullable(TEMPLATES.get(sequence))
            .flatMap(TemplateCatalog.standard()::template)
            .map(template -> Invocation.of(TemplateCatalog.standard(), template))
            .map(ExpandedRow::outermost)
            .orElse(List.of());
    for (Node node : root.all()) {
      boolean mandatory = rows.stream().anyMatch(row -> isOf(node, row) && isMandatory(row));
      node.stand(Optional.empty(), mandatory ? Standing.MANDATORY : Standing.OPTIONAL);
    }
  }

  private static boolean isMandatory(ExpandedRow row) {
    return row.requirement().required() == RowCondition.Constant.ALWAYS;
  }

  private static boolean isOf(Node node, ExpandedRow row) {
    return node.name()
        .filter(name -> row.names().codes().stream().anyMatch(code -> ValueSets.same(code, name)))
        .isPresent();
  }
}
