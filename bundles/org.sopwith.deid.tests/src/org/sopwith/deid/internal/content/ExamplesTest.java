// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.sr.generate.ExampleDocuments;

/** Minimal and full examples of every root template, with identities planted. */
class ExamplesTest {
  static Stream<String> roots() {
    return Reports.roots();
  }

  private static List<DataSet> examples(String tid) {
    ExampleDocuments examples = ExampleDocuments.of(Reports.CATALOG);
    List<DataSet> made =
        List.of(examples.minimal(Reports.template(tid)), examples.full(Reports.template(tid)));
    made.forEach(Reports::plant);
    return made;
  }

  @ParameterizedTest
  @MethodSource("roots")
  void aCleanedDocumentIsAsValidAsBeforeAndNamesNobody(String tid) throws Exception {
    for (DataSet example : examples(tid)) {
      check(example, Reports.profile("clean-structured-content"), true);
      check(example, Reports.profile("clean-structured-content", "retain-modified-dates"), true);
    }
  }

  @ParameterizedTest
  @MethodSource("roots")
  void aDocumentOfDummiesIsAsValidAsBeforeAndNamesNobody(String tid) throws Exception {
    for (DataSet example : examples(tid)) {
      check(example, Reports.profile(), false);
    }
  }

  private static void check(DataSet example, Profile profile, boolean statements) throws Exception {
    DicomFile before = Reports.file(example);
    DataSet result = Reports.cleaned(before, profile);
    byte[] bytes = Reports.bytes(result);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String secret : List.of(Reports.SECRET, Reports.DAY, Reports.UID_ROOT)) {
      assertFalse(text.contains(secret), secret);
    }
    assertEquals(List.of(), Reports.newErrors(before, DicomFile.parse(bytes)));
    if (statements) {
      assertEquals(List.of(), Reports.lost(example, result));
    }
  }
}
