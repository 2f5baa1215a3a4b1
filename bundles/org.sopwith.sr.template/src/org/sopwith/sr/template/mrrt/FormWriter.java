// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.mrrt.Form.Field;
import org.sopwith.standard.Code;
import org.sopwith.standard.CodingSchemes;

/** Writes a form as HTML. Long lists of codes that several fields share are written once. */
final class FormWriter {
  private static final int LONG_LIST = 30;

  private final XMLStreamWriter xml;
  private final Form form;

  /** The ids of long lists. */
  private final Map<List<Code>, String> lists = new LinkedHashMap<>();

  /** The codes of the elements by their ids. */
  private final Map<String, Code> coded = new LinkedHashMap<>();

  FormWriter(XMLStreamWriter xml, Form form) {
    this.xml = xml;
    this.form = form;
  }

  void write(Template template) throws XMLStreamException {
    form.fields().forEach(this::collect);
    xml.writeDTD("<!DOCTYPE html>");
    start("html", "lang", "en");
    head(template);
    start("body");
    for (Field field : form.fields()) {
      write(field, 1);
    }
    for (Map.Entry<List<Code>, String> list : lists.entrySet()) {
      start("datalist", "id", list.getValue());
      options(list.getKey(), list.getValue());
      end();
    }
    end();
    end();
  }

  private void collect(Field field) {
    field.code().ifPresent(code -> coded.put(field.id(), code));
    if (field.choices().size() > LONG_LIST) {
      lists.computeIfAbsent(
          field.choices(),
          choices -> {
            String id = "L" + (lists.size() + 1);
            collect(choices, id);
            return id;
          });
    } else {
      collect(field.choices(), field.id());
    }
    field.children().forEach(this::collect);
  }

  private void collect(List<Code> choices, String id) {
    for (int i = 0; i < choices.size(); i++) {
      coded.put(option(id, i), choices.get(i));
    }
  }

  private static String option(String list, int number) {
    return list + "_o" + (number + 1);
  }

  private void head(Template template) throws XMLStreamException {
    start("head");
    text("title", template.getName());
    xml.writeEmptyElement("meta");
    xml.writeAttribute("charset", "UTF-8");
    meta("title", template.getName());
    meta("identifier", "TID " + template.getTid());
    meta("type", "IMAGE_REPORT_TEMPLATE");
    meta("language", "en");
    if (!template.getEdition().isEmpty()) {
      meta("source", "DICOM PS3.16 " + template.getEdition());
    }
    start("script", "type", "text/xml");
    start("template_attributes");
    text("top-level-flag", String.valueOf(template.isRoot()));
    text("status", template.isRetired() ? "RETIRED" : "ACTIVE");
    start("coding_schemes");
    for (String scheme : coded.values().stream().map(Code::scheme).distinct().toList()) {
      xml.writeEmptyElement("coding_scheme");
      xml.writeAttribute("name", scheme);
      xml.writeAttribute(
          "designator",
          CodingSchemes.standard()
              .find(scheme)
              .map(CodingSchemes.CodingScheme::uid)
              .filter(uid -> !uid.isEmpty())
              .orElse(scheme));
    }
    end();
    start("coded_content");
    for (Map.Entry<String, Code> entry : coded.entrySet()) {
      start("entry", "ORIGTXT", entry.getKey());
      start("term");
      xml.writeEmptyElement("code");
      xml.writeAttribute("meaning", entry.getValue().meaning());
      xml.writeAttribute("value", entry.getValue().value());
      xml.writeAttribute("scheme", entry.getValue().scheme());
      end();
      end();
    }
    end();
    end();
    end();
    end();
    newLine();
  }

  private void meta(String term, String content) throws XMLStreamException {
    newLine();
    xml.writeEmptyElement("meta");
    xml.writeAttribute("name", "dcterms." + term);
    xml.writeAttribute("content", content);
  }

  private void write(Field field, int level) throws XMLStreamException {
    newLine();
    if (field.type() == ValueType.CONTAINER) {
      String style = "level" + Math.min(level, 6);
      start("section", "id", field.id(), "class", style, "data-section-name", field.name());
      start("header", "class", style);
      xml.writeCharacters(field.name());
      end();
      for (Field child : field.children()) {
        write(child, level + 1);
      }
      end();
      return;
    }
    start("p");
    start("label", "for", field.id());
    xml.writeCharacters(field.name());
    end();
    xml.writeCharacters(" ");
    control(field);
    end();
    for (Field child : field.children()) {
      write(child, level);
    }
  }

  private void control(Field field) throws XMLStreamException {
    switch (field.type()) {
      case CODE -> code(field);
      case NUM, NUMERIC -> {
        field(field, "input", "type", "number", "step", "any", "data-field-type", "NUMBER");
        if (!field.units().isEmpty()) {
          xml.writeAttribute("data-field-units", field.units().getFirst().value());
        }
        if (field.units().size() > 1) {
          xml.writeAttribute(
              "title",
              "Or in "
                  + field.units().stream()
                      .skip(1)
                      .map(Code::value)
                      .collect(Collectors.joining(", ")));
        }
        end();
      }
      case DATE -> input(field, "date", "DATE");
      case TIME -> input(field, "time", "TIME");
      case DATETIME -> input(field, "datetime-local", "DATE");
      case TEXT -> {
        field(field, "textarea", "data-field-type", "TEXT");
        end();
      }
      default -> input(field, "text", "TEXT");
    }
  }

  private void code(Field field) throws XMLStreamException {
    String list = lists.get(field.choices());
    if (field.choices().isEmpty()) {
      input(field, "text", "TEXT");
    } else if (list != null) {
      field(field, "input", "type", "text", "list", list, "data-field-type", "SELECTION_LIST");
      end();
    } else {
      field(field, "select", "data-field-type", "SELECTION_LIST");
      if (field.several()) {
        xml.writeAttribute("multiple", "multiple");
      }
      options(field.choices(), field.id());
      end();
    }
  }

  private void options(List<Code> choices, String list) throws XMLStreamException {
    for (int i = 0; i < choices.size(); i++) {
      String meaning = choices.get(i).meaning();
      start("option", "id", option(list, i), "name", meaning, "value", meaning);
      xml.writeCharacters(meaning);
      end();
    }
  }

  private void input(Field field, String type, String fieldType) throws XMLStreamException {
    field(field, "input", "type", type, "data-field-type", fieldType);
    end();
  }

  private void field(Field field, String element, String... attributes) throws XMLStreamException {
    start(element, "id", field.id(), "name", field.name());
    attributes(attributes);
    xml.writeAttribute("data-field-completion-action", field.needed() ? "PRECLUDE" : "NONE");
  }

  private void start(String element, String... attributes) throws XMLStreamException {
    xml.writeStartElement(element);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void text(String element, String text) throws XMLStreamException {
    start(element);
    xml.writeCharacters(text);
    end();
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
