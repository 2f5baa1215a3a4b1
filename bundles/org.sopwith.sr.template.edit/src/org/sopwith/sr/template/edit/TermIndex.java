// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.standard.Code;
import org.sopwith.standard.Codes;
import org.sopwith.standard.ContextGroups;
import org.sopwith.standard.Templates;

/**
 * Finds codes, context groups and templates by what somebody has typed so far: those of the
 * standard and those of a library.
 */
public final class TermIndex {
  private static final int MOST = 60;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** What is looked for. */
  public enum Kind {
    CODE,
    GROUP,
    TEMPLATE
  }

  /**
   * What may be meant.
   *
   * @param kind what it is
   * @param number the code value, CID or TID
   * @param text what is typed for it, as PS3.16 prints it: {@code (121071, DCM, "Finding")}, {@code
   *     7021}
   * @param name its meaning or name
   * @param label what tells it apart
   * @param retired whether it is not to be used any more
   */
  public record Entry(
      Kind kind, String number, String text, String name, String label, boolean retired) {}

  private record Indexed(Entry entry, String name, String words) {}

  private final List<Indexed> entries = new ArrayList<>();

  private TermIndex() {}

  /** All of the standard: the first call reads the tables. */
  public static TermIndex standard() {
    return Holder.STANDARD;
  }

  private static final class Holder {
    static final TermIndex STANDARD = read();
  }

  private static TermIndex read() {
    TermIndex index = new TermIndex();
    Map<String, Code> codes = new LinkedHashMap<>();
    Codes.standard().all().forEach(entry -> index.add(entry.code(), entry.retired()));
    for (org.sopwith.standard.ContextGroup group : ContextGroups.standard().all()) {
      index.addGroup(group.cid(), group.name(), group.retired());
      for (org.sopwith.standard.ContextGroup.Member member : group.members()) {
        if (member instanceof org.sopwith.standard.ContextGroup.Concept concept
            && !concept.code().scheme().equals("DCM")) {
          codes.putIfAbsent(concept.code().value() + "^" + concept.code().scheme(), concept.code());
        }
      }
    }
    codes.values().forEach(code -> index.add(code, false));
    Templates.standard()
        .all()
        .forEach(
            template -> index.addTemplate(template.tid(), template.name(), template.retired()));
    return index;
  }

  /** What a library has of its own. */
  public static TermIndex of(TemplateLibrary library) {
    TermIndex index = new TermIndex();
    for (Template template : library.getTemplates()) {
      index.addTemplate(template.getTid(), template.getName(), template.isRetired());
    }
    for (ContextGroup group : library.getContextGroups()) {
      index.addGroup(group.getCid(), group.getName(), group.isRetired());
      for (Member member : group.getMembers()) {
        if (member instanceof CodeMember code && code.getCode() != null) {
          index.add(code.getCode(), false);
        }
      }
    }
    return index;
  }

  private void add(Code code, boolean retired) {
    add(
        new Entry(
            Kind.CODE,
            code.value(),
            code.toString(),
            code.meaning(),
            code.value() + " " + code.scheme() + "  " + code.meaning(),
            retired),
        code.meaning());
  }

  private void addGroup(String cid, String name, boolean retired) {
    add(new Entry(Kind.GROUP, cid, cid, name, "CID " + cid + "  " + name, retired), name);
  }

  private void addTemplate(String tid, String name, boolean retired) {
    add(new Entry(Kind.TEMPLATE, tid, tid, name, "TID " + tid + "  " + name, retired), name);
  }

  private void add(Entry entry, String words) {
    String name = words.toLowerCase(Locale.ROOT);
    entries.add(new Indexed(entry, name, " " + NO_WORD.matcher(name).replaceAll(" ")));
  }

  /**
   * What fits best: whose number is or begins with the text, then whose name does, then whose name
   * has words that begin with all words typed; retired ones last.
   */
  public List<Entry> find(String typed, List<Kind> kinds) {
    record Hit(Entry entry, int rank) {}
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> words = NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    List<Hit> hits = new ArrayList<>();
    for (Indexed one : entries) {
      if (kinds.contains(one.entry.kind)) {
        int rank = rank(one, text, words);
        if (rank >= 0) {
          hits.add(new Hit(one.entry, rank + (one.entry.retired ? 10 : 0)));
        }
      }
    }
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::rank).thenComparing(hit -> hit.entry.label().length()))
        .limit(MOST)
        .map(Hit::entry)
        .toList();
  }

  private static int rank(Indexed one, String text, List<String> words) {
    String number = one.entry.number.toLowerCase(Locale.ROOT);
    if (number.equals(text) || one.name.equals(text)) {
      return 0;
    }
    if (number.startsWith(text)) {
      return 1;
    }
    if (one.name.startsWith(text)) {
      return 2;
    }
    boolean all = words.stream().allMatch(word -> one.words.contains(" " + word));
    return all && !words.isEmpty() ? 3 : -1;
  }
}
