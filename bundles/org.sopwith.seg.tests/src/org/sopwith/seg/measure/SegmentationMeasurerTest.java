// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.operation.Severity;
import org.sopwith.seg.MadeUpImages;
import org.sopwith.seg.MadeUpSource;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.measurement.MeasurementReport;
import org.sopwith.sr.measurement.ReadGroup;
import org.sopwith.standard.Code;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

class SegmentationMeasurerTest {
  private static final Grid GRID =
      Grid.upright(9, 7, 4, new Vector(-6, -6, 10), new Vector(1, 2, 5));
  private static final Code LEFT = new Code("7771000", "SCT", "Left");

  @TempDir Path dir;

  private static Segment segment(int number, String label) {
    return new Segment(
        number,
        label,
        "",
        Optional.of(new Code("123037004", "SCT", "Anatomical Structure")),
        Optional.of(new Code("64033007", "SCT", "Kidney")),
        List.of(LEFT),
        List.of(),
        "MANUAL",
        "",
        Optional.empty(),
        "",
        "");
  }

  private static List<Samples> labels(Random random) {
    return Stream.<Samples>generate(
            () -> {
              byte[] slice = new byte[GRID.sliceVoxels()];
              for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) random.nextInt(3);
              }
              return new Samples.Bytes(slice, false);
            })
        .limit(GRID.slices())
        .toList();
  }

  private static Segmentation made(SegmentationType type, List<Samples> labels) throws Exception {
    return made(
        type, new SegmentLayer.Labels(MemoryVolume.of(GRID, labels), 0, Map.of(1, 1, 2, 2)));
  }

  private static Segmentation made(SegmentationType type, SegmentLayer layer) throws Exception {
    DicomFile file =
        SegmentationWriter.make(
            MadeUpSource.on(GRID),
            List.of(segment(1, "Left kidney"), segment(2, "Other")),
            List.of(layer),
            SegmentationContent.DEFAULT,
            SegmentationOptions.of(type),
            LocalDateTime.of(2026, 1, 2, 3, 4),
            Progress.NONE,
            remark -> {});
    return parsed(file);
  }

  private static Segmentation parsed(DicomFile file) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return Segmentation.of(DicomFile.parse(out.toByteArray()));
  }

  private static int pixel(int column, int row, int slice) {
    return 100 * slice + 10 * row + column;
  }

  private List<Stack> images(Grid grid, Consumer<DataSet> change) throws Exception {
    Path ct = MadeUpImages.write(dir.resolve("ct"), grid, SegmentationMeasurerTest::pixel, change);
    try (Stream<Path> files = Files.list(ct)) {
      return SeriesReader.read(files.toList()).stacks();
    }
  }

  private static Measurements measure(
      Segmentation segmentation, List<Stack> stacks, MeasureOptions options, List<String> remarks)
      throws Exception {
    return SegmentationMeasurer.measure(
        segmentation, stacks, Optional.empty(), options, Progress.NONE, remarks::add);
  }

  private static Measurements measure(Segmentation segmentation, List<Stack> stacks)
      throws Exception {
    return measure(segmentation, stacks, MeasureOptions.DEFAULT, new ArrayList<>());
  }

  /** The values under a label, in HU. */
  private static double[] expected(List<Samples> labels, int label) {
    List<Double> values = new ArrayList<>();
    for (int slice = 0; slice < GRID.slices(); slice++) {
      for (int i = 0; i < GRID.sliceVoxels(); i++) {
        if (labels.get(slice).integer(i) == label) {
          values.add(2.0 * pixel(i % 9, i / 9, slice) - 1000);
        }
      }
    }
    return values.stream().mapToDouble(v -> v).sorted().toArray();
  }

  @ParameterizedTest
  @EnumSource(SegmentationType.class)
  void valuesUnderEachSegmentAreThoseOfTheImages(SegmentationType type) throws Exception {
    List<Samples> labels = labels(new Random(type.ordinal()));
    Measurements measured = measure(made(type, labels), images(GRID, image -> {}));
    assertEquals("[hnsf'U]", measured.quantity().units().value());
    assertEquals(2, measured.segments().size());
    assertEquals(GRID.slices(), measured.images().size());
    for (int number = 1; number <= 2; number++) {
      double[] values = expected(labels, number);
      SegmentMeasurement one = measured.segments().get(number - 1);
      double mean = Arrays.stream(values).average().orElse(0);
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      int n = values.length;
      assertEquals(n, one.voxels());
      assertEquals(n * 0.01, one.volume(), 1e-9);
      assertEquals(mean, one.values().mean(), 1e-9);
      assertEquals(Math.sqrt(squares / n), one.values().populationStandardDeviation(), 1e-9);
      assertEquals((values[(n - 1) / 2] + values[n / 2]) / 2, one.values().median(), 1e-9);
      assertEquals(values[0], one.values().minimum());
      assertEquals(values[n - 1], one.values().maximum());
    }
  }

  private static Segmentation fractions(String type) throws Exception {
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < GRID.slices(); slice++) {
      float[] shares = new float[GRID.sliceVoxels()];
      if (slice == 1) {
        shares[0] = 1;
        shares[1] = 0.2f;
        shares[2] = 0.6f;
      }
      slices.add(new Samples.Floats(shares));
    }
    Segmentation made =
        made(
            SegmentationType.FRACTIONAL,
            new SegmentLayer.Shares(MemoryVolume.of(GRID, slices), 0, 1, 1.0));
    made.file().dataSet().set(Tag.SegmentationFractionalType, VR.CS, type);
    return made;
  }

  @Test
  void probabilitiesCountFromAThresholdOn() throws Exception {
    List<Stack> images = images(GRID, image -> {});
    Measurements half = measure(fractions("PROBABILITY"), images);
    assertEquals(2, half.segments().getFirst().voxels());
    assertEquals(-799 + 1, half.segments().getFirst().values().mean(), 1e-9);
    assertEquals(List.of("voxels: those of probability 0.5 or more"), half.conventions());
    Measurements most =
        measure(
            fractions("PROBABILITY"),
            images,
            new MeasureOptions(OptionalDouble.of(0.9), false, false),
            new ArrayList<>());
    assertEquals(1, most.segments().getFirst().voxels());
    assertEquals(-800, most.segments().getFirst().values().mean(), 1e-9);
  }

  @Test
  void occupanciesWeighVoxels() throws Exception {
    Measurements measured = measure(fractions("OCCUPANCY"), images(GRID, image -> {}));
    SegmentMeasurement one = measured.segments().getFirst();
    assertEquals(3, one.voxels());
    assertEquals(1.8 * 0.01, one.volume(), 1e-9);
    assertEquals((-800 + 0.2 * -798 + 0.6 * -796) / 1.8, one.values().mean(), 1e-9);
    assertEquals(List.of("voxels: weighted by their occupancy"), measured.conventions());
  }

  @Test
  void anotherGridIsSampledAtTheNearestPixel() throws Exception {
    Grid coarse = Grid.upright(4, 3, 4, new Vector(-5.5, -5, 11), new Vector(2, 4, 5));
    List<Samples> labels = labels(new Random(7));
    Measurements measured = measure(made(SegmentationType.BINARY, labels), images(coarse, i -> {}));
    assertEquals(List.of("sampling: nearest pixel of the nearest image"), measured.conventions());
    double sum = 0;
    int count = 0;
    int outside = 0;
    for (int slice = 0; slice < 4; slice++) {
      for (int i = 0; i < GRID.sliceVoxels(); i++) {
        if (labels.get(slice).integer(i) == 1) {
          long x = Math.round((i % 9 - 0.5) / 2);
          long y = Math.round((i / 9 - 0.5) / 2);
          boolean inside = x < 4 && y < 3;
          sum += inside ? 2.0 * pixel((int) x, (int) y, slice) - 1000 : 0;
          count += inside ? 1 : 0;
          outside += inside ? 0 : 1;
        }
      }
    }
    SegmentMeasurement one = measured.segments().getFirst();
    assertTrue(outside > 0);
    assertEquals(outside, one.outside());
    assertEquals(sum / count, one.values().mean(), 1e-9);
    assertEquals((count + outside) * 0.01, one.volume(), 1e-9);
  }

  @Test
  void framesWithoutImageCountForTheVolumeOnly() throws Exception {
    List<String> remarks = new ArrayList<>();
    List<Samples> labels = labels(new Random(8));
    Segmentation segmentation = made(SegmentationType.BINARY, labels);
    Measurements measured =
        measure(
            segmentation, images(GRID.withSlices(0, 3), i -> {}), MeasureOptions.DEFAULT, remarks);
    long inLast =
        IntStream.range(0, GRID.sliceVoxels()).filter(i -> labels.get(3).integer(i) == 1).count();
    SegmentMeasurement one = measured.segments().getFirst();
    assertEquals(inLast, one.outside());
    assertEquals(one.voxels() - inLast, one.values().voxels());
    assertTrue(remarks.getFirst().contains("lie where there is no image"), remarks.toString());
  }

  @Test
  void paddingHasNoValue() throws Exception {
    List<Samples> labels = labels(new Random(9));
    Measurements measured =
        measure(
            made(SegmentationType.BINARY, labels),
            images(
                GRID,
                image -> {
                  image.setInts(Tag.PixelPaddingValue, VR.SS, 0);
                  image.setInts(Tag.PixelPaddingRangeLimit, VR.SS, 99);
                }));
    double[] values = expected(labels, 1);
    SegmentMeasurement one = measured.segments().getFirst();
    assertEquals(
        Arrays.stream(values).filter(value -> value >= -800).min().orElseThrow(),
        one.values().minimum());
    assertEquals(
        Arrays.stream(values).filter(value -> value < -800).count(), one.values().notNumbers());
  }

  @Test
  void unitsAreThoseOfTheImages() throws Exception {
    List<Samples> labels = labels(new Random(10));
    Segmentation segmentation = made(SegmentationType.BINARY, labels);
    Map<String, Consumer<DataSet>> changes =
        Map.of(
            "Bq/ml",
            image -> image.set(Tag.Modality, VR.CS, "PT").set(Tag.Units, VR.CS, "BQML"),
            "g/ml{SUVlbm}",
            image ->
                image
                    .set(Tag.Modality, VR.CS, "PT")
                    .set(Tag.Units, VR.CS, "GML")
                    .set(Tag.SUVType, VR.CS, "LBM"),
            "1",
            image -> image.set(Tag.Modality, VR.CS, "MR"),
            "mg/ml",
            image -> image.set(Tag.RescaleType, VR.LO, "MGML"),
            "um2/s",
            image -> {
              DataSet mapping = image.addItem(Tag.RealWorldValueMappingSequence);
              mapping.setDoubles(Tag.RealWorldValueSlope, VR.FD, 0.5);
              mapping.setDoubles(Tag.RealWorldValueIntercept, VR.FD, 1);
              mapping.setInts(Tag.RealWorldValueFirstValueMapped, VR.SS, 0);
              mapping.setInts(Tag.RealWorldValueLastValueMapped, VR.SS, 10_000);
              CodeItems.add(
                  mapping, Tag.MeasurementUnitsCodeSequence, new Code("um2/s", "UCUM", "um2/s"));
              DataSet definition = mapping.addItem(Tag.QuantityDefinitionSequence);
              CodeItems.add(
                  definition, Tag.ConceptNameCodeSequence, new Code("G-C1C6", "SRT", "Quantity"));
              CodeItems.add(definition, Tag.ConceptCodeSequence, new Code("113041", "DCM", "ADC"));
            });
    for (Map.Entry<String, Consumer<DataSet>> change : changes.entrySet()) {
      Measurements measured = measure(segmentation, images(GRID, change.getValue()));
      assertEquals(change.getKey(), measured.quantity().units().value());
      if (change.getKey().equals("um2/s")) {
        assertEquals("113041", measured.quantity().concept().value());
        double mean =
            Arrays.stream(expected(labels, 1)).map(v -> (v + 1000) / 4 + 1).average().orElse(0);
        assertEquals(mean, measured.segments().getFirst().values().mean(), 1e-9);
      }
    }
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() throws Exception {
    Segmentation segmentation = made(SegmentationType.BINARY, labels(new Random(11)));
    refused(
        "The images of series 1.2.3.5 are needed",
        segmentation,
        images(GRID, image -> image.set(Tag.SeriesInstanceUID, VR.UI, "1.2.9")));
    refused(
        "another Frame of Reference UID",
        segmentation,
        images(GRID, image -> image.set(Tag.FrameOfReferenceUID, VR.UI, "1.2.9")));
    Grid sagittal =
        new Grid(7, 4, 9, GRID.origin(), GRID.rowStep(), GRID.sliceStep(), GRID.columnStep());
    refused("are not parallel to the images", segmentation, images(sagittal, image -> {}));
    DataSet shared =
        segmentation.file().dataSet().item(Tag.SharedFunctionalGroupsSequence, 0).orElseThrow();
    shared.remove(Tag.PixelMeasuresSequence);
    refused(
        "does not say how large its voxels are",
        Segmentation.of(segmentation.file()),
        images(GRID, image -> {}));
  }

  private static void refused(String reason, Segmentation segmentation, List<Stack> images) {
    OperationException e =
        assertThrows(OperationException.class, () -> measure(segmentation, images));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void theReportIsValidAndSaysWhatWasMeasured() throws Exception {
    Segmentation segmentation = made(SegmentationType.BINARY, labels(new Random(12)));
    MeasureOptions options = new MeasureOptions(OptionalDouble.empty(), true, true);
    Measurements measured =
        measure(segmentation, images(GRID, image -> {}), options, new ArrayList<>());
    DataSet document = MeasurementDocument.of(segmentation, measured, options);
    DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, document);
    Rules rules = Rules.load(List.of(getClass().getClassLoader()));
    Map<String, Boolean> on = new HashMap<>();
    rules.all().forEach(rule -> on.put(rule.id(), true));
    Validator validator = new Validator(rules, on);
    List<Finding> findings = new ArrayList<>();
    validator.validate(validator.instance(file), "", findings::add);
    assertEquals(
        List.of(), findings.stream().filter(one -> one.severity() != Severity.NOTE).toList());
    List<ReadGroup> groups = MeasurementReport.read(SrDocument.of(document));
    assertEquals(2, groups.size());
    assertEquals("Left kidney", groups.getFirst().trackingIdentifier().orElseThrow());
    assertEquals(LEFT, groups.getFirst().laterality().orElseThrow());
    assertEquals(14, groups.getFirst().measurements().size());
    assertEquals(
        measured.segments().getFirst().values().mean(),
        groups.getFirst().measurements().stream()
            .filter(
                one -> one.derivation().filter(it -> it.value().equals("373098007")).isPresent())
            .findFirst()
            .orElseThrow()
            .value()
            .orElseThrow());
    assertEquals(
        MeasurementDocument.of(segmentation, measured, options).string(Tag.StudyInstanceUID),
        segmentation.file().dataSet().string(Tag.StudyInstanceUID));
    assertEquals(
        measured.segments().getFirst().trackingUid(),
        measure(segmentation, images(GRID, image -> {})).segments().getFirst().trackingUid());
  }
}
