// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.Optional;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.decision.Inside;
import org.sopwith.deid.decision.Place;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/** Writes what stays of a tree of content items, and tells what became of each. */
final class ContentWriter {
  private final Node root;
  private final Decision sequence;
  private final CleaningContext object;
  private final Dummies dummies;
  private final TableWriter tables;

  ContentWriter(
      Node root, Decision sequence, CleaningContext object, Dummies dummies, TableWriter tables) {
    this.root = root;
    this.sequence = sequence;
    this.object = object;
    this.dummies = dummies;
    this.tables = tables;
  }

  /** Writes the items below the root. */
  void write(DataSet target) throws CleaningException {
    for (Node child : root.children()) {
      write(child, sequence.place(), target);
    }
  }

  /**
   * Writes an item.
   *
   * @param place that of the sequence
   */
  private void write(Node node, Place place, DataSet parent) throws CleaningException {
    Fate fate = node.fate();
    if (!fate.byRules()) {
      node.value().ifPresent(value -> report(node, value, place));
    }
    if (fate.isGone()) {
      return;
    }
    DataSet out = object.rest().apply(node.item(), element -> isOfRules(node, element));
    // In its place before it gets values, since texts are encoded as the object says.
    parent.insertItem(node.sequence(), parent.items(node.sequence()).size(), out);
    value(node, out);
    for (Node child : node.children()) {
      write(child, place.child(child.sequence()), out);
    }
  }

  private void report(Node node, Element value, Place place) {
    object
        .decisions()
        .decided(
            new Decision(
                place.child(value.tag()),
                node.item(),
                value,
                node.fate().action(),
                "",
                node.fate().reason(),
                Inside.NOTHING));
  }

  /** Whether an element is left to the rules for attributes. */
  private static boolean isOfRules(Node node, Element element) {
    int tag = element.tag();
    if (tag == node.kind().tag() && node.kind() != Kind.TABLE && node.kind() != Kind.REFERENCE) {
      return node.fate().byRules() || !isWritten(node);
    }
    return switch (tag) {
      case Tag.TextValue,
          Tag.PersonName,
          Tag.Date,
          Tag.Time,
          Tag.DateTime,
          Tag.UID,
          Tag.TabulatedValuesSequence,
          Tag.ReferencedContentItemIdentifier ->
          false;
      case Tag.NumericValueQualifierCodeSequence -> node.fate().action() != Action.DUMMY;
      default -> !Node.isOfChildren(tag);
    };
  }

  /** Whether the value is written here: what is one text, and dummies. */
  private static boolean isWritten(Node node) {
    return node.kind().isPlain()
        || node.fate().action() == Action.DUMMY
            && (node.kind() == Kind.NUMBER || node.kind() == Kind.CODE);
  }

  private void value(Node node, DataSet out) throws CleaningException {
    Fate fate = node.fate();
    Optional<Element> value = node.value();
    switch (node.kind()) {
      case REFERENCE -> root.find(node.item()).ifPresent(target -> Positions.set(out, target));
      case TABLE -> tables.write(node, out);
      default -> {
        if (fate.byRules() || value.isEmpty()) {
          return;
        }
        Element element = value.get();
        switch (fate.action()) {
          case DUMMY -> dummies.set(node, out);
          case REPLACE_UID ->
              out.set(
                  element.tag(),
                  element.vr(),
                  object.surrogates().uid(element.string().orElse("").strip()));
          case SHIFT_DATE, CLEAN -> out.set(element.tag(), element.vr(), fate.value());
          default -> {
            if (node.kind().isPlain()) {
              out.setBytes(element.tag(), element.vr(), element.bytes());
            }
          }
        }
      }
    }
  }
}
