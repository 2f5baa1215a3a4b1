// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;

/**
 * The tables in use, one after the other: the user's, then the built-in one. All rows of a table
 * that are for an image count together; where one of them covers all text, later tables are not
 * asked, so that a user's row replaces what is built in. May be used by several threads at a time
 * as long as no table is changed.
 */
public final class RegionTables {
  private final List<RegionTable> tables;

  private RegionTables(List<RegionTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /** These tables in this order, and the built-in one. */
  public static RegionTables of(List<RegionTable> tables) {
    return new RegionTables(
        Stream.concat(tables.stream(), Stream.of(RegionTable.builtin())).toList());
  }

  /**
   * Reads files of tables; the built-in table follows.
   *
   * @throws OperationException in one sentence, if one is missing or broken
   */
  public static RegionTables read(List<Path> files) throws IOException, OperationException {
    List<RegionTable> tables = new ArrayList<>();
    for (Path file : files) {
      if (!java.nio.file.Files.isRegularFile(file)) {
        throw new OperationException(
            "There is no table of regions " + file + "; name one, or take it out.");
      }
      tables.add(RegionTable.read(file));
    }
    return of(tables);
  }

  /**
   * What the tables say of an image.
   *
   * @param rows the rows that are for it
   */
  public record Found(List<RegionRow> rows) {
    /** Whether there is no row. */
    public boolean isEmpty() {
      return rows.isEmpty();
    }

    /** Whether one of the rows covers all text. */
    public boolean coversAll() {
      return rows.stream().anyMatch(row -> row.coverage() == Coverage.ALL);
    }

    /** The regions of a frame, counted from 0, within the extent of the image. */
    public List<PixelRectangle> of(int frame, int columns, int rowsOfImage) {
      return rows.stream()
          .filter(row -> row.frames().contains(frame))
          .flatMap(row -> row.regions().stream())
          .flatMap(region -> region.within(columns, rowsOfImage).stream())
          .toList();
    }
  }

  /** What the tables say of an image. */
  public Found find(DicomFile image) {
    Signature.Values values = new Signature.Values(image);
    List<RegionRow> rows = new ArrayList<>();
    for (RegionTable table : tables) {
      List<RegionRow> ofTable = table.find(values);
      rows.addAll(ofTable);
      if (ofTable.stream().anyMatch(row -> row.coverage() == Coverage.ALL)) {
        break;
      }
    }
    return new Found(List.copyOf(rows));
  }
}
