// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Progress;
import org.sopwith.operation.Samples;

class ComparisonTest {
  private Ignored ignored = Ignored.NOTHING;

  @Test
  void sameObjectHasNoDifferences() throws IOException {
    assertEquals(List.of(), afterChange(ct -> {}));
  }

  @Test
  void changedAddedAndRemovedElementsAreTold() throws IOException {
    assertEquals(
        List.of("LEFT_ONLY StudyDate", "CHANGED PatientName", "RIGHT_ONLY PatientSex"),
        afterChange(
            ct -> {
              ct.remove(Tag.StudyDate);
              ct.set(Tag.PatientName, "X");
              ct.set(Tag.PatientSex, "F");
            }));
  }

  @Test
  void changeWithinAnItemIsToldAtItsPlace() throws IOException {
    assertEquals(
        List.of("CHANGED SourceImageSequence[2].ReferencedSOPInstanceUID"),
        afterChange(
            ct ->
                ct.items(Tag.SourceImageSequence)
                    .get(1)
                    .set(Tag.ReferencedSOPInstanceUID, "2.25.99")));
  }

  @Test
  void insertedAndRemovedItemsDoNotMakeTheOthersDiffer() throws IOException {
    assertEquals(
        List.of("LEFT_ONLY SourceImageSequence[1]"),
        afterChange(ct -> ct.removeItem(Tag.SourceImageSequence, 0)));
    assertEquals(
        List.of("RIGHT_ONLY SourceImageSequence[2]"),
        afterChange(
            ct -> {
              DataSet item = new DataSet();
              item.set(Tag.ReferencedSOPInstanceUID, "2.25.77");
              ct.insertItem(Tag.SourceImageSequence, 1, item);
            }));
  }

  @Test
  void thousandsOfItemsAreBroughtTogetherFast() throws IOException {
    DataSet left = frames(0, 12_544);
    DataSet right = frames(5, 12_544);
    right.items(Tag.PerFrameFunctionalGroupsSequence).get(7_000).set(Tag.FrameComments, "x");
    assertEquals(
        List.of(
            "LEFT_ONLY PerFrameFunctionalGroupsSequence[1]",
            "LEFT_ONLY PerFrameFunctionalGroupsSequence[2]",
            "LEFT_ONLY PerFrameFunctionalGroupsSequence[3]",
            "LEFT_ONLY PerFrameFunctionalGroupsSequence[4]",
            "LEFT_ONLY PerFrameFunctionalGroupsSequence[5]",
            "RIGHT_ONLY PerFrameFunctionalGroupsSequence[7001].FrameComments"),
        differences(left, right).stream()
            .map(d -> d.replace("[7006].FrameComments", "[7001].FrameComments"))
            .toList());
  }

  @Test
  void textIsComparedAsTextWhateverItsCharacterSet() throws IOException {
    assertEquals(
        List.of("CHANGED SpecificCharacterSet"),
        afterChange(
            ct -> {
              ct.set(Tag.SpecificCharacterSet, "ISO_IR 192");
              ct.set(Tag.PatientName, "Müller^Anna");
            }));
  }

  @Test
  void unknownVrIsTheSameAsTheKnownOneWithTheSameBytes() throws IOException {
    assertEquals(List.of(), afterChange(ct -> ct.setBytes(0x00291010, VR.UN, "secret".getBytes())));
  }

  @Test
  void pixelDataIsComparedByItsBytes() throws IOException {
    assertEquals(
        List.of("CHANGED PixelData"),
        afterChange(ct -> ct.setBytes(Tag.PixelData, VR.OW, new byte[8])));
    Fragments one = Fragments.of(List.of(new byte[0], new byte[] {1, 2}));
    Fragments same = Fragments.of(List.of(new byte[0], new byte[] {1, 2}));
    Fragments other = Fragments.of(List.of(new byte[0], new byte[] {1, 3}));
    DataSet left = new DataSet().setFragments(Tag.PixelData, VR.OB, one);
    assertEquals(
        List.of(), differences(left, new DataSet().setFragments(Tag.PixelData, VR.OB, same)));
    assertEquals(
        List.of("CHANGED PixelData"),
        differences(left, new DataSet().setFragments(Tag.PixelData, VR.OB, other)));
  }

  @Test
  void ignoredAttributesAreLeftOutWhereverTheyAre() throws IOException {
    Consumer<DataSet> changes =
        ct -> {
          ct.set(Tag.SOPInstanceUID, "2.25.2");
          ct.set(Tag.StudyDate, "20250101");
          ct.set(Tag.Manufacturer, "Other");
          ct.items(Tag.SourceImageSequence).get(0).set(Tag.ReferencedSOPInstanceUID, "2.25.3");
          ct.set(Tag.PatientID, "P2");
        };
    ignored = Ignored.of(List.of(), Set.of(IgnorePreset.values()));
    assertEquals(List.of("CHANGED PatientID"), afterChange(changes));
    ignored =
        Ignored.of(
            List.of(
                AttributePath.parse("ReferencedSOPInstanceUID"), AttributePath.parse("PatientID")),
            Set.of(IgnorePreset.DATES));
    assertEquals(List.of("CHANGED SOPInstanceUID", "CHANGED Manufacturer"), afterChange(changes));
  }

  @Test
  void uidsThatTheStandardAssignsAreNotIgnoredWithTheOthers() throws IOException {
    ignored = Ignored.of(List.of(), Set.of(IgnorePreset.UIDS));
    assertEquals(
        List.of("CHANGED SOPClassUID"),
        afterChange(ct -> ct.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.4")));
  }

  @Test
  void oneLevelShowsSameAndIgnoredPairsToo() throws IOException {
    ignored = Ignored.of(List.of(AttributePath.parse("PatientID")), Set.of());
    DataSet ct = Samples.ct();
    List<ElementPair> pairs = new Comparison(ignored, Progress.NONE).elements(ct, Samples.ct());
    assertEquals(ct.size(), pairs.size());
    assertTrue(
        pairs.stream()
            .allMatch(
                pair ->
                    pair.status()
                        == (pair.either().tag() == Tag.PatientID ? Status.IGNORED : Status.SAME)));
  }

  private static DataSet frames(int from, int to) {
    DataSet dataSet = new DataSet();
    for (int frame = from; frame < to; frame++) {
      DataSet item = dataSet.addItem(Tag.PerFrameFunctionalGroupsSequence);
      item.addItem(Tag.FrameContentSequence).setInts(Tag.DimensionIndexValues, VR.UL, 1, frame + 1);
    }
    return dataSet;
  }

  private List<String> afterChange(Consumer<DataSet> change) throws IOException {
    DataSet right = Samples.ct();
    change.accept(right);
    return differences(Samples.ct(), right);
  }

  private List<String> differences(DataSet left, DataSet right) throws IOException {
    List<String> found = new ArrayList<>();
    Differences.Visitor visitor =
        new Differences.Visitor() {
          @Override
          public void element(ElementPair pair) {
            found.add(pair.status() + " " + pair.path());
          }

          @Override
          public void item(Element sequence, ItemPair pair) {
            found.add(
                pair.status()
                    + " "
                    + sequence.path()
                    + "["
                    + (pair.either().itemIndex() + 1)
                    + "]");
          }
        };
    new Differences(new Comparison(ignored, Progress.NONE), visitor).visit(left, right);
    return found;
  }
}
