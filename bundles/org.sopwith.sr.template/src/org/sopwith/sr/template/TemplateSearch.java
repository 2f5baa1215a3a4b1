// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sopwith.standard.Code;

/**
 * Finds templates, context groups and the codes in them by number, name, code value and meaning.
 * All words have to be there, each at least as a part of a word; case does not matter. {@code TID}
 * or {@code CID} and a number ask for numbers of that kind that begin so.
 */
public final class TemplateSearch {
  /** What may be found. */
  public enum Kind {
    TEMPLATE,
    GROUP,
    CODE
  }

  /** Something found. */
  public sealed interface Hit {
    /** How well it fits: the better, the higher. */
    int score();

    /**
     * A template.
     *
     * @param within the first codes of its rows that have the words which its name does not have
     */
    record OfTemplate(String tid, String name, List<Code> within, int score) implements Hit {}

    /**
     * A context group.
     *
     * @param within the first of its codes that have the words which its name does not have
     */
    record OfGroup(String cid, String name, List<Code> within, int score) implements Hit {}

    /**
     * A code.
     *
     * @param count how many templates and context groups have it
     */
    record OfCode(Code code, int count, int score) implements Hit {}
  }

  private static final int MOST_WITHIN = 3;
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;()\"“”]+");
  private static final Pattern NUMBERED = Pattern.compile("(?i)\\s*([tc])id\\s*(\\d\\w*)\\s*");
  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingInt(Hit::score)
          .reversed()
          .thenComparing(TemplateSearch::uses)
          .thenComparing(hit -> name(hit).length());

  private final SearchIndex index;

  private TemplateSearch(SearchIndex index) {
    this.index = index;
  }

  /**
   * Over a catalog as it is now. For that of the standard all its tables are read, once in a
   * program; over a library the index is made anew.
   */
  public static TemplateSearch of(TemplateCatalog catalog) {
    return catalog instanceof StandardCatalog
        ? Holder.STANDARD
        : new TemplateSearch(SearchIndex.of(catalog));
  }

  /** Everything that has the words, the best first; nothing if there are no words. */
  public List<Hit> find(String words) {
    return find(words, EnumSet.allOf(Kind.class));
  }

  /** What of these kinds has the words, the best first; nothing if there are no words. */
  public List<Hit> find(String words, Set<Kind> kinds) {
    Matcher numbered = NUMBERED.matcher(words);
    if (numbered.matches()) {
      boolean group = numbered.group(1).equalsIgnoreCase("c");
      return kinds.contains(group ? Kind.GROUP : Kind.TEMPLATE)
          ? numbered(group, numbered.group(2))
          : List.of();
    }
    return search(words, kinds);
  }

  /** Whose number begins so, the shortest first. */
  private List<Hit> numbered(boolean group, String number) {
    return index.entries().stream()
        .filter(entry -> entry.group() == group && entry.number().startsWith(number))
        .sorted(Comparator.comparingInt(entry -> entry.number().length()))
        .map(entry -> hit(entry, List.of(), entry.number().equals(number) ? 100 : 70))
        .toList();
  }

  private List<Hit> search(String text, Set<Kind> kinds) {
    List<String> words =
        BETWEEN
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    List<Hit> hits = new ArrayList<>();
    if (words.isEmpty()) {
      return hits;
    }
    List<BitSet> codes = words.stream().map(this::codes).toList();
    String phrase = String.join(" ", words);
    for (SearchIndex.Entry entry : index.entries()) {
      if (kinds.contains(entry.group() ? Kind.GROUP : Kind.TEMPLATE)) {
        entry(entry, words, phrase, codes, hits);
      }
    }
    if (kinds.contains(Kind.CODE)) {
      BitSet all = (BitSet) codes.getFirst().clone();
      codes.forEach(all::and);
      all.stream().forEach(code -> hits.add(code(code, words, phrase)));
    }
    hits.sort(BEST_FIRST);
    return hits;
  }

  /** The codes that have a word. */
  private BitSet codes(String word) {
    BitSet found = new BitSet();
    IntStream.range(0, index.codes().size())
        .filter(code -> index.text(code).contains(word))
        .forEach(found::set);
    return found;
  }

  private void entry(
      SearchIndex.Entry entry,
      List<String> words,
      String phrase,
      List<BitSet> codes,
      List<Hit> hits) {
    List<Code> within = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!entry.title().contains(words.get(i))) {
        BitSet having = codes.get(i);
        int before = within.size();
        IntStream.of(entry.codes())
            .filter(having::get)
            .limit(MOST_WITHIN)
            .mapToObj(index.codes()::get)
            .forEach(within::add);
        if (within.size() == before) {
          return;
        }
      }
    }
    int score =
        within.isEmpty() ? score(entry.number(), entry.name(), entry.title(), words, phrase) : 10;
    List<Code> some = within.stream().distinct().limit(MOST_WITHIN).toList();
    hits.add(hit(entry, some, score));
  }

  private static Hit hit(SearchIndex.Entry entry, List<Code> within, int score) {
    return entry.group()
        ? new Hit.OfGroup(entry.number(), entry.name(), within, score)
        : new Hit.OfTemplate(entry.number(), entry.name(), within, score);
  }

  private Hit code(int number, List<String> words, String phrase) {
    Code code = index.codes().get(number);
    int score = score(code.value(), code.meaning(), index.text(number), words, phrase);
    // A little behind the templates and groups of which the same can be said.
    return new Hit.OfCode(code, index.count(number), score - 5);
  }

  private static int score(
      String number, String name, String text, List<String> words, String phrase) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (number.equalsIgnoreCase(phrase) || words.getFirst().equalsIgnoreCase(number)) {
      return 100;
    }
    if (lower.equals(phrase)) {
      return 90;
    }
    if (lower.startsWith(phrase)) {
      return 70;
    }
    return words.stream().allMatch(word -> startsWord(text, word)) ? 50 : 30;
  }

  private static boolean startsWord(String text, String word) {
    int at = text.indexOf(word);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = text.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  private static int uses(Hit hit) {
    return hit instanceof Hit.OfCode code ? -code.count() : 0;
  }

  private static String name(Hit hit) {
    return switch (hit) {
      case Hit.OfTemplate template -> template.name();
      case Hit.OfGroup group -> group.name();
      case Hit.OfCode code -> code.code().meaning();
    };
  }

  private static final class Holder {
    static final TemplateSearch STANDARD =
        new TemplateSearch(SearchIndex.of(TemplateCatalog.standard()));
  }
}
