// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

class SrDocumentTest {
  private static final Code REPORT = new Code("126000", "DCM", "Imaging Measurement Report");
  private static final Code LENGTH = new Code("410668003", "SCT", "Length");
  private static final Code MM = new Code("mm", "UCUM", "millimeter");

  private static DataSet report() {
    DataSet root = new DataSet();
    ContentItems.write(
        root,
        Optional.of(REPORT),
        new ContentValue.Container(
            Optional.of(false), Optional.of(TemplateIdentification.dcmr("1500"))));
    return root;
  }

  @Test
  void whatIsWrittenIsReadBack() {
    DataSet root = report();
    ContentValue length =
        new ContentValue.Numeric(
            Optional.of("12.5"), OptionalDouble.empty(), Optional.of(MM), Optional.empty());
    ContentItems.add(root, RelationshipType.CONTAINS, Optional.of(LENGTH), length);
    ContentItem item = SrDocument.of(root).root().children().getFirst();
    assertEquals(length, item.value());
    assertEquals(Optional.of(LENGTH), item.name());
    assertEquals("1.1", item.positionText());
    assertEquals("ContentSequence[1]", item.path());
    assertEquals("1500", item.parent().orElseThrow().template().orElseThrow().identifier());
  }

  @Test
  void aReferenceLeadsToItsTarget() {
    DataSet root = report();
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        Optional.of(LENGTH),
        new ContentValue.Plain(ValueType.TEXT, "long"));
    DataSet second =
        ContentItems.add(
            root,
            RelationshipType.CONTAINS,
            Optional.of(LENGTH),
            new ContentValue.Plain(ValueType.TEXT, "longer"));
    ContentItems.add(
        second,
        RelationshipType.INFERRED_FROM,
        Optional.empty(),
        new ContentValue.ByReference(List.of(1, 1)));
    SrDocument document = SrDocument.of(root);
    ContentItem reference = document.find(List.of(1, 2, 1)).orElseThrow();
    assertTrue(reference.isReference());
    assertEquals("1.1", reference.target().orElseThrow().positionText());
  }

  @Test
  void aValueThatIsReplacedLeavesNothingBehind() {
    DataSet root = report();
    DataSet item =
        ContentItems.add(
            root,
            RelationshipType.CONTAINS,
            Optional.of(LENGTH),
            new ContentValue.Plain(ValueType.TEXT, "long"));
    ContentItems.write(item, Optional.of(LENGTH), new ContentValue.Coded(Optional.of(MM)));
    assertEquals(
        new ContentValue.Coded(Optional.of(MM)),
        SrDocument.of(root).root().children().getFirst().value());
    assertTrue(item.get(Tag.TextValue).isEmpty());
  }

  @Test
  void whatBelongsToAValueStaysWhenTheValueIsEdited() {
    DataSet root = report();
    DataSet item =
        ContentItems.add(root, RelationshipType.CONTAINS, Optional.empty(), image("1.2.3", 1));
    item.addItem(Tag.IconImageSequence);
    DataSet reference = item.item(Tag.ReferencedSOPSequence, 0).orElseThrow();
    reference.addItem(Tag.ReferencedRealWorldValueMappingInstanceSequence);
    ContentItems.write(item, Optional.empty(), image("1.2.3", 2));
    assertEquals(
        List.of("2"),
        item.item(Tag.ReferencedSOPSequence, 0).orElseThrow().strings(Tag.ReferencedFrameNumber));
    assertTrue(
        item.item(Tag.ReferencedSOPSequence, 0)
            .orElseThrow()
            .contains(Tag.ReferencedRealWorldValueMappingInstanceSequence));
    assertTrue(item.contains(Tag.IconImageSequence));
    ContentItems.write(item, Optional.empty(), image("1.2.4", 2));
    assertFalse(
        item.item(Tag.ReferencedSOPSequence, 0)
            .orElseThrow()
            .contains(Tag.ReferencedRealWorldValueMappingInstanceSequence));
  }

  private static ContentValue image(String uid, int frame) {
    return new ContentValue.Reference(
        ValueType.IMAGE,
        new InstanceReference("1.2.840.10008.5.1.4.1.1.2", uid),
        List.of(frame),
        List.of(),
        List.of(),
        Optional.empty());
  }

  @Test
  void aNumberThatChangesLosesItsFractionAndKeepsItsUnit() {
    DataSet root = report();
    DataSet item = ContentItems.add(root, RelationshipType.CONTAINS, Optional.of(LENGTH), mm("1"));
    DataSet measured = item.item(Tag.MeasuredValueSequence, 0).orElseThrow();
    measured.setLongs(Tag.RationalNumeratorValue, VR.SL, 2);
    measured.setLongs(Tag.RationalDenominatorValue, VR.UL, 2);
    measured
        .item(Tag.MeasurementUnitsCodeSequence, 0)
        .orElseThrow()
        .set(Tag.ContextIdentifier, VR.CS, "7460");
    ContentItems.write(item, Optional.of(LENGTH), mm("1"));
    assertTrue(measured.contains(Tag.RationalNumeratorValue));
    ContentItems.write(item, Optional.of(LENGTH), mm("2"));
    assertFalse(measured.contains(Tag.RationalNumeratorValue));
    assertTrue(
        measured
            .item(Tag.MeasurementUnitsCodeSequence, 0)
            .orElseThrow()
            .contains(Tag.ContextIdentifier));
  }

  private static ContentValue mm(String number) {
    return new ContentValue.Numeric(
        Optional.of(number), OptionalDouble.empty(), Optional.of(MM), Optional.empty());
  }

  @Test
  void codesAreWrittenIntoTheAttributeThatHoldsThem() {
    for (String value : List.of("short", "longer than sixteen characters", "urn:oid:1.2.3")) {
      DataSet root = new DataSet();
      Code code = new Code(value, "99X", "Meaning", "1");
      CodeItems.write(root, Tag.ConceptCodeSequence, code);
      assertEquals(Optional.of(code), CodeItems.read(root, Tag.ConceptCodeSequence));
    }
  }

  @Test
  void namesInAnotherScriptAreReadInTheCharacterSetOfTheDocument() {
    DataSet root = report();
    root.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    ContentValue name = new ContentValue.Plain(ValueType.PNAME, "Yamada^Tarou=山田^太郎");
    ContentItems.add(root, RelationshipType.CONTAINS, Optional.of(LENGTH), name);
    assertEquals(name, SrDocument.of(root).root().children().getFirst().value());
  }
}
