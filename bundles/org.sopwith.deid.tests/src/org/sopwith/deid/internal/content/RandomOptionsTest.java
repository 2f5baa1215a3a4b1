// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** What holds for each document under each set of options. */
class RandomOptionsTest {
  private static final List<String> OPTIONS =
      List.of(
          "retain-uids",
          "retain-device-identity",
          "retain-institution-identity",
          "retain-patient-characteristics",
          "clean-descriptors");
  private static final List<String> DATES =
      List.of("", "retain-full-dates", "retain-modified-dates");

  static Stream<Long> seeds() {
    return new Random(20240301).longs(40).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsWrongLostOrTold(long seed) throws Exception {
    Random random = new Random(seed);
    DataSet document = document(random);
    List<String> options = options(random);
    DicomFile before = Reports.file(document);
    DataSet result = Reports.cleaned(before, Reports.profile(options.toArray(String[]::new)));
    byte[] bytes = Reports.bytes(result);
    DicomFile after = DicomFile.parse(bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);

    assertFalse(text.contains(Reports.SECRET));
    assertEquals(options.contains("retain-uids"), text.contains(Reports.UID_ROOT + ".1"));
    assertEquals(List.of(), Reports.newErrors(before, after));
    assertEquals(List.of(), Reports.lost(document, result));
    assertEquals(targets(document, result), targets(result, result));
    DataSet again = Reports.cleaned(after, Reports.profile(options.toArray(String[]::new)));
    assertEquals(shape(result), shape(again));
  }

  /** An example with names planted, and with extra items somewhere. */
  private static DataSet document(Random random) {
    List<String> roots = Reports.roots().toList();
    ExampleDocuments examples = ExampleDocuments.of(Reports.CATALOG);
    String tid = roots.get(random.nextInt(roots.size()));
    DataSet document =
        random.nextBoolean()
            ? examples.minimal(Reports.template(tid))
            : examples.full(Reports.template(tid));
    List<ContentItem> items = SrDocument.of(document).items();
    for (int i = 0; i < 5; i++) {
      ContentItem at = items.get(random.nextInt(items.size()));
      if (at.valueType().filter(ValueType.CONTAINER::equals).isPresent()) {
        ContentItems.add(
            at.dataSet(),
            RelationshipType.CONTAINS,
            Optional.of(new Code("N" + i, "99TEST", "Note")),
            new ContentValue.Plain(
                random.nextBoolean() ? ValueType.TEXT : ValueType.PNAME, "Nobody"));
      }
    }
    Reports.plant(document);
    document.set(Tag.PatientComments, VR.LT, Reports.SECRET);
    return document;
  }

  private static List<String> options(Random random) {
    List<String> options = new ArrayList<>(List.of("clean-structured-content"));
    OPTIONS.stream().filter(option -> random.nextBoolean()).forEach(options::add);
    String dates = DATES.get(random.nextInt(DATES.size()));
    if (!dates.isEmpty()) {
      options.add(dates);
    }
    return options;
  }

  /** What relationships by reference refer to, as far as a result still has it. */
  private static List<String> targets(DataSet document, DataSet result) {
    List<String> names =
        SrDocument.of(result).items().stream().map(item -> "" + item.name()).toList();
    List<String> targets = new ArrayList<>();
    for (ContentItem item : SrDocument.of(document).items()) {
      if (item.isReference()) {
        assertTrue(item.target().isPresent(), "a reference to nothing");
        String target = "" + item.target().get().name();
        if (names.contains(target)) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  private static List<String> shape(DataSet document) {
    return SrDocument.of(document).items().stream()
        .map(item -> item + " " + item.valueType() + " " + item.name())
        .toList();
  }
}
