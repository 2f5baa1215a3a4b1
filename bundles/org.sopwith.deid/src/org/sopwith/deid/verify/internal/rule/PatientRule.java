// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.deid.verify.internal.rule.Consistency.Verdict;
import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.dicom.DataSet;
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
    DataSet after = pair.result().dataSet();
    String id = after.string(Tag.PatientID, "").strip();
    if (!id.isEmpty()) {
      consistency.patientIds().put(pair.whose(), UidHash.of(id));
      switch (consistency.patients().put(pair.whose(), pair.becomes())) {
        case DIFFERS -> report(pair, "PatientID", "A patient has got two IDs", sink);
        case SHARED -> report(pair, "PatientID", "Two patients have got the same ID", sink);
        case AGREES -> {
          // as it should be
        }
      }
    }
    String name = pair.original().dataSet().string(Tag.PatientName, "").strip();
    String now = after.string(Tag.PatientName, "").strip();
    if (!name.isEmpty()
        && consistency.names().put(UidHash.of(pair.whose() + name), UidHash.of(now))
            == Verdict.DIFFERS) {
      report(pair, "PatientName", "The name of a patient has become two", sink);
    }
  }

  private void report(ObjectPair pair, String keyword, String message, Consumer<Finding> sink) {
    sink.accept(finding(message).in(pair.file()).at(keyword));
  }
}
