// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.io.IOException;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;

/** Walks to each single difference between two objects, in the order of a dump. */
public final class Differences {
  /** Is told of the differences. */
  public interface Visitor {
    /** Elements that differ in their value, or of which there is one only. */
    void element(ElementPair pair) throws IOException;

    /** An item that is in one of two sequences only. */
    void item(Element sequence, ItemPair pair) throws IOException;
  }

  private final Comparison comparison;
  private final Visitor visitor;

  public Differences(Comparison comparison, Visitor visitor) {
    this.comparison = comparison;
    this.visitor = visitor;
  }

  /** Compares File Meta Information and data set. */
  public void visit(DicomFile left, DicomFile right) throws IOException {
    visit(left.meta(), right.meta());
    visit(left.dataSet(), right.dataSet());
  }

  /** Compares two data sets. */
  public void visit(DataSet left, DataSet right) throws IOException {
    for (ElementPair pair : comparison.elements(left, right)) {
      if (!pair.status().isDifference()) {
        continue;
      }
      if (pair.status() == Status.CHANGED
          && pair.left().get().isSequence()
          && pair.right().get().isSequence()) {
        visitItems(pair.left().get(), pair.right().get());
      } else {
        visitor.element(pair);
      }
    }
  }

  private void visitItems(Element left, Element right) throws IOException {
    for (ItemPair pair : comparison.items(left, right)) {
      switch (pair.status()) {
        case SAME, IGNORED -> {}
        case CHANGED -> visit(pair.left().get(), pair.right().get());
        case LEFT_ONLY -> visitor.item(left, pair);
        case RIGHT_ONLY -> visitor.item(right, pair);
      }
    }
  }
}
