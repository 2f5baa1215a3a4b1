// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * A template as a form. Fields are rows in one place, entries are content items; what a field holds
 * is made when it is asked for, so that templates that include themselves do no harm. Not for use
 * by several threads.
 *
 * <p>A template that cannot be the root of a document is put into one with a title of no meaning,
 * to look at it.
 */
public final class Form {
  private static final Code TITLE = new Code("11528-7", "LN", "Radiology Report");
  private static final Code FINDING = new Code("121071", "DCM", "Finding");

  private final TemplateCatalog catalog;
  private final ValueSets valueSets;
  private final Template template;
  private final Map<String, List<Field>> fields = new HashMap<>();
  private final Entry root;
  private final Optional<Group> wrapped;
  private DataSet attributes = new DataSet();
  private Optional<DocumentType> type;

  private Form(TemplateCatalog catalog, Template template) {
    this.catalog = catalog;
    this.valueSets = new ValueSets(catalog);
    this.template = template;
    this.type = DocumentType.forTemplate(template.getTid());
    Invocation invocation = Invocation.of(catalog, template);
    List<ExpandedRow> rows = invocation.rows();
    if (isRoot(rows)) {
      Group group = new Group(this, invocation, Optional.empty(), Optional.empty());
      root = group.fields().getFirst().add();
      wrapped = Optional.empty();
    } else {
      root = Entry.outside(this, Optional.empty(), RelationshipType.NONE);
      root.setName(TITLE);
      root.setValue(new ContentValue.Container(Optional.of(false), Optional.empty()));
      Entry holder = root;
      if (rows.stream().anyMatch(Form::isOfFinding)) {
        holder = root.addOutside(RelationshipType.CONTAINS);
        holder.setName(FINDING);
        holder.setValue(new ContentValue.Coded(Optional.of(FINDING)));
      }
      wrapped = Optional.of(new Group(this, invocation, Optional.empty(), Optional.of(holder)));
      holder.hold(wrapped.get());
    }
  }

  /** An empty form: it has its root, and nothing else yet. */
  public static Form of(TemplateCatalog catalog, Template template) {
    return new Form(catalog, template);
  }

  private static boolean isRoot(List<ExpandedRow> rows) {
    return rows.size() == 1 && rows.getFirst().valueType().equals(Optional.of(ValueType.CONTAINER));
  }

  private static boolean isOfFinding(ExpandedRow row) {
    return row.relationship() == RelationshipType.HAS_PROPERTIES
        || row.relationship() == RelationshipType.INFERRED_FROM;
  }

  public TemplateCatalog catalog() {
    return catalog;
  }

  /** The value sets of the catalog. */
  public ValueSets valueSets() {
    return valueSets;
  }

  public Template template() {
    return template;
  }

  /** The root of the document. */
  public Entry root() {
    return root;
  }

  /** The use of the template, where it is not the root that is of it. */
  Optional<Group> wrapped() {
    return wrapped;
  }

  /** What kind of document it shall be; empty if that depends on what occurs. */
  public Optional<DocumentType> type() {
    return type;
  }

  public void setType(Optional<DocumentType> type) {
    this.type = type;
  }

  /** The attributes of the document that conditions may ask for. */
  public DataSet attributes() {
    return attributes;
  }

  public void setAttributes(DataSet attributes) {
    this.attributes = attributes;
  }

  /** All entries, each before those below it, in the order of the document. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    collect(root, entries);
    return entries;
  }

  private static void collect(Entry entry, List<Entry> into) {
    into.add(entry);
    entry.children().forEach(child -> collect(child, into));
  }

  /** All fields of the entries that there are. */
  public List<Field> fields() {
    return fields.values().stream().flatMap(List::stream).filter(Field::isAttached).toList();
  }

  /** The fields of a row of a template, wherever it is used. */
  List<Field> fields(String tid, String row) {
    return fields.getOrDefault(key(tid, row), List.of()).stream()
        .filter(Field::isAttached)
        .toList();
  }

  /** How often a template is used. */
  int uses(String tid) {
    return (int)
        fields.entrySet().stream()
            .filter(one -> one.getKey().startsWith(key(tid, "")))
            .flatMap(one -> one.getValue().stream())
            .filter(Field::isAttached)
            .map(Field::group)
            .distinct()
            .count();
  }

  void register(Field field) {
    fields
        .computeIfAbsent(
            key(field.group().invocation().template().getTid(), field.row().row().getNumber()),
            key -> new ArrayList<>())
        .add(field);
  }

  private static String key(String tid, String row) {
    return tid + '#' + row;
  }
}
