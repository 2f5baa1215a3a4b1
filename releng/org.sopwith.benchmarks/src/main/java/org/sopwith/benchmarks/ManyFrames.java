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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.TransferSyntax;

/**
 * Opens a Segmentation of 12,544 frames of 512 by 512 bits (416 MB) in a heap of 64 MB and walks
 * through all functional groups.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx64m"})
public class ManyFrames {
  private Path path;

  /** Writes the object. */
  @Setup
  public void write() throws IOException {
    path = Files.createTempFile("sopwith-benchmark", ".dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Objects.segmentation(12_544))
        .write(path);
  }

  /** Removes the object. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(path);
  }

  /** Opens the file only. */
  @Benchmark
  public int open() throws IOException {
    try (DicomFile file = DicomFile.open(path)) {
      return file.dataSet().size();
    }
  }

  /** Opens the file and visits every element at every level. */
  @Benchmark
  public long openAndWalk() throws IOException {
    try (DicomFile file = DicomFile.open(path)) {
      return walk(file.dataSet());
    }
  }

  private static long walk(DataSet dataSet) {
    long sum = 0;
    for (Element element : dataSet) {
      sum += element.tag() + element.length();
      for (DataSet item : element.items()) {
        sum += walk(item);
      }
    }
    return sum;
  }
}
