// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.Arrays;
import java.util.List;

/** Addresses of the pages of the current edition of the standard, in HTML by section. */
public final class Links {
  private static final String ROOT =
      "https://dicom.nema.org/medical/dicom/current/output/chtml/part";

  /** Sections of more numbers than this have no page of their own. */
  private static final int DEPTH = 5;

  private Links() {}

  /**
   * The page of a section and the place on it. The standard prints the first section of a section,
   * and what is in it, on the page of the latter: C.7.1.3 is on the page of C.7.
   *
   * @param part the part, such as {@code PS3.3}
   * @param section the section without that word, such as {@code C.7.6.1}
   */
  public static String section(String part, String section) {
    List<String> numbers = Arrays.asList(section.split("\\."));
    int length = Math.min(numbers.size(), DEPTH);
    int firstSection = numbers.subList(1, numbers.size()).indexOf("1");
    if (firstSection >= 0) {
      length = Math.min(length, firstSection + 1);
    }
    String page = String.join(".", numbers.subList(0, length));
    return length == 1
        ? page(part, "chapter_" + page, numbers.size() == 1 ? "chapter_" : "sect_", section)
        : page(part, "sect_" + page, "sect_", section);
  }

  private static String page(String part, String page, String anchor, String section) {
    String number = part.substring(part.indexOf('.') + 1);
    return ROOT
        + (number.length() < 2 ? "0" : "")
        + number
        + '/'
        + page
        + ".html#"
        + anchor
        + section;
  }

  /** The page of a context group. */
  public static String contextGroup(String cid) {
    return ROOT + "16/sect_CID_" + cid + ".html";
  }

  /**
   * The page of a template and the place on it.
   *
   * @param page the file of the page, empty for one of its own
   */
  public static String template(String page, String tid) {
    String file = page.isEmpty() ? "sect_TID_" + tid + ".html" : page;
    return ROOT + "16/" + file + "#sect_TID_" + tid;
  }
}
