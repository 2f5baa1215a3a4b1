// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** The ten kinds of check of the MIDI-B challenge, and that they are strict. */
class AnswerKeyTest {
  @TempDir Path directory;
  private DataSet result;

  @BeforeEach
  void write() {
    DataSet original = Before.image(1);
    original.reservePrivateBlock("Acme 1.0", 0x0029);
    original.set(0x00291007, VR.LO, "secret");
    Before.write(original, directory.resolve("before/o"));
    result = Before.cleaned(Before.image(1), "MODIFIED", "113107");
  }

  private Map<String, String> score(String key) throws IOException, OperationException {
    Before.write(result, directory.resolve("after/r"));
    Path csv = directory.resolve("key.csv");
    Files.writeString(csv, key);
    Verification verification =
        new Verifier()
            .verify(
                new VerificationRequest(
                    List.of(directory.resolve("before")),
                    directory.resolve("after"),
                    Optional.empty(),
                    Optional.of(csv),
                    Optional.empty(),
                    Optional.empty(),
                    false),
                Progress.NONE);
    Map<String, String> scores = new TreeMap<>();
    for (Score score : verification.scores()) {
      scores.put(score.kind(), score.passed() + ":" + score.failed());
    }
    return scores;
  }

  private String scoreOf(String action, String place, String value, String text)
      throws IOException, OperationException {
    return score(
            "SOPInstanceUID,scope,tag_ds,value,action,action_text\n1.2.3.1.1,<Instance>,\""
                + place.replace("\"", "\"\"")
                + "\",<"
                + value
                + ">,<"
                + action
                + ">,\"<"
                + text.replace("\"", "\"\"")
                + ">\"\n")
        .get(action);
  }

  @ParameterizedTest
  @CsvSource({
    "tag_retained, <(0018|0015)>, '', '', 1:0",
    "tag_retained, <(0008|1030)>, '', '', 0:1",
    "text_notnull, <(0018|0015)>, '', '', 1:0",
    "text_notnull, <(0010|0040)>, '', '', 0:1",
    "text_retained, <(0018|0015)>, KNEE, knee, 1:0",
    "text_retained, <(0018|0015)>, KNEE, left knee, 0:1",
    "text_retained, <(0008|1030)>, Knee, Knee, 0:1",
    "text_removed, <(0008|1030)>, Knee, Knee, 1:0",
    "text_removed, <(0018|0015)>, KNEE, Zoe, 1:0",
    "text_removed, <(0018|0015)>, KNEE, the knee, 0:1",
    "text_removed, <(0020|000D)>, 1.2.826.0.1.47110815, 1.2.826.0.1.47110815, 1:0",
    "date_shifted, <(0008|0020)>, 20210914, '', 1:0",
    "date_shifted, <(0008|0020)>, 20200101, '', 0:1",
    "date_shifted, <(0010|0030)>, 19570312, '', 0:1",
    "uid_changed, <(0020|000D)>, 1.2.3.2.1, '', 1:0",
    "uid_changed, <(0008|0016)>, 1.2.840.10008.5.1.4.1.1.7, '', 0:1",
    "uid_changed, <(0020|0052)>, 1.2.3.9, '', 0:1",
    "uid_consistent, <(0020|000D)>, 1.2.3.2.1, '', 1:0",
    "uid_consistent, <(0008|2112)>[<0000>]<(0008|1155)>, 1.2.3.1.1, '', 1:0",
    "uid_consistent, <(0020|000D)>, 1.2.3.3.1, '', 0:1",
    "patid_consistent, <(0010|0020)>, QF-4711-0815, '', 1:0",
    "patid_consistent, <(0010|0010)>, QF-4711-0815, '', 1:0",
    "patid_consistent, <(0010|0040)>, QF-4711-0815, '', 0:1",
    "pixels_retained, '', '', '', 1:0",
    "pixels_retained, '', '', 0123456789abcdef0123456789abcdef, 0:1"
  })
  void eachKindOfCheckIsDone(String action, String place, String value, String text, String score)
      throws IOException, OperationException {
    assertEquals(score, scoreOf(action, place.replace('|', ','), value, text));
  }

  @Test
  void privatePlacesAreFoundByTheirCreatorInCapitals() throws IOException, OperationException {
    String place = "<(0029,\"ACME 1.0\",07)>";
    assertEquals("0:1", scoreOf("tag_retained", place, "secret", ""));
    result.reservePrivateBlock("Acme 1.0", 0x0029);
    result.set(0x00291007, VR.LO, "secret");
    assertEquals("1:0", scoreOf("tag_retained", place, "secret", ""));
    assertEquals("0:1", scoreOf("text_removed", place, "secret", "secret"));
  }

  @Test
  void pixelsAreHiddenWhereTheBoxHasOneValue() throws IOException, OperationException {
    String box = "{\"text\": \"ZOE\", \"top_left\": [0, 0], \"bottom_right\": [4, 2]}";
    assertEquals("0:1", scoreOf("pixels_hidden", "", "", box));
    byte[] pixels = result.bytes(Tag.PixelData);
    for (int i = 0; i < 4; i++) {
      pixels[i] = 0;
      pixels[8 + i] = 0;
    }
    result.setBytes(Tag.PixelData, VR.OB, pixels);
    assertEquals("1:0", scoreOf("pixels_hidden", "", "", box));
    assertEquals("0:1", scoreOf("pixels_hidden", "", "", "{}"));
  }

  @Test
  void checksOfAMissingFileAllFail() throws IOException, OperationException {
    String key =
        "SOPInstanceUID,tag_ds,value,action,action_text\n"
            + "1.2.3.77,\"<(0008,1030)>\",x,text_removed,x\n"
            + "1.2.3.77,\"<(0008,0020)>\",20210101,date_shifted,\n"
            + "1.2.3.77,,,pixels_hidden,{}\n";
    assertEquals(
        Map.of("text_removed", "0:1", "date_shifted", "0:1", "pixels_hidden", "0:1"), score(key));
  }

  @Test
  void theExportedTableOfTheChallengeIsRead() throws IOException, OperationException {
    String key =
        "index,Modality,SOPClassUID,PatientID,StudyInstanceUID,SeriesInstanceUID,SOPInstanceUID,AnswerData\n"
            + "0,OT,1.2,QF,1.2.3.2.1,1.2.3.3.1,1.2.3.1.1,\"{\"\"0\"\": {\"\"scope\"\":"
            + " \"\"<Instance>\"\", \"\"tag\"\": \"\"<(0008,1030)>\"\", \"\"tag_ds\"\":"
            + " \"\"<(0008,1030)>\"\", \"\"value\"\": \"\"<Knee>\"\", \"\"action\"\":"
            + " \"\"<text_removed>\"\", \"\"action_text\"\": \"\"<Knee>\"\"}, \"\"1\"\":"
            + " {\"\"tag_ds\"\": \"\"<(0018,0015)>\"\", \"\"action\"\": \"\"<tag_retained>\"\"}}\"\n";
    assertEquals(Map.of("text_removed", "1:0", "tag_retained", "1:0"), score(key));
  }

  @Test
  void aTableOfOtherColumnsIsRefused() {
    assertThrows(OperationException.class, () -> score("name,age\na,1\n"));
  }
}
