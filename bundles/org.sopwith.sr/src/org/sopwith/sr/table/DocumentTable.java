// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.io.IOException;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/** The table {@code documents}: one row for each. */
final class DocumentTable implements Table {
  private final DocumentColumns columns;
  private final TableSchema schema;

  DocumentTable(DocumentColumns columns) {
    this.columns = columns;
    TableSchema.Builder builder = TableSchema.named("documents");
    columns.add(builder);
    builder.text("SOPClassUID", "template", "templateResource");
    Cells.code(builder, "title");
    builder.text("ContentDate", "ContentTime", "CompletionFlag", "VerificationFlag");
    builder.text("Manufacturer", "ManufacturerModelName").integer("items");
    this.schema = builder.build();
  }

  @Override
  public List<TableSchema> schemas() {
    return List.of(schema);
  }

  @Override
  public void read(SrDocument document, String file, RowSink sink) throws IOException {
    DataSet dataSet = document.dataSet();
    Row row = columns.row(schema, document, file);
    row.text("SOPClassUID", document.sopClassUid());
    row.text(
        "template", document.root().template().map(TemplateIdentification::identifier).orElse(""));
    row.text(
        "templateResource",
        document.root().template().map(TemplateIdentification::mappingResource).orElse(""));
    Cells.code(row, "title", document.root().name());
    row.text("ContentDate", dataSet.string(Tag.ContentDate, ""));
    row.text("ContentTime", dataSet.string(Tag.ContentTime, ""));
    row.text("CompletionFlag", dataSet.string(Tag.CompletionFlag, ""));
    row.text("VerificationFlag", dataSet.string(Tag.VerificationFlag, ""));
    row.text("Manufacturer", dataSet.string(Tag.Manufacturer, ""));
    row.text("ManufacturerModelName", dataSet.string(Tag.ManufacturerModelName, ""));
    row.integer("items", document.items().size());
    sink.add(row);
  }
}
