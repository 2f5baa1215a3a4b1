// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/**
 * Tables as Parquet, by way of a DuckDB database in the same directory, which holds the rows until
 * they are written: memory is bounded.
 */
public final class DuckTables implements Tables {
  private final Path directory;
  private final List<TableSchema> schemas;
  private final DuckDBConnection connection;
  private final Map<TableSchema, DuckDBAppender> appenders = new IdentityHashMap<>();

  private DuckTables(Path directory, List<TableSchema> schemas, DuckDBConnection connection) {
    this.directory = directory;
    this.schemas = schemas;
    this.connection = connection;
  }

  /**
   * Opens a database.
   *
   * @throws IOException with a sentence for the user if there is no DuckDB for this platform
   */
  public static Tables create(Path directory, List<TableSchema> schemas) throws IOException {
    try {
      DuckTables tables = new DuckTables(directory, schemas, connect(directory));
      try {
        tables.createTables();
        return tables;
      } catch (SQLException | RuntimeException e) {
        tables.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(e);
    } catch (LinkageError e) {
      throw new IOException(
          "Parquet cannot be written on this platform, for which there is no DuckDB here; write"
              + " CSV.",
          e);
    }
  }

  private static DuckDBConnection connect(Path directory) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", "256MB");
    settings.setProperty("threads", "2");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return (DuckDBConnection)
        new DuckDBDriver()
            .connect("jdbc:duckdb:" + directory.resolve("rows.duckdb").toAbsolutePath(), settings);
  }

  private void createTables() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (TableSchema schema : schemas) {
        String columns =
            schema.columns().stream()
                .map(column -> '"' + column.name() + "\" " + sqlType(column.type()))
                .collect(Collectors.joining(", "));
        statement.execute("CREATE TABLE \"" + schema.name() + "\" (" + columns + ")");
        appenders.put(
            schema, connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, schema.name()));
      }
    }
  }

  private static String sqlType(TableSchema.Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case REAL -> "DOUBLE";
    };
  }

  @Override
  public void add(Row row) throws IOException {
    DuckDBAppender appender = appenders.get(row.schema());
    try {
      appender.beginRow();
      for (int i = 0; i < row.schema().columns().size(); i++) {
        switch (row.cell(i).orElse(null)) {
          case null -> appender.appendNull();
          case Long number -> appender.append(number.longValue());
          case Double number -> appender.append(number.doubleValue());
          case Object text -> appender.append(text.toString());
        }
      }
      appender.endRow();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void finish() throws IOException {
    try (Statement statement = connection.createStatement()) {
      closeAppenders();
      for (TableSchema schema : schemas) {
        Path file = directory.resolve(schema.name() + ".parquet").toAbsolutePath();
        statement.execute(
            "COPY \""
                + schema.name()
                + "\" TO '"
                + file.toString().replace("'", "''")
                + "' (FORMAT parquet, COMPRESSION zstd)");
      }
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void closeAppenders() throws SQLException {
    for (DuckDBAppender appender : appenders.values()) {
      appender.close();
    }
    appenders.clear();
  }

  @Override
  public void close() throws IOException {
    try {
      closeAppenders();
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The driver's own message may hold values of rows. */
  private static IOException failure(SQLException cause) {
    return new IOException("DuckDB could not write the tables.", cause);
  }
}
