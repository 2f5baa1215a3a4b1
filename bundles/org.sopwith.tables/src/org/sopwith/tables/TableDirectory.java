// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sopwith.tables.internal.CsvTables;
import org.sopwith.tables.internal.DuckTables;
import org.sopwith.tables.internal.Tables;

/**
 * A directory that tables are written into, all or none of them: rows go to temporary files within
 * it, which get their names in {@link #finish}. Rows are not kept in memory.
 */
public final class TableDirectory implements Closeable {
  private final Path directory;
  private final Path temporary;
  private final TableFormat format;
  private final Tables tables;
  private final List<TableSchema> schemas;

  private TableDirectory(
      Path directory,
      Path temporary,
      TableFormat format,
      Tables tables,
      List<TableSchema> schemas) {
    this.directory = directory;
    this.temporary = temporary;
    this.format = format;
    this.tables = tables;
    this.schemas = schemas;
  }

  /**
   * Begins to write tables into a directory, which is made if there is none.
   *
   * @throws IOException if that is not possible, with a sentence for the user if Parquet cannot be
   *     written on this platform
   */
  public static TableDirectory create(Path directory, TableFormat format, List<TableSchema> schemas)
      throws IOException {
    Files.createDirectories(directory);
    Path temporary = Files.createDirectory(directory.resolve("." + UUID.randomUUID() + ".tmp"));
    try {
      Tables tables =
          switch (format) {
            case CSV -> new CsvTables(temporary, schemas);
            case PARQUET -> DuckTables.create(temporary, schemas);
          };
      return new TableDirectory(directory, temporary, format, tables, List.copyOf(schemas));
    } catch (IOException | RuntimeException e) {
      delete(temporary);
      throw e;
    }
  }

  /** Adds a row to its table, which must be one of those of {@link #create}. */
  public void add(Row row) throws IOException {
    tables.add(row);
  }

  /**
   * Ends the tables and gives the files their names, replacing those that were there before.
   *
   * @return the files
   */
  public List<Path> finish() throws IOException {
    tables.finish();
    List<Path> files = new ArrayList<>();
    for (TableSchema schema : schemas) {
      String name = schema.name() + "." + format.extension();
      try (FileChannel channel =
          FileChannel.open(temporary.resolve(name), StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    for (TableSchema schema : schemas) {
      String name = schema.name() + "." + format.extension();
      Path target = directory.resolve(name);
      Files.move(temporary.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
      files.add(target);
    }
    return files;
  }

  /** Removes what is temporary: everything, if the tables were not finished. */
  @Override
  public void close() throws IOException {
    try {
      tables.close();
    } finally {
      delete(temporary);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
