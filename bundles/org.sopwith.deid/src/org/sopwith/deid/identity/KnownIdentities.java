// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who the patient of an object is, and who else it names, in all ways to write it: names, numbers,
 * addresses, dates and UIDs that the object itself holds and that its profile does not keep. Does
 * not change; may be used by several threads at a time.
 */
public final class KnownIdentities {
  /** None. */
  public static final KnownIdentities NONE =
      new KnownIdentities(new Search(Set.of(), ""), Days.NONE, Uids.NONE, Set.of());

  private static final Pattern APART = Pattern.compile("[\\s.,^_/'’-]{0,3}");
  private static final Pattern APART_FROM_REST = Pattern.compile("^[\\s.,^_;:()\\[\\]{}-]");
  static final int SHORTEST_UID = 5;
  private static final Pattern SIX_DIGITS = Pattern.compile("(?<![\\d.,])\\d{6}(?![.,]?\\d)");
  private static final DateTimeFormatter YEAR_FIRST = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("ddMMyy");

  /** What all objects with the same identities but for dates and UIDs share. */
  static final class Search {
    private final NeedleTree tree;
    private final Set<String> bits;
    private final RomanizedNames romanized;
    private final UndecodedNames undecoded;
    private final Supplier<Search> ofPatient;
    private final HarmlessTexts harmless = new HarmlessTexts();
    private Search patient;

    /**
     * @param maker who made the equipment, and its model
     */
    Search(Set<Identity> identities, String maker) {
      this(identities, new Needles(maker, false), () -> directOnly(identities, maker));
    }

    private Search(Set<Identity> identities, Needles needles, Supplier<Search> ofPatient) {
      identities.forEach(needles::add);
      this.tree = new NeedleTree(needles.needles());
      this.bits = needles.bits();
      this.romanized = new RomanizedNames(identities);
      this.undecoded = new UndecodedNames(identities);
      this.ofPatient = ofPatient;
    }

    private static Search directOnly(Set<Identity> identities, String maker) {
      Set<Identity> direct =
          identities.stream().filter(Identity::isDirect).collect(Collectors.toSet());
      return new Search(direct, new Needles(maker, true), () -> null);
    }

    private synchronized Search ofPatient() {
      if (patient == null) {
        patient = ofPatient.get();
      }
      return patient;
    }
  }

  /**
   * Days that tell somebody.
   *
   * @param inValues those that no value of DA or DT may tell
   * @param inTexts those that no text may tell
   * @param births those on which the patient was born
   */
  record Days(Set<LocalDate> inValues, Set<LocalDate> inTexts, Set<LocalDate> births) {
    static final Days NONE = new Days(Set.of(), Set.of(), Set.of());
  }

  /**
   * UIDs that are replaced.
   *
   * @param all those that no text may tell
   * @param ofAttributes those of attributes; the others are in content items alone, which know by
   *     themselves whether they stay
   */
  record Uids(Set<String> all, Set<String> ofAttributes) {
    static final Uids NONE = new Uids(Set.of(), Set.of());
  }

  private final Search search;
  private final Days days;
  private final Uids uids;
  private final Set<String> keepWords;

  KnownIdentities(Search search, Days days, Uids uids, Set<String> keepWords) {
    this.search = search;
    this.days = days;
    this.uids = uids;
    this.keepWords = keepWords;
  }

  /**
   * Those alone that tell the patient directly: names, numbers, where the patient lives and can be
   * reached, when the patient was born.
   */
  public KnownIdentities ofPatient() {
    return new KnownIdentities(
        search.ofPatient(), new Days(Set.of(), days.births, days.births), Uids.NONE, keepWords);
  }

  /** Whether an identity is in a text. */
  public boolean isIn(CharSequence text, Strictness strictness) {
    if (search.harmless.contains(text, strictness)) {
      return false;
    }
    boolean found = !find(text, strictness).isEmpty();
    if (!found && this != NONE) {
      search.harmless.add(text, strictness);
    }
    return found;
  }

  /** Where identities are in a text, in order. */
  public List<Span> find(CharSequence text, Strictness strictness) {
    List<Span> spans = new ArrayList<>();
    search(text, strictness, spans);
    MisreadText.of(text)
        .ifPresent(
            misread -> {
              List<Span> inTruth = new ArrayList<>();
              search(misread.text(), strictness, inTruth);
              inTruth.forEach(span -> spans.add(misread.inRead(span)));
            });
    spans.removeIf(span -> isKept(text.subSequence(span.from(), span.to())));
    return spans.size() < 2 ? spans : Span.merged(spans);
  }

  private void search(CharSequence text, Strictness strictness, List<Span> spans) {
    FoldedText folded = new FoldedText(text);
    search.tree.search(folded, strictness, (needle, from) -> spans.add(span(folded, needle, from)));
    if (strictness.compareTo(Strictness.CODED) < 0) {
      addDays(text, spans);
      search.romanized.find(folded, spans);
      search.undecoded.find(text, spans);
    }
    addUids(text, spans);
  }

  /** Whether a stretch of a text is one of the words that the profile lets stay, or several. */
  public boolean isKept(CharSequence stretch) {
    if (keepWords.isEmpty()) {
      return false;
    }
    FoldedText folded = new FoldedText(stretch);
    if (keepWords.contains(folded.letters(0, folded.length()))) {
      return true;
    }
    for (int from = 0; from < folded.length(); from = folded.wordEnd(from)) {
      if (!keepWords.contains(folded.letters(from, folded.wordEnd(from)))) {
        return false;
      }
    }
    return true;
  }

  /** A name with the initials and short names beside it, else the needle alone. */
  private Span span(FoldedText text, Needle needle, int at) {
    int from = at;
    int to = at + needle.letters().length();
    if (needle.name()) {
      while (to < text.length() && !text.starts(to)) {
        to++;
      }
      while (from > 0 && isBit(text, text.wordBefore(from), from, from, at)) {
        from = text.wordBefore(from);
      }
      while (to < text.length() && isBit(text, to, text.wordEnd(to), to, at)) {
        to = text.wordEnd(to);
      }
    }
    return text.span(from, to);
  }

  /** A short name, or an initial that is not the beginning of something like T1 or b=1000. */
  private boolean isBit(FoldedText text, int first, int end, int joint, int name) {
    if (!search.bits.contains(text.letters(first, end))
        || !APART.matcher(text.between(joint)).matches()) {
      return false;
    }
    int other = end == joint ? first : end;
    boolean apart =
        other == 0 || other == text.length() || APART_FROM_REST.matcher(text.between(other)).find();
    return end - first > 1 || apart && (text.isCapital(first) || !text.isCapital(name));
  }

  private void addDays(CharSequence text, List<Span> spans) {
    if (days.inTexts.isEmpty()) {
      return;
    }
    for (DateExpression date : DateExpressions.in(text)) {
      if (date.days().stream().anyMatch(days.inTexts::contains)) {
        spans.add(date.span());
      }
    }
    Matcher six = SIX_DIGITS.matcher(text);
    while (six.find()) {
      if (days.births.stream().anyMatch(day -> isInSixDigits(day, six.group()))) {
        spans.add(new Span(six.start(), six.end()));
      }
    }
  }

  /** As in personal numbers and names of files: far too plain a form for dates nobody knows. */
  private static boolean isInSixDigits(LocalDate day, String digits) {
    return day.format(YEAR_FIRST).equals(digits) || day.format(DAY_FIRST).equals(digits);
  }

  private void addUids(CharSequence text, List<Span> spans) {
    int from = -1;
    for (int i = 0; i <= text.length() && !uids.all.isEmpty(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9' || c == '.' && from >= 0) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        int end = i;
        while (text.charAt(end - 1) == '.') {
          end--;
        }
        if (end - from >= SHORTEST_UID
            && uids.all.contains(text.subSequence(from, end).toString())) {
          spans.add(new Span(from, end));
        }
        from = -1;
      }
    }
  }

  /** Whether a UID is one of an attribute that is replaced. */
  public boolean isUid(String uid) {
    return uids.ofAttributes.contains(uid);
  }

  /** Whether a value of DA or DT is of a day that does not stay. */
  public boolean isDay(String value) {
    return !days.inValues.isEmpty()
        && IdentityCollector.day(value).filter(days.inValues::contains).isPresent();
  }
}
