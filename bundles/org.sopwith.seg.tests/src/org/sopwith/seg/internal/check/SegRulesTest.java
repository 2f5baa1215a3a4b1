// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.operation.Progress;
import org.sopwith.seg.MadeUpSource;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

class SegRulesTest {
  private static final int SIDE = 12;
  private static final Grid GRID =
      Grid.upright(SIDE, SIDE, 3, new Vector(-6, -6, 0), new Vector(1, 1, 2));
  private static final Code LEFT = new Code("7771000", "SCT", "Left");
  private static final Code RIGHT = new Code("24028007", "SCT", "Right");
  private static final Code LUNG = new Code("39607008", "SCT", "Lung");

  /** Rules with a test of their own. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "seg.number-duplicate",
          "seg.number-gap",
          "seg.segment-without-frame",
          "seg.segment-empty",
          "seg.label-undefined",
          "seg.pieces",
          "seg.tiny",
          "seg.fractional");

  private static Segment lung(int number, String label, Code side) {
    return new Segment(
        number,
        label,
        "",
        Optional.of(new Code("91723000", "SCT", "Anatomical Structure")),
        Optional.of(LUNG),
        List.of(side),
        List.of(),
        "MANUAL",
        "",
        Optional.empty(),
        "",
        "");
  }

  /** Two boxes of 3 x 3 voxels in each slice: the first at low x, which is the patient's right. */
  private static DicomFile made(SegmentationType type, Map<Integer, Integer> segments)
      throws Exception {
    List<Samples> slices =
        Stream.generate(SegRulesTest::slice).limit(3).map(Samples.class::cast).toList();
    DicomFile file =
        SegmentationWriter.make(
            MadeUpSource.on(GRID),
            List.of(lung(1, "Right lung", RIGHT), lung(2, "Left lung", LEFT)),
            List.of(new SegmentLayer.Labels(MemoryVolume.of(GRID, slices), 0, segments)),
            SegmentationContent.DEFAULT,
            SegmentationOptions.of(type),
            LocalDateTime.of(2026, 1, 2, 3, 4),
            Progress.NONE,
            remark -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return DicomFile.parse(out.toByteArray());
  }

  private static Samples.Bytes slice() {
    byte[] labels = new byte[SIDE * SIDE];
    for (int row = 4; row < 7; row++) {
      for (int column = 0; column < 3; column++) {
        labels[row * SIDE + 2 + column] = 1;
        labels[row * SIDE + 7 + column] = 2;
      }
    }
    return new Samples.Bytes(labels, false);
  }

  private static Set<String> found(DicomFile file) {
    Rules rules = Rules.of(new SegRules());
    Map<String, Boolean> on = new HashMap<>();
    rules.all().forEach(rule -> on.put(rule.id(), true));
    Validator validator = new Validator(rules, on);
    Set<String> found = new TreeSet<>();
    validator.validate(validator.instance(file), "", finding -> found.add(finding.rule()));
    return found;
  }

  @ParameterizedTest
  @MethodSource
  void aBreachIsFoundByItsRuleAlone(String rule, Consumer<DataSet> breach) throws Exception {
    DicomFile file = made(SegmentationType.BINARY, Map.of(1, 1, 2, 2));
    breach.accept(file.dataSet());
    assertEquals(Set.of(rule), found(file));
  }

  private static Arguments breach(String rule, Consumer<DataSet> breach) {
    return Arguments.of("seg." + rule, breach);
  }

  private static DataSet segment(DataSet root, int index) {
    return root.item(Tag.SegmentSequence, index).orElseThrow();
  }

  private static DataSet frame(DataSet root, int index) {
    return root.item(Tag.PerFrameFunctionalGroupsSequence, index).orElseThrow();
  }

  private static void index(DataSet root, int frame, int... values) {
    frame(root, frame)
        .item(Tag.FrameContentSequence, 0)
        .orElseThrow()
        .setInts(Tag.DimensionIndexValues, VR.UL, values);
  }

  private static DataSet source(DataSet root, int index) {
    return frame(root, index)
        .item(Tag.DerivationImageSequence, 0)
        .flatMap(item -> item.item(Tag.SourceImageSequence, 0))
        .orElseThrow();
  }

  private static void retype(DataSet root, Code code) {
    DataSet segment = segment(root, 0);
    CodeItems.write(segment, Tag.SegmentedPropertyTypeCodeSequence, code);
  }

  private static void clear(DataSet root, int from, int to) {
    byte[] pixels = root.bytes(Tag.PixelData);
    Arrays.fill(pixels, from, to, (byte) 0);
    root.setBytes(Tag.PixelData, VR.OB, pixels);
  }

  static Stream<Arguments> aBreachIsFoundByItsRuleAlone() {
    return Stream.of(
        breach(
            "type-loose",
            root -> retype(root, new Code("91723000", "SCT", "Anatomical Structure"))),
        breach("type-category", root -> retype(root, new Code("87612001", "SCT", "Lung blood"))),
        breach("entire", root -> retype(root, new Code("39607008", "SCT", "Entire lung"))),
        breach("laterality", root -> segment(root, 0).set(Tag.SegmentLabel, VR.LO, "Left lung")),
        breach("label", root -> segment(root, 0).set(Tag.SegmentLabel, VR.LO, "Right spleen")),
        breach("frame-of-reference", root -> root.remove(Tag.FrameOfReferenceUID)),
        breach(
            "pixel-measures",
            root ->
                root.item(Tag.SharedFunctionalGroupsSequence, 0)
                    .orElseThrow()
                    .remove(Tag.PixelMeasuresSequence)),
        breach(
            "source-missing", root -> frame(root, 0).setEmptySequence(Tag.DerivationImageSequence)),
        breach("source-empty", root -> source(root, 0).set(Tag.ReferencedSOPInstanceUID, VR.UI)),
        breach(
            "source-twice",
            root -> {
              DataSet derivation =
                  frame(root, 0).item(Tag.DerivationImageSequence, 0).orElseThrow();
              derivation.insertItem(Tag.SourceImageSequence, 1, source(root, 0).copy());
            }),
        breach(
            "reference-list",
            root ->
                root.item(Tag.ReferencedSeriesSequence, 0)
                    .orElseThrow()
                    .removeItem(Tag.ReferencedInstanceSequence, 0)),
        breach(
            "position-twice",
            root -> {
              DataSet other = frame(root, 1).item(Tag.PlanePositionSequence, 0).orElseThrow();
              frame(root, 0)
                  .item(Tag.PlanePositionSequence, 0)
                  .orElseThrow()
                  .set(
                      Tag.ImagePositionPatient,
                      VR.DS,
                      other.strings(Tag.ImagePositionPatient).toArray(String[]::new));
            }),
        breach(
            "type-category",
            root ->
                CodeItems.write(
                    segment(root, 0),
                    Tag.SegmentedPropertyCategoryCodeSequence,
                    new Code("80891009", "SCT", "Heart"))),
        breach("code-retired", root -> retype(root, new Code("T-28000", "SRT", "Lung"))),
        breach("attribute-missing", root -> root.set(Tag.InstanceNumber, VR.IS)),
        breach(
            "attribute-missing",
            root -> segment(root, 0).set(Tag.SegmentAlgorithmType, VR.CS, "AUTOMATIC")),
        breach("dimension-twice", root -> index(root, 0, 1, 2)),
        breach("dimension-segment", root -> index(root, 0, 2, 9)),
        breach(
            "frame-segment",
            root -> {
              DataSet segment =
                  frame(root, 0).item(Tag.SegmentIdentificationSequence, 0).orElseThrow();
              segment.setInts(Tag.ReferencedSegmentNumber, VR.US, 3);
              index(root, 0, 3, 1);
            }),
        breach(
            "edge",
            root -> {
              byte[] pixels = root.bytes(Tag.PixelData);
              pixels[0] |= 3;
              // the first voxels of a row, joined to the segment
              for (int row = 1; row < 4; row++) {
                int bit = row * SIDE + 1 + (row == 3 ? 1 : 0);
                pixels[bit >> 3] |= (byte) (1 << (bit & 7));
              }
              root.setBytes(Tag.PixelData, VR.OB, pixels);
            }),
        breach("overlap", root -> root.set(Tag.SegmentsOverlap, VR.CS, "YES")),
        breach("frame-empty", root -> clear(root, 0, 18)),
        breach(
            "side",
            root -> {
              DataSet one = segment(root, 0);
              DataSet other = segment(root, 1);
              for (DataSet segment : List.of(one, other)) {
                DataSet type = segment.item(Tag.SegmentedPropertyTypeCodeSequence, 0).orElseThrow();
                CodeItems.write(
                    type,
                    Tag.SegmentedPropertyTypeModifierCodeSequence,
                    segment == one ? LEFT : RIGHT);
                segment.set(Tag.SegmentLabel, VR.LO, segment == one ? "Left lung" : "Right lung");
              }
            }));
  }

  @Test
  void everyRuleOnOneObjectIsTested() {
    Set<String> tested = new TreeSet<>(OTHERWISE);
    aBreachIsFoundByItsRuleAlone().forEach(one -> tested.add((String) one.get()[0]));
    Set<String> all = new TreeSet<>();
    new SegRules().instanceRules().forEach(rule -> all.add(rule.id()));
    assertEquals(all, tested);
  }

  @Test
  void fewVoxelsAreFound() throws Exception {
    DicomFile file = made(SegmentationType.BINARY, Map.of(1, 1, 2, 2));
    clear(file.dataSet(), 0, 54);
    byte[] pixels = file.dataSet().bytes(Tag.PixelData);
    pixels[7] = (byte) 0xC0;
    file.dataSet().setBytes(Tag.PixelData, VR.OB, pixels);
    assertEquals(Set.of("seg.frame-empty", "seg.tiny"), found(file));
  }

  @Test
  void fractionsNeedATypeAndAMaximumThatFits() throws Exception {
    DicomFile file = made(SegmentationType.FRACTIONAL, Map.of(1, 1, 2, 2));
    file.dataSet().setInts(Tag.MaximumFractionalValue, VR.US, 300);
    assertEquals(Set.of("seg.fractional"), found(file));
    file.dataSet().setInts(Tag.MaximumFractionalValue, VR.US, 255);
    file.dataSet().set(Tag.SegmentationFractionalType, VR.CS, "LIKELIHOOD");
    assertEquals(Set.of("seg.fractional"), found(file));
  }

  @Test
  void radiographsNeedNoFrameOfReference() throws Exception {
    DicomFile file = made(SegmentationType.BINARY, Map.of(1, 1, 2, 2));
    DataSet root = file.dataSet();
    root.remove(Tag.FrameOfReferenceUID);
    for (DataSet group : root.items(Tag.PerFrameFunctionalGroupsSequence)) {
      group.remove(Tag.PlanePositionSequence);
    }
    assertEquals(Set.of(), found(file));
  }

  @Test
  void whatTheWriterMakesIsFreeOfFindings() throws Exception {
    for (SegmentationType type : SegmentationType.values()) {
      assertEquals(Set.of(), found(made(type, Map.of(1, 1, 2, 2))), type.name());
    }
  }

  @Test
  void numbersAreUniqueAndWithoutGaps() throws Exception {
    DicomFile gap = made(SegmentationType.BINARY, Map.of(1, 1, 2, 2));
    segment(gap.dataSet(), 1).setInts(Tag.SegmentNumber, VR.US, 3);
    assertTrue(found(gap).containsAll(Set.of("seg.number-gap", "seg.frame-segment")));
    DicomFile twice = made(SegmentationType.BINARY, Map.of(1, 1, 2, 2));
    segment(twice.dataSet(), 1).setInts(Tag.SegmentNumber, VR.US, 1);
    assertTrue(found(twice).contains("seg.number-duplicate"));
  }

  @Test
  void aSegmentWithoutVoxelsIsFound() throws Exception {
    DicomFile file = made(SegmentationType.BINARY, Map.of(1, 1));
    assertEquals(Set.of("seg.segment-empty", "seg.segment-without-frame"), found(file));
  }

  @Test
  void aLabelWithoutSegmentIsFound() throws Exception {
    DicomFile file = made(SegmentationType.LABELMAP, Map.of(1, 1, 2, 2));
    file.dataSet().removeItem(Tag.SegmentSequence, 1);
    assertEquals(Set.of("seg.label-undefined"), found(file));
  }

  @Test
  void pixelsThatSegmentsShareAreFound() throws Exception {
    DicomFile file = made(SegmentationType.BINARY, Map.of(1, 1, 2, 2));
    byte[] pixels = file.dataSet().bytes(Tag.PixelData);
    System.arraycopy(pixels, 0, pixels, 54, 18);
    file.dataSet().setBytes(Tag.PixelData, VR.OB, pixels);
    assertTrue(found(file).contains("seg.overlap"));
  }

  @Test
  void piecesAndEdgesAreSeenInThreeDimensions() throws Exception {
    DicomFile file = made(SegmentationType.BINARY, Map.of(1, 1, 2, 2));
    clear(file.dataSet(), 18, 36);
    Set<String> found = new HashSet<>(found(file));
    assertEquals(Set.of("seg.frame-empty", "seg.pieces"), found);
  }
}
