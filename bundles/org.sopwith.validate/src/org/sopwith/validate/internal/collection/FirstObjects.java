// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was met first of each entity: some 40 bytes, and 4 for each attribute that has a value. Not
 * for several threads.
 */
final class FirstObjects {
  private final HashIndex entities = new HashIndex();
  private long[] files = new long[0];
  private short[] tagSets = new short[0];
  private int[] starts = new int[0];

  /** Of each entity bits that say which attributes have a value, then the digests of these. */
  private int[] pool = new int[64];

  private int end;
  private final List<int[]> sets = new ArrayList<>();
  private final Map<int[], Integer> setNumbers = new IdentityHashMap<>();

  /**
   * Keeps an object if it is the first of its entity.
   *
   * @param entity its hash
   * @param file key of the object's file
   * @param tags what its IOD has for the entity, one array for all objects of the IOD
   * @param digests of the values, 0 where there is none
   * @return the number of the entity if it has been met before, or else {@link HashIndex#NONE}
   */
  int add(long entity, long file, int[] tags, int[] digests) {
    int before = entities.size();
    int number = entities.add(entity);
    if (number < before) {
      return number;
    }
    files = Columns.grown(files, number);
    tagSets = Columns.grown(tagSets, number);
    starts = Columns.grown(starts, number);
    files[number] = file;
    tagSets[number] =
        setNumbers
            .computeIfAbsent(
                tags,
                key -> {
                  sets.add(key);
                  return sets.size() - 1;
                })
            .shortValue();
    starts[number] = end;
    int bits = end;
    end += words(tags.length);
    pool = Columns.grown(pool, end + tags.length);
    for (int i = 0; i < tags.length; i++) {
      if (digests[i] != 0) {
        pool[bits + (i >> 5)] |= 1 << i;
        pool[end++] = digests[i];
      }
    }
    return HashIndex.NONE;
  }

  private static int words(int tags) {
    return tags + 31 >> 5;
  }

  /** Key of the file of the entity's first object. */
  long file(int number) {
    return files[number];
  }

  /** The tags that the first object's IOD has. */
  int[] tags(int number) {
    return sets.get(tagSets[number]);
  }

  /** Digests of the first object's values, 0 where there is none. */
  int[] digests(int number) {
    int[] digests = new int[tags(number).length];
    int bits = starts[number];
    int next = bits + words(digests.length);
    for (int i = 0; i < digests.length; i++) {
      if ((pool[bits + (i >> 5)] & 1 << i) != 0) {
        digests[i] = pool[next++];
      }
    }
    return digests;
  }
}
