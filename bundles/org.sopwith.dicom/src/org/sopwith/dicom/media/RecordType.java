// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;

/**
 * A type of directory record (PS3.3 Section F.5), as {@code directory-records.tsv} lists them.
 *
 * @param name the value of Directory Record Type
 * @param ofPatient whether its objects are of a series; else it stands in the root
 * @param keys its keys of types 1 and 2
 */
record RecordType(String name, boolean ofPatient, List<Key> keys) {
  /** A key, and whether it may be empty (type 2) or absent (type 1C). */
  record Key(int tag, boolean mayBeEmpty, boolean mayBeAbsent) {}

  static final RecordType PATIENT;
  static final RecordType STUDY;
  static final RecordType SERIES;
  private static final RecordType IMAGE;
  private static final Map<String, RecordType> OF_SOP_CLASS = new HashMap<>();

  static {
    Map<String, RecordType> others = new HashMap<>();
    for (String line : lines()) {
      String[] cells = Arrays.copyOf(line.split("\t"), 4);
      RecordType type = new RecordType(cells[0], cells[1].equals("series"), keys(cells[3]));
      if (cells[2].equals("-")) {
        others.put(type.name(), type);
      } else {
        for (String uid : cells[2].split(" ")) {
          OF_SOP_CLASS.put(uid.replace("~", "1.2.840.10008.5.1.4"), type);
        }
      }
    }
    PATIENT = others.get("PATIENT");
    STUDY = others.get("STUDY");
    SERIES = others.get("SERIES");
    IMAGE = others.get("IMAGE");
  }

  /** The type for an object; empty if the standard has none for its SOP class. */
  static Optional<RecordType> of(DataSet object) {
    String sopClass = object.string(Tag.SOPClassUID, "");
    RecordType type = OF_SOP_CLASS.get(sopClass);
    boolean image = object.contains(Tag.Rows) || isImageClass(sopClass);
    return Optional.ofNullable(type == null && image ? IMAGE : type)
        .filter(each -> !each.ofPatient() || object.string(Tag.SeriesInstanceUID).isPresent());
  }

  private static boolean isImageClass(String uid) {
    return Dictionary.standard()
        .uid(uid)
        .filter(entry -> entry.name().contains("Image Storage"))
        .isPresent();
  }

  private static List<Key> keys(String cell) {
    return cell == null
        ? List.of()
        : Arrays.stream(cell.split(" "))
            .map(text -> text.split(":"))
            .map(
                key ->
                    new Key(
                        Tags.parse(key[0]).orElseThrow(), key[1].equals("2"), key[1].endsWith("C")))
            .toList();
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                RecordType.class.getResourceAsStream("directory-records.tsv"),
                StandardCharsets.US_ASCII))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
