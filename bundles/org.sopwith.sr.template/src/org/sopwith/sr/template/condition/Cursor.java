// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text that is read by patterns. */
final class Cursor {
  private static final Pattern BOUNDARY = ExpressionReader.pattern("$| ?\\)|[,;]? ?(?:and|or) ");

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** Whether an expression can end here. */
  boolean atBoundary() {
    return here(BOUNDARY).lookingAt();
  }

  boolean accept(Pattern pattern) {
    return match(pattern) != null;
  }

  /** What matches here, and goes behind it; null if nothing does. */
  Matcher match(Pattern pattern) {
    Matcher matcher = here(pattern);
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  private Matcher here(Pattern pattern) {
    return pattern
        .matcher(text)
        .region(at, text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(true);
  }

  String rest() {
    String rest = text.substring(at);
    at = text.length();
    return rest;
  }

  /** What is left of the parentheses in which this stands. */
  String upToParenthesis() {
    int start = at;
    int open = 0;
    while (at < text.length() && (open > 0 || text.charAt(at) != ')')) {
      open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      at++;
    }
    return text.substring(start, at);
  }
}
