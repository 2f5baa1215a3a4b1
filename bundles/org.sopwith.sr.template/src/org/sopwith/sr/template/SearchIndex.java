// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sopwith.standard.Code;

/** The words of a catalog: of each template and context group, and of each code once. */
final class SearchIndex {
  /**
   * A template or group.
   *
   * @param title number, name and keyword in lower case
   * @param codes the indexes of its codes
   */
  record Entry(boolean group, String number, String name, String title, int[] codes) {}

  private record Key(String value, String scheme) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<Code> codes = new ArrayList<>();

  /** Value, meanings and older SNOMED code of each code, in lower case. */
  private final List<String> texts = new ArrayList<>();

  private final List<Integer> counts = new ArrayList<>();

  private SearchIndex() {}

  static SearchIndex of(TemplateCatalog catalog) {
    SearchIndex index = new SearchIndex();
    Map<Key, Integer> known = new HashMap<>();
    for (String tid : catalog.tids()) {
      catalog.template(tid).ifPresent(template -> index.add(template, known));
    }
    GroupText.all(catalog).forEach(group -> index.add(group, known));
    return index;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Code> codes() {
    return codes;
  }

  String text(int code) {
    return texts.get(code);
  }

  /** How many entries have a code. */
  int count(int code) {
    return counts.get(code);
  }

  private void add(Template template, Map<Key, Integer> known) {
    Set<Integer> numbers = new LinkedHashSet<>();
    template
        .eAllContents()
        .forEachRemaining(
            object -> {
              if (object instanceof CodeTerm term && term.getCode() != null) {
                numbers.add(number(term.getCode(), "", known));
              }
            });
    String title = "tid " + template.getTid() + " " + template.getName();
    add(false, template.getTid(), template.getName(), title, numbers);
  }

  private void add(GroupText group, Map<Key, Integer> known) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (int i = 0; i < group.codes().size(); i++) {
      numbers.add(number(group.codes().get(i), group.snomedRt().get(i), known));
    }
    String title = "cid " + group.cid() + " " + group.name() + " " + group.keyword();
    add(true, group.cid(), group.name(), title, numbers);
  }

  private void add(boolean group, String number, String name, String title, Set<Integer> numbers) {
    numbers.forEach(code -> counts.set(code, counts.get(code) + 1));
    entries.add(
        new Entry(
            group,
            number,
            name,
            title.toLowerCase(Locale.ROOT),
            numbers.stream().mapToInt(Integer::intValue).toArray()));
  }

  private int number(Code code, String snomedRt, Map<Key, Integer> known) {
    Integer number = known.putIfAbsent(new Key(code.value(), code.scheme()), codes.size());
    if (number == null) {
      number = codes.size();
      codes.add(code);
      counts.add(0);
      texts.add(code.value().toLowerCase(Locale.ROOT));
    }
    for (String part : List.of(code.scheme(), snomedRt, code.meaning())) {
      String lower = part.toLowerCase(Locale.ROOT);
      if (!texts.get(number).contains(lower)) {
        texts.set(number, texts.get(number) + "\n" + lower);
      }
    }
    return number;
  }
}
