// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.json.JsonTree;

/**
 * Reads answer keys as CSV, in the columns that the keys of the MIDI-B challenge have: one line for
 * each check, or the table {@code answer_data} of its databases exported, where the column {@code
 * AnswerData} holds the checks of an instance as JSON. Texts may stand in angle brackets.
 */
public final class AnswerKeyReader {
  private static final String CHECKS = "AnswerData";
  private static final byte[] SQLITE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);
  private static final String STUDY = "StudyInstanceUID";
  private static final String INSTANCE = "SOPInstanceUID";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private AnswerKeyReader() {}

  /** Reads a key. */
  public static AnswerKey read(Path file) throws IOException, OperationException {
    AnswerKey key = new AnswerKey();
    try (Reader reader = open(file);
        CSVParser records = FORMAT.parse(reader)) {
      require(records, file, INSTANCE);
      boolean json = records.getHeaderMap().containsKey(CHECKS);
      if (!json) {
        require(records, file, "action");
      }
      for (CSVRecord record : records) {
        if (json) {
          JsonTree checks =
              JsonTree.read(
                  record.get(CHECKS).getBytes(StandardCharsets.UTF_8),
                  file.getFileName().toString());
          for (JsonTree check :
              checks.isArray() ? checks.elements() : List.copyOf(checks.members().values())) {
            add(key, record, check.members());
          }
        } else {
          add(key, record, Map.of());
        }
      }
    }
    return key;
  }

  /** Without the mark that spreadsheets put in front of UTF-8. */
  private static Reader open(Path file) throws IOException, OperationException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(SQLITE.length);
    byte[] head = in.readNBytes(SQLITE.length);
    in.reset();
    if (Arrays.equals(head, SQLITE)) {
      in.close();
      throw new OperationException(
          file
              + " is a SQLite database; export its table answer_data as CSV and name that file:"
              + " sqlite3 -header -csv KEY.db 'select * from answer_data' > KEY.csv");
    }
    if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB) {
      in.skipNBytes(3);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private static void require(CSVParser records, Path file, String column)
      throws OperationException {
    if (!records.getHeaderMap().containsKey(column)) {
      throw new OperationException(
          file
              + " has no column "
              + column
              + "; name a CSV file with the columns of an answer key.");
    }
  }

  private static void add(AnswerKey key, CSVRecord record, Map<String, JsonTree> check) {
    AnswerKind kind = AnswerKind.of(get(record, check, "action")).orElse(null);
    if (kind == null) {
      key.addUnknown();
      return;
    }
    String place = get(record, check, "tag_ds");
    String scope = get(record, check, "scope");
    String uid =
        switch (scope) {
          case "Series" -> get(record, Map.of(), "SeriesInstanceUID");
          case "Study" -> get(record, Map.of(), STUDY);
          case "Patient" -> {
            String patient = get(record, Map.of(), "PatientID");
            yield patient.isEmpty() ? get(record, Map.of(), STUDY) : patient;
          }
          default -> get(record, Map.of(), INSTANCE);
        };
    String category = get(record, check, "answer_category");
    Answer answer =
        new Answer(
            kind,
            place.isEmpty() ? get(record, check, "tag") : place,
            get(record, check, "value"),
            get(record, check, "action_text"),
            category);
    key.add(scope, uid, answer);
  }

  private static String get(CSVRecord record, Map<String, JsonTree> check, String column) {
    JsonTree inCheck = check.get(column);
    String text =
        inCheck != null
            ? inCheck.isText() ? inCheck.text() : ""
            : record.isSet(column) ? record.get(column) : "";
    // A place has brackets of its own around each tag.
    boolean bracketed = text.startsWith("<") && text.endsWith(">") && !column.equals("tag_ds");
    return bracketed ? text.substring(1, text.length() - 1) : text;
  }

  /** Reads a mapping of the columns {@code id_old} and {@code id_new}, as hashes. */
  public static Map<Long, Long> readMapping(Path file) throws IOException, OperationException {
    Map<Long, Long> mapping = new HashMap<>();
    try (Reader reader = open(file);
        CSVParser records = FORMAT.parse(reader)) {
      for (String column : Set.of("id_old", "id_new")) {
        require(records, file, column);
      }
      for (CSVRecord record : records) {
        mapping.put(UidHash.of(record.get("id_old")), UidHash.of(record.get("id_new")));
      }
    }
    return mapping;
  }
}
