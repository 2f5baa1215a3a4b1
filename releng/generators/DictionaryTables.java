// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the data dictionary of org.sopwith.dicom (PS3.6, command elements of PS3.7, safe private
 * attributes of PS3.15 Table E.3.10-1) from the standard's tables in JSON. Needs JDK 22 or later:
 *
 * <pre>java releng/generators/DictionaryTables.java TABLES bundles/org.sopwith.dicom</pre>
 */
public final class DictionaryTables {
  private DictionaryTables() {}

  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]);
    Path target = Path.of(args[1], "src/org/sopwith/dicom/internal");
    Map<String, Object> dictionary = Json.read(source.resolve("ps3-6.json"));
    String edition = Json.text(dictionary, "edition").split(" ")[0];
    attributes(dictionary, edition).write(target.resolve("attributes.tsv"));
    uids(dictionary, edition).write(target.resolve("uids.tsv"));
    privateAttributes(Json.read(source.resolve("ps3-15-e1.json")))
        .write(target.resolve("private.tsv"));
  }

  /** Sorted by tag, those with repeating digits last. */
  private static Table attributes(Map<String, Object> dictionary, String edition) {
    Table table = new Table(edition, "tag", "keyword", "name", "VR", "VM", "retired");
    List<Map<String, Object>> rows = new ArrayList<>(Json.objects(dictionary, "commandElements"));
    rows.addAll(Json.objects(dictionary, "elements"));
    rows.sort(
        Comparator.comparing((Map<String, Object> row) -> tag(row).indexOf('x') >= 0)
            .thenComparing(DictionaryTables::tag));
    for (Map<String, Object> row : rows) {
      String vr = Json.text(row, "vr");
      table.row(
          tag(row),
          Json.text(row, "keyword"),
          Json.text(row, "name"),
          vr.equals("See Note") ? "" : vr.replace(" or ", "/"),
          Json.text(row, "vm"),
          retired(row));
    }
    return table;
  }

  private static Table uids(Map<String, Object> dictionary, String edition) {
    Table table = new Table(edition, "uid", "keyword", "name", "type", "part", "retired");
    for (Map<String, Object> row : Json.objects(dictionary, "uids")) {
      table.row(
          Json.text(row, "uid"),
          Json.text(row, "keyword"),
          Json.text(row, "name"),
          Json.text(row, "type"),
          Json.text(row, "part"),
          retired(row));
    }
    return table;
  }

  private static Table privateAttributes(Map<String, Object> annex) {
    Table table =
        new Table(
            Json.text(annex, "edition").split(" ")[0], "creator", "tag", "VR", "VM", "meaning");
    for (Map<String, Object> row : Json.objects(Json.object(annex.get("safePrivate")), "rows")) {
      table.row(
          Json.text(row, "creator"),
          tag(row),
          Json.text(row, "vr"),
          Json.text(row, "vm"),
          Json.text(row, "meaning"));
    }
    return table;
  }

  private static String tag(Map<String, Object> row) {
    return Json.text(row, "tag").replaceAll("[(),]", "").toUpperCase(Locale.ROOT).replace('X', 'x');
  }

  private static String retired(Map<String, Object> row) {
    return Boolean.TRUE.equals(row.get("retired")) ? "retired" : "";
  }
}
