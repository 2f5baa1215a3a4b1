// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the tables of org.sopwith.standard (PS3.3, PS3.15 Annex E, PS3.16) from the standard's
 * tables in JSON. Needs JDK 22 or later:
 *
 * <pre>java releng/generators/StandardTables.java TABLES bundles/org.sopwith.standard</pre>
 */
public final class StandardTables {
  private StandardTables() {}

  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]);
    Path target = Path.of(args[1], "src/org/sopwith/standard/internal");
    Map<String, Object> part3 = Json.read(source.resolve("ps3-3.json"));
    new IodTables(part3).write(target);
    TemplateTable.of(Json.read(source.resolve("ps3-16-templates.json")))
        .write(target.resolve("templates.tsv"));
    contextGroups(Json.read(source.resolve("ps3-16-context-groups.json")))
        .write(target.resolve("context-groups.tsv"));
    dicomCodes(Json.read(source.resolve("ps3-16-dcm-codes.json")))
        .write(target.resolve("dcm-codes.tsv"));
    Map<String, Object> schemes = Json.read(source.resolve("ps3-16-coding-schemes.json"));
    codingSchemes(schemes).write(target.resolve("coding-schemes.tsv"));
    snomed(source.resolve("ps3-16-srt-sct.tsv"), edition(schemes))
        .write(target.resolve("srt-sct.tsv"));
    deidentification(Json.read(source.resolve("ps3-15-e1.json")), target);
  }

  static String edition(Map<String, Object> part) {
    return Json.text(part, "edition").split(" ")[0];
  }

  static String tag(Map<String, Object> row, String key) {
    return Json.text(row, key).replaceAll("[(),]", "");
  }

  /**
   * A line "@ group", then a line for each member; "> cid name" for the members of another group. A
   * group that the tables do not have cannot be included, and is told.
   */
  private static Table contextGroups(Map<String, Object> part) {
    Table table =
        new Table(
            edition(part),
            "@cid",
            "name",
            "keyword",
            "extensible",
            "version",
            "uid",
            "retired",
            "edition",
            "whole scheme",
            "code prefix");
    Set<String> cids =
        Json.objects(part, "contextGroups").stream()
            .map(group -> Json.text(group, "cid"))
            .collect(Collectors.toSet());
    for (Map<String, Object> group : Json.objects(part, "contextGroups")) {
      Object extensible = group.get("extensible");
      table.row(
          "@" + Json.text(group, "cid"),
          Json.text(group, "name"),
          Json.text(group, "keyword"),
          extensible == null ? "" : Boolean.TRUE.equals(extensible) ? "yes" : "no",
          Json.text(group, "version"),
          Json.text(group, "uid"),
          Json.text(group, "retired"),
          Json.text(group, "edition"),
          Json.text(group, "allOfScheme"),
          Json.text(group, "codePrefix"));
      for (Map<String, Object> member : Json.objects(group, "members")) {
        String include = Json.text(member, "include");
        if (cids.contains(include)) {
          table.row(">", include, Json.text(member, "name"));
        } else if (!include.isEmpty()) {
          System.err.printf(
              "CID %s includes CID %s, which is not there: left out.%n",
              Json.text(group, "cid"), include);
        } else {
          table.row(
              Json.text(member, "v"),
              Json.text(member, "s"),
              Json.text(member, "m"),
              Json.text(member, "srt"),
              Json.text(member, "sv"),
              Json.text(member, "units"),
              Json.text(member, "typeCid").replaceAll("\\D*(\\d+).*", "$1"));
        }
      }
    }
    return table;
  }

  private static Table dicomCodes(Map<String, Object> part) {
    Table table = new Table(edition(part), "value", "meaning", "keyword", "retired");
    for (Map<String, Object> code : Json.objects(part, "codes")) {
      table.row(
          Json.text(code, "v"),
          Json.text(code, "m"),
          Json.text(code, "kw"),
          Json.text(code, "retired"));
    }
    return table;
  }

  private static Table codingSchemes(Map<String, Object> part) {
    Table table =
        new Table(edition(part), "designator", "uid", "name", "organization", "FHIR", "deprecated");
    for (Map<String, Object> scheme : Json.objects(part, "codingSchemes")) {
      table.row(
          Json.text(scheme, "designator"),
          Json.text(scheme, "uid"),
          Json.text(scheme, "name"),
          Json.text(scheme, "organization"),
          Json.text(scheme, "fhir"),
          Json.text(scheme, "deprecated"));
    }
    return table;
  }

  private static Table snomed(Path file, String edition) throws IOException {
    Table table = new Table(edition, "SNOMED-RT", "SNOMED CT");
    Files.readAllLines(file).stream().skip(1).forEach(line -> table.row(line.split("\t")));
    return table;
  }

  /** Options with the heads of their columns, then attributes and concepts with those columns. */
  private static void deidentification(Map<String, Object> part, Path target) throws IOException {
    Map<String, Object> heads = Json.object(part.get("columns"));
    List<String> keys = new ArrayList<>(heads.keySet());
    Map<String, String> columns = new LinkedHashMap<>();
    keys.forEach(key -> columns.put(key, Integer.toString(keys.indexOf(key) + 1)));

    Table options = new Table(edition(part), "code", "option", "column", "head");
    for (Map<String, Object> option : Json.objects(part, "options")) {
      String key = Json.text(option, "key");
      options.row(
          Json.text(option, "code"),
          Json.text(option, "option"),
          columns.getOrDefault(key, ""),
          Json.text(heads, key));
    }
    options.write(target.resolve("deid-options.tsv"));

    Table attributes =
        new Table(edition(part), "tag", "name", "retired", "in standard IOD", "actions");
    for (Map<String, Object> row : Json.objects(part, "attributes")) {
      List<String> cells = new ArrayList<>(List.of(tag(row, "tag"), Json.text(row, "name")));
      cells.add(Json.text(row, "retired"));
      cells.add(Json.text(row, "inStdIod"));
      keys.forEach(key -> cells.add(Json.text(row, key)));
      attributes.row(cells.toArray(String[]::new));
    }
    attributes.write(target.resolve("deid-attributes.tsv"));

    Table concepts =
        new Table(
            edition(part),
            "value",
            "scheme",
            "meaning",
            "scheme version",
            "value type",
            "retired",
            "in standard template",
            "actions");
    Map<String, Object> concept = Json.object(part.get("cleanStructuredContentConcepts"));
    for (Map<String, Object> row : Json.objects(concept, "rows")) {
      String[] scheme = Json.text(row, "s").split("[ \\[\\]]+");
      List<String> cells = new ArrayList<>(List.of(Json.text(row, "v"), scheme[0]));
      cells.add(Json.text(row, "m"));
      cells.add(scheme.length > 1 ? scheme[1] : "");
      cells.add(Json.text(row, "vt"));
      cells.add(Json.text(row, "retired"));
      cells.add(Json.text(row, "inStdTemplate"));
      keys.forEach(key -> cells.add(Json.text(row, key)));
      concepts.row(cells.toArray(String[]::new));
    }
    concepts.write(target.resolve("deid-concepts.tsv"));
  }
}
