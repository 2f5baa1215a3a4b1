// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.List;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.ui.PropertyList;
import org.sopwith.ui.editor.internal.model.ObjectSummary;
import org.sopwith.ui.editor.internal.model.RowText;

/** An element in the Properties view. */
final class ElementProperties extends PropertyList {
  private static final int MAX_VALUES = 200;
  private static final int MAX_TEXT = 1000;

  ElementProperties(Element element, AttributePath path) {
    String attribute = "Attribute";
    add(attribute, "Tag", Tags.format(element.tag()));
    add(attribute, "Name", element.name());
    add(attribute, "Keyword", element.keyword());
    element.privateCreator().ifPresent(c -> add(attribute, "Private creator", c));
    Dictionary.standard()
        .find(element.tag())
        .ifPresent(e -> add(attribute, "VM by PS3.6", e.vm() + (e.retired() ? ", retired" : "")));
    String place = "Place";
    add(place, "Path", path.toString());
    add(
        place,
        "Offset in the file",
        element.offset() < 0 ? "not in the file" : RowText.grouped(element.offset()));
    add(
        place,
        "Length",
        element.length() == Element.UNDEFINED_LENGTH
            ? "undefined"
            : RowText.grouped(element.length())
                + " ("
                + ObjectSummary.size(element.length())
                + ")");
    String value = "Value";
    add(value, "VR", element.vr().name());
    if (element.isSequence() || element.isEncapsulated() || element.vr().isBinary()) {
      add(value, "Value", element.display(MAX_TEXT));
    } else {
      add(value, "Character set", element.owner().characterSet().toString());
      List<String> strings = element.strings();
      add(value, "Number of values", RowText.grouped(strings.size()));
      for (int i = 0; i < Math.min(strings.size(), MAX_VALUES); i++) {
        add(value, "Value " + (i + 1), strings.get(i));
      }
    }
  }
}
