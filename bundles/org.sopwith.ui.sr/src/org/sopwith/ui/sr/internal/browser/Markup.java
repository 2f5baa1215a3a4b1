// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Extensibility;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateParameter;
import org.sopwith.standard.CodingSchemes;
import org.sopwith.standard.Links;

/** What there is to say of templates, groups and codes, as markup of {@code FormText}. */
final class Markup {
  private Markup() {}

  /** Number and name. */
  static String title(String title) {
    return "<p><span font=\"title\">" + escape(title) + "</span></p>";
  }

  static String paragraph(String markup) {
    return "<p>" + markup + "</p>";
  }

  static String bullet(String markup) {
    return "<li>" + markup + "</li>";
  }

  static String link(String address, String label) {
    return "<a href=\"" + escape(address) + "\">" + escape(label) + "</a>";
  }

  static String link(Subject subject, String label) {
    return link(subject.link(), label);
  }

  /** Of a template: what stands above its table, with its place in the standard. */
  static String facts(Template template) {
    List<String> facts = new ArrayList<>();
    facts.add(
        template.getLink().isEmpty()
            ? "PS3.16 " + escape(template.getEdition())
            : link(
                Links.template(template.getLink(), template.getTid()),
                "PS3.16 " + template.getEdition()));
    facts.add(template.isExtensible() ? "extensible" : "not extensible");
    facts.add("order " + (template.isOrderSignificant() ? "" : "not ") + "significant");
    if (template.isRoot()) {
      facts.add("root");
    }
    if (template.isRetired()) {
      facts.add("<b>retired</b>");
    }
    if (!template.getBasedOn().isEmpty()) {
      facts.add(
          "derived from "
              + link(
                  new Subject.OfTemplate(template.getBasedOn()), "TID " + template.getBasedOn()));
    }
    facts.add(template.getRows().size() + (template.getRows().size() == 1 ? " row" : " rows"));
    return paragraph(String.join(" · ", facts)) + parameters(template);
  }

  private static String parameters(Template template) {
    return template.getParameters().isEmpty()
        ? ""
        : paragraph(
            "Parameters: "
                + template.getParameters().stream()
                    .map(TemplateParameter::getName)
                    .map(Markup::escape)
                    .collect(Collectors.joining(", ")));
  }

  /** Of a context group: what stands above its table, with its place in the standard. */
  static String facts(ContextGroup group) {
    List<String> facts = new ArrayList<>();
    facts.add(link(Links.contextGroup(group.getCid()), "PS3.16 " + group.getEdition()));
    if (group.getExtensible() != Extensibility.UNSPECIFIED) {
      facts.add(
          group.getExtensible() == Extensibility.EXTENSIBLE ? "extensible" : "not extensible");
    }
    if (!group.getVersion().isEmpty()) {
      facts.add("version " + escape(group.getVersion()));
    }
    if (group.isRetired()) {
      facts.add("<b>retired</b>");
    }
    if (!group.getWholeScheme().isEmpty()) {
      facts.add("all codes of " + escape(group.getWholeScheme()));
    }
    return paragraph(String.join(" · ", facts))
        + (group.getUid().isEmpty() ? "" : paragraph("UID " + escape(group.getUid())));
  }

  /** Everything above the tabs of the browser. */
  static String header(Subject subject, TemplateCatalog catalog) {
    return switch (subject) {
      case Subject.OfTemplate(String tid, String row) -> {
        Optional<Template> template = catalog.template(tid);
        yield title(("TID " + tid + " " + template.map(Template::getName).orElse("")).strip())
            + template.map(Markup::facts).orElse(paragraph("There is no such template."));
      }
      case Subject.OfGroup(String cid) -> {
        Optional<ContextGroup> group = catalog.contextGroup(cid);
        yield title(("CID " + cid + " " + group.map(ContextGroup::getName).orElse("")).strip())
            + group.map(Markup::facts).orElse(paragraph("There is no such context group."));
      }
      case Subject.OfCode(var code) ->
          title(code.meaning())
              + paragraph(escape(code.toString()) + " · " + scheme(code.scheme()));
    };
  }

  /** The name of a coding scheme. */
  static String scheme(String designator) {
    return CodingSchemes.standard()
        .find(designator)
        .map(scheme -> escape(scheme.name()) + (scheme.deprecated() ? ", <b>deprecated</b>" : ""))
        .orElse("a coding scheme that PS3.16 does not list");
  }

  static String escape(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
