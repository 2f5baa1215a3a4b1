// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Severity;
import org.sopwith.sr.AllRules;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateKind;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.validate.Validator;

/** Every root template has a minimal and a full example that is a valid instance. */
class ExampleDocumentsTest {
  /** By TID 5402 a CONTAINER is INFERRED FROM coordinates, which no IOD allows (PS3.3 A.35). */
  private static final Set<String> IMPOSSIBLE = Set.of("TID 12000 row 15");

  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();
  private static final Validator VALIDATOR = AllRules.validator();

  static Stream<String> roots() {
    return CATALOG.tids().stream().filter(tid -> CATALOG.template(tid).orElseThrow().isRoot());
  }

  static DataSet example(String tid, boolean full) {
    Template template = CATALOG.template(tid).orElseThrow();
    ExampleDocuments examples = ExampleDocuments.of(CATALOG);
    return full ? examples.full(template) : examples.minimal(template);
  }

  static byte[] bytes(DataSet dataSet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet)) {
      file.write(out);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void isReadBackAsItWasWritten(String tid) throws IOException {
    for (boolean full : new boolean[] {false, true}) {
      DataSet document = example(tid, full);
      try (DicomFile file = DicomFile.parse(bytes(document))) {
        assertEquals(items(document), items(file.dataSet()));
      }
    }
  }

  private static List<String> items(DataSet document) {
    List<String> items = new ArrayList<>();
    for (ContentItem item : SrDocument.of(document).items()) {
      items.add(item + " " + item.relationshipText() + " " + item.name() + " " + item.value());
    }
    return items;
  }

  @ParameterizedTest
  @MethodSource("roots")
  void isValidByItsIod(String tid) throws IOException {
    for (boolean full : new boolean[] {false, true}) {
      List<String> errors = new ArrayList<>();
      try (DicomFile file = DicomFile.parse(bytes(example(tid, full)))) {
        VALIDATOR.validate(
            VALIDATOR.instance(file),
            "example",
            finding -> {
              if (finding.severity() == Severity.ERROR) {
                errors.add(finding.toString());
              }
            });
      }
      assertEquals(List.of(), errors);
    }
  }

  @ParameterizedTest
  @MethodSource("roots")
  void hasWhatConditionsAskForAndNothingThatTheyForbid(String tid) {
    for (boolean full : new boolean[] {false, true}) {
      Form form = ExampleDocuments.of(CATALOG).form(CATALOG.template(tid).orElseThrow(), full);
      List<String> wrong = new ArrayList<>();
      for (Field field : form.fields()) {
        if (field.isEmpty() && field.required() == Verdict.TRUE && !isIncludeOfOptional(field)) {
          wrong.add(field + " is missing");
        } else if (!field.isEmpty() && field.permitted() == Verdict.FALSE) {
          wrong.add(field + " is forbidden");
        }
      }
      assertEquals(List.of(), wrong);
    }
  }

  /** A mandatory include of a template of which nothing is mandatory may hold nothing. */
  private static boolean isIncludeOfOptional(Field field) {
    return field.isInclude()
        && field.isMandatory()
        && field.groups().stream()
            .flatMap(group -> group.fields().stream())
            .allMatch(inner -> inner.required() != Verdict.TRUE || isIncludeOfOptional(inner));
  }

  @ParameterizedTest
  @MethodSource("roots")
  void theFullOneHasEveryRowOfTheRootThatMayBeThere(String tid) {
    Template template = CATALOG.template(tid).orElseThrow();
    Form form = ExampleDocuments.of(CATALOG).form(template, true);
    Set<String> missing = new TreeSet<>();
    for (Field field : form.fields()) {
      if (field.group().by().isEmpty()
          && field.isEmpty()
          && field.permitted() == Verdict.TRUE
          && form.type().isEmpty()) {
        missing.add(field.toString());
      }
    }
    List<String> alternatives =
        form.fields().stream()
            .filter(field -> !field.isEmpty())
            .map(Field::toString)
            .collect(Collectors.toList());
    missing.removeAll(alternatives);
    missing.removeAll(IMPOSSIBLE);
    assertEquals(Set.of(), missing);
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    assertArrayEquals(bytes(example("1500", true)), bytes(example("1500", true)));
  }

  @Test
  void templatesThatAreNoRootAreShownInADocument() {
    for (String tid : CATALOG.tids()) {
      Template template = CATALOG.template(tid).orElseThrow();
      if (template.getKind() == TemplateKind.SR) {
        DataSet document = ExampleDocuments.of(CATALOG).minimal(template);
        assertFalse(SrDocument.of(document).items().isEmpty(), tid);
      }
    }
  }
}
