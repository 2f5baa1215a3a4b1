// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.Deidentifier;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.validate.SrRuleProvider;
import org.sopwith.standard.Code;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Documents with planted identities, and what is left of them. */
final class Reports {
  static final String SECRET = "Zelenkova";
  static final String DAY = "19510717";
  static final String UID_ROOT = "1.2.826.0.1.7777777";
  static final Validator VALIDATOR =
      new Validator(
          Rules.load(List.of(Rules.class.getClassLoader(), SrRuleProvider.class.getClassLoader())),
          Map.of());
  static final TemplateCatalog CATALOG = TemplateCatalog.standard();

  static final DeidKey KEY = DeidKey.random();

  private Reports() {}

  static Stream<String> roots() {
    return CATALOG.tids().stream().filter(tid -> template(tid).isRoot());
  }

  static Template template(String tid) {
    return CATALOG.template(tid).orElseThrow();
  }

  static Profile profile(String... options) throws Exception {
    StringBuilder text = new StringBuilder("sopwith-deid: 1\nname: Test\nedition: 2024c\n");
    text.append("burned-in: ignore\nencapsulated-documents: ignore\n");
    if (options.length > 0) {
      text.append("options:\n");
    }
    for (String option : options) {
      text.append("  - ").append(option).append('\n');
    }
    return ProfileText.parse(text.toString(), "test");
  }

  /** Puts an identity into every name, text, date and UID of a document. */
  static void plant(DataSet document) {
    document.set(Tag.PatientName, VR.PN, SECRET + "^Anna");
    document.set(Tag.PatientID, VR.LO, SECRET + "-4711");
    int number = 0;
    for (ContentItem item : SrDocument.of(document).items()) {
      DataSet in = item.dataSet();
      number++;
      if (item.parent().isPresent()) {
        in.set(Tag.ObservationDateTime, VR.DT, DAY + "081500");
        in.set(Tag.ObservationUID, VR.UI, UID_ROOT + ".1." + number);
      }
      if (!(item.value() instanceof ContentValue.Plain plain)) {
        continue;
      }
      switch (plain.valueType()) {
        case TEXT -> in.set(Tag.TextValue, VR.UT, "Told by " + SECRET + " on " + DAY);
        case PNAME -> in.set(Tag.PersonName, VR.PN, SECRET + "^Doctor");
        case DATE -> in.set(Tag.Date, VR.DA, DAY);
        case DATETIME -> in.set(Tag.DateTime, VR.DT, DAY + "101500");
        case UIDREF -> {
          if (!plain.text().startsWith("1.2.840.10008.")) {
            in.set(Tag.UID, VR.UI, UID_ROOT + ".2." + number);
          }
        }
        default -> {}
      }
    }
  }

  static DicomFile file(DataSet object) throws IOException {
    return DicomFile.parse(bytes(object));
  }

  static byte[] bytes(DataSet object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(out);
    return out.toByteArray();
  }

  static DataSet cleaned(DicomFile file, Profile profile) throws Exception {
    return cleaned(file, profile, KEY);
  }

  static DataSet cleaned(DicomFile file, Profile profile, DeidKey key) throws Exception {
    return new Deidentifier(profile, Path.of(""), key, Cleaners.standard())
        .deidentify(file)
        .file()
        .dataSet();
  }

  /** The errors of the content of a document, with how often each is there. */
  static Map<String, Integer> errors(DicomFile file) {
    Map<String, Integer> errors = new TreeMap<>();
    VALIDATOR.validate(
        VALIDATOR.instance(file),
        "report",
        finding -> {
          boolean ofContent =
              finding.rule().startsWith("sr.") || finding.path().startsWith("ContentSequence");
          if (ofContent && finding.severity() == Severity.ERROR) {
            errors.merge(finding.rule() + " " + finding.message(), 1, Integer::sum);
          }
        });
    return errors;
  }

  /** Errors that are there more often in a result than in the original. */
  static List<String> newErrors(DicomFile original, DicomFile result) {
    Map<String, Integer> before = errors(original);
    List<String> more = new ArrayList<>();
    errors(result)
        .forEach(
            (error, count) -> {
              if (count > before.getOrDefault(error, 0)) {
                more.add(error);
              }
            });
    return more;
  }

  /** What measurements, codes, references and graphics say, without UIDs, with how often. */
  static Map<String, Integer> statements(DataSet document) {
    Map<String, Integer> statements = new TreeMap<>();
    for (ContentItem item : SrDocument.of(document).items()) {
      String name = item.name().map(code -> code.value() + " ").orElse("");
      String text =
          switch (item.value()) {
            case ContentValue.Numeric numeric ->
                "NUM "
                    + numeric.number()
                    + numeric.units().map(Code::value)
                    + numeric.qualifier().map(Code::value);
            case ContentValue.Coded coded ->
                "CODE " + coded.code().map(code -> code.value() + code.scheme());
            case ContentValue.Reference reference ->
                reference.valueType() + " " + reference.frames() + reference.segments();
            case ContentValue.Coordinates graphic -> graphic.graphicType() + graphic.data();
            case ContentValue.Coordinates3D graphic -> graphic.graphicType() + graphic.data();
            case ContentValue.Temporal temporal ->
                temporal.rangeType() + temporal.samples() + temporal.offsets();
            default -> "";
          };
      if (!text.isEmpty()) {
        statements.merge(name + text, 1, Integer::sum);
      }
    }
    return statements;
  }

  /** Measurements, codes and references that are gone, but for those that are to be taken out. */
  static List<String> lost(DataSet before, DataSet after) {
    Map<String, Integer> left = statements(after);
    List<String> lost = new ArrayList<>();
    statements(before)
        .forEach(
            (statement, count) -> {
              boolean taken =
                  Stream.of("121033 ", "121032 ", "C54627 ", "8302-2 ", "29463-7 ", "415229000 ")
                      .anyMatch(statement::startsWith);
              if (left.getOrDefault(statement, 0) < count && !taken) {
                lost.add("lost " + statement);
              }
            });
    return lost;
  }

  /** The first content item of a concept. */
  static Optional<DataSet> find(DataSet document, String concept) {
    return SrDocument.of(document).items().stream()
        .filter(item -> item.name().filter(name -> name.value().equals(concept)).isPresent())
        .map(ContentItem::dataSet)
        .findFirst();
  }

  static Optional<Path> data() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(folder -> folder.resolve("shared/data"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
