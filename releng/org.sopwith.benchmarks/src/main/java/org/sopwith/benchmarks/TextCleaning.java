// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.TextCleaner;
import org.sopwith.deid.decision.Decider;
import org.sopwith.deid.identity.IdentityCollector;
import org.sopwith.deid.identity.KnownIdentities;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.OperationException;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Finds the identities of an object in its text, and cleans descriptions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class TextCleaning {
  private static final String DESCRIPTION =
      "CT Abdomen 5 mm B31f, Dr. Smith, prior of 2019-11-05, call 555-010-9999 ";

  private final Validator validator = new Validator(Rules.of(), Map.of());
  private final IdentityCollector collector = new IdentityCollector(List.of(), List.of());
  private final TextCleaner cleaner = Cleaners.standard().text().orElseThrow();
  private Profile profile;
  private Decider decider;
  private DicomFile ct;
  private int number;

  /** Makes the object. */
  @Setup
  public void make() throws IOException, OperationException {
    profile = BuiltinProfiles.find("basic").orElseThrow();
    decider = new Decider(profile, Cleaners.standard());
    DataSet object = Objects.ct(1);
    object.set(Tag.PatientName, "Quillfeather^Zoe^Maren");
    object.set(Tag.PatientID, "QF-4711-0815");
    object.set(Tag.ImageComments, DESCRIPTION);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(bytes);
    ct = DicomFile.parse(bytes.toByteArray());
  }

  /** Whom a CT image of 100 elements tells of, the second and any later one of its patient. */
  @Benchmark
  public KnownIdentities identities() {
    return collector.of(ct.dataSet(), element -> IdentityCollector.Standing.SECRET);
  }

  /** All decisions on it under the Basic Profile, with the search for identities in what stays. */
  @Benchmark
  public int decisions() {
    int[] count = new int[1];
    decider.decide(validator.instance(ct), decision -> count[0]++);
    return count[0];
  }

  /** A description of 75 characters that was not met before. */
  @Benchmark
  public Optional<String> description() {
    Element element = ct.dataSet().get(Tag.ImageComments).orElseThrow();
    KnownIdentities known = decider.identities(validator.instance(ct));
    CleaningContext object = new CleaningContext(ct, profile, null, null, decision -> {}, known);
    return cleaner.clean(DESCRIPTION + number++, element, object);
  }
}
