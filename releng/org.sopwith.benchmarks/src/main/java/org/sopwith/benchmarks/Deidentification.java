// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.Deidentifier;
import org.sopwith.deid.engine.RefusedException;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/** De-identifies a CT image of 100 elements without its pixels, from memory to memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class Deidentification {
  private Deidentifier deidentifier;
  private byte[] ct;

  /** Makes the object. */
  @Setup
  public void make() throws IOException, OperationException {
    deidentifier =
        new Deidentifier(
            BuiltinProfiles.find("basic").orElseThrow(),
            Path.of(""),
            DeidKey.random(),
            Cleaners.standard());
    DataSet object = Objects.ct(1);
    object.setBytes(Tag.PixelData, VR.OW, new byte[2]);
    ct = written(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object)).toByteArray();
  }

  private static ByteArrayOutputStream written(DicomFile file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.write(bytes);
    return bytes;
  }

  /** An object of a series of which others were there before: read, decided on, made, written. */
  @Benchmark
  public int basic() throws IOException, RefusedException {
    try (DicomFile file = DicomFile.parse(ct)) {
      return written(deidentifier.deidentify(file).file()).size();
    }
  }
}
