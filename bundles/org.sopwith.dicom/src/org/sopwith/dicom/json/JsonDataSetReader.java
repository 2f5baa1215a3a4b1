// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/** A data set from a JSON object (PS3.18 Section F.2). */
final class JsonDataSetReader {
  private static final Set<String> GROUPS = Set.of("Alphabetic", "Ideographic", "Phonetic");

  private final JsonParser parser;
  private final DicomJson.BulkResolver resolver;
  private boolean ascii = true;

  JsonDataSetReader(JsonParser parser, DicomJson.BulkResolver resolver) {
    this.parser = parser;
    this.resolver = resolver;
  }

  DataSet read() throws IOException {
    try {
      DataSet root = new DataSet();
      root.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        parser.nextToken();
      }
      expect(JsonToken.START_OBJECT, "an object with attributes");
      boolean declared = readAttributes(root, true);
      if (ascii && !declared) {
        root.remove(Tag.SpecificCharacterSet);
      }
      return root;
    } catch (JsonProcessingException e) {
      throw failure("this is not JSON", e);
    } catch (IllegalArgumentException e) {
      throw failure("a value does not fit its VR", e);
    }
  }

  /** Reads members up to the end of the object; true if Specific Character Set was among them. */
  private boolean readAttributes(DataSet dataSet, boolean isRoot) throws IOException {
    boolean declared = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      expect(JsonToken.FIELD_NAME, "a tag");
      int tag = tag(parser.currentName());
      parser.nextToken();
      expect(JsonToken.START_OBJECT, "an object with vr and Value");
      boolean kept = Tags.group(tag) != 2 && tag != Tag.SpecificCharacterSet;
      declared |= tag == Tag.SpecificCharacterSet;
      readAttribute(kept ? dataSet : new DataSet(), tag);
      if (tag == Tag.SpecificCharacterSet && !isRoot) {
        dataSet.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
      }
    }
    return declared;
  }

  private int tag(String name) throws IOException {
    return Tags.parse(name)
        .orElseThrow(() -> failure("a member's name is neither a tag nor a keyword", null));
  }

  private void readAttribute(DataSet dataSet, int tag) throws IOException {
    VR vr = null;
    List<String> values = new ArrayList<>();
    byte[] inline = null;
    BulkData bulk = null;
    boolean isSequence = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      expect(JsonToken.FIELD_NAME, "vr, Value, InlineBinary or BulkDataURI");
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "vr" -> vr = VR.of(scalar()).orElseThrow(() -> failure("this is not a VR", null));
        case "Value" -> isSequence = readValues(dataSet, tag, vr, values);
        case "InlineBinary" -> inline = base64();
        case "BulkDataURI" -> bulk = resolver.resolve(scalar());
        default -> parser.skipChildren();
      }
    }
    VR known = vr != null ? vr : isSequence ? VR.SQ : Dictionary.standard().vr(tag);
    if (known.isSequence() && !isSequence) {
      dataSet.setEmptySequence(tag);
    } else if (bulk != null) {
      dataSet.setBulk(tag, known, bulk);
    } else if (inline != null) {
      setInline(dataSet, tag, known, inline);
    } else if (!isSequence) {
      setValues(dataSet, tag, known, values);
    }
  }

  private byte[] base64() throws IOException {
    try {
      return Base64.getMimeDecoder().decode(scalar());
    } catch (IllegalArgumentException e) {
      throw failure("InlineBinary is not in base 64", e);
    }
  }

  private static void setInline(DataSet dataSet, int tag, VR vr, byte[] bytes) {
    Optional<Fragments> fragments =
        tag == Tag.PixelData ? Fragments.parse(bytes) : Optional.empty();
    if (fragments.isPresent()) {
      dataSet.setFragments(tag, vr, fragments.get());
    } else {
      dataSet.setBytes(tag, vr, bytes);
    }
  }

  private void setValues(DataSet dataSet, int tag, VR vr, List<String> values) throws IOException {
    if (vr.isBinary()) {
      if (!values.isEmpty()) {
        throw failure("a value of VR " + vr + " is InlineBinary or BulkDataURI, not Value", null);
      }
      dataSet.setBytes(tag, vr, new byte[0]);
      return;
    }
    if (!vr.isText()) {
      values.removeIf(String::isEmpty);
    }
    dataSet.set(tag, vr, values.toArray(String[]::new));
  }

  /** Reads an array of values; true if they were items. */
  private boolean readValues(DataSet dataSet, int tag, VR vr, List<String> values)
      throws IOException {
    expect(JsonToken.START_ARRAY, "an array of values");
    boolean isSequence = false;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      switch (parser.currentToken()) {
        case START_OBJECT -> {
          if (isItem(tag, vr)) {
            readItem(dataSet, tag);
            isSequence = true;
          } else {
            values.add(text(personName()));
          }
        }
        case VALUE_NULL -> values.add("");
        case START_ARRAY -> throw failure("a value cannot be an array", null);
        default -> values.add(text(scalar()));
      }
    }
    return isSequence;
  }

  private static boolean isItem(int tag, VR vr) {
    VR known = vr != null ? vr : Dictionary.standard().vr(tag);
    return known != VR.PN;
  }

  private void readItem(DataSet dataSet, int tag) throws IOException {
    readAttributes(dataSet.addItem(tag), false);
  }

  private String text(String value) {
    ascii &= value.chars().allMatch(c -> c < 128);
    return value;
  }

  private String personName() throws IOException {
    String[] groups = {"", "", ""};
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      expect(JsonToken.FIELD_NAME, "a component group");
      String member = parser.currentName();
      parser.nextToken();
      if (!GROUPS.contains(member)) {
        throw failure("a person name has Alphabetic, Ideographic and Phonetic only", null);
      }
      groups[member.equals("Alphabetic") ? 0 : member.equals("Ideographic") ? 1 : 2] = scalar();
    }
    String name = String.join("=", groups);
    while (name.endsWith("=")) {
      name = name.substring(0, name.length() - 1);
    }
    return name;
  }

  private String scalar() throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      throw failure("expected a text or number", null);
    }
    return parser.getText();
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (parser.currentToken() != token) {
      throw failure("expected " + what, null);
    }
  }

  private IOException failure(String what, Exception cause) {
    JsonLocation at = parser.currentLocation();
    return new IOException(
        "Not DICOM JSON: "
            + what
            + " (line "
            + at.getLineNr()
            + ", column "
            + at.getColumnNr()
            + ").",
        cause);
  }
}
