// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DecimalString;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/** Values of content items in JSON, checked against the row that they are for. */
final class JsonItemValues {
  /** The members that are about an item itself. */
  static final Set<String> MEMBERS =
      Set.of("@value", "@name", "@units", "@qualifier", "@id", "@ref", "@template");

  private static final String DATE_TIME = "\\d{4}(\\d{2}){0,5}(\\.\\d{1,6})?([+-]\\d{4})?";

  private final ValueSets valueSets;
  private final InstanceLibrary library;
  private final Evidence evidence;

  /** A value that does not fit. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    Unfit(JsonTree at, String message) {
      super(message);
      this.pointer = at.pointer();
    }

    String pointer() {
      return pointer;
    }
  }

  JsonItemValues(ValueSets valueSets, InstanceLibrary library, Evidence evidence) {
    this.valueSets = valueSets;
    this.library = library;
    this.evidence = evidence;
  }

  ValueSets valueSets() {
    return valueSets;
  }

  /**
   * The value of an item.
   *
   * @param value the value itself
   * @param item the whole item, which may be the same
   */
  ContentValue value(Field field, ValueType type, JsonTree value, JsonTree item)
      throws Unfit, IOException {
    return switch (type) {
      case CONTAINER -> {
        if (!item.isObject()) {
          throw new Unfit(item, "a container is an object with its content items");
        }
        yield new ContentValue.Container(Optional.of(false), Optional.empty());
      }
      case CODE ->
          new ContentValue.Coded(Optional.of(code(value, field.choices(), field.isExtensible())));
      case NUM, NUMERIC -> number(field, value, item);
      case TEXT, PNAME -> new ContentValue.Plain(type, text(value, ".+"));
      case DATE -> new ContentValue.Plain(type, text(value, "\\d{8}"));
      case TIME ->
          new ContentValue.Plain(type, text(value, "\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,6})?)?)?"));
      case DATETIME -> new ContentValue.Plain(type, text(value, DATE_TIME));
      case UIDREF ->
          new ContentValue.Plain(type, text(value, "(?=.{1,64}$)(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))*"));
      case IMAGE, COMPOSITE, WAVEFORM -> reference(type, value);
      case SCOORD ->
          new ContentValue.Coordinates(
              text(value.get("graphicType"), "[A-Z]+"), floats(value.get("data"), 2), "");
      case SCOORD3D ->
          new ContentValue.Coordinates3D(
              text(value.get("graphicType"), "[A-Z]+"),
              floats(value.get("data"), 3),
              text(value.get("frameOfReferenceUid"), "[0-9.]+"));
      case TCOORD ->
          new ContentValue.Temporal(
              text(value.get("rangeType"), "[A-Z]+"),
              texts(value.get("samples"), "[1-9]\\d{0,8}").stream().map(Long::valueOf).toList(),
              texts(value.get("offsets"), "-?\\d+(\\.\\d+)?"),
              texts(value.get("times"), DATE_TIME));
      case TABLE -> throw new Unfit(item, "tables cannot be given as JSON");
    };
  }

  private static String text(JsonTree json, String pattern) throws Unfit {
    if (!json.isText() && !json.isNumber() || !json.text().matches("(?s)" + pattern)) {
      throw new Unfit(json, "the value is missing or has another form");
    }
    return json.text();
  }

  /** A code: an object with v, s and m, or the meaning or the value of one to choose. */
  Code code(JsonTree json, List<Code> choices, boolean open) throws Unfit {
    if (json.isObject()) {
      return codeOfObject(json, choices, open);
    }
    if (!json.isText()) {
      throw new Unfit(json, "a code is a text, or an object with v, s and m");
    }
    String text = json.text();
    return JsonRows.find(choices, text)
        .or(() -> choices.stream().filter(code -> code.value().equals(text)).findFirst())
        .orElseThrow(
            () ->
                new Unfit(
                    json,
                    open
                        ? "the value set does not have this code; give v, s and m for one of"
                            + " another"
                        : "the value set does not have this code, and may not be extended"));
  }

  private static Code codeOfObject(JsonTree json, List<Code> choices, boolean open) throws Unfit {
    Code code =
        new Code(
            text(first(json, "v", "CodeValue"), ".+"),
            text(first(json, "s", "CodingSchemeDesignator"), ".+"),
            first(json, "m", "CodeMeaning").text());
    Optional<Code> listed = choices.stream().filter(one -> ValueSets.same(one, code)).findFirst();
    if (listed.isEmpty() && !open) {
      throw new Unfit(json, "the value set does not have this code, and may not be extended");
    }
    if (code.meaning().isEmpty()) {
      return listed.orElseThrow(() -> new Unfit(json, "the code needs a meaning, m"));
    }
    return code;
  }

  private static JsonTree first(JsonTree json, String one, String other) {
    return json.get(one).isNothing() ? json.get(other) : json.get(one);
  }

  private ContentValue number(Field field, JsonTree value, JsonTree item) throws Unfit {
    JsonTree qualifier = item.get("@qualifier");
    Optional<Code> because =
        qualifier.isNothing()
            ? Optional.empty()
            : Optional.of(code(qualifier, List.copyOf(valueSets.codes("42")), true));
    if (because.isPresent() && (value == item || value.isNothing())) {
      return new ContentValue.Numeric(
          Optional.empty(), OptionalDouble.empty(), Optional.empty(), because);
    }
    String text = text(value, ".+");
    String number;
    try {
      number = decimal(text);
    } catch (NumberFormatException e) {
      throw new Unfit(value, "the value is no number");
    }
    JsonTree units = item.get("@units");
    List<Code> choices = field.unitChoices();
    if (units.isNothing() && choices.size() != 1) {
      throw new Unfit(item, "@units is missing");
    }
    Code unit =
        units.isNothing()
            ? choices.getFirst()
            : unit(units, choices, valueSets.extensible(field.unitSet()));
    return new ContentValue.Numeric(
        Optional.of(number), OptionalDouble.empty(), Optional.of(unit), because);
  }

  static String decimal(String text) {
    String plain = new BigDecimal(text.strip()).toString();
    if (!Double.isFinite(Double.parseDouble(plain))) {
      throw new NumberFormatException("too large");
    }
    return plain.length() <= 16 ? plain : DecimalString.of(Double.parseDouble(plain));
  }

  /** A unit of the value set, or where that is open any of UCUM by its code alone. */
  private Code unit(JsonTree json, List<Code> choices, boolean open) throws Unfit {
    if (json.isText() && choices.isEmpty() && open) {
      return new Code(json.text(), "UCUM", json.text());
    }
    return code(json, choices, open);
  }

  private ContentValue reference(ValueType type, JsonTree json) throws Unfit, IOException {
    Optional<DataSet> instance =
        json.get("file").isText()
            ? library.file(json.get("file").text())
            : library.instance(json.get("sopInstanceUid").text());
    InstanceReference reference;
    if (instance.isPresent()) {
      evidence.add(instance.get());
      reference =
          new InstanceReference(
              instance.get().string(Tag.SOPClassUID, ""),
              instance.get().string(Tag.SOPInstanceUID, ""));
    } else if (json.get("file").isText()) {
      throw new Unfit(json.get("file"), "the library has no such DICOM file");
    } else {
      reference =
          new InstanceReference(
              text(json.get("sopClassUid"), "[0-9.]+"),
              text(json.get("sopInstanceUid"), "[0-9.]+"));
      if (!json.get("seriesInstanceUid").isNothing()) {
        evidence.add(
            reference.sopInstanceUid(),
            text(json.get("studyInstanceUid"), "[0-9.]+"),
            text(json.get("seriesInstanceUid"), "[0-9.]+"));
      } else if (!evidence.knows(reference.sopInstanceUid())) {
        throw new Unfit(
            json,
            "studyInstanceUid and seriesInstanceUid are missing, and the library does not have"
                + " the instance");
      }
    }
    return new ContentValue.Reference(
        type,
        reference,
        integers(json.get("frames")),
        integers(json.get("segments")),
        integers(json.get("channels")),
        Optional.empty());
  }

  private static List<String> texts(JsonTree json, String pattern) throws Unfit {
    List<String> texts = new ArrayList<>();
    for (JsonTree one : json.elements()) {
      texts.add(text(one, pattern));
    }
    return texts;
  }

  private static List<Integer> integers(JsonTree json) throws Unfit {
    List<Integer> integers = new ArrayList<>();
    for (JsonTree one : json.elements()) {
      integers.add(Integer.valueOf(text(one, "\\d{1,9}")));
    }
    return integers;
  }

  private static List<Float> floats(JsonTree json, int dimensions) throws Unfit {
    List<Float> floats = new ArrayList<>();
    for (JsonTree one : json.elements()) {
      if (!one.isNumber()) {
        throw new Unfit(one, "a coordinate is a number");
      }
      floats.add(Float.valueOf(one.text()));
    }
    if (floats.isEmpty() || floats.size() % dimensions != 0) {
      throw new Unfit(json, "data has " + dimensions + " numbers for each point");
    }
    return floats;
  }
}
