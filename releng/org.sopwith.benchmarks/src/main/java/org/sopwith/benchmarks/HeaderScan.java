// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;

/** Headers of 1,000 CT files of 527 kB with 100 elements, every value decoded; files per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class HeaderScan {
  private static final int FILES = 1000;

  private Path folder;
  private Path[] files;

  /** Writes the files. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("sopwith-benchmark");
    files = new Path[FILES];
    for (int i = 0; i < FILES; i++) {
      files[i] = folder.resolve(i + ".dcm");
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Objects.ct(i)).write(files[i]);
    }
  }

  /** Removes the files. */
  @TearDown
  public void remove() throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Every element's value as text. */
  @Benchmark
  @OperationsPerInvocation(FILES)
  public long allValues() throws IOException {
    long characters = 0;
    for (Path path : files) {
      try (DicomFile file = DicomFile.open(path, ReadOptions.HEADER)) {
        for (Element element : file.dataSet()) {
          for (String value : element.strings()) {
            characters += value.length();
          }
        }
      }
    }
    return characters;
  }

  /** The identifiers of patient, study, series and instance. */
  @Benchmark
  @OperationsPerInvocation(FILES)
  public long identifiers() throws IOException {
    long characters = 0;
    for (Path path : files) {
      try (DicomFile file = DicomFile.open(path, ReadOptions.HEADER)) {
        DataSet d = file.dataSet();
        characters += d.string(Tag.PatientID, "").length();
        characters += d.string(Tag.StudyInstanceUID, "").length();
        characters += d.string(Tag.SeriesInstanceUID, "").length();
        characters += d.string(Tag.SOPInstanceUID, "").length();
      }
    }
    return characters;
  }
}
