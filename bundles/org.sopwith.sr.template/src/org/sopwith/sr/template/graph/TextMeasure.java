// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.graph;

/** How wide text is, in pixels, in the fonts that a diagram is drawn with. */
@FunctionalInterface
public interface TextMeasure {
  /** An estimate for fonts that are not at hand, such as those of who will look at a picture. */
  TextMeasure ESTIMATE = (text, bold) -> text.length() * (bold ? 6.8 : 6.1);

  /** The width of text at the size {@link DiagramLayout#FONT_SIZE}. */
  double width(String text, boolean bold);
}
