// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.VolumeException;

/** Named fields of a text header, read with clear complaints. */
final class HeaderFields {
  private final Path file;
  private final Map<String, String> fields = new LinkedHashMap<>();

  HeaderFields(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  void put(String name, String value) {
    fields.put(name.toLowerCase(Locale.ROOT), value.strip());
  }

  /** The first of these fields that is there and not empty. */
  Optional<String> text(String... names) {
    for (String name : names) {
      String value = fields.get(name.toLowerCase(Locale.ROOT));
      if (value != null && !value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  String required(String name) throws VolumeException {
    return text(name).orElseThrow(() -> problem("has no field '" + name + "'."));
  }

  VolumeException problem(String what) {
    return new VolumeException(file + ": its header " + what);
  }

  /** What is wrong with a field. */
  VolumeException wrong(String name, String what) {
    return problem("field '" + name + "' " + what);
  }

  long whole(String name, long otherwise) throws VolumeException {
    Optional<String> text = text(name);
    try {
      return text.isEmpty() ? otherwise : Long.parseLong(text.get());
    } catch (NumberFormatException e) {
      throw wrong(name, "is no whole number.");
    }
  }

  boolean flag(String name) {
    String value = text(name).orElse("").toLowerCase(Locale.ROOT);
    return value.startsWith("t") || value.equals("1") || value.startsWith("y");
  }

  /** The sizes of so many axes, each at least 1. */
  int[] sizes(String name, int count) throws VolumeException {
    String[] words = required(name).split("\\s+");
    if (words.length != count) {
      throw wrong(name, "has %d values, not %d.".formatted(words.length, count));
    }
    int[] sizes = new int[count];
    for (int i = 0; i < count; i++) {
      try {
        sizes[i] = Integer.parseInt(words[i]);
      } catch (NumberFormatException e) {
        throw wrong(name, "has a value that is no size of an axis.");
      }
      if (sizes[i] < 1) {
        throw wrong(name, "has an axis of " + sizes[i] + " samples.");
      }
    }
    return sizes;
  }

  /** So many numbers. */
  double[] numbers(String name, String text, int count) throws VolumeException {
    String[] words = text.strip().split("[\\s,]+");
    if (words.length != count) {
      throw wrong(name, "has %d values, not %d.".formatted(words.length, count));
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      try {
        numbers[i] = Double.parseDouble(words[i]);
      } catch (NumberFormatException e) {
        throw wrong(name, "has a value that is no number.");
      }
    }
    return numbers;
  }

  /** Vectors in parentheses; "none" gives an empty one. */
  List<Optional<Vector>> vectors(String name, String text, int dimension) throws VolumeException {
    List<Optional<Vector>> vectors = new ArrayList<>();
    String left = text.strip();
    while (!left.isEmpty()) {
      int end = left.startsWith("(") ? left.indexOf(')') : 3;
      boolean none = left.startsWith("none");
      if (!none && (end < 0 || !left.startsWith("("))) {
        throw wrong(name, "is no list of vectors in parentheses.");
      }
      if (none) {
        vectors.add(Optional.empty());
      } else {
        double[] parts = numbers(name, left.substring(1, end), dimension);
        boolean missing = Double.isNaN(parts[0]);
        double y = dimension > 1 ? parts[1] : 0;
        double z = dimension > 2 ? parts[2] : 0;
        vectors.add(missing ? Optional.empty() : Optional.of(new Vector(parts[0], y, z)));
      }
      left = left.substring(end + 1).strip();
    }
    return vectors;
  }
}
