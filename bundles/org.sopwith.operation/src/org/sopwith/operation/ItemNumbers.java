// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

/** Item numbers within the text of an attribute path. */
final class ItemNumbers {
  private static final String EVERY = "[*]";

  private ItemNumbers() {}

  /** The path with {@code [*]} for each item number. */
  static String generalize(String path) {
    return path.indexOf('[') < 0 ? path : merge(path, path, false);
  }

  /** Two paths that differ in item numbers only: those that differ become {@code [*]}. */
  static String common(String a, String b) {
    return merge(a, b, true);
  }

  private static String merge(String a, String b, boolean keepSame) {
    StringBuilder merged = new StringBuilder(a.length() + 2);
    int i = 0;
    int j = 0;
    while (i < a.length()) {
      int endOfA = endOfItem(a, i);
      int endOfB = endOfItem(b, j);
      if (endOfA < 0 || endOfB < 0) {
        merged.append(a.charAt(i++));
        j++;
        continue;
      }
      String item = a.substring(i, endOfA);
      merged.append(keepSame && item.equals(b.substring(j, endOfB)) ? item : EVERY);
      i = endOfA;
      j = endOfB;
    }
    return merged.toString();
  }

  /** Where an item number in brackets that begins here ends; -1 if none begins here. */
  private static int endOfItem(String path, int start) {
    if (start >= path.length() || path.charAt(start) != '[') {
      return -1;
    }
    int end = start + 1;
    while (end < path.length() && (isDigit(path.charAt(end)) || path.charAt(end) == '*')) {
      end++;
    }
    return end < path.length() && path.charAt(end) == ']' && end > start + 1 ? end + 1 : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
