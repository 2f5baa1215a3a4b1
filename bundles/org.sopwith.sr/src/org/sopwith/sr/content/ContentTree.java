// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/**
 * Inserts, removes and moves content items. Relationships by reference, and cells of tables that
 * refer to items, give positions (PS3.3 C.17.3.2.5): they are kept true. Made anew for each change,
 * since it knows what referred to what before; {@link SrDocument}s are to be read anew afterwards.
 */
public final class ContentTree {
  private final DataSet root;

  /** What gives a position, with what is there. */
  private final Map<DataSet, DataSet> targets = new IdentityHashMap<>();

  /**
   * An attribute that a change may touch.
   *
   * @param owner the data set that it is in
   */
  public record Touched(DataSet owner, int tag) {}

  /**
   * Reads which items refer to which.
   *
   * @param root the data set of the document
   */
  public ContentTree(DataSet root) {
    this.root = root;
    SrDocument document = SrDocument.of(root);
    for (ContentItem item : document.items()) {
      switch (item.value()) {
        case ContentValue.ByReference(List<Integer> target) ->
            refer(document, item.dataSet(), target);
        case ContentValue.Table table ->
            item.dataSet()
                .item(Tag.TabulatedValuesSequence, 0)
                .ifPresent(
                    values ->
                        values
                            .items(Tag.CellValuesSequence)
                            .forEach(cell -> refer(document, cell, ValueReader.positions(cell))));
        default -> {}
      }
    }
  }

  private void refer(SrDocument document, DataSet holder, List<Integer> target) {
    document.find(target).ifPresent(item -> targets.put(holder, item.dataSet()));
  }

  /** The position of an item (PS3.3 C.17.3.2.5); empty if it is not in the document. */
  public Optional<List<Integer>> position(DataSet item) {
    List<Integer> position = new ArrayList<>();
    DataSet at = item;
    while (at != root) {
      if (at.parent().isEmpty() || at.parentTag() != Tag.ContentSequence) {
        return Optional.empty();
      }
      position.addFirst(at.itemIndex() + 1);
      at = at.parent().get();
    }
    position.addFirst(1);
    return Optional.of(position);
  }

  /** All attributes that a change of a parent's children may touch, for those who undo it. */
  public List<Touched> touched(DataSet parent) {
    List<Touched> touched = new ArrayList<>();
    touched.add(new Touched(parent, Tag.ContentSequence));
    for (DataSet holder : targets.keySet()) {
      touched.add(new Touched(holder, Tag.ReferencedContentItemIdentifier));
      if (holder.parentTag() == Tag.ContentSequence) {
        touched.add(new Touched(holder.parent().orElseThrow(), Tag.ContentSequence));
      }
    }
    return touched;
  }

  /** The items elsewhere that refer to an item, or to one below it, as positions. */
  public List<String> referring(DataSet item) {
    return targets.entrySet().stream()
        .filter(one -> isWithin(one.getValue(), item) && !isWithin(one.getKey(), item))
        .map(one -> itemOf(one.getKey()))
        .flatMap(holder -> position(holder).stream())
        .map(ContentTree::text)
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static boolean isWithin(DataSet inner, DataSet outer) {
    for (DataSet at = inner; at != null; at = at.parent().orElse(null)) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /** The item that a cell is in; an item itself. */
  private DataSet itemOf(DataSet holder) {
    DataSet at = holder;
    while (at.parentTag() != Tag.ContentSequence && at.parent().isPresent()) {
      at = at.parent().get();
    }
    return at;
  }

  private static String text(List<Integer> position) {
    return position.stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  /**
   * Inserts an item.
   *
   * @param index its place among the parent's children, from 0
   */
  public void insert(DataSet parent, int index, DataSet item) {
    parent.insertItem(Tag.ContentSequence, index, item);
    renumber();
  }

  /** Moves an item to another place among its parent's children, counted from 0. */
  public void move(DataSet item, int index) {
    DataSet parent = item.parent().orElseThrow();
    parent.removeItem(Tag.ContentSequence, item.itemIndex());
    parent.insertItem(Tag.ContentSequence, index, item);
    renumber();
  }

  /**
   * Removes an item and all below it. Items elsewhere that only refer to one of these go too; cells
   * of tables that do are emptied. {@link #referring} tells of them beforehand.
   */
  public void remove(DataSet item) {
    cut(item);
    targets.forEach(
        (holder, target) -> {
          if (position(target).isEmpty() && position(itemOf(holder)).isPresent()) {
            if (holder.parentTag() == Tag.ContentSequence) {
              cut(holder);
            } else {
              holder.remove(Tag.ReferencedContentItemIdentifier);
            }
          }
        });
    renumber();
  }

  private static void cut(DataSet item) {
    DataSet parent = item.parent().orElseThrow();
    parent.removeItem(Tag.ContentSequence, item.itemIndex());
    if (parent.items(Tag.ContentSequence).isEmpty()) {
      parent.remove(Tag.ContentSequence);
    }
  }

  private void renumber() {
    targets.forEach(
        (holder, target) ->
            position(target)
                .filter(position -> !position.equals(ValueReader.positions(holder)))
                .ifPresent(
                    position ->
                        holder.setLongs(
                            Tag.ReferencedContentItemIdentifier,
                            VR.UL,
                            position.stream().mapToLong(Integer::longValue).toArray())));
  }
}
