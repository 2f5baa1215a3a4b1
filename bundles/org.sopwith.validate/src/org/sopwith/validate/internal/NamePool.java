// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** File names by number, in little more memory than their last parts. Not for several threads. */
final class NamePool {
  private final Map<String, Integer> directoryNumbers = new HashMap<>();
  private final List<String> directories = new ArrayList<>();
  private byte[] pool = new byte[1024];
  private int end;
  private int[] starts = new int[64];
  private int[] directoryOf = new int[64];
  private int size;

  int add(String file) {
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
    String directory = file.substring(0, slash);
    int number =
        directoryNumbers.computeIfAbsent(
            directory,
            key -> {
              directories.add(key);
              return directories.size() - 1;
            });
    byte[] name = file.substring(slash).getBytes(StandardCharsets.UTF_8);
    if (end + name.length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, end + name.length));
    }
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      directoryOf = Arrays.copyOf(directoryOf, starts.length);
    }
    System.arraycopy(name, 0, pool, end, name.length);
    directoryOf[size] = number;
    starts[size] = end;
    end += name.length;
    starts[++size] = end;
    return size - 1;
  }

  String get(int number) {
    int start = starts[number];
    return directories.get(directoryOf[number])
        + new String(pool, start, starts[number + 1] - start, StandardCharsets.UTF_8);
  }
}
