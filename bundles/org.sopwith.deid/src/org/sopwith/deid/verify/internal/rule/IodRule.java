// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Validator;

/** The object is as valid as it was: validation finds no error that it did not find before. */
final class IodRule extends ObjectRule {
  private final Validator validator;

  IodRule(Validator validator) {
    super(
        "deid.iod.new-finding", "Objects are as valid as they were", Severity.ERROR, "PS3.15 E.1");
    this.validator = validator;
  }

  @Override
  public void check(ObjectPair pair, Consumer<Finding> sink) {
    Map<String, Finding> errors = new LinkedHashMap<>();
    validate(
        pair.result(),
        pair.file(),
        finding -> {
          if (finding.severity() == Severity.ERROR) {
            errors.putIfAbsent(key(finding), finding);
          }
        });
    if (!errors.isEmpty()) {
      validate(pair.original(), pair.file(), finding -> errors.remove(key(finding)));
    }
    errors.values().forEach(finding -> report(pair, finding, sink));
  }

  private void report(ObjectPair pair, Finding finding, Consumer<Finding> sink) {
    sink.accept(
        finding("Validation finds an error that the original does not have")
            .in(pair.file())
            .at(finding.path())
            .expecting("", finding.rule() + ": " + finding.message()));
  }

  private void validate(DicomFile file, String name, Consumer<Finding> sink) {
    validator.validate(validator.instance(file), name, sink);
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.path().replaceAll("\\[[0-9]+]", "");
  }
}
