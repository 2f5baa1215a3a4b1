// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentTree;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.Evidence;
import org.sopwith.standard.Code;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;

/** Changes of a document's content, each one step of undo. */
public final class DocumentEdits {
  private final DicomDocument document;

  public DocumentEdits(DicomDocument document) {
    this.document = document;
  }

  /**
   * Sets name and value of an item.
   *
   * @param based instances that it refers to, to be listed as evidence
   */
  public void write(
      ContentItem item, Optional<Code> name, ContentValue value, List<Evidence.Instance> based) {
    DataSet data = item.dataSet();
    Evidence evidence = new Evidence(document.dataSet());
    List<Place> places = new ArrayList<>();
    ContentItems.attributes().forEach(tag -> places.add(new Place(data, tag)));
    if (!based.isEmpty()) {
      places.addAll(places(evidence.touched()));
    }
    document.change(
        "Change Item",
        places,
        () -> {
          ContentItems.write(data, name, value);
          based.forEach(evidence::add);
        });
  }

  /**
   * Inserts an item.
   *
   * @param index its place among the children, from 0
   * @param based instances that it refers to, to be listed as evidence
   */
  public void insert(ContentItem parent, int index, DataSet item, List<Evidence.Instance> based) {
    ContentTree tree = tree();
    Evidence evidence = new Evidence(document.dataSet());
    List<ContentTree.Touched> touched = new ArrayList<>(tree.touched(parent.dataSet()));
    if (!based.isEmpty()) {
      touched.addAll(evidence.touched());
    }
    document.change(
        "Insert Item",
        places(touched),
        () -> {
          tree.insert(parent.dataSet(), index, item);
          based.forEach(evidence::add);
        });
  }

  /**
   * Sets the root's name and all items to those of another data set.
   *
   * @param based instances that they refer to, to be listed as evidence
   */
  public void replace(DataSet content, List<Evidence.Instance> based) {
    DataSet root = document.dataSet();
    Evidence evidence = new Evidence(root);
    List<Place> places = new ArrayList<>(places(evidence.touched()));
    places.add(new Place(root, Tag.ContentSequence));
    places.add(new Place(root, Tag.ConceptNameCodeSequence));
    document.change(
        "Fill In",
        places,
        () -> {
          copy(content, root, Tag.ConceptNameCodeSequence);
          copy(content, root, Tag.ContentSequence);
          based.forEach(evidence::add);
        });
  }

  private static void copy(DataSet from, DataSet into, int sequence) {
    into.remove(sequence);
    for (DataSet item : from.items(sequence)) {
      into.insertItem(sequence, into.items(sequence).size(), item.copy());
    }
  }

  /** The positions of the items that go too if an item is removed, since they refer to it. */
  public List<String> referring(ContentItem item) {
    return tree().referring(item.dataSet());
  }

  /** Removes an item, and the items that refer to it; the root stays. */
  public void remove(ContentItem item) {
    item.parent()
        .ifPresent(
            parent -> {
              ContentTree tree = tree();
              document.change(
                  "Delete Item",
                  places(tree.touched(parent.dataSet())),
                  () -> tree.remove(item.dataSet()));
            });
  }

  /**
   * Moves an item up or down among its siblings.
   *
   * @return false if it is the first or last one
   */
  public boolean move(ContentItem item, int by) {
    DataSet parent = item.parent().map(ContentItem::dataSet).orElse(null);
    int index = item.dataSet().itemIndex() + by;
    if (parent == null || index < 0 || index >= parent.items(Tag.ContentSequence).size()) {
      return false;
    }
    ContentTree tree = tree();
    document.change(
        "Move Item", places(tree.touched(parent)), () -> tree.move(item.dataSet(), index));
    return true;
  }

  private ContentTree tree() {
    return new ContentTree(document.dataSet());
  }

  private static List<Place> places(List<ContentTree.Touched> touched) {
    return touched.stream().map(one -> new Place(one.owner(), one.tag())).toList();
  }
}
