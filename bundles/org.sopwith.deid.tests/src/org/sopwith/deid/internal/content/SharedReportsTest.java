// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.deid.engine.RefusedException;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.ValueType;

/** All structured reports of {@code shared/data}, if it is there. */
class SharedReportsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "clean-structured-content",
        "clean-structured-content,clean-descriptors,retain-modified-dates,retain-uids"
      })
  void areAsValidAsBeforeAndNameNobody(String options) throws Exception {
    Profile profile = Reports.profile(options.isEmpty() ? new String[0] : options.split(","));
    List<Path> files = files();
    Map<String, List<String>> wrong = new TreeMap<>();
    int done = 0;
    for (Path path : files) {
      try (DicomFile file = DicomFile.open(path)) {
        if (!SrDocument.isDocument(file.dataSet())) {
          continue;
        }
        DataSet result = Reports.cleaned(file, profile);
        done++;
        List<String> problems = problems(file, result, options);
        if (!problems.isEmpty()) {
          wrong.put(path.getFileName().toString(), problems);
        }
      } catch (DicomException | RefusedException e) {
        // Broken files are refused.
      }
    }
    assertEquals(Map.of(), wrong);
    assertTrue(done > 40, done + " reports");
  }

  private static List<String> problems(DicomFile file, DataSet result, String options)
      throws IOException {
    byte[] bytes = Reports.bytes(result);
    List<String> problems = new ArrayList<>(Reports.newErrors(file, DicomFile.parse(bytes)));
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (ContentItem item : SrDocument.of(file.dataSet()).items()) {
      if (item.value() instanceof ContentValue.Plain(ValueType type, String value)
          && type == ValueType.PNAME
          && value.length() > 4
          && !Set.of("unknown", "removed").contains(value.toLowerCase(Locale.ROOT))
          && text.contains(value)) {
        problems.add("a name is left");
      }
    }
    if (!options.isEmpty()) {
      problems.addAll(Reports.lost(file.dataSet(), result));
    }
    return problems;
  }

  private static List<Path> files() throws IOException {
    Optional<Path> data = Reports.data();
    assumeTrue(data.isPresent(), "Skipped: there is no folder shared/data beside the checkout.");
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("sr", "sr-dose", "broken", "large/themorlan+openREM")) {
      try (Stream<Path> walk = Files.walk(data.orElseThrow().resolve(folder))) {
        walk.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
