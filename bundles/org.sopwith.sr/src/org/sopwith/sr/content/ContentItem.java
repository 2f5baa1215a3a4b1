// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * A content item in a document (PS3.3 C.17.3.2): what its data set says now. Its children are read
 * when they are first asked for; a document whose items were added or removed is read anew by
 * {@link SrDocument#of}.
 */
public final class ContentItem {
  private final SrDocument document;
  private final Optional<ContentItem> parent;
  private final int number;
  private final DataSet dataSet;
  private List<ContentItem> children;
  private ContentValue value;

  ContentItem(SrDocument document, Optional<ContentItem> parent, int number, DataSet dataSet) {
    this.document = document;
    this.parent = parent;
    this.number = number;
    this.dataSet = dataSet;
  }

  public SrDocument document() {
    return document;
  }

  /** The item that this one is in the Content Sequence of; empty for the root. */
  public Optional<ContentItem> parent() {
    return parent;
  }

  /** Its data set; of the root that of the document. */
  public DataSet dataSet() {
    return dataSet;
  }

  /** The items of its Content Sequence, those by reference among them. */
  public List<ContentItem> children() {
    if (children == null) {
      List<DataSet> items = dataSet.items(Tag.ContentSequence);
      List<ContentItem> made = new ArrayList<>(items.size());
      for (int i = 0; i < items.size(); i++) {
        made.add(new ContentItem(document, Optional.of(this), i + 1, items.get(i)));
      }
      children = List.copyOf(made);
    }
    return children;
  }

  /** The numbers of the way from the root, whose own is 1 (PS3.3 C.17.3.2.5). */
  public List<Integer> position() {
    List<Integer> position = new ArrayList<>();
    for (ContentItem item = this; item != null; item = item.parent.orElse(null)) {
      position.add(item.number);
    }
    return position.reversed();
  }

  /** {@link #position} as people write it: {@code 1.7.1}. */
  public String positionText() {
    return position().stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  /** The path of its data set, such as {@code ContentSequence[7]}; empty for the root. */
  public String path() {
    String path = path(Tag.ValueType);
    int end = path.lastIndexOf('.');
    return end < 0 ? "" : path.substring(0, end);
  }

  /** The path of an attribute of its data set, whether it is there or not. */
  public String path(int tag) {
    return AttributePath.of(dataSet, tag).toString();
  }

  /** The relationship with the parent; empty if it is missing or not of the standard. */
  public Optional<RelationshipType> relationship() {
    return Optional.ofNullable(RelationshipType.get(relationshipText()))
        .filter(type -> type != RelationshipType.NONE);
  }

  /** The relationship as encoded, or an empty text. */
  public String relationshipText() {
    return parent.isEmpty() ? "" : dataSet.string(Tag.RelationshipType, "").strip();
  }

  /** The value type; empty if it is missing or not of the standard, and for one by reference. */
  public Optional<ValueType> valueType() {
    return value().type();
  }

  /** The concept name; parts may be empty. */
  public Optional<Code> name() {
    return CodeItems.read(dataSet, Tag.ConceptNameCodeSequence);
  }

  /** The value, read once. */
  public ContentValue value() {
    if (value == null) {
      value = ValueReader.read(dataSet);
    }
    return value;
  }

  /** Whether this stands for another item, to which it gives the position. */
  public boolean isReference() {
    return value() instanceof ContentValue.ByReference;
  }

  /** The item that this one refers to; empty if it is none, or if there is no item there. */
  public Optional<ContentItem> target() {
    return value() instanceof ContentValue.ByReference(List<Integer> target)
        ? document.find(target)
        : Optional.empty();
  }

  /** The template that a container says it follows. */
  public Optional<TemplateIdentification> template() {
    return value() instanceof ContentValue.Container container
        ? container.template()
        : Optional.empty();
  }

  /** When the observation was made, as encoded. */
  public Optional<String> observationDateTime() {
    return dataSet.string(Tag.ObservationDateTime);
  }

  /** The UID of the observation. */
  public Optional<String> observationUid() {
    return dataSet.string(Tag.ObservationUID);
  }

  @Override
  public String toString() {
    return positionText();
  }
}
