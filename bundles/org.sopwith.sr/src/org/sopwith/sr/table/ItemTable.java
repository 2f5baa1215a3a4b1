// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/** The table {@code content_items}: all items of all documents, with the rows that they match. */
final class ItemTable implements Table {
  private final DocumentColumns columns;
  private final ItemSelection selection;
  private final TableSchema schema;

  ItemTable(DocumentColumns columns, ItemSelection selection) {
    this.columns = columns;
    this.selection = selection;
    TableSchema.Builder builder = TableSchema.named("content_items");
    columns.add(builder);
    builder.text("position", "parentPosition").integer("level").text("TID", "row");
    builder.text("relationshipType", "valueType");
    Cells.code(builder, "concept");
    builder.text("text");
    Cells.code(builder, "code");
    builder.real("Value");
    Cells.code(builder, "Units", "qualifier");
    builder.text("referencedSOPClassUID", "referencedSOPInstanceUID");
    builder.text("referencedFrames", "referencedSegments", "graphicType", "points", "target");
    this.schema = builder.text("observationDateTime").build();
  }

  @Override
  public List<TableSchema> schemas() {
    return List.of(schema);
  }

  @Override
  public void read(SrDocument document, String file, RowSink sink) throws IOException {
    Matching matching = Matching.of(document, TemplateCatalog.standard());
    for (ContentItem item : document.items()) {
      Optional<MatchedRow> match = matching.row(item);
      String tid = match.map(one -> one.use().tid()).orElse("");
      String number = match.map(one -> one.row().row().getNumber()).orElse("");
      if (selection.has(tid, number)) {
        Row row = columns.row(schema, document, file);
        row.text("TID", tid).text("row", number);
        fill(row, item);
        sink.add(row);
      }
    }
  }

  private void fill(Row row, ContentItem item) {
    row.text("position", item.positionText());
    row.text("parentPosition", item.parent().map(ContentItem::positionText).orElse(""));
    row.integer("level", item.position().size());
    row.text("relationshipType", item.relationshipText());
    row.text("valueType", item.dataSet().string(Tag.ValueType, ""));
    Cells.code(row, "concept", item.name());
    row.text("observationDateTime", item.observationDateTime().orElse(""));
    switch (item.value()) {
      case ContentValue.Plain plain -> {
        if (plain.valueType() != ValueType.PNAME || columns.persons()) {
          row.text("text", plain.text());
        }
      }
      case ContentValue.Coded coded -> Cells.code(row, "code", coded.code());
      case ContentValue.Numeric numeric -> {
        row.text("text", numeric.number().orElse(""));
        numeric.real().ifPresent(value -> row.real("Value", value));
        Cells.code(row, "Units", numeric.units());
        Cells.code(row, "qualifier", numeric.qualifier());
      }
      case ContentValue.Reference reference -> {
        row.text("referencedSOPClassUID", reference.instance().sopClassUid());
        row.text("referencedSOPInstanceUID", reference.instance().sopInstanceUid());
        row.text("referencedFrames", Sources.numbers(reference.frames()));
        row.text("referencedSegments", Sources.numbers(reference.segments()));
      }
      case ContentValue.Coordinates graphic -> graphic(row, graphic.graphicType(), graphic.data());
      case ContentValue.Coordinates3D graphic ->
          graphic(row, graphic.graphicType(), graphic.data());
      case ContentValue.ByReference reference -> {
        StringJoiner target = new StringJoiner(".");
        reference.target().forEach(number -> target.add(number.toString()));
        row.text("target", target.toString());
      }
      default -> {
        return;
      }
    }
  }

  private static void graphic(Row row, String type, List<Float> data) {
    StringJoiner points = new StringJoiner(" ");
    data.forEach(coordinate -> points.add(coordinate.toString()));
    row.text("graphicType", type).text("points", points.toString());
  }
}
