// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.operation.Findings;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.seg.SourceImages;
import org.sopwith.seg.SourceReference;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.standard.Code;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Writes a segmentation of 98 boxes in 512 x 512 x 300 voxels, opens it and checks it wholly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx300m"})
public class Segmentations {
  private static final int SIDE = 512;
  private static final int SLICES = 300;
  private static final int SEGMENTS = 98;
  private static final int BOX = 35;
  private static final int PARTS = 9;
  private static final Grid GRID =
      Grid.upright(SIDE, SIDE, SLICES, new Vector(-200, -200, 0), new Vector(0.8, 0.8, 1.5));

  private final Validator validator;
  private Path written;

  /** All rules run that begin with {@code seg.}, also those that read all pixels. */
  public Segmentations() {
    Rules rules = Rules.load();
    Map<String, Boolean> on = new HashMap<>();
    rules.all().forEach(rule -> on.put(rule.id(), rule.id().startsWith("seg.")));
    validator = new Validator(rules, on);
  }

  /** Writes the object that is opened and checked. */
  @Setup
  public void write() throws IOException, OperationException {
    written = Files.createTempFile("sopwith-benchmark", ".dcm");
    write(SegmentationType.BINARY);
  }

  /** Removes the object. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(written);
  }

  /** Makes a binary segmentation and writes it to a file. */
  @Benchmark
  public long writeBinary() throws IOException, OperationException {
    return write(SegmentationType.BINARY);
  }

  /** The same as a label map. */
  @Benchmark
  public long writeLabelMap() throws IOException, OperationException {
    return write(SegmentationType.LABELMAP);
  }

  /** Opens the binary one and reads a slice of one of its segments. */
  @Benchmark
  public int openAndShow() throws IOException {
    try (DicomFile file = DicomFile.open(written)) {
      Segmentation segmentation = Segmentation.of(file);
      int frame = segmentation.frames() / 2;
      return segmentation.mask(frame, segmentation.segmentOf(frame)).length;
    }
  }

  /** Opens the binary one and checks it with all pixels. */
  @Benchmark
  public int check() throws IOException {
    Findings findings = new Findings();
    try (DicomFile file = DicomFile.open(written)) {
      validator.validate(validator.instance(file), "", findings);
    }
    return findings.list().size();
  }

  private long write(SegmentationType type) throws IOException, OperationException {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Segment> segments = new ArrayList<>();
    for (int number = 1; number <= SEGMENTS; number++) {
      numbers.put(number, number);
      segments.add(segment(number));
    }
    DicomFile made =
        SegmentationWriter.make(
            new Source(),
            segments,
            List.of(new SegmentLayer.Labels(labels(), 0, numbers)),
            SegmentationContent.DEFAULT,
            SegmentationOptions.of(type),
            LocalDateTime.of(2026, 1, 2, 3, 4),
            Progress.NONE,
            remark -> {});
    Path target = type == SegmentationType.BINARY ? written : Files.createTempFile("sopwith", "");
    made.write(target);
    long length = Files.size(target);
    if (target != written) {
      Files.delete(target);
    }
    return length;
  }

  private static Segment segment(int number) {
    return new Segment(
        number,
        "Liver " + number,
        "",
        Optional.of(new Code("91723000", "SCT", "Anatomical Structure")),
        Optional.of(new Code("10200004", "SCT", "Liver")),
        List.of(),
        List.of(),
        "MANUAL",
        "",
        Optional.empty(),
        "",
        "");
  }

  /** Each slice has the boxes of a ninth of the segments, which makes 3,267 frames. */
  private static MemoryVolume labels() {
    byte[][] kinds = new byte[PARTS][SIDE * SIDE];
    for (int number = 1; number <= SEGMENTS; number++) {
      int place = number - 1;
      byte[] slice = kinds[place % PARTS];
      int column = 20 + place / PARTS % 8 * 60;
      int row = 20 + place / PARTS / 8 * 90;
      for (int y = row; y < row + BOX; y++) {
        java.util.Arrays.fill(slice, y * SIDE + column, y * SIDE + column + BOX, (byte) number);
      }
    }
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < SLICES; slice++) {
      slices.add(new Samples.Bytes(kinds[slice * PARTS / SLICES], false));
    }
    return MemoryVolume.of(GRID, slices);
  }

  private static final class Source implements SourceImages {
    @Override
    public Grid grid() {
      return GRID;
    }

    @Override
    public DataSet attributes() {
      DataSet image = Objects.ct(1);
      image.set(Tag.FrameOfReferenceUID, VR.UI, "1.2.826.0.1.3680043.10.6");
      return image;
    }

    @Override
    public String fileName() {
      return "ct";
    }

    @Override
    public Optional<SourceReference> source(int slice) {
      return Optional.of(
          new SourceReference(
              new InstanceReference(UID.CTImageStorage, "1.2.826.0.1.3680043.10.1." + (slice + 1)),
              List.of()));
    }

    @Override
    public List<Series> series() {
      List<SourceReference> images = new ArrayList<>();
      for (int slice = 0; slice < SLICES; slice++) {
        images.add(source(slice).orElseThrow());
      }
      return List.of(new Series("1.2.826.0.1.3680043.10.3", images));
    }
  }
}
