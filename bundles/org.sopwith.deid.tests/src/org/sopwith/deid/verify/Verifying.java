// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** Originals and results on disk, and what a verification of them finds. */
abstract class Verifying {
  static final String MODIFIED_DATES = "113107";

  @TempDir Path directory;

  static Profile basic() {
    return BuiltinProfiles.find("basic").orElseThrow();
  }

  static Profile modifiedDates() {
    return BuiltinProfiles.find("basic-retain-modified-dates").orElseThrow();
  }

  static DataSet removed(int number) {
    return Before.cleaned(Before.image(number), "REMOVED");
  }

  static DataSet modified(int number) {
    return Before.cleaned(Before.image(number), "MODIFIED", MODIFIED_DATES);
  }

  void original(DataSet... objects) {
    for (int i = 0; i < objects.length; i++) {
      Before.write(objects[i], directory.resolve("before").resolve("o" + i));
    }
  }

  void result(DataSet... objects) {
    for (int i = 0; i < objects.length; i++) {
      Before.write(objects[i], directory.resolve("after").resolve("r" + i));
    }
  }

  Verification verify(Profile profile) throws IOException, OperationException {
    return new Verifier()
        .verify(
            VerificationRequest.of(directory.resolve("before"), directory.resolve("after"))
                .with(profile),
            Progress.NONE);
  }

  static Set<String> rules(Verification verification) {
    Set<String> rules = new TreeSet<>();
    for (Finding finding : verification.findings().list()) {
      rules.add(finding.rule());
    }
    return rules;
  }

  /** What is found when one thing is done wrong to the second of three results. */
  Set<String> wrong(Profile profile, Consumer<DataSet> change)
      throws IOException, OperationException {
    boolean dates = profile.getOptions().size() > 0 && profile.getName().contains("dates");
    original(Before.image(1), Before.image(2), Before.image(3));
    DataSet second = dates ? modified(2) : removed(2);
    change.accept(second);
    result(dates ? modified(1) : removed(1), second, dates ? modified(3) : removed(3));
    return rules(verify(profile));
  }
}
