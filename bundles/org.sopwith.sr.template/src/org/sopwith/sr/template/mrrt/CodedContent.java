// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sopwith.standard.Code;
import org.sopwith.standard.CodingSchemes;

/** The codes that the {@code template_attributes} of a form give to its elements by their ids. */
final class CodedContent {
  private static final Map<String, String> DESIGNATORS =
      Map.of("LOINC", "LN", "SNOMEDCT", "SCT", "SNOMED", "SCT", "SNOMED-CT", "SCT");

  private final Map<String, Code> codes = new HashMap<>();

  /** Those of a document; it has them as XML within a script, often in a comment. */
  static CodedContent of(Document document) {
    CodedContent content = new CodedContent();
    for (Element script : document.select("script[type=text/xml]")) {
      String xml = script.data().replace("<!--", "").replace("-->", "");
      Document attributes = Jsoup.parse(xml, "", Parser.xmlParser());
      for (Element entry : attributes.getElementsByTag("entry")) {
        entry.getElementsByTag("code").stream()
            .findFirst()
            .flatMap(CodedContent::code)
            .ifPresent(code -> content.codes.putIfAbsent(id(entry), code));
      }
    }
    return content;
  }

  private static String id(Element entry) {
    String id = entry.attr("ORIGTXT");
    return id.isEmpty() ? entry.attr("origtxt") : id;
  }

  private static Optional<Code> code(Element code) {
    String value = code.attr("value").replaceFirst("^.*/", "").strip();
    String scheme = scheme(code.attr("scheme").strip());
    String meaning = code.attr("meaning").strip();
    return value.isEmpty() || scheme.isEmpty() || meaning.isEmpty()
        ? Optional.empty()
        : Optional.of(new Code(value, scheme, meaning));
  }

  /** The designator that DICOM has for a scheme, or a private one. */
  private static String scheme(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String designator = DESIGNATORS.getOrDefault(upper, upper);
    if (designator.isEmpty() || CodingSchemes.standard().find(designator).isPresent()) {
      return designator;
    }
    String letters = "99" + designator.replaceAll("[^A-Z0-9]", "");
    return letters.substring(0, Math.min(16, letters.length()));
  }

  /** The code of the first of these ids that has one. */
  Optional<Code> find(String... ids) {
    for (String id : ids) {
      if (codes.containsKey(id)) {
        return Optional.of(codes.get(id));
      }
    }
    return Optional.empty();
  }
}
