// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.compare.Comparison;
import org.sopwith.operation.compare.ElementPair;
import org.sopwith.operation.compare.ItemPair;
import org.sopwith.operation.compare.Status;
import org.sopwith.operation.dump.ItemTitle;

/**
 * A row of the comparison of two objects: elements with the same tag, or items that belong
 * together. What differs is compared down to its last element when the tree is made, in a job; what
 * is the same or on one side only is read when it is expanded.
 */
public final class CompareNode {
  /** Columns of {@link #texts}. */
  public static final int LEFT = 2;

  public static final int RIGHT = 3;

  private static final int MAX_VALUE = 300;

  private final CompareNode parent;
  private final Status status;
  private final Optional<Element> leftElement;
  private final Optional<Element> rightElement;
  private final Optional<DataSet> leftItem;
  private final Optional<DataSet> rightItem;
  private List<CompareNode> children;

  private CompareNode(
      CompareNode parent,
      Status status,
      Optional<Element> leftElement,
      Optional<Element> rightElement,
      Optional<DataSet> leftItem,
      Optional<DataSet> rightItem) {
    this.parent = parent;
    this.status = status;
    this.leftElement = leftElement;
    this.rightElement = rightElement;
    this.leftItem = leftItem;
    this.rightItem = rightItem;
  }

  /** Compares two objects; the root stands for both. */
  public static CompareNode compare(DicomFile left, DicomFile right, Comparison comparison)
      throws IOException {
    CompareNode root =
        new CompareNode(
            null,
            Status.CHANGED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    root.children = new ArrayList<>();
    root.addElements(comparison.elements(left.meta(), right.meta()), comparison);
    root.addElements(comparison.elements(left.dataSet(), right.dataSet()), comparison);
    return root;
  }

  private void addElements(List<ElementPair> pairs, Comparison comparison) throws IOException {
    for (ElementPair pair : pairs) {
      CompareNode node =
          new CompareNode(
              this, pair.status(), pair.left(), pair.right(), Optional.empty(), Optional.empty());
      children.add(node);
      if (pair.status() == Status.CHANGED && node.areSequences()) {
        node.children = new ArrayList<>();
        for (ItemPair item : comparison.items(pair.left().get(), pair.right().get())) {
          node.addItem(item, comparison);
        }
      }
    }
  }

  private void addItem(ItemPair pair, Comparison comparison) throws IOException {
    CompareNode node =
        new CompareNode(
            this, pair.status(), Optional.empty(), Optional.empty(), pair.left(), pair.right());
    children.add(node);
    if (pair.status() == Status.CHANGED) {
      node.children = new ArrayList<>();
      node.addElements(comparison.elements(pair.left().get(), pair.right().get()), comparison);
    }
  }

  private boolean areSequences() {
    return leftElement.map(Element::isSequence).orElse(false)
        && rightElement.map(Element::isSequence).orElse(false);
  }

  /** How the two sides stand to each other, with all below them. */
  public Status status() {
    return status;
  }

  /** The node around this one; null for the root. */
  public CompareNode parent() {
    return parent;
  }

  /** The element on the left, or on the right if there is none; empty for items. */
  public Optional<Element> element() {
    return leftElement.or(() -> rightElement);
  }

  /** The nodes below; with {@code differences} those only that differ. */
  public List<CompareNode> children(boolean differences) {
    if (children == null) {
      children = oneToOne();
    }
    return differences
        ? children.stream().filter(node -> node.status.isDifference()).toList()
        : children;
  }

  /** Of what is the same, or is on one side only, children go one by one. */
  private List<CompareNode> oneToOne() {
    List<CompareNode> nodes = new ArrayList<>();
    List<DataSet> left = leftElement.map(Element::items).orElse(List.of());
    List<DataSet> right = rightElement.map(Element::items).orElse(List.of());
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      nodes.add(
          new CompareNode(
              this,
              status,
              Optional.empty(),
              Optional.empty(),
              i < left.size() ? Optional.of(left.get(i)) : Optional.empty(),
              i < right.size() ? Optional.of(right.get(i)) : Optional.empty()));
    }
    for (Element element : leftItem.or(() -> rightItem).orElseGet(DataSet::new)) {
      nodes.add(
          new CompareNode(
              this,
              status,
              leftItem.flatMap(item -> item.get(element.tag())),
              rightItem.flatMap(item -> item.get(element.tag())),
              Optional.empty(),
              Optional.empty()));
    }
    return nodes;
  }

  /** Tag, name, value on the left, value on the right. */
  public String[] texts() {
    if (element().isPresent()) {
      Element element = element().get();
      return new String[] {
        Tags.format(element.tag()),
        RowText.name(element),
        value(leftElement, rightElement),
        value(rightElement, leftElement)
      };
    }
    DataSet item = leftItem.or(() -> rightItem).orElseGet(DataSet::new);
    return new String[] {
      "item " + (item.itemIndex() + 1),
      leftItem.isPresent()
              && rightItem.isPresent()
              && leftItem.get().itemIndex() != rightItem.get().itemIndex()
          ? "right: item " + (rightItem.get().itemIndex() + 1)
          : "",
      leftItem.map(ItemTitle::of).orElse(""),
      rightItem.map(ItemTitle::of).orElse("")
    };
  }

  private String value(Optional<Element> element, Optional<Element> other) {
    if (element.isEmpty()) {
      return "";
    }
    boolean otherVr = other.isPresent() && other.get().vr() != element.get().vr();
    String vr = otherVr ? element.get().vr() + "  " : "";
    return element.get().isEmpty() && !element.get().isSequence()
        ? vr + "(empty)"
        : vr + RowText.value(element.get(), MAX_VALUE);
  }

  /** This node and those below that are different in themselves, in the order of the tree. */
  public List<CompareNode> differences() {
    List<CompareNode> found = new ArrayList<>();
    collect(found);
    return found;
  }

  private void collect(List<CompareNode> found) {
    boolean leaf = children == null || status != Status.CHANGED;
    if (leaf && status.isDifference()) {
      found.add(this);
    } else if (!leaf) {
      children.forEach(child -> child.collect(found));
    }
  }

  /** What two texts begin with alike and end with alike: lengths of both. */
  public static int[] common(String a, String b) {
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return new int[] {start, end};
  }
}
