// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.sopwith.dicom.Dictionary;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** Names and values of content items in words. What is missing or wrong is said in brackets. */
public final class ItemText {
  private static final int MOST_POINTS = 12;
  private static final String NO_VALUE = "[no value]";
  private static final String LEFT_OUT = "[name left out]";

  private ItemText() {}

  /** The meaning of the concept name; of an item without one what it is. */
  public static String label(ContentItem item) {
    return item.name().map(ItemText::meaning).orElseGet(() -> unnamed(item));
  }

  private static String unnamed(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.ByReference reference -> "Item";
      case ContentValue.Unknown unknown -> "[no concept name]";
      case ContentValue.Reference reference -> kind(reference.valueType());
      case ContentValue.Coordinates graphic -> "Region";
      case ContentValue.Coordinates3D graphic -> "Region in space";
      case ContentValue.Temporal temporal -> "Time range";
      case ContentValue.Container container -> "[no title]";
      default -> "[no concept name]";
    };
  }

  /** {@code TID 1500}, and whose template it is if not one of PS3.16. */
  static String template(TemplateIdentification template) {
    String owner = template.isDcmr() ? "" : " of " + template.mappingResource();
    return Forms.clean("TID " + template.identifier() + owner);
  }

  private static String kind(ValueType type) {
    return switch (type) {
      case IMAGE -> "Image";
      case WAVEFORM -> "Waveform";
      default -> "Object";
    };
  }

  /** The meaning of a code, or what else there is of it. */
  public static String meaning(Code code) {
    if (!code.meaning().isEmpty()) {
      return Forms.clean(code.meaning());
    }
    String rest = (code.scheme() + " " + code.value()).strip();
    return rest.isEmpty() ? "[empty code]" : Forms.clean(rest);
  }

  /** The value of an item with everything: all persons, codes by their meaning. */
  public static String value(ContentItem item) {
    return value(item, RenderOptions.DEFAULT);
  }

  /** The value of an item; empty for a container. Texts keep their line breaks. */
  public static String value(ContentItem item, RenderOptions options) {
    return switch (item.value()) {
      case ContentValue.Container container -> "";
      case ContentValue.Plain plain -> plain(plain, options);
      case ContentValue.Coded coded ->
          coded.code().map(code -> code(code, options)).orElse(NO_VALUE);
      case ContentValue.Numeric numeric -> numeric(numeric, options);
      case ContentValue.Reference reference -> reference(reference);
      case ContentValue.Coordinates graphic -> graphic(graphic.graphicType(), graphic.data(), 2);
      case ContentValue.Coordinates3D graphic ->
          graphic(graphic.graphicType(), graphic.data(), 3)
              + part(" in frame of reference ", graphic.frameOfReferenceUid());
      case ContentValue.Temporal temporal -> temporal(temporal);
      case ContentValue.Table table ->
          "table of " + table.rows() + " rows, " + table.columns() + " columns";
      case ContentValue.ByReference reference -> byReference(item, reference);
      case ContentValue.Unknown unknown ->
          unknown.valueType().isEmpty()
              ? "[no value type]"
              : "[value type '" + Forms.clean(unknown.valueType()) + "' is not of the standard]";
    };
  }

  /** A code by its meaning, with value and scheme if the options say so. */
  static String code(Code code, RenderOptions options) {
    return options.codes() ? meaning(code) + " " + codeText(code) : meaning(code);
  }

  /** {@code (4147007, SCT)}. */
  static String codeText(Code code) {
    StringJoiner text = new StringJoiner(", ", "(", ")");
    text.add(code.value()).add(code.scheme());
    if (!code.schemeVersion().isEmpty()) {
      text.add(code.schemeVersion());
    }
    return Forms.clean(text.toString());
  }

  private static String plain(ContentValue.Plain plain, RenderOptions options) {
    if (plain.text().isBlank()) {
      return NO_VALUE;
    }
    String text =
        switch (plain.valueType()) {
          case DATE -> Forms.date(plain.text());
          case TIME -> Forms.time(plain.text());
          case DATETIME -> Forms.dateTime(plain.text());
          case PNAME -> options.persons() ? Forms.personName(plain.text()) : LEFT_OUT;
          case UIDREF ->
              plain.text() + nameOf(plain.text()).map(name -> " (" + name + ")").orElse("");
          default -> plain.text();
        };
    return Forms.clean(text);
  }

  private static String numeric(ContentValue.Numeric numeric, RenderOptions options) {
    String value = (number(numeric) + " " + numeric.units().map(ItemText::unit).orElse("")).strip();
    if (options.codes() && numeric.units().isPresent()) {
      value += " " + codeText(numeric.units().get());
    }
    return numeric.qualifier().isEmpty()
        ? value
        : value + " (" + code(numeric.qualifier().get(), options) + ")";
  }

  /** The number of a measurement as encoded. */
  static String number(ContentValue.Numeric numeric) {
    return numeric.number().filter(text -> !text.isBlank()).map(Forms::clean).orElse(NO_VALUE);
  }

  /** A unit as people write it: the code if it can be read, else its meaning; empty for none. */
  public static String unit(Code unit) {
    if (!unit.scheme().equals("UCUM") || unit.value().contains("{")) {
      return meaning(unit);
    }
    return unit.value().equals("1") ? "" : Forms.clean(unit.value());
  }

  private static String reference(ContentValue.Reference reference) {
    StringBuilder text = new StringBuilder(instance(reference.instance()));
    numbers(text, ", frame", reference.frames());
    numbers(text, ", segment", reference.segments());
    if (!reference.channels().isEmpty()) {
      text.append(", channels ");
      StringJoiner pairs = new StringJoiner(", ");
      for (int i = 0; i + 1 < reference.channels().size(); i += 2) {
        pairs.add(reference.channels().get(i) + "/" + reference.channels().get(i + 1));
      }
      text.append(pairs);
    }
    reference
        .presentationState()
        .ifPresent(state -> text.append(", shown with ").append(instance(state)));
    return text.toString();
  }

  private static void numbers(StringBuilder text, String noun, List<Integer> numbers) {
    if (!numbers.isEmpty()) {
      text.append(noun).append(numbers.size() == 1 ? " " : "s ").append(Forms.ranges(numbers));
    }
  }

  /** {@code CT Image, 1.2.840...}. */
  static String instance(InstanceReference reference) {
    String uid =
        reference.sopInstanceUid().isEmpty() ? "[no instance]" : reference.sopInstanceUid();
    return Forms.clean(className(reference.sopClassUid()) + ", " + uid);
  }

  /** The name of a SOP class without the word Storage. */
  static String className(String uid) {
    return uid.isEmpty()
        ? "[no SOP class]"
        : nameOf(uid).map(name -> name.replaceFirst(" Storage\\b", "")).orElse(Forms.clean(uid));
  }

  private static Optional<String> nameOf(String uid) {
    return Dictionary.standard()
        .uid(uid)
        .map(Dictionary.UidEntry::name)
        .filter(name -> !name.isEmpty());
  }

  private static String graphic(String type, List<Float> data, int dimensions) {
    int points = data.size() / dimensions;
    StringBuilder text =
        new StringBuilder(type.isEmpty() ? "[no graphic type]" : Forms.clean(type));
    text.append(points == 0 ? " [no points]" : points == 1 ? " at" : ", " + points + " points:");
    for (int i = 0; i < Math.min(points, MOST_POINTS); i++) {
      StringJoiner point = new StringJoiner(", ", " (", ")");
      for (int k = 0; k < dimensions; k++) {
        point.add(coordinate(data.get(i * dimensions + k)));
      }
      text.append(point);
    }
    return text.append(points > MOST_POINTS ? " ..." : "").toString();
  }

  static String coordinate(float value) {
    return value == Math.rint(value) && Math.abs(value) < 1e7
        ? Long.toString((long) value)
        : Float.toString(value);
  }

  private static String temporal(ContentValue.Temporal temporal) {
    StringBuilder text =
        new StringBuilder(
            temporal.rangeType().isEmpty() ? "[no range type]" : Forms.clean(temporal.rangeType()));
    join(text, ", samples ", temporal.samples().stream().map(String::valueOf).toList());
    join(text, ", seconds ", temporal.offsets());
    join(text, ", ", temporal.times().stream().map(Forms::dateTime).toList());
    return text.toString();
  }

  private static void join(StringBuilder text, String before, List<String> values) {
    if (!values.isEmpty()) {
      text.append(before).append(Forms.clean(String.join(", ", values)));
    }
  }

  private static String byReference(ContentItem item, ContentValue.ByReference reference) {
    String position = position(reference.target());
    return item.target()
        .map(target -> "see " + position + " " + label(target))
        .orElse("[refers to " + position + ", where there is no item]");
  }

  static String position(List<Integer> numbers) {
    StringJoiner position = new StringJoiner(".");
    numbers.forEach(number -> position.add(Integer.toString(number)));
    return position.toString();
  }

  private static String part(String before, String text) {
    return text.isEmpty() ? "" : before + Forms.clean(text);
  }

  /** {@code , observed 2024-02-29 10:11}, if an item says when; else an empty text. */
  static String observed(ContentItem item) {
    return item.observationDateTime()
        .filter(time -> !time.isBlank())
        .map(time -> ", observed " + Forms.clean(Forms.dateTime(time)))
        .orElse("");
  }

  /**
   * What an item is to its parent, in words; empty where that goes without saying: for what is
   * contained, and for modifiers and properties, whose names say it.
   */
  static String relation(ContentItem item) {
    Optional<RelationshipType> relationship = item.relationship();
    if (relationship.isEmpty()) {
      String text = item.relationshipText();
      return text.isEmpty()
          ? "[no relationship]"
          : "[relationship '" + Forms.clean(text) + "' is not of the standard]";
    }
    return switch (relationship.get()) {
      case HAS_OBS_CONTEXT -> "Observation context";
      case HAS_ACQ_CONTEXT -> "Acquisition context";
      case INFERRED_FROM -> "Inferred from";
      case SELECTED_FROM -> "Selected from";
      default -> "";
    };
  }
}
