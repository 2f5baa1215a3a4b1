// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;
import org.sopwith.tables.Row;

class SrTablesTest {
  private final DataSet root = new DataSet();

  private static Code dcm(String value) {
    return new Code(value, "DCM", "Meaning of " + value);
  }

  private static Code srt(String value) {
    return new Code(value, "SRT", "Meaning of " + value);
  }

  private void title(String code, String tid) {
    root.set(Tag.SOPInstanceUID, VR.UI, "1.2.3");
    root.set(Tag.PatientID, VR.LO, "4711");
    ContentItems.write(
        root,
        Optional.of(dcm(code)),
        new ContentValue.Container(
            Optional.of(false), Optional.of(TemplateIdentification.dcmr(tid))));
  }

  private static DataSet add(DataSet to, String relation, Code name, ContentValue value) {
    return ContentItems.add(to, RelationshipType.get(relation), Optional.of(name), value);
  }

  private static DataSet container(DataSet to, String code) {
    return add(
        to,
        "CONTAINS",
        dcm(code),
        new ContentValue.Container(Optional.of(false), Optional.empty()));
  }

  private static ContentValue code(Code code) {
    return new ContentValue.Coded(Optional.of(code));
  }

  private static ContentValue number(String number, String unit) {
    return new ContentValue.Numeric(
        Optional.of(number),
        OptionalDouble.empty(),
        Optional.of(new Code(unit, "UCUM", unit)),
        Optional.empty());
  }

  private List<Row> rows(String table, boolean persons, ItemSelection selection)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    new SrTables(persons, selection).read(SrDocument.of(root), "a.dcm", rows::add);
    return rows.stream().filter(row -> row.schema().name().equals(table)).toList();
  }

  private List<Row> rows(String table) throws IOException {
    return rows(table, false, ItemSelection.ALL);
  }

  private void report() {
    title("126000", "1500");
    DataSet group = container(container(root, "126010"), "125007");
    add(
        group,
        "HAS OBS CONTEXT",
        dcm("112039"),
        new ContentValue.Plain(ValueType.TEXT, "Lesion 1"));
    add(group, "CONTAINS", dcm("121071"), code(srt("M-80003")));
    DataSet site = add(group, "HAS CONCEPT MOD", srt("G-C0E3"), code(srt("T-28000")));
    add(site, "HAS CONCEPT MOD", srt("G-C171"), code(srt("G-A100")));
    add(
        group,
        "CONTAINS",
        dcm("121191"),
        new ContentValue.Reference(
            ValueType.IMAGE,
            new InstanceReference("1.2.840.10008.5.1.4.1.1.66.4", "1.2.3.6"),
            List.of(),
            List.of(2),
            List.of(),
            Optional.empty()));
    DataSet mean = add(group, "CONTAINS", dcm("112031"), number("-50.5", "[hnsf'U]"));
    add(mean, "HAS CONCEPT MOD", dcm("121401"), code(srt("R-00317")));
    add(mean, "HAS CONCEPT MOD", dcm("999"), code(dcm("998")));
    add(group, "CONTAINS", dcm("130402"), code(dcm("130403")));
  }

  @Test
  void aMeasurementHasWhatItsGroupSaysOfIt() throws IOException {
    report();
    List<Row> rows = rows("quantitative_measurements");
    assertEquals(1, rows.size());
    Row row = rows.getFirst();
    assertEquals("1.1.1.5", row.text("position"));
    assertEquals("1", row.text("measurementGroup_number"));
    assertEquals("Lesion 1", row.text("trackingIdentifier"));
    assertEquals("M-80003", row.text("finding_CodeValue"));
    assertEquals("T-28000", row.text("findingSite_CodeValue"));
    assertEquals("G-A100", row.text("lateralityModifier_CodeValue"));
    assertEquals("R-00317", row.text("derivationModifier_CodeValue"));
    assertEquals("Meaning of 999=Meaning of 998", row.text("modifiers"));
    assertEquals("1.2.3.6", row.text("segmentationInstanceUID"));
    assertEquals("2", row.text("segmentationSegmentNumber"));
    assertEquals("-50.5", row.text("Value"));
    assertEquals("[hnsf'U]", row.text("Units_CodeValue"));
  }

  @Test
  void anEvaluationIsNoFinding() throws IOException {
    report();
    List<Row> rows = rows("qualitative_measurements");
    assertEquals(1, rows.size());
    assertEquals("130402", rows.getFirst().text("Quantity_CodeValue"));
    assertEquals("130403", rows.getFirst().text("Value_CodeValue"));
  }

  @Test
  void patientsAreLeftOutUnlessAskedFor() throws IOException {
    report();
    assertTrue(
        rows("documents").getFirst().schema().columns().stream()
            .noneMatch(column -> column.name().startsWith("Patient")));
    assertEquals("4711", rows("documents", true, ItemSelection.ALL).getFirst().text("PatientID"));
  }

  @Test
  void itemsAreListedWithTheRowsThatTheyMatch() throws IOException {
    report();
    assertEquals(SrDocument.of(root).items().size(), rows("content_items").size());
    List<Row> groups =
        rows("content_items", false, new ItemSelection(Optional.of("1500"), Optional.of("6")));
    assertEquals(List.of("1.1"), groups.stream().map(row -> row.text("position")).toList());
  }

  @Test
  void anAcquisitionTakesWhatIsWithinIt() throws IOException {
    title("113701", "10011");
    for (String dose : List.of("1.5", "2.5")) {
      DataSet acquisition = container(root, "113819");
      add(
          acquisition,
          "CONTAINS",
          dcm("113769"),
          new ContentValue.Plain(ValueType.UIDREF, "1.2." + dose));
      add(container(acquisition, "113829"), "CONTAINS", dcm("113830"), number(dose, "mGy"));
    }
    DataSet total = container(root, "113811");
    add(total, "CONTAINS", dcm("113813"), number("100", "mGy.cm"));
    List<Row> rows = rows("ct_acquisitions");
    assertEquals(List.of("1.5", "2.5"), rows.stream().map(row -> row.text("meanCTDIvol")).toList());
    assertEquals("mGy", rows.getLast().text("meanCTDIvol_unit"));
    assertEquals("1.2.2.5", rows.getLast().text("irradiationEventUID"));
    assertEquals("100.0", rows("ct_accumulated_dose").getFirst().text("dlpTotal"));
    assertEquals(List.of(), rows("quantitative_measurements"));
  }
}
