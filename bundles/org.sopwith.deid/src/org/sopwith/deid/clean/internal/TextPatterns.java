// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.deid.identity.DateExpression;
import org.sopwith.deid.identity.DateExpressions;
import org.sopwith.deid.identity.Span;

/**
 * Finds what has the form of something that identifies somebody, whoever it is: dates, names behind
 * titles, numbers, addresses. The forms are in {@code patterns.tsv}.
 */
final class TextPatterns {
  /** Long texts are searched in parts that overlap, so that time grows with length alone. */
  private static final int PART = 2048;

  private static final int OVERLAP = 256;
  private static final String RETAIN_FULL_DATES = "113106";
  private static final String NAME = "name";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’.-]+");

  /** A form; {@code needs} are characters of which a text must have one, 0 for any digit. */
  private record Form(String kind, String unless, String needs, Pattern pattern) {
    boolean isPossible(String text, boolean digits) {
      return needs.isEmpty()
          || digits && needs.equals("0")
          || needs.chars().anyMatch(c -> text.indexOf(c) >= 0);
    }
  }

  private final List<Form> forms = new ArrayList<>();
  private final Set<String> imagingWords = new HashSet<>();

  TextPatterns() {
    for (String[] row : rows("imaging-words.tsv")) {
      imagingWords.addAll(List.of(row[1].split(" ")));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (String[] row : rows("patterns.tsv")) {
      String expression = row[row.length - 1];
      for (Map.Entry<String, String> part : parts.entrySet()) {
        expression = expression.replace("{" + part.getKey() + "}", part.getValue());
      }
      if (row[0].startsWith("!")) {
        parts.put(row[0].substring(1), expression);
      } else {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        forms.add(new Form(row[0], row[1], row[2], Pattern.compile(expression, flags)));
      }
    }
  }

  private static List<String[]> rows(String table) {
    try (InputStream in = TextPatterns.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is to be taken out of a text.
   *
   * @param options the codes of the options in use (CID 7050)
   */
  List<Span> find(String text, Set<String> options) {
    List<Span> spans = new ArrayList<>();
    boolean digits = text.chars().anyMatch(Character::isDigit);
    List<Form> possible =
        forms.stream()
            .filter(form -> !options.contains(form.unless) && form.isPossible(text, digits))
            .toList();
    for (int from = 0; from == 0 || from + OVERLAP < text.length(); from += PART - OVERLAP) {
      int to = Math.min(text.length(), from + PART);
      for (Form form : possible) {
        find(form, text, from, to, spans);
      }
    }
    if (!options.contains(RETAIN_FULL_DATES)) {
      DateExpressions.in(text).stream()
          .filter(DateExpression::certain)
          .forEach(date -> spans.add(date.span()));
    }
    return spans;
  }

  private void find(Form form, String text, int from, int to, List<Span> spans) {
    Matcher matcher = form.pattern.matcher(text).region(from, to).useTransparentBounds(true);
    while (matcher.find()) {
      int group = 0;
      for (int i = 1; i <= matcher.groupCount(); i++) {
        group = matcher.start(i) >= 0 && matcher.end(i) - matcher.start(i) > 1 ? i : group;
      }
      Span span = new Span(matcher.start(group), matcher.end(group));
      if (!form.kind.equals(NAME)) {
        spans.add(span);
      } else {
        addName(text, span, spans);
      }
    }
  }

  /** A name ends where words of imaging begin. */
  private void addName(String text, Span span, List<Span> spans) {
    Matcher words = WORD.matcher(text).region(span.from(), span.to());
    int end = span.from();
    boolean word = false;
    while (words.find()) {
      String plain = words.group().replaceAll("[.'’-]+$", "").toLowerCase(Locale.ROOT);
      if (imagingWords.contains(plain)) {
        break;
      }
      word |= plain.length() > 1;
      end = words.end();
    }
    if (word) {
      spans.add(new Span(span.from(), end));
    }
  }
}
