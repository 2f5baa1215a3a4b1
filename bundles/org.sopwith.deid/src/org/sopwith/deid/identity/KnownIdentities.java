// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who the patient of an object is, and who else it names, in all ways to write it: names, numbers,
 * addresses, dates and UIDs that the object itself holds and that its profile does not keep. Does
 * not change; may be used by several threads at a time.
 */
public final class KnownIdentities {
  /** None. */
  public static final KnownIdentities NONE =
      new KnownIdentities(new Search(Set.of(), Set.of()), Set.of(), Set.of(), Set.of());

  private static final Pattern APART = Pattern.compile("[\\s.,^_/'’-]{0,3}");
  private static final Pattern APART_FROM_REST = Pattern.compile("^[\\s.,^_;:()\\[\\]{}-]");
  private static final int UID_DOTS = 3;

  /** What all objects with the same identities but for dates and UIDs share. */
  record Search(NeedleTree tree, Set<String> bits) {
    Search(Set<Needle> needles, Set<String> bits) {
      this(new NeedleTree(needles), bits);
    }
  }

  private final Search search;
  private final Set<LocalDate> days;
  private final Set<String> uids;
  private final Set<String> keepWords;

  KnownIdentities(Search search, Set<LocalDate> days, Set<String> uids, Set<String> keepWords) {
    this.search = search;
    this.days = Set.copyOf(days);
    this.uids = Set.copyOf(uids);
    this.keepWords = keepWords;
  }

  /** Whether an identity is in a text. */
  public boolean isIn(CharSequence text, Strictness strictness) {
    return !find(text, strictness).isEmpty();
  }

  /** Where identities are in a text, in order. */
  public List<Span> find(CharSequence text, Strictness strictness) {
    List<Span> spans = new ArrayList<>();
    FoldedText folded = new FoldedText(text);
    search.tree.search(folded, strictness, (needle, from) -> spans.add(span(folded, needle, from)));
    if (strictness.compareTo(Strictness.CODED) < 0) {
      addDays(text, spans);
    }
    addUids(text, spans);
    spans.removeIf(span -> isKept(text.subSequence(span.from(), span.to())));
    return spans.size() < 2 ? spans : Span.merged(spans);
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
    if (days.isEmpty()) {
      return;
    }
    for (DateExpression date : DateExpressions.in(text)) {
      if (date.days().stream().anyMatch(days::contains)) {
        spans.add(date.span());
      }
    }
  }

  private void addUids(CharSequence text, List<Span> spans) {
    int from = -1;
    int dots = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9' || c == '.' && from >= 0) {
        from = from < 0 ? i : from;
        dots += c == '.' ? 1 : 0;
        continue;
      }
      if (from >= 0 && dots >= UID_DOTS) {
        int end = text.charAt(i - 1) == '.' ? i - 1 : i;
        if (uids.contains(text.subSequence(from, end).toString())) {
          spans.add(new Span(from, end));
        }
      }
      from = -1;
      dots = 0;
    }
  }

  /** Whether a UID is one that is replaced. */
  public boolean isUid(String uid) {
    return uids.contains(uid);
  }

  /** Whether a value of DA or DT is of a day that does not stay. */
  public boolean isDay(String value) {
    return !days.isEmpty() && IdentityCollector.day(value).filter(days::contains).isPresent();
  }
}
