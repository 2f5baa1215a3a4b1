// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.form.Group;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;

/** Makes a document of a form. */
public final class FormDocument {
  private static final String PRIVATE = "99PRIVATE";

  private final Form form;
  private final Map<Entry, List<Integer>> positions = new IdentityHashMap<>();

  private FormDocument(Form form) {
    this.form = form;
  }

  /**
   * The document that a form makes, with evidence of all it refers to. Entries that have no value
   * are left out, with what is below them.
   *
   * @throws IllegalStateException if the place of an instance that it refers to is not known
   */
  public static DataSet of(Form form, DocumentHeader header, Evidence evidence) {
    DocumentType type = form.type().orElseGet(() -> typeOf(form));
    DataSet document = header.dataSet(type);
    new FormDocument(form).write(document);
    evidence.write(document, type.sopClassUid().equals(DocumentType.KEY_OBJECT_SELECTION));
    return document;
  }

  /** The first of the general kinds that allows all items of a form. */
  public static DocumentType typeOf(Form form) {
    return List.of(DocumentType.ENHANCED, DocumentType.COMPREHENSIVE, DocumentType.COMPREHENSIVE_3D)
        .stream()
        .map(uid -> DocumentType.of(uid).orElseThrow())
        .filter(type -> form.entries().stream().allMatch(entry -> allows(type, entry)))
        .findFirst()
        .orElseGet(() -> DocumentType.of(DocumentType.EXTENSIBLE).orElseThrow());
  }

  /** Whether a kind of document has the relationship of an entry with its parent. */
  static boolean allows(DocumentType type, Entry entry) {
    Optional<ValueType> source = entry.parent().flatMap(FormDocument::valueType);
    Optional<ValueType> target = valueType(entry);
    return source.isEmpty()
        || target.isEmpty()
        || type.allows(source.get(), entry.relationship(), target.get(), entry.isReference());
  }

  private static Optional<ValueType> valueType(Entry entry) {
    return entry
        .field()
        .flatMap(Field::valueType)
        .or(() -> entry.value().flatMap(ContentValue::type));
  }

  private void write(DataSet document) {
    place(form.root(), List.of(1));
    ContentItems.write(document, form.root().name(), value(form.root()));
    writeChildren(form.root(), document);
  }

  private void place(Entry entry, List<Integer> position) {
    positions.put(entry, position);
    int number = 0;
    for (Entry child : written(entry)) {
      List<Integer> own = new ArrayList<>(position);
      own.add(++number);
      place(child, List.copyOf(own));
    }
  }

  private static List<Entry> written(Entry entry) {
    return entry.isReference()
        ? List.of()
        : entry.children().stream()
            .filter(child -> child.isReference() ? child.target().isPresent() : hasValue(child))
            .toList();
  }

  private static boolean hasValue(Entry entry) {
    return entry.value().isPresent();
  }

  private void writeChildren(Entry entry, DataSet dataSet) {
    for (Entry child : written(entry)) {
      if (child.isReference()) {
        List<Integer> target = positions.get(child.target().orElseThrow());
        if (target == null) {
          throw new IllegalStateException("The target of " + child + " is not in the document.");
        }
        ContentItems.add(
            dataSet, child.relationship(), Optional.empty(), new ContentValue.ByReference(target));
      } else {
        writeChildren(
            child, ContentItems.add(dataSet, child.relationship(), child.name(), value(child)));
      }
    }
  }

  private static ContentValue value(Entry entry) {
    ContentValue value = entry.value().orElseThrow();
    return value instanceof ContentValue.Container container && container.template().isEmpty()
        ? new ContentValue.Container(container.continuous(), identification(entry))
        : value;
  }

  /**
   * The template of a container, if it consists of it alone: of nested templates that start with
   * the same container, the outermost (PS3.3 C.18.8.1.2).
   */
  private static Optional<TemplateIdentification> identification(Entry entry) {
    Optional<TemplateIdentification> found = Optional.empty();
    Optional<Field> field = entry.field();
    while (field.isPresent()
        && field.get().row().parent().isEmpty()
        && field.get().group().invocation().rows().size() == 1) {
      Group group = field.get().group();
      found = Optional.of(identification(group.invocation().template().getTid()));
      field = group.by();
    }
    return found;
  }

  private static TemplateIdentification identification(String tid) {
    return TemplateCatalog.standard().template(tid).isPresent()
        ? TemplateIdentification.dcmr(tid)
        : new TemplateIdentification(PRIVATE, "", tid);
  }
}
