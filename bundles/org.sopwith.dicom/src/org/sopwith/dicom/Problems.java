// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.util.ArrayList;
import java.util.List;

/** Collects what reading tolerated, with an end to how much of it is kept. */
final class Problems {
  private static final int MAX = 1000;

  private final List<Problem> list = new ArrayList<>();
  private long dropped;
  private long firstDropped;

  void add(String id, long offset, String path, String message, boolean error) {
    if (list.size() < MAX) {
      list.add(new Problem(id, offset, path, message, error));
    } else if (dropped++ == 0) {
      firstDropped = offset;
    }
  }

  List<Problem> list() {
    List<Problem> all = new ArrayList<>(list);
    if (dropped > 0) {
      all.add(
          new Problem(
              "more-problems",
              firstDropped,
              "",
              dropped + " further problems from here on are not listed.",
              true));
    }
    return List.copyOf(all);
  }
}
