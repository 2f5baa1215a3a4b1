// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.DummyValues;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/**
 * Writes tables (PS3.3 C.18.10): numbers and codes of cells stay, texts, dates and UIDs are treated
 * as content items with such values are; a cell never goes.
 */
final class TableWriter {
  private final Node root;
  private final CleaningContext object;
  private final CellPolicy policy;

  /** Decides on a value of a cell. */
  @FunctionalInterface
  interface CellPolicy {
    /** The new values; empty for dummies. */
    Optional<List<String>> values(Element value);
  }

  TableWriter(Node root, CleaningContext object, CellPolicy policy) {
    this.root = root;
    this.object = object;
    this.policy = policy;
  }

  void write(Node node, DataSet out) throws CleaningException {
    for (DataSet table : node.item().items(Tag.TabulatedValuesSequence)) {
      DataSet written =
          object.rest().apply(table, element -> element.tag() != Tag.CellValuesSequence);
      out.insertItem(
          Tag.TabulatedValuesSequence, out.items(Tag.TabulatedValuesSequence).size(), written);
      for (DataSet cell : table.items(Tag.CellValuesSequence)) {
        cell(cell, written, node.fate().action() == Action.DUMMY);
      }
    }
  }

  private void cell(DataSet cell, DataSet table, boolean dummies) throws CleaningException {
    DataSet out = object.rest().apply(cell, element -> isOfRules(element, dummies));
    table.insertItem(Tag.CellValuesSequence, table.items(Tag.CellValuesSequence).size(), out);
    List<Element> values = new ArrayList<>();
    for (Element element : cell) {
      if (isValue(element) && !isOfRules(element, dummies)) {
        values.add(element);
      }
    }
    for (Element value : values) {
      Optional<List<String>> changed = dummies ? Optional.empty() : policy.values(value);
      if (changed.isPresent()) {
        out.set(value.tag(), value.vr(), changed.get().toArray(String[]::new));
      } else {
        DummyValues.set(out, value.tag(), value.vr(), value.multiplicity());
      }
    }
    root.find(cell).filter(Node::isKept).ifPresent(target -> Positions.set(out, target));
  }

  private static boolean isOfRules(Element element, boolean dummies) {
    if (element.tag() == Tag.ReferencedContentItemIdentifier) {
      return false;
    }
    return !isValue(element) || !dummies && !isText(element);
  }

  /** Selector DS Value and its like. */
  private static boolean isValue(Element element) {
    return !element.isSequence()
        && element.keyword().startsWith("Selector")
        && element.keyword().endsWith("Value");
  }

  private static boolean isText(Element element) {
    return switch (element.vr()) {
      case AE, AS, DA, DT, LO, LT, PN, SH, ST, TM, UC, UI, UR, UT -> true;
      default -> false;
    };
  }
}
