// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Findings;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Opens an object and checks it against all rules on single objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class Validation {
  private final Validator validator = new Validator(Rules.load(), Map.of());
  private Path segmentation;
  private Path ct;

  /** Writes the objects. */
  @Setup
  public void write() throws IOException {
    segmentation = Files.createTempFile("sopwith-benchmark", ".dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Objects.segmentation(12_544))
        .write(segmentation);
    ct = Files.createTempFile("sopwith-benchmark", ".dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Objects.ct(1)).write(ct);
  }

  /** Removes the objects. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(segmentation);
    Files.delete(ct);
  }

  /** A conforming Segmentation of 12,544 frames. */
  @Benchmark
  public int segmentation() throws IOException {
    return check(segmentation);
  }

  /** A CT image of 100 elements that breaks many rules. */
  @Benchmark
  public int ct() throws IOException {
    return check(ct);
  }

  private int check(Path path) throws IOException {
    Findings findings = new Findings();
    try (DicomFile file = DicomFile.open(path)) {
      validator.validate(validator.instance(file), path.toString(), findings);
    }
    return findings.list().size();
  }
}
