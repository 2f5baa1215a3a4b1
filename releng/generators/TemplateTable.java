// SPDX-License-Identifier: EPL-2.0
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The templates of PS3.16: a line "@" for a template, a line that starts with the nesting level for
 * each of its rows, and after it "c" for a term of the concept name, "=" for a constraint, "$" for
 * a parameter given to an included template, "+" for a term of these two. The text of a cell is
 * written only where it is not what its terms say.
 */
final class TemplateTable {
  private final Table table;

  private TemplateTable(String edition) {
    table =
        new Table(
            edition,
            "@tid",
            "name",
            "extensible",
            "order significant",
            "root",
            "kind",
            "page",
            "retired",
            "edition",
            "parameters");
  }

  static Table of(Map<String, Object> part) {
    TemplateTable templates = new TemplateTable(StandardTables.edition(part));
    List<Map<String, Object>> all = new ArrayList<>(Json.objects(part, "templates"));
    all.addAll(Json.objects(Json.startingWith(part, "templatesAfter", List.of())));
    all.forEach(templates::template);
    return templates.table;
  }

  private void template(Map<String, Object> template) {
    table.row(
        "@" + Json.text(template, "tid"),
        Json.text(template, "name"),
        Json.text(template, "extensible"),
        Json.text(template, "orderSignificant"),
        Json.text(template, "root"),
        Json.text(template, "kind"),
        Json.text(template, "page"),
        Json.text(template, "retired"),
        Json.text(template, "edition"),
        String.join(" ", Json.list(template, "params").stream().map(Object::toString).toList()));
    Json.objects(template, "rows").forEach(row -> row(HyphenatedParameters.mend(row)));
  }

  private void row(Map<String, Object> row) {
    List<Map<String, Object>> concept = Json.objects(row, "conceptTerms");
    List<Map<String, Object>> constraints = Json.objects(row, "constraintTerms");
    table.row(
        Json.text(row, "nl"),
        Json.text(row, "row"),
        Json.text(row, "rel"),
        Json.text(row, "vt"),
        Json.text(row, "vm"),
        Json.text(row, "req"),
        oneLine(Json.text(row, "cond")),
        Json.text(row, "condXPath"),
        unless(Json.text(row, "concept"), print(concept)),
        unless(Json.text(row, "constraint"), printConstraints(constraints)));
    concept.forEach(term -> term("c", term));
    for (Map<String, Object> constraint : constraints) {
      table.row("=", Json.text(constraint, "lhs"), oneLine(Json.text(constraint, "text")));
      Json.objects(constraint, "terms").forEach(term -> term("+", term));
    }
    if (row.containsKey("bind")) {
      Map<String, Object> bindings = Json.object(row.get("bind"));
      for (String parameter : bindings.keySet()) {
        boolean text = bindings.get(parameter) instanceof String;
        table.row("$", parameter, text ? oneLine(Json.text(bindings, parameter)) : "");
        if (!text) {
          Json.objects(bindings, parameter).forEach(term -> term("+", term));
        }
      }
    }
  }

  private void term(String line, Map<String, Object> term) {
    String kind = Json.text(term, "k");
    if (term.containsKey("code")) {
      Map<String, Object> code = Json.object(term.get("code"));
      table.row(
          line,
          kind,
          Json.text(code, "v"),
          Json.text(code, "s"),
          Json.text(code, "m"),
          Json.text(code, "sv"));
    } else {
      String number = Json.text(term, "cid") + Json.text(term, "tid") + Json.text(term, "param");
      table.row(line, kind, number, Json.text(term, "name"));
    }
  }

  private static String unless(String text, String printed) {
    return text.equals(printed) ? "" : oneLine(text);
  }

  private static String oneLine(String text) {
    return text.replace("\n", "\\n");
  }

  private static String printConstraints(List<Map<String, Object>> constraints) {
    StringJoiner lines = new StringJoiner("\n");
    for (Map<String, Object> constraint : constraints) {
      String text = Json.text(constraint, "text");
      lines.add(
          (constraint.containsKey("lhs") ? Json.text(constraint, "lhs") + " = " : "")
              + (text.isEmpty() ? print(Json.objects(constraint, "terms")) : text));
    }
    return lines.toString();
  }

  private static String print(List<Map<String, Object>> terms) {
    StringJoiner printed = new StringJoiner(" or ");
    for (Map<String, Object> term : terms) {
      String kind = Json.text(term, "k");
      if (term.containsKey("code")) {
        Map<String, Object> code = Json.object(term.get("code"));
        String version = Json.text(code, "sv");
        printed.add(
            (kind.equals("CODE") ? "" : kind + " ")
                + "("
                + Json.text(code, "v")
                + ", "
                + Json.text(code, "s")
                + (version.isEmpty() ? "" : " [" + version + "]")
                + ", \""
                + Json.text(code, "m")
                + "\")");
      } else if (term.containsKey("param")) {
        printed.add(Json.text(term, "param"));
      } else {
        String name = Json.text(term, "name");
        String number = Json.text(term, "cid") + Json.text(term, "tid");
        printed.add(kind + " " + number + (name.isEmpty() ? "" : " “" + name + "”"));
      }
    }
    return printed.toString();
  }
}
