// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The IODs, modules, SOP classes and attribute tables of PS3.3, brought up to date by the delta
 * that comes with them: what is not of the edition in the first line names its own.
 */
final class IodTables {
  /** The section that explains attribute tables, with examples of them. */
  private static final String EXAMPLES = "5.";

  private final Map<String, Object> part;
  private final String edition;
  private final Map<String, Object> delta;
  private final String deltaEdition;
  private final Map<String, String> sections = new HashMap<>();
  private final Map<String, Map<String, Object>> changes = new HashMap<>();

  /**
   * The attribute tables, by name, of modules that the source counts to another one, since it drops
   * the letter of their sections: Enhanced Contrast/Bolus is C.7.6.4b, not C.7.6.4.
   */
  private final Map<String, Map.Entry<String, Map<String, Object>>> lettered =
      new LinkedHashMap<>();

  IodTables(Map<String, Object> part) {
    this.part = part;
    edition = StandardTables.edition(part);
    delta = Json.object(Json.startingWith(part, "delta", Map.of()));
    deltaEdition = Json.text(delta, "edition");
    for (Map<String, Object> module : Json.objects(part, "modules")) {
      for (Object name : Json.list(module, "names")) {
        sections.put(name.toString(), Json.text(module, "section"));
      }
    }
    Json.object(part.get("attributeTables")).forEach(this::findLettered);
    for (Map<String, Object> change : Json.objects(delta, "changedModules")) {
      changes.put(Json.text(change, "ciod"), change);
    }
  }

  private void findLettered(String id, Object value) {
    Map<String, Object> table = Json.object(value);
    String name = Json.text(table, "caption").replace(" Module Attributes", "");
    String section = Json.text(table, "section");
    if (section.matches(".*\\d[a-z]")
        && section.substring(0, section.length() - 1).equals(sections.get(name))) {
      lettered.put(name, Map.entry(id, table));
      sections.put(name, section);
    }
  }

  void write(Path target) throws IOException {
    iods().write(target.resolve("iods.tsv"));
    modules().write(target.resolve("modules.tsv"));
    sopClasses().write(target.resolve("sop-classes.tsv"));
    attributeTables().write(target.resolve("attribute-tables.tsv"));
    conditionalValues().write(target.resolve("conditional-values.tsv"));
  }

  /** "@" for an IOD, then "M" for a module, "F" for a functional group, "R" for an SR relation. */
  private Table iods() {
    Table table = new Table(edition, "@table", "name", "kind", "section", "edition");
    for (Map<String, Object> iod : Json.objects(part, "ciods")) {
      String id = Json.text(iod, "table");
      table.row(
          "@" + id, Json.text(iod, "name"), Json.text(iod, "kind"), Json.text(iod, "section"));
      Map<String, Object> change = changes.getOrDefault(id, Map.of());
      List<String> removed =
          Json.objects(change, "removed").stream().map(row -> Json.text(row, "module")).toList();
      for (Map<String, Object> use : Json.objects(iod, "modules")) {
        if (!removed.contains(Json.text(use, "module"))) {
          use(table, "M", use, "module", "");
        }
      }
      Json.objects(change, "added").forEach(use -> use(table, "M", use, "module", deltaEdition));
      Json.objects(iod, "fgMacros").forEach(use -> use(table, "F", use, "macro", ""));
      if (iod.containsKey("srConstraints")) {
        Map<String, Object> constraints = Json.object(iod.get("srConstraints"));
        for (Map<String, Object> row : Json.objects(constraints, "rows")) {
          table.row("R", words(row, "source"), Json.text(row, "rel"), words(row, "target"));
        }
      }
    }
    for (Map<String, Object> iod : Json.objects(delta, "newCiods")) {
      String id = Json.text(iod, "id");
      table.row("@" + id, name(id), "composite", "", deltaEdition);
      Json.objects(iod, "modules").forEach(use -> use(table, "M", use, "module", deltaEdition));
    }
    return table;
  }

  private void use(
      Table table, String line, Map<String, Object> use, String name, String itsEdition) {
    String section = Json.text(use, "section");
    table.row(
        line,
        Json.text(use, name),
        section.isEmpty() || lettered.containsKey(Json.text(use, name))
            ? sections.getOrDefault(Json.text(use, name), "")
            : section,
        Json.text(use, "ie"),
        Json.text(use, "usage"),
        Json.text(use, "cond"),
        itsEdition);
  }

  /** Further tables of a module's section are macros that its own table includes. */
  private Table modules() {
    Table table = new Table(edition, "section", "heading", "functional group", "tables", "names");
    for (Map<String, Object> module : Json.objects(part, "modules")) {
      table.row(
          Json.text(module, "section"),
          Json.text(module, "heading"),
          Json.text(module, "fg"),
          Json.text(module, "table"),
          String.join(
              "|",
              Json.list(module, "names").stream()
                  .map(Object::toString)
                  .filter(name -> !lettered.containsKey(name))
                  .toList()));
    }
    lettered.forEach(
        (name, found) -> table.row(sections.get(name), name + " Module", "", found.getKey(), name));
    return table;
  }

  private Table sopClasses() {
    Table table = new Table(edition, "uid", "name", "PS3.4 table", "IOD", "edition");
    for (Map<String, Object> sop : Json.objects(part, "sopClasses")) {
      table.row(
          Json.text(sop, "uid"),
          Json.text(sop, "name"),
          Json.text(sop, "table"),
          Json.text(sop, "ciod"));
    }
    for (Map<String, Object> sop : Json.objects(delta, "sopClasses")) {
      String iod = Json.text(sop, "ciod");
      table.row(
          Json.text(sop, "uid"),
          Json.text(sop, "name"),
          "",
          iod.isEmpty() ? Json.text(sop, "ciodId") : iod,
          deltaEdition);
    }
    return table;
  }

  /**
   * "@" for a table, then a line that starts with the nesting level for each row (attribute; "&gt;"
   * for an included table; "*" for other text), "E" or "D" for its enumerated values or defined
   * terms after the number of the value that they are for.
   */
  private Table attributeTables() {
    Table table = new Table(edition, "@table", "section", "caption");
    Map<String, Object> tables = Json.object(part.get("attributeTables"));
    for (String id : tables.keySet()) {
      Map<String, Object> attributes = Json.object(tables.get(id));
      if (Json.text(attributes, "section").startsWith(EXAMPLES)) {
        continue;
      }
      table.row("@" + id, Json.text(attributes, "section"), Json.text(attributes, "caption"));
      List<Map<String, Object>> rows = Json.objects(attributes, "rows");
      for (int i = 0; i < rows.size(); i++) {
        if (isContinued(rows, i)) {
          Map<String, Object> included = Json.object(tables.get(Json.text(rows.get(i), "include")));
          Json.objects(included, "rows").forEach(row -> attribute(table, row));
        } else {
          attribute(table, rows.get(i));
        }
      }
    }
    return table;
  }

  /**
   * Whether a row includes a table that ends with a sequence, and the next rows are of the items of
   * that sequence (Tables C.18.4-1 and C.18.5-1): then the rows of the included table stand here.
   */
  private static boolean isContinued(List<Map<String, Object>> rows, int i) {
    return rows.get(i).containsKey("include")
        && Json.text(rows.get(i), "n").equals("0")
        && i + 1 < rows.size()
        && !Json.text(rows.get(i + 1), "n").equals("0");
  }

  private static void attribute(Table table, Map<String, Object> row) {
    String nesting = Json.text(row, "n");
    String groups =
        String.join(
            ",",
            Json.objects(row, "cids").stream()
                .map(group -> Json.text(group, "k") + " " + Json.text(group, "cid"))
                .toList());
    if (row.containsKey("include")) {
      table.row(nesting, ">", Json.text(row, "include"), "", groups);
    } else if (row.containsKey("tag")) {
      table.row(
          nesting,
          StandardTables.tag(row, "tag"),
          Json.text(row, "name"),
          Json.text(row, "type"),
          groups);
      values(table, "E", Json.objects(row, "enum"));
      values(table, "D", Json.objects(row, "defined"));
    } else {
      table.row(nesting, "*", Json.text(row, "includeText") + Json.text(row, "note"));
    }
  }

  private static void values(Table table, String line, List<Map<String, Object>> sets) {
    for (Map<String, Object> set : sets) {
      List<String> cells = new ArrayList<>(List.of(line, Json.text(set, "for")));
      Json.list(set, "terms").forEach(term -> cells.add(term.toString()));
      table.row(cells.toArray(String[]::new));
    }
  }

  private Table conditionalValues() {
    Table table = new Table(deltaEdition, "table", "tag", "when", "note", "values");
    if (delta.containsKey("segmentationImageModule")) {
      Map<String, Object> module = Json.object(delta.get("segmentationImageModule"));
      for (Map<String, Object> row : Json.objects(module, "constraints")) {
        table.row(
            Json.text(module, "table"),
            StandardTables.tag(row, "attribute"),
            Json.text(row, "when"),
            Json.text(row, "note"),
            words(row, "enum"));
      }
    }
    return table;
  }

  private static String words(Map<String, Object> row, String key) {
    return String.join("|", Json.list(row, key).stream().map(Object::toString).toList());
  }

  /** The name of an IOD that has only an id such as height-map-segmentation. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(name.isEmpty() ? "" : " ").append(Character.toUpperCase(word.charAt(0)));
      name.append(word, 1, word.length());
    }
    return name.toString();
  }
}
