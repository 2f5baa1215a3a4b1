// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopwith.dicom.VR;

/**
 * A table beside the classes: ASCII lines of columns separated by tabs, without empty last columns.
 * The first line names the edition, the second the columns.
 */
final class TableResource {
  private static final String EDITION = "# edition ";

  private final String text;
  private final String edition;

  TableResource(String name) {
    try (InputStream stream = TableResource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The table " + name + " is missing from the bundle.");
      }
      text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " cannot be read.", e);
    }
    edition = text.substring(EDITION.length(), text.indexOf('\n'));
  }

  String edition() {
    return edition;
  }

  String text() {
    return text;
  }

  /** Where each row starts in the text. */
  int[] offsets() {
    int[] offsets = new int[1024];
    int count = 0;
    int row = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
    while (row < text.length()) {
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * count);
      }
      offsets[count++] = row;
      row = text.indexOf('\n', row) + 1;
    }
    return Arrays.copyOf(offsets, count);
  }

  /** The cell that starts at an offset and is not the last of its row. */
  String cell(int offset) {
    return text.substring(offset, text.indexOf('\t', offset));
  }

  /** The cells of the row that starts at an offset; absent last ones are empty. */
  String[] cells(int offset, int columns) {
    String[] found = text.substring(offset, text.indexOf('\n', offset)).split("\t", -1);
    String[] cells = Arrays.copyOf(found, columns);
    Arrays.fill(cells, Math.min(found.length, columns), columns, "");
    return cells;
  }

  /** The cells of all rows. */
  List<String[]> rows(int columns) {
    List<String[]> rows = new ArrayList<>();
    for (int offset : offsets()) {
      rows.add(cells(offset, columns));
    }
    return rows;
  }

  /** A cell such as {@code OB/OW}. */
  static List<VR> vrs(String cell) {
    if (cell.length() == 2) {
      return List.of(VR.valueOf(cell));
    }
    List<VR> vrs = new ArrayList<>();
    for (int at = 0; at < cell.length(); at += 3) {
      vrs.add(VR.valueOf(cell.substring(at, at + 2)));
    }
    return List.copyOf(vrs);
  }
}
