// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sopwith.deid.internal.content.NamedReport.add;
import static org.sopwith.deid.internal.content.NamedReport.code;
import static org.sopwith.deid.internal.content.NamedReport.container;
import static org.sopwith.deid.internal.content.NamedReport.dcm;
import static org.sopwith.deid.internal.content.NamedReport.image;
import static org.sopwith.deid.internal.content.NamedReport.number;
import static org.sopwith.deid.internal.content.NamedReport.plain;
import static org.sopwith.deid.internal.content.NamedReport.sct;
import static org.sopwith.sr.template.RelationshipType.CONTAINS;
import static org.sopwith.sr.template.RelationshipType.HAS_OBS_CONTEXT;
import static org.sopwith.sr.template.RelationshipType.HAS_PROPERTIES;
import static org.sopwith.sr.template.RelationshipType.INFERRED_FROM;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** Content items of each kind, in documents and elsewhere. */
class ContentCleanerTest {
  private static final Code PRIVATE = new Code("T1", "99ACME", "Something");

  private static DataSet cleaned(DataSet object, String... options) throws Exception {
    return Reports.cleaned(Reports.file(object), Reports.profile(options));
  }

  private static DataSet cleaned(DataSet object) throws Exception {
    return cleaned(object, "clean-structured-content");
  }

  private static DataSet free() {
    return NamedReport.document(UID.ComprehensiveSRStorage, PRIVATE, "");
  }

  private static String text(DataSet document, String concept, int tag) {
    return Reports.find(document, concept).map(item -> item.string(tag, "")).orElse("absent");
  }

  @Test
  void thePatientOfTheContentHasThePseudonymOfTheObject() throws Exception {
    DataSet result = cleaned(NamedReport.make());
    String pseudonym = result.string(Tag.PatientID, "");
    assertEquals(pseudonym, text(result, "121029", Tag.PersonName));
    assertEquals(pseudonym, text(result, "121030", Tag.TextValue));
    assertEquals("absent", text(result, "121031", Tag.Date));
    assertEquals("absent", text(result, "121032", Tag.ValueType));
  }

  @Test
  void aFetusDoesNotGetThePseudonymOfItsMother() throws Exception {
    DataSet report = free();
    add(report, HAS_OBS_CONTEXT, dcm("121024", "Subject Class"), code(dcm("121026", "Fetus")));
    add(report, HAS_OBS_CONTEXT, dcm("121030", "Subject ID"), plain(ValueType.TEXT, "A"));
    assertEquals("Removed", text(cleaned(report), "121030", Tag.TextValue));
  }

  @Test
  void referencesAndEvidenceHaveTheSameNewUid() throws Exception {
    DataSet result = cleaned(NamedReport.make());
    String evidence =
        result
            .item(Tag.CurrentRequestedProcedureEvidenceSequence, 0)
            .flatMap(study -> study.item(Tag.ReferencedSeriesSequence, 0))
            .flatMap(series -> series.item(Tag.ReferencedSOPSequence, 0))
            .map(instance -> instance.string(Tag.ReferencedSOPInstanceUID, ""))
            .orElseThrow();
    assertTrue(evidence.startsWith("2.25."));
    assertEquals(
        evidence,
        Reports.find(result, "121112")
            .flatMap(item -> item.item(Tag.ReferencedSOPSequence, 0))
            .map(instance -> instance.string(Tag.ReferencedSOPInstanceUID, ""))
            .orElseThrow());
  }

  @Test
  void optionsRetainWhatTheirColumnsSay() throws Exception {
    DataSet result =
        cleaned(
            NamedReport.make(),
            "clean-structured-content",
            "retain-uids",
            "retain-device-identity",
            "retain-institution-identity",
            "retain-patient-characteristics",
            "retain-full-dates");
    assertEquals("1.2.826.0.1.6", text(result, "112040", Tag.UID));
    assertEquals("SN-99431", text(result, "121016", Tag.TextValue));
    assertEquals("St. Ansgar Hospital", text(result, "121009", Tag.TextValue));
    assertTrue(Reports.find(result, "121032").isPresent());
    assertEquals("20240229101500", text(result, "118565006", Tag.ObservationDateTime));
    assertEquals("absent", text(result, "121031", Tag.Date));
    assertEquals("absent", text(result, "128774", Tag.TextValue));
  }

  @Test
  void datesOfTheContentMoveAsThoseOfTheObjectDo() throws Exception {
    DataSet report = free();
    report.set(Tag.ContentDate, "20240301");
    add(report, CONTAINS, dcm("111060", "Study Date"), plain(ValueType.DATE, "20240301"));
    Code other = new Code("T2", "99ACME", "Then");
    add(report, CONTAINS, other, plain(ValueType.DATETIME, "20240301101500"));
    DataSet result = cleaned(report, "clean-structured-content", "retain-modified-dates");
    String day = result.string(Tag.ContentDate, "");
    assertNotEquals("20240301", day);
    assertEquals(day, text(result, "111060", Tag.Date));
    assertEquals(day + "101500", text(result, "T2", Tag.DateTime));
  }

  @Test
  void conceptsAreKnownByFormerCodesAndByOtherValueTypesToo() throws Exception {
    DataSet report = free();
    Code former = new Code("F-04460", "SRT", "Finding Site");
    add(report, CONTAINS, former, plain(ValueType.TEXT, "liver of " + Reports.SECRET));
    add(
        report,
        HAS_OBS_CONTEXT,
        dcm("121031", "Subject Birth Date"),
        plain(ValueType.DATETIME, Reports.DAY + "0830"));
    DataSet result = cleaned(report, "clean-structured-content", "retain-full-dates");
    assertEquals("absent", text(result, "121031", Tag.DateTime));
    assertFalse(
        new String(Reports.bytes(result), StandardCharsets.ISO_8859_1).contains(Reports.SECRET));
  }

  @Test
  void whatIsInferredFromStaysWhereTheTextAboveItGoes() throws Exception {
    DataSet report = free();
    DataSet finding =
        add(
            report,
            CONTAINS,
            dcm("121077", "Conclusion"),
            plain(ValueType.TEXT, "Told by " + Reports.SECRET));
    add(finding, INFERRED_FROM, sct("118565006", "Volume"), number("2", unit()));
    add(finding, HAS_PROPERTIES, dcm("121106", "Comment"), plain(ValueType.TEXT, "Nonsense"));
    DataSet result = cleaned(report);
    assertEquals("Removed", text(result, "121077", Tag.TextValue));
    assertTrue(Reports.find(result, "118565006").isPresent());
    assertEquals("absent", text(result, "121106", Tag.TextValue));
  }

  private static Code unit() {
    return new Code("ml", "UCUM", "ml");
  }

  @Test
  void relationshipsByReferencePointToTheSameItemsAsBefore() throws Exception {
    DataSet report = free();
    add(report, CONTAINS, dcm("121106", "Comment"), plain(ValueType.TEXT, "Away"));
    add(report, CONTAINS, sct("118565006", "Volume"), number("2", unit()));
    DataSet source =
        add(report, CONTAINS, dcm("121077", "Conclusion"), plain(ValueType.TEXT, "Away too"));
    DataSet last = add(report, CONTAINS, dcm("121071", "Finding"), code(sct("4147007", "Mass")));
    refer(last, 1, 2);
    refer(last, 1, 3);
    refer(last, 1, 77);
    assertEquals(2, source.itemIndex());
    DataSet result = cleaned(report);
    SrDocument document = SrDocument.of(result);
    List<ContentItem> references =
        document.items().stream().filter(ContentItem::isReference).toList();
    assertEquals(1, references.size());
    assertEquals(
        "118565006", references.get(0).target().flatMap(ContentItem::name).orElseThrow().value());
  }

  @Test
  void referencesToReferencesAreNoTrap() throws Exception {
    DataSet report = NamedReport.make();
    refer(report, 1, report.items(Tag.ContentSequence).size() + 2L);
    refer(report, 1, report.items(Tag.ContentSequence).size());
    refer(report, 1, report.items(Tag.ContentSequence).size() + 1L);
    assertTrue(cleaned(report).contains(Tag.ContentSequence));
    assertTrue(cleaned(report, new String[0]).contains(Tag.ContentSequence));
  }

  private static void refer(DataSet from, long... position) {
    DataSet reference = from.addItem(Tag.ContentSequence);
    reference.set(Tag.RelationshipType, VR.CS, "INFERRED FROM");
    reference.setLongs(Tag.ReferencedContentItemIdentifier, VR.UL, position);
  }

  @Test
  void cellsOfTablesKeepNumbersAndLoseTexts() throws Exception {
    DataSet report = free();
    ContentItems.add(
        report,
        CONTAINS,
        Optional.of(dcm("130495", "Table")),
        new ContentValue.Table(
            1,
            2,
            List.of(),
            List.of(),
            List.of(cell(1, "DS", "4.5"), cell(2, "UC", "Told by " + Reports.SECRET))));
    DataSet table =
        Reports.find(cleaned(report), "130495")
            .flatMap(item -> item.item(Tag.TabulatedValuesSequence, 0))
            .orElseThrow();
    assertEquals("4.5", table.items(Tag.CellValuesSequence).get(0).string(Tag.SelectorDSValue, ""));
    assertEquals(
        "Removed", table.items(Tag.CellValuesSequence).get(1).string(Tag.SelectorUCValue, ""));
  }

  @Test
  void cellsAreTreatedAsTheConceptsOfTheirColumnsAndRowsSay() throws Exception {
    DataSet report = free();
    ContentItems.add(
        report,
        CONTAINS,
        Optional.of(dcm("130495", "Table")),
        new ContentValue.Table(
            2,
            4,
            List.of(
                new ContentValue.Table.Head(
                    2, Optional.of(dcm("121033", "Age")), Optional.empty())),
            List.of(
                head(1, dcm("121033", "Subject Age")),
                head(2, dcm("121013", "Device Observer Name")),
                head(3, dcm("121032", "Subject Sex")),
                head(4, dcm("111526", "DateTime Started"))),
            List.of(
                cell(1, "DS", "64"),
                cell(2, "UC", "Scanner 7"),
                new ContentValue.Table.Cell(
                    1,
                    3,
                    "SQ",
                    List.of(),
                    List.of(new Code("F", "DCM", "Female")),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()),
                cell(4, "DT", "20210914101112"),
                new ContentValue.Table.Cell(
                    2,
                    0,
                    "DS",
                    List.of("1", "2", "3", "4"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()))));
    assertEquals(
        List.of("0", "Removed", "Unknown", "19000101000000", "0\\0\\0\\0"), cells(cleaned(report)));
    assertEquals(
        List.of("64", "Scanner 7", "Female", "20210914101112", "1\\2\\3\\4"),
        cells(
            cleaned(
                report,
                "clean-structured-content",
                "retain-patient-characteristics",
                "retain-device-identity",
                "retain-full-dates")));
  }

  private static ContentValue.Table.Head head(int number, Code name) {
    return new ContentValue.Table.Head(number, Optional.of(name), Optional.empty());
  }

  private static List<String> cells(DataSet report) {
    return Reports.find(report, "130495")
        .flatMap(item -> item.item(Tag.TabulatedValuesSequence, 0))
        .orElseThrow()
        .items(Tag.CellValuesSequence)
        .stream()
        .map(ContentCleanerTest::value)
        .toList();
  }

  private static String value(DataSet cell) {
    for (int tag : new int[] {Tag.SelectorDSValue, Tag.SelectorUCValue, Tag.SelectorDTValue}) {
      if (cell.contains(tag)) {
        return String.join("\\", cell.strings(tag));
      }
    }
    return cell.item(Tag.ConceptCodeSequence, 0).orElseThrow().string(Tag.CodeMeaning, "");
  }

  private static ContentValue.Table.Cell cell(int column, String vr, String value) {
    return new ContentValue.Table.Cell(
        1, column, vr, List.of(value), List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  @Test
  void itemsOfNoKnownValueTypeAndContainersWithNothingLeftGo() throws Exception {
    DataSet report = free();
    DataSet section = add(report, CONTAINS, dcm("121070", "Findings"), container(""));
    add(section, CONTAINS, dcm("121106", "Comment"), plain(ValueType.TEXT, "Away"));
    DataSet strange = report.addItem(Tag.ContentSequence);
    strange.set(Tag.RelationshipType, VR.CS, "CONTAINS");
    strange.set(Tag.ValueType, VR.CS, "VERSE");
    strange.set(Tag.TextValue, VR.UT, Reports.SECRET);
    assertTrue(cleaned(report).items(Tag.ContentSequence).isEmpty());
  }

  @Test
  void anOverrideDecidesBeforeTheTable() throws Exception {
    Profile profile =
        ProfileText.parse(
            """
            sopwith-deid: 1
            name: Test
            edition: 2024c
            options:
              - clean-structured-content
            overrides:
              - attribute: ContentSequence[*].TextValue
                action: dummy
                with: Said
              - vr: PN
                action: dummy
                with: Reader
            """,
            "test");
    DataSet result = Reports.cleaned(Reports.file(NamedReport.make()), profile);
    assertEquals("Said", text(result, "121009", Tag.TextValue));
    assertEquals("Reader", text(result, "121008", Tag.PersonName));
  }

  @Test
  void keyObjectsKeepTheirReferencesAndLoseWhoWroteWhat() throws Exception {
    DataSet document =
        NamedReport.document(
            UID.KeyObjectSelectionDocumentStorage, dcm("113000", "Of Interest"), "2010");
    add(document, HAS_OBS_CONTEXT, dcm("121005", "Observer Type"), code(dcm("121006", "Person")));
    add(
        document,
        HAS_OBS_CONTEXT,
        dcm("121008", "Person Observer Name"),
        plain(ValueType.PNAME, "Wagner^Ottilie"));
    add(
        document,
        CONTAINS,
        dcm("113012", "Key Object Description"),
        plain(ValueType.TEXT, "For " + Reports.SECRET));
    ContentItems.add(document, CONTAINS, Optional.empty(), image(NamedReport.IMAGE));
    DataSet result = cleaned(document);
    List<String> types =
        result.items(Tag.ContentSequence).stream()
            .map(item -> item.string(Tag.ValueType, ""))
            .toList();
    assertEquals(List.of("CODE", "PNAME", "IMAGE"), types);
    assertEquals("Removed", text(result, "121008", Tag.PersonName));
  }

  @Test
  void acquisitionContextsKeepNumbersAndCodes() throws Exception {
    DataSet image = new DataSet();
    image.set(Tag.SOPClassUID, UID.CTImageStorage);
    image.set(Tag.SOPInstanceUID, "1.2.826.0.1.9");
    image.set(Tag.PatientName, Reports.SECRET + "^Anna");
    context(image, ValueType.NUMERIC, "109006", item -> item.set(Tag.NumericValue, "5"));
    context(image, ValueType.TEXT, "113552", item -> item.set(Tag.TextValue, "Ran from Wagner"));
    context(image, ValueType.PNAME, "121114", item -> item.set(Tag.PersonName, "Wagner^O"));
    context(image, ValueType.DATETIME, "123003", item -> item.set(Tag.DateTime, "20240301"));
    DataSet result = cleaned(image);
    Set<String> left =
        result.items(Tag.AcquisitionContextSequence).stream()
            .map(item -> item.string(Tag.ValueType, "") + item.string(Tag.PersonName, ""))
            .collect(Collectors.toSet());
    assertEquals(Set.of("NUMERIC", "PNAMERemoved"), left);
  }

  private static void context(
      DataSet image, ValueType type, String concept, Consumer<DataSet> value) {
    DataSet item = image.addItem(Tag.AcquisitionContextSequence);
    item.set(Tag.ValueType, VR.CS, type.getLiteral());
    DataSet name = item.addItem(Tag.ConceptNameCodeSequence);
    name.set(Tag.CodeValue, VR.SH, concept);
    name.set(Tag.CodingSchemeDesignator, VR.SH, "DCM");
    name.set(Tag.CodeMeaning, VR.LO, "Concept");
    value.accept(item);
  }

  @Test
  void stepsOfSpecimenPreparationKeepTheirMandatoryItems() throws Exception {
    DataSet image = new DataSet();
    image.set(Tag.SOPClassUID, UID.VLMicroscopicImageStorage);
    image.set(Tag.SOPInstanceUID, "1.2.826.0.1.9");
    image.set(Tag.PatientName, Reports.SECRET + "^Anna");
    DataSet step =
        image.addItem(Tag.SpecimenDescriptionSequence).addItem(Tag.SpecimenPreparationSequence);
    step(step, dcm("121041", "Specimen Identifier"), plain(ValueType.TEXT, Reports.SECRET + "-1"));
    step(step, dcm("111701", "Processing type"), code(sct("17636008", "Specimen collection")));
    step(step, dcm("111703", "Processing step description"), plain(ValueType.TEXT, "By Wagner"));
    DataSet left =
        cleaned(image)
            .item(Tag.SpecimenDescriptionSequence, 0)
            .flatMap(each -> each.item(Tag.SpecimenPreparationSequence, 0))
            .orElseThrow();
    List<String> values =
        left.items(Tag.SpecimenPreparationStepContentItemSequence).stream()
            .map(item -> item.string(Tag.ValueType, "") + item.string(Tag.TextValue, ""))
            .toList();
    assertEquals(List.of("TEXTRemoved", "CODE"), values);
  }

  private static void step(DataSet step, Code name, ContentValue value) {
    ContentItems.write(
        step.addItem(Tag.SpecimenPreparationStepContentItemSequence), Optional.of(name), value);
  }

  @Test
  void theMethodIsClaimed() throws Exception {
    assertTrue(
        cleaned(NamedReport.make()).items(Tag.DeidentificationMethodCodeSequence).stream()
            .anyMatch(item -> item.string(Tag.CodeValue, "").equals("113104")));
  }
}
