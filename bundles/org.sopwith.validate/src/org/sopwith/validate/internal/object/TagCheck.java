// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.Arrays;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** A rule about some attributes wherever they stand, made of its description and a method. */
final class TagCheck extends BasicRule implements ElementRule {
  /** Looks at an element with one of the tags; the rule makes the findings. */
  @FunctionalInterface
  interface Check {
    void check(ElementAt at, TagCheck rule, Consumer<Finding> sink);
  }

  private final int[] tags;
  private final int mask;
  private final Check check;

  TagCheck(String id, String title, Severity severity, String section, Check check, int... tags) {
    this(id, title, severity, section, check, -1, tags);
  }

  /**
   * @param mask what of a tag counts: {@code 0xFF00FFFF} for repeating groups
   */
  TagCheck(
      String id,
      String title,
      Severity severity,
      String section,
      Check check,
      int mask,
      int[] tags) {
    super(id, title, severity, Sections.of(section));
    this.check = check;
    this.mask = mask;
    this.tags = tags.clone();
    Arrays.sort(this.tags);
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    Element element = at.element();
    int tag = element.tag() & mask;
    for (int each : tags) {
      if (each == tag && !isPrivate(element.owner())) {
        check.check(at, this, sink);
        return;
      }
    }
  }

  /** What is within a private sequence has the meaning that its owner gives it. */
  private static boolean isPrivate(DataSet dataSet) {
    DataSet each = dataSet;
    while (each.parent().isPresent()) {
      if (Tags.isPrivate(each.parentTag())) {
        return true;
      }
      each = each.parent().get();
    }
    return false;
  }
}
