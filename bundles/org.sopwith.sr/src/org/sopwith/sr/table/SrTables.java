// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.io.IOException;
import java.util.List;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.tables.TableSchema;

/**
 * The content of structured reports as tables. Documents are read one after the other; nothing of
 * them is kept.
 */
public final class SrTables {
  private final List<Table> tables;

  /**
   * Prepares the tables.
   *
   * @param persons whether there are columns that say who the patient and the observers are
   * @param selection what the table of all content items has
   */
  public SrTables(boolean persons, ItemSelection selection) {
    DocumentColumns columns = new DocumentColumns(persons);
    DoseTables doses = new DoseTables(columns);
    this.tables =
        List.of(
            new DocumentTable(columns),
            new MeasurementTables(columns, doses),
            doses,
            new ItemTable(columns, selection));
  }

  /** All tables, whether there will be rows for them or not. */
  public List<TableSchema> schemas() {
    return tables.stream().flatMap(table -> table.schemas().stream()).toList();
  }

  /** Gives the rows of a document to a sink. */
  public void read(SrDocument document, String file, RowSink sink) throws IOException {
    for (Table table : tables) {
      table.read(document, file, sink);
    }
  }
}
