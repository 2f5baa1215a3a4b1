// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sopwith.dicom.Dictionary;
import org.sopwith.standard.AttributeTable;
import org.sopwith.standard.AttributeTable.Attribute;
import org.sopwith.standard.Iod;
import org.sopwith.standard.IodModule;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Usage;
import org.sopwith.standard.condition.ConditionalRequirement.Otherwise;
import org.sopwith.standard.internal.ConditionRows;
import org.sopwith.standard.internal.ConditionRows.Row;
import org.sopwith.standard.internal.TagPattern;

/** Checks files of conditions against the tables of the standard, for those who write them too. */
final class ConditionCheck {
  private static final String EVERY_IOD = "*";

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Map<List<Integer>, Boolean>> paths = new HashMap<>();
  private final Set<String> moduleNames = new HashSet<>();

  ConditionCheck() {
    Iods.standard().modules().forEach(module -> moduleNames.addAll(module.names()));
    Iods.standard().all().stream()
        .flatMap(iod -> Stream.concat(iod.modules().stream(), iod.functionalGroups().stream()))
        .forEach(use -> moduleNames.add(use.name()));
  }

  /**
   * Checks the files of a folder, then lists what has no expression.
   *
   * @param arguments the folder; then, if wanted, words of which an IOD's name or table has one
   */
  public static void main(String[] arguments) throws IOException {
    ConditionCheck check = new ConditionCheck();
    Path folder = Path.of(arguments[0]);
    for (String name : ConditionRows.FILES) {
      try (InputStream stream = Files.newInputStream(folder.resolve(name + ".txt"))) {
        check.read(name + ".txt", stream);
      }
    }
    check.problems.forEach(System.out::println);
    System.out.println(check.rows.size() + " rows, " + check.problems.size() + " problems");
    if (arguments.length > 1) {
      check.listMissing(List.of(arguments).subList(1, arguments.length));
    }
    System.exit(check.problems.isEmpty() ? 0 : 1);
  }

  private void listMissing(List<String> words) {
    Map<String, Set<String>> missing = new TreeMap<>();
    for (Iod iod : Scope.iods()) {
      if (words.stream().anyMatch(word -> word.equals("all") || iod.name().contains(word))
          || words.contains(iod.table())) {
        Scope.attributesWithout(iod, this::hasAttribute)
            .forEach(row -> missing.computeIfAbsent(row, key -> new TreeSet<>()).add(iod.name()));
        Scope.usesWithout(iod, this::hasUse)
            .forEach(row -> missing.computeIfAbsent(row, key -> new TreeSet<>()).add(iod.name()));
      }
    }
    missing.forEach((row, iods) -> System.out.println(row + "\t" + String.join(", ", iods)));
    System.out.println(missing.size() + " without expression");
  }

  private boolean hasAttribute(String table, List<Integer> path) {
    return rows.containsKey("@table " + table + " " + Scope.keywords(path));
  }

  private boolean hasUse(Iod iod, Iod.Use use) {
    return rows.containsKey("@usage " + iod.table() + " " + use.section())
        || rows.containsKey("@usage * " + use.section());
  }

  /** What is wrong in the files read so far, one sentence each. */
  List<String> problems() {
    return problems;
  }

  int count() {
    return rows.size();
  }

  void read(String file, InputStream stream) throws IOException {
    for (Row row : ConditionRows.read(file, stream, problems)) {
      switch (row.kind()) {
        case TABLE -> table(row);
        case INCLUDE -> include(row);
        case USAGE -> row.of().forEach(iod -> usage(row, iod));
        case PLACEMENT -> placement(row);
      }
    }
  }

  private void once(Row row, String key) {
    Row other = rows.putIfAbsent(key, row);
    if (other != null) {
      problem(row, key + " is in " + other.file() + ":" + other.line() + " too");
    }
  }

  private void table(Row row) {
    String id = row.of().getFirst();
    once(row, "@table " + id + " " + row.key());
    condition(row);
    Optional<AttributeTable> table = Iods.standard().attributeTable(id);
    if (table.isEmpty()) {
      problem(row, "there is no table " + id);
      return;
    }
    List<Integer> path = new ArrayList<>();
    for (String keyword : row.key().split("/", -1)) {
      Optional<Dictionary.Entry> entry = Dictionary.standard().find(keyword);
      if (keyword.isEmpty() || entry.isEmpty()) {
        problem(row, "'" + keyword + "' is no keyword of an attribute");
        return;
      }
      path.add(entry.get().baseTag());
    }
    Boolean conditional = paths.computeIfAbsent(id, key -> paths(table.get())).get(path);
    if (conditional == null) {
      problem(row, id + " has no " + row.key());
    } else if (!conditional) {
      problem(row, row.key() + " is neither of type 1C nor 2C in " + id);
    }
  }

  /** The paths of a table, and whether the attribute is of type 1C or 2C there. */
  private static Map<List<Integer>, Boolean> paths(AttributeTable table) {
    Map<List<Integer>, Boolean> paths = new HashMap<>();
    List<Integer> path = new ArrayList<>();
    for (AttributeTable.Row row : table.rows()) {
      if (row instanceof Attribute attribute) {
        path.subList(Math.min(row.nesting(), path.size()), path.size()).clear();
        path.add(TagPattern.base(attribute.tag()));
        paths.merge(List.copyOf(path), attribute.type().isConditional(), Boolean::logicalOr);
      }
    }
    return paths;
  }

  private void include(Row row) {
    String id = row.of().getFirst();
    once(row, "@include " + id + " " + row.key());
    String included = row.key().substring(row.key().lastIndexOf('/') + 1);
    boolean includes =
        Iods.standard().attributeTable(id).stream()
            .flatMap(table -> table.rows().stream())
            .anyMatch(
                found ->
                    found instanceof AttributeTable.Include include
                        && include.table().equals(included));
    if (!includes) {
      problem(row, id + " does not include " + included);
    }
    try {
      Condition.parse(row.cells().get(1));
    } catch (IllegalArgumentException e) {
      problem(row, e.getMessage());
    }
  }

  private void usage(Row row, String iod) {
    once(row, "@usage " + iod + " " + row.key());
    condition(row);
    if (!iod.equals(EVERY_IOD) && Iods.standard().find(iod).isEmpty()) {
      problem(row, "there is no IOD " + iod);
      return;
    }
    boolean conditional =
        Iods.standard().all().stream()
            .filter(candidate -> iod.equals(EVERY_IOD) || candidate.table().equals(iod))
            .flatMap(
                found -> Stream.concat(found.modules().stream(), found.functionalGroups().stream()))
            .anyMatch(use -> use.section().equals(row.key()) && use.usage() == Usage.CONDITIONAL);
    if (!conditional) {
      problem(row, iod + " has no conditional module or functional group " + row.key());
    }
  }

  private void placement(Row row) {
    once(row, "@placement " + row.key());
    String word = row.cells().get(1);
    if (Placement.of(word).isEmpty()) {
      problem(row, "'" + word + "' is neither shared nor per-frame");
    }
    if (!Iods.standard().module(row.key()).map(IodModule::functionalGroup).orElse(false)) {
      problem(row, "there is no functional group " + row.key());
    }
  }

  private void condition(Row row) {
    try {
      Condition required = Condition.parse(row.cells().get(1));
      Otherwise otherwise = Otherwise.parse(row.cells().get(2));
      for (Condition condition : List.of(required, otherwise.allowed())) {
        for (String module : condition.modules()) {
          if (!moduleNames.contains(module)) {
            problem(row, "no IOD has a module or functional group '" + module + "'");
          }
        }
      }
    } catch (IllegalArgumentException e) {
      problem(row, e.getMessage());
    }
  }

  private void problem(Row row, String message) {
    problems.add(row.say(message));
  }
}
