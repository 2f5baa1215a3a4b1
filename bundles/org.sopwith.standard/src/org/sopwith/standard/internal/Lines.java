// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A table beside the classes: lines of columns separated by tabs, in UTF-8, without empty last
 * columns. The first line names the edition, the second says what the columns are. Only the ends of
 * the lines are found when a table is read; its cells are made when they are asked for.
 */
public final class Lines {
  private static final String EDITION = "# edition ";
  private static final int HEAD = 2;

  private final byte[] bytes;

  /** Where each line starts, and after the last one the length of the table. */
  private final int[] starts;

  public Lines(String name) {
    try (InputStream stream = open(name)) {
      bytes = stream.readAllBytes();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    int[] found = new int[bytes.length / 16 + HEAD];
    int count = 1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The edition that a table is of, without reading the rest of it. */
  public static String edition(String name) {
    try (InputStream stream = open(name)) {
      String head = new String(stream.readNBytes(64), StandardCharsets.UTF_8);
      return head.substring(EDITION.length(), head.indexOf('\n'));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static InputStream open(String name) {
    InputStream stream = Lines.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("The table " + name + " is missing from the bundle.");
    }
    return stream;
  }

  private static UncheckedIOException unreadable(String name, IOException cause) {
    return new UncheckedIOException("The table " + name + " cannot be read.", cause);
  }

  /** The edition that the table is of. */
  public String edition() {
    return text(EDITION.length(), starts[1] - 1);
  }

  public int count() {
    return starts.length - 1 - HEAD;
  }

  /** The first character of a line, which says what it is in a table with lines of many kinds. */
  public char mark(int line) {
    return (char) bytes[starts[line + HEAD]];
  }

  /** The cells of a line; those that it lacks to the given number are empty. */
  public String[] cells(int line, int atLeast) {
    String text = text(starts[line + HEAD], starts[line + HEAD + 1] - 1);
    String[] found = text.split("\t", -1);
    if (found.length >= atLeast) {
      return found;
    }
    String[] cells = Arrays.copyOf(found, atLeast);
    Arrays.fill(cells, found.length, atLeast, "");
    return cells;
  }

  /** The first cell of a line without its first character. */
  String key(int line) {
    int start = starts[line + HEAD] + 1;
    int end = start;
    while (bytes[end] != '\t' && bytes[end] != '\n') {
      end++;
    }
    return text(start, end);
  }

  private String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
