// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/** Tables as CSV. */
public final class CsvTables implements Tables {
  private final Map<TableSchema, CSVPrinter> printers = new IdentityHashMap<>();

  public CsvTables(Path directory, List<TableSchema> schemas) throws IOException {
    try {
      for (TableSchema schema : schemas) {
        Path file = directory.resolve(schema.name() + ".csv");
        CSVPrinter printer =
            new CSVPrinter(
                Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printers.put(schema, printer);
        for (TableSchema.Column column : schema.columns()) {
          printer.print(column.name());
        }
        printer.println();
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void add(Row row) throws IOException {
    CSVPrinter printer = printers.get(row.schema());
    for (int i = 0; i < row.schema().columns().size(); i++) {
      printer.print(row.cell(i).orElse(""));
    }
    printer.println();
  }

  @Override
  public void finish() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    for (CSVPrinter printer : printers.values()) {
      printer.close();
    }
  }
}
