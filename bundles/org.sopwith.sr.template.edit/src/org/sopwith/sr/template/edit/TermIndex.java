// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * standard and those of a library. Making one reads the tables, so that is done in the background.
 */
public final class TermIndex {
  private static final int MOST = 60;

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
   * @param label what tells it apart
   * @param retired whether it is not to be used any more
   */
  public record Entry(Kind kind, String number, String text, String label, boolean retired) {}

  private record Indexed(Entry entry, String words) {}

  private final List<Indexed> entries = new ArrayList<>();

  private TermIndex() {}

  /** All of the standard: about 25,000 codes and groups. */
  public static TermIndex standard() {
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
            code.value() + " " + code.scheme() + "  " + code.meaning(),
            retired),
        code.meaning());
  }

  private void addGroup(String cid, String name, boolean retired) {
    add(new Entry(Kind.GROUP, cid, cid, "CID " + cid + "  " + name, retired), name);
  }

  private void addTemplate(String tid, String name, boolean retired) {
    add(new Entry(Kind.TEMPLATE, tid, tid, "TID " + tid + "  " + name, retired), name);
  }

  private void add(Entry entry, String words) {
    entries.add(new Indexed(entry, words.toLowerCase(Locale.ROOT)));
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
    List<Hit> hits = new ArrayList<>();
    for (Indexed one : entries) {
      if (kinds.contains(one.entry.kind)) {
        int rank = rank(one, text);
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

  private static int rank(Indexed one, String text) {
    String number = one.entry.number.toLowerCase(Locale.ROOT);
    if (number.equals(text) || one.words.equals(text)) {
      return 0;
    }
    if (number.startsWith(text)) {
      return 1;
    }
    if (one.words.startsWith(text)) {
      return 2;
    }
    String padded = " " + one.words.replaceAll("[^\\p{L}\\p{Nd}]+", " ");
    for (String word : text.split("[^\\p{L}\\p{Nd}]+")) {
      if (!padded.contains(" " + word)) {
        return -1;
      }
    }
    return 3;
  }
}
