// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.standard.Code;

/** A content item of the original, and what becomes of it. */
final class Node {
  private static final List<Integer> CHILDREN =
      List.of(
          Tag.ContentSequence,
          Tag.ContentItemModifierSequence,
          Tag.SpecimenPreparationStepContentItemSequence);

  private final DataSet item;
  private final Optional<Node> parent;
  private final int sequence;
  private final Kind kind;
  private final List<Node> children = new ArrayList<>();
  private Optional<MatchedRow> row = Optional.empty();
  private Standing standing = Standing.FREE;
  private Fate fate;

  private Node(DataSet item, Optional<Node> parent, int sequence, Kind kind) {
    this.item = item;
    this.parent = parent;
    this.sequence = sequence;
    this.kind = kind;
  }

  /** The root of a document with all that is below. */
  static Node of(ContentItem root) {
    Node node = new Node(root.dataSet(), Optional.empty(), 0, Kind.CONTAINER);
    node.read(Tag.ContentSequence);
    return node;
  }

  /** A data set with the content items of one of its sequences. */
  static Node of(Element sequence) {
    Node node = new Node(sequence.owner(), Optional.empty(), 0, Kind.CONTAINER);
    node.read(sequence.tag());
    return node;
  }

  private void read(int from) {
    for (DataSet each : item.items(from)) {
      Kind its = from == Tag.SpecimenPreparationSequence ? Kind.CONTAINER : Kind.of(each);
      Node child = new Node(each, Optional.of(this), from, its);
      CHILDREN.forEach(child::read);
      children.add(child);
    }
  }

  /** Its data set; of the root the one that the sequence is in. */
  DataSet item() {
    return item;
  }

  Optional<Node> parent() {
    return parent;
  }

  /** The sequence that it is an item of. */
  int sequence() {
    return sequence;
  }

  Kind kind() {
    return kind;
  }

  String valueType() {
    return item.string(Tag.ValueType, "").strip();
  }

  Optional<Code> name() {
    return CodeItems.read(item, Tag.ConceptNameCodeSequence);
  }

  /** The element with its value. */
  Optional<Element> value() {
    return item.get(kind.tag());
  }

  List<Node> children() {
    return children;
  }

  List<Node> kept() {
    return children.stream().filter(child -> !child.fate.isGone()).toList();
  }

  /** Whether an element of the item holds content items that are nodes. */
  static boolean isOfChildren(int tag) {
    return CHILDREN.contains(tag);
  }

  /** The row of a template that it matches. */
  Optional<MatchedRow> row() {
    return row;
  }

  Standing standing() {
    return standing;
  }

  void stand(Optional<MatchedRow> matched, Standing its) {
    row = matched;
    standing = its;
  }

  Fate fate() {
    return fate;
  }

  void setFate(Fate its) {
    fate = its;
  }

  /** Whether it and all above it stay. */
  boolean isKept() {
    return !fate.isGone() && parent.map(Node::isKept).orElse(true);
  }

  /** The numbers of the way from the root among what stays (PS3.3 C.17.3.2.5). */
  List<Long> position() {
    if (parent.isEmpty()) {
      return new ArrayList<>(List.of(1L));
    }
    List<Long> position = parent.get().position();
    position.add(1L + parent.get().kept().indexOf(this));
    return position;
  }

  /** It and all below, each before its children. */
  List<Node> all() {
    List<Node> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Node> into) {
    into.add(this);
    children.forEach(child -> child.collect(into));
  }

  /** The node at a position of the original, as the data set of an item or a cell gives it. */
  Optional<Node> find(DataSet reference) {
    long[] way = reference.longs(Tag.ReferencedContentItemIdentifier);
    if (way.length == 0 || way[0] != 1) {
      return Optional.empty();
    }
    Node node = this;
    for (int i = 1; i < way.length; i++) {
      if (way[i] < 1 || way[i] > node.children.size()) {
        return Optional.empty();
      }
      node = node.children.get((int) way[i] - 1);
    }
    return Optional.of(node);
  }
}
