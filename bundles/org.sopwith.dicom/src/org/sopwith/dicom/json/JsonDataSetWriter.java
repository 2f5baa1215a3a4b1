// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/** Elements as members of a JSON object (PS3.18 Section F.2). */
final class JsonDataSetWriter {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern LENIENT_NUMBER =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,4})?");
  private static final String[] GROUPS = {"Alphabetic", "Ideographic", "Phonetic"};

  private final JsonGenerator out;
  private final JsonOptions options;
  private final DicomJson.Choice choice;

  JsonDataSetWriter(JsonGenerator out, JsonOptions options, DicomJson.Choice choice) {
    this.out = out;
    this.options = options;
    this.choice = choice;
  }

  void writeElements(DataSet dataSet) throws IOException {
    for (Element element : dataSet) {
      if (!Tags.isGroupLength(element.tag()) && choice.has(element)) {
        write(element);
      }
    }
  }

  private void write(Element element) throws IOException {
    VR vr = element.vr();
    out.writeObjectFieldStart(hex(element.tag()));
    out.writeStringField("vr", vr.name());
    Optional<Fragments> fragments = element.fragments();
    if (fragments.isPresent()) {
      writeFragments(fragments.get());
    } else if (element.isSequence()) {
      writeItems(element.items());
    } else if (vr.isBinary()) {
      writeBinary(element);
    } else if (!element.isEmpty()) {
      writeValues(element, vr);
    }
    out.writeEndObject();
  }

  private void writeItems(List<DataSet> items) throws IOException {
    if (items.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("Value");
    for (DataSet item : items) {
      if (choice.has(item)) {
        out.writeStartObject();
        writeElements(item);
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private void writeValues(Element element, VR vr) throws IOException {
    List<String> values = values(element, vr);
    if (values.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("Value");
    for (String value : values) {
      writeValue(vr, value);
    }
    out.writeEndArray();
  }

  private static List<String> values(Element element, VR vr) {
    if (element.tag() == Tag.SpecificCharacterSet) {
      return List.of("ISO_IR 192");
    }
    // JSON numbers are read as doubles, and the shortest text of a float is not its exact value.
    return vr == VR.FL
        ? Arrays.stream(element.doubles()).mapToObj(Double::toString).toList()
        : element.strings();
  }

  private void writeValue(VR vr, String value) throws IOException {
    if (value.isEmpty()) {
      out.writeNull();
    } else if (vr == VR.PN) {
      writePersonName(value);
    } else if (vr == VR.AT) {
      out.writeString(Tags.parse(value).isPresent() ? hex(Tags.parse(value).getAsInt()) : value);
    } else if (vr.isInteger() || vr.isFloat() || vr.isNumericText()) {
      writeNumber(value);
    } else {
      out.writeString(value);
    }
  }

  /** A number as it is written, if JSON allows that; else by its value; else as a string. */
  private void writeNumber(String value) throws IOException {
    String plain = value.strip();
    if (NUMBER.matcher(plain).matches()) {
      out.writeNumber(plain);
    } else if (LENIENT_NUMBER.matcher(plain).matches()) {
      out.writeNumber(new BigDecimal(plain).toString());
    } else {
      out.writeString(value);
    }
  }

  private void writePersonName(String value) throws IOException {
    String[] groups = value.split("=", GROUPS.length);
    out.writeStartObject();
    for (int i = 0; i < groups.length; i++) {
      String group = groups[i].stripTrailing();
      if (!group.isEmpty()) {
        out.writeStringField(GROUPS[i], group);
      }
    }
    out.writeEndObject();
  }

  private void writeBinary(Element element) throws IOException {
    BulkData value = element.bulk();
    if (value.length() == 0) {
      return;
    }
    boolean small = value.length() <= options.inlineUpTo();
    if (!small && options.bulk() == JsonOptions.Bulk.OMIT) {
      return;
    }
    Optional<BulkData.Location> location = value.location();
    if (!small && options.bulk() == JsonOptions.Bulk.REFERENCE && location.isPresent()) {
      writeReference(location.get());
      return;
    }
    out.writeFieldName("InlineBinary");
    try (InputStream in = value.open()) {
      out.writeBinary(in, Math.toIntExact(value.length()));
    }
  }

  /** Encapsulated pixel data, with the headers of its items (PS3.5 Section A.4). */
  private void writeFragments(Fragments fragments) throws IOException {
    Optional<BulkData.Location> location = fragments.location();
    switch (options.bulk()) {
      case OMIT -> {}
      case REFERENCE -> {
        if (location.isPresent()) {
          writeReference(location.get());
        } else {
          writeInline(fragments);
        }
      }
      case INLINE -> writeInline(fragments);
    }
  }

  private void writeInline(Fragments fragments) throws IOException {
    out.writeFieldName("InlineBinary");
    BulkData encoded = fragments.encoded();
    try (InputStream in = encoded.open()) {
      out.writeBinary(in, Math.toIntExact(encoded.length()));
    }
  }

  private void writeReference(BulkData.Location location) throws IOException {
    out.writeStringField(
        "BulkDataURI",
        location.file().toUri() + "?offset=" + location.offset() + "&length=" + location.length());
  }

  private static String hex(int tag) {
    return String.format("%08X", tag);
  }
}
