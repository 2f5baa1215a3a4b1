// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of one script in texts of another: those in other scripts where a text has them in Latin
 * letters, and those in Latin letters where a text has them in another script.
 */
final class RomanizedNames {
  private static final int SHORTEST = 4;
  private static final int FIRM = 3;
  private static final int PAIR = 5;
  private static final int MOST_WORDS = 3;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}ー]*");
  private static final int FIRST_OTHER = 0x370;

  /** A part of a name that is not written in Latin letters. */
  private record Part(String text, Romanization romanization) {}

  /** Letters that are a way to write a part; sure if they are enough to be nothing else. */
  private record Hit(Part part, int from, int to, boolean sure) {}

  private final List<Part> parts = new ArrayList<>();
  private final Set<String> latin = new LinkedHashSet<>();

  RomanizedNames(Iterable<Identity> identities) {
    Set<String> others = new LinkedHashSet<>();
    for (Identity identity : identities) {
      if (identity.kind() == Identity.Kind.NAME) {
        NameParts.of(identity.value()).forEach(group -> group.forEach(part -> add(part, others)));
      }
    }
    for (String other : others) {
      Romanization.of(other).ifPresent(way -> parts.add(new Part(other, way)));
    }
  }

  private void add(String part, Set<String> others) {
    if (Romanization.script(part) != UnicodeScript.LATIN) {
      others.add(part);
      if (NameParts.words(part).size() > 1) {
        others.addAll(NameParts.words(part));
      }
      return;
    }
    for (String word : NameParts.words(part)) {
      for (String letters : NameParts.spellings(word)) {
        if (letters.length() >= SHORTEST && !PlainWords.contains(letters)) {
          latin.add(letters);
        }
      }
    }
  }

  /** Adds where names are in a text. */
  void find(FoldedText text, List<Span> spans) {
    if (!parts.isEmpty()) {
      findLatin(text, spans);
    }
    if (!latin.isEmpty() && text.text().chars().anyMatch(c -> c >= FIRST_OTHER)) {
      findOther(text.text(), spans);
    }
  }

  private void findLatin(FoldedText text, List<Span> spans) {
    List<Hit> hits = new ArrayList<>();
    for (int from = 0; from < text.length(); from = text.wordEnd(from)) {
      int to = from;
      for (int words = 0; words < MOST_WORDS && to < text.length(); words++) {
        to = text.wordEnd(to);
        String letters = text.letters(from, to);
        if (letters.charAt(letters.length() - 1) > 'z') {
          break;
        }
        for (Part part : parts) {
          if (part.romanization.matches(letters)) {
            boolean sure = part.romanization.firm() >= FIRM && letters.length() >= SHORTEST;
            hits.add(new Hit(part, from, to, sure && !PlainWords.contains(letters)));
          }
        }
      }
    }
    for (Hit hit : hits) {
      if (hit.sure || hits.stream().anyMatch(other -> isBeside(hit, other))) {
        spans.add(text.span(hit.from, hit.to));
      }
    }
  }

  /** Short names count where one stands beside another. */
  private static boolean isBeside(Hit hit, Hit other) {
    return !hit.part.equals(other.part)
        && (hit.from == other.to || hit.to == other.from)
        && hit.to - hit.from + other.to - other.from >= PAIR;
  }

  private void findOther(CharSequence text, List<Span> spans) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (words.group().charAt(0) < FIRST_OTHER) {
        continue;
      }
      Optional<Romanization> word = Romanization.of(words.group());
      if (word.filter(it -> it.firm() >= FIRM && latin.stream().anyMatch(it::matches))
          .isPresent()) {
        spans.add(new Span(words.start(), words.end()));
      }
    }
  }
}
