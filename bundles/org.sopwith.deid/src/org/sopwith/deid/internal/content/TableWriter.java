// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.DummyValues;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;

/**
 * Writes tables (PS3.3 C.18.10): cells are treated as content items of the concepts of their rows
 * and columns are, or else of their values; a cell never goes.
 */
final class TableWriter {
  private final Node root;
  private final CleaningContext object;
  private final CellPolicy policy;

  /** Decides on a value of a cell. */
  @FunctionalInterface
  interface CellPolicy {
    /**
     * The new values; empty for dummies.
     *
     * @param concepts those of its row and its column, and of all that it has values of
     */
    Optional<List<String>> values(Element value, List<Code> concepts);
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
        cell(cell, table, written, node.fate().action() == Action.DUMMY);
      }
    }
  }

  /** Numbers and codes that stay are left to the rules for attributes. */
  private void cell(DataSet cell, DataSet original, DataSet table, boolean dummies)
      throws CleaningException {
    List<Code> concepts = concepts(original, cell);
    Map<Integer, Optional<List<String>>> changed = new LinkedHashMap<>();
    for (Element element : cell) {
      if (isValue(element)) {
        Optional<List<String>> values =
            dummies ? Optional.empty() : policy.values(element, concepts);
        if (values.isEmpty() || isText(element)) {
          changed.put(element.tag(), values);
        }
      }
    }
    DataSet out =
        object
            .rest()
            .apply(
                cell,
                element ->
                    element.tag() != Tag.ReferencedContentItemIdentifier
                        && !changed.containsKey(element.tag()));
    table.insertItem(Tag.CellValuesSequence, table.items(Tag.CellValuesSequence).size(), out);
    changed.forEach((tag, values) -> set(out, cell.get(tag).orElseThrow(), values));
    root.find(cell).filter(Node::isKept).ifPresent(target -> Positions.set(out, target));
  }

  private static void set(DataSet out, Element value, Optional<List<String>> values) {
    if (values.isPresent()) {
      out.set(value.tag(), value.vr(), values.get().toArray(String[]::new));
    } else if (value.isSequence()) {
      CodeItems.write(out, value.tag(), Dummies.UNKNOWN);
    } else {
      DummyValues.set(out, value.tag(), value.vr(), value.multiplicity());
    }
  }

  /** The concepts of the rows and columns that a cell is in (PS3.3 C.18.10.1.1). */
  private static List<Code> concepts(DataSet table, DataSet cell) {
    List<Code> concepts = new ArrayList<>();
    addConcepts(
        table.items(Tag.TableColumnDefinitionSequence), Tag.TableColumnNumber, cell, concepts);
    addConcepts(table.items(Tag.TableRowDefinitionSequence), Tag.TableRowNumber, cell, concepts);
    return concepts;
  }

  /** A definition without a number is for all; a cell without one has values of all. */
  private static void addConcepts(
      List<DataSet> definitions, int number, DataSet cell, List<Code> concepts) {
    for (DataSet definition : definitions) {
      int of = definition.integer(number, 0);
      int in = cell.integer(number, 0);
      if (of == 0 || in == 0 || of == in) {
        CodeItems.read(definition, Tag.ConceptNameCodeSequence).ifPresent(concepts::add);
      }
    }
  }

  /** Selector DS Value and its like, and the codes of a cell. */
  private static boolean isValue(Element element) {
    return element.tag() == Tag.ConceptCodeSequence
        || element.keyword().startsWith("Selector") && element.keyword().endsWith("Value");
  }

  private static boolean isText(Element element) {
    return switch (element.vr()) {
      case AE, AS, DA, DT, LO, LT, PN, SH, ST, TM, UC, UI, UR, UT -> true;
      default -> false;
    };
  }
}
