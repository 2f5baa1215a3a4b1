// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableDirectoryTest {
  private static final TableSchema SIZES =
      TableSchema.named("sizes").text("name").integer("count").real("length").build();
  private static final TableSchema EMPTY = TableSchema.named("empty").text("name").build();

  @TempDir Path folder;

  private Path write(TableFormat format, int rows) throws IOException {
    Path out = folder.resolve("a 'quoted' name");
    try (TableDirectory tables = TableDirectory.create(out, format, List.of(SIZES, EMPTY))) {
      for (int i = 0; i < rows; i++) {
        tables.add(SIZES.row().text("name", "a, \"b\"\nä").integer("count", i).real("length", 0.5));
      }
      tables.add(SIZES.row().real("length", Double.NaN));
      assertEquals(2, tables.finish().size());
    }
    return out;
  }

  @Test
  void csvHasColumnNamesQuotesAndEmptyCells() throws IOException {
    Path out = write(TableFormat.CSV, 1);
    assertEquals(
        "name,count,length\r\n\"a, \"\"b\"\"\nä\",0,0.5\r\n\"\",,\r\n",
        Files.readString(out.resolve("sizes.csv")));
    assertEquals("name\r\n", Files.readString(out.resolve("empty.csv")));
  }

  @Test
  void parquetIsReadBackByAnotherConnection() throws IOException, SQLException {
    Path out = write(TableFormat.PARQUET, 100_000);
    String file = out.resolve("sizes.parquet").toString().replace("'", "''");
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT count(*), sum(\"count\"), sum(length), min(name) FROM '" + file + "'")) {
      assertTrue(result.next());
      assertEquals(100_001, result.getLong(1));
      assertEquals(4_999_950_000L, result.getLong(2));
      assertEquals(50_000, result.getDouble(3));
      assertEquals("a, \"b\"\nä", result.getString(4));
    }
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void nothingIsLeftOfTablesThatWereNotFinished(TableFormat format) throws IOException {
    try (TableDirectory tables = TableDirectory.create(folder, format, List.of(SIZES))) {
      tables.add(SIZES.row().integer("count", 1));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aColumnThatIsNotThereIsRefused() {
    Row row = SIZES.row();
    assertThrows(IllegalArgumentException.class, () -> row.text("length", "1"));
    assertThrows(IllegalArgumentException.class, () -> row.text("width", "1"));
  }
}
