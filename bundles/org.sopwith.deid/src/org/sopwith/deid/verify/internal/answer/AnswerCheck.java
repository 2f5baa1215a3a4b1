// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.deid.verify.internal.rule.Consistency;
import org.sopwith.deid.verify.internal.search.DateValues;
import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.VR;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.json.JsonTree;

/**
 * Does the ten kinds of check, strictly: a file that is missing passes none, a date that was
 * emptied is not shifted, a UID that was dropped is not changed, and hidden pixels are of one
 * value.
 */
public final class AnswerCheck {
  private final Consistency consistency;
  private final Map<Long, Long> uids;
  private final Map<Long, Long> patients;

  /**
   * @param uids the new UIDs as told with the results; where it says nothing, what is replaced
   *     elsewhere counts
   * @param patients the new Patient IDs as told
   */
  public AnswerCheck(Consistency consistency, Map<Long, Long> uids, Map<Long, Long> patients) {
    this.consistency = consistency;
    this.uids = uids;
    this.patients = patients;
  }

  /** Whether a result passes. */
  public boolean passes(Answer answer, ObjectPair pair) throws IOException {
    DataSet result = pair.result().dataSet();
    Optional<Element> element =
        answer.place().isEmpty() ? Optional.empty() : Place.find(result, answer.place());
    return switch (answer.kind()) {
      case TAG_RETAINED -> element.isPresent();
      case TEXT_NOTNULL -> element.isPresent() && !text(element).isBlank();
      case TEXT_RETAINED -> element.isPresent() && AnswerText.hasAll(text(element), wanted(answer));
      case TEXT_REMOVED -> !AnswerText.hasAny(text(element), wanted(answer));
      case DATE_SHIFTED -> isShifted(answer, element, pair);
      case UID_CHANGED -> !text(element).isBlank() && !contains(element, answer.value());
      case UID_CONSISTENT -> isNew(answer.value(), text(element), uids);
      case PATID_CONSISTENT -> isNewPatient(answer, text(element), pair);
      case PIXELS_RETAINED -> isRetained(answer, pair);
      case PIXELS_HIDDEN -> isHidden(answer, pair);
    };
  }

  private static String wanted(Answer answer) {
    return answer.text().isEmpty() ? answer.value() : answer.text();
  }

  private static String text(Optional<Element> element) {
    return element
        .filter(e -> !e.isSequence() && !e.isEncapsulated())
        .map(e -> String.join("\\", e.strings()))
        .orElse("");
  }

  private static boolean contains(Optional<Element> element, String value) {
    return element.isPresent() && element.get().strings().contains(value);
  }

  private boolean isShifted(Answer answer, Optional<Element> element, ObjectPair pair) {
    String after = text(element);
    if (element.isEmpty() || after.isBlank() || after.equals(answer.value())) {
      return false;
    }
    if (element.get().vr() == VR.TM) {
      OptionalLong second = DateValues.second(after, VR.TM);
      return second.isPresent();
    }
    Optional<LocalDate> before = DateValues.day(answer.value());
    Optional<LocalDate> now = DateValues.day(after);
    return now.isPresent()
        && (before.isEmpty()
            || consistency.isShift(
                pair.patient(),
                java.time.temporal.ChronoUnit.DAYS.between(before.get(), now.get())));
  }

  private boolean isNew(String before, String after, Map<Long, Long> told) {
    Long expected = told.get(UidHash.of(before));
    if (expected == null) {
      expected = consistency.uids().of(UidHash.of(before)).orElse(null);
    }
    return expected != null && !after.isBlank() && expected == UidHash.of(after);
  }

  private boolean isNewPatient(Answer answer, String after, ObjectPair pair) {
    Long expected = patients.get(UidHash.of(answer.value()));
    if (expected == null) {
      expected = consistency.patientIds().of(pair.whose()).orElse(null);
    }
    return expected != null && !after.isBlank() && expected == UidHash.of(after.strip());
  }

  /** By the digest in the key (MD5 of the pixel data's value) or against the original. */
  private static boolean isRetained(Answer answer, ObjectPair pair) throws IOException {
    Optional<Element> after = FrameBytes.pixelData(pair.result().dataSet());
    if (after.isEmpty()) {
      return false;
    }
    Optional<Element> before = FrameBytes.pixelData(pair.original().dataSet());
    String digest = digest(after.get());
    return answer.text().matches("[0-9a-fA-F]{32}")
        ? digest.equalsIgnoreCase(answer.text())
        : before.isPresent() && digest.equals(digest(before.get()));
  }

  private static String digest(Element pixelData) throws IOException {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      InputStream in =
          pixelData.isEncapsulated()
              ? pixelData.fragments().orElseThrow().encoded().open()
              : pixelData.bulk().open();
      try (in) {
        byte[] chunk = in.readNBytes(1 << 16);
        while (chunk.length > 0) {
          md5.update(chunk);
          chunk = in.readNBytes(1 << 16);
        }
      }
      return HexFormat.of().formatHex(md5.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All pixels of the box have one value, in every frame. */
  private static boolean isHidden(Answer answer, ObjectPair pair) throws IOException {
    try {
      JsonTree box = JsonTree.read(answer.text().getBytes(StandardCharsets.UTF_8), "action_text");
      int[] from = point(box.get("top_left"));
      int[] to = point(box.get("bottom_right"));
      FrameReader reader = FrameReader.of(pair.result());
      for (int i = 0; i < reader.frames(); i++) {
        if (!isUniform(reader.frame(i), from, to)) {
          return false;
        }
      }
      return reader.frames() > 0;
    } catch (OperationException | FrameException | NumberFormatException e) {
      return false; // what cannot be looked at is not shown to be hidden
    }
  }

  private static int[] point(JsonTree point) {
    List<JsonTree> xy = point.elements();
    if (xy.size() != 2) {
      throw new NumberFormatException("A corner has two coordinates.");
    }
    return new int[] {
      (int) Double.parseDouble(xy.get(0).text()), (int) Double.parseDouble(xy.get(1).text())
    };
  }

  private static boolean isUniform(Frame frame, int[] from, int[] to) {
    double[] first = null;
    for (int y = Math.max(0, from[1]); y < Math.min(frame.rows(), to[1]); y++) {
      for (int x = Math.max(0, from[0]); x < Math.min(frame.columns(), to[0]); x++) {
        double[] value = new double[frame.samplesPerPixel()];
        for (int s = 0; s < value.length; s++) {
          value[s] = frame.samples().value((y * frame.columns() + x) * frame.samplesPerPixel() + s);
        }
        first = first == null ? value : first;
        if (!Arrays.equals(first, value)) {
          return false;
        }
      }
    }
    return first != null;
  }
}
