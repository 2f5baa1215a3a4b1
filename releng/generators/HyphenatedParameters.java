// SPDX-License-Identifier: EPL-2.0
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends rows whose parameters have a hyphen ({@code $X-Concept} of TID 3990), at which the source
 * ends their names: the cells as printed have them whole.
 */
final class HyphenatedParameters {
  private static final Pattern NAME = Pattern.compile("(\\$\\w+)-\\w+");
  private static final Pattern BINDING = Pattern.compile("(\\$\\w+-\\w+) = .*");

  private HyphenatedParameters() {}

  /** The row, or a copy that is right. */
  static Map<String, Object> mend(Map<String, Object> row) {
    String cells = Json.text(row, "concept") + "\n" + Json.text(row, "constraint");
    if (!NAME.matcher(cells).find()) {
      return row;
    }
    Map<String, Object> mended = new LinkedHashMap<>(row);
    mended.put("conceptTerms", whole(Json.objects(row, "conceptTerms"), Json.text(row, "concept")));
    Map<String, Object> bindings =
        new LinkedHashMap<>(row.containsKey("bind") ? Json.object(row.get("bind")) : Map.of());
    List<Object> constraints = new ArrayList<>();
    for (Map<String, Object> constraint : Json.objects(row, "constraintTerms")) {
      String text = Json.text(constraint, "text");
      List<Map<String, Object>> terms = Json.objects(constraint, "terms");
      Matcher binding = BINDING.matcher(text);
      if (binding.matches()) {
        List<Map<String, Object>> values = terms.subList(1, terms.size());
        bindings.put(binding.group(1), values);
        constraints.add(Map.of("lhs", binding.group(1), "terms", values));
      } else {
        Map<String, Object> whole = new LinkedHashMap<>(constraint);
        whole.put("terms", whole(terms, text));
        if (NAME.matcher(text).matches()) {
          whole.remove("text");
        }
        constraints.add(whole);
      }
    }
    mended.put("constraintTerms", constraints);
    if (!bindings.isEmpty()) {
      mended.put("bind", bindings);
    }
    return mended;
  }

  private static List<Map<String, Object>> whole(List<Map<String, Object>> terms, String text) {
    List<Map<String, Object>> whole = new ArrayList<>();
    for (Map<String, Object> term : terms) {
      Matcher name = NAME.matcher(text);
      whole.add(
          term.containsKey("param") && name.find() && name.group(1).equals(term.get("param"))
              ? Map.of("k", "PARAM", "param", name.group())
              : term);
    }
    return whole;
  }
}
