// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
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
}
