// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.deid.verify.internal.pair.Scanner;
import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** One patient becomes one patient. */
final class PatientRule extends ObjectRule {
  private final Consistency consistency;

  PatientRule(Consistency consistency) {
    super(
        "deid.patient.inconsistent",
        "One patient becomes one patient",
        Severity.ERROR,
        "PS3.15 E.1.1");
    this.consistency = consistency;
  }

  @Override
  public void check(ObjectPair pair, Consumer<Finding> sink) {
    String after = pair.result().dataSet().string(Tag.PatientID, "").strip();
    if (after.isEmpty() || pair.original().dataSet().string(Tag.PatientID, "").isBlank()) {
      return;
    }
    switch (consistency
        .patients()
        .put(Scanner.patient(pair.original().dataSet()), UidHash.of(after))) {
      case DIFFERS -> report(pair, "A patient has got two IDs", sink);
      case SHARED -> report(pair, "Two patients have got the same ID", sink);
      case AGREES -> {
        // as it should be
      }
    }
  }

  private void report(ObjectPair pair, String message, Consumer<Finding> sink) {
    sink.accept(finding(message).in(pair.file()).at("PatientID"));
  }
}
