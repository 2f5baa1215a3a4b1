// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** What tests ask of an object that was made. */
final class WrittenObjects {
  private WrittenObjects() {}

  /** The object as it is read after it was written. */
  static DicomFile written(DicomFile made) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    made.write(out);
    return DicomFile.parse(out.toByteArray());
  }

  /** The errors that the rules about IODs and those about segmentations find. */
  static List<Finding> errors(DicomFile file) {
    List<Finding> errors = new ArrayList<>();
    Validator validator =
        new Validator(
            Rules.load(List.of(Rules.class.getClassLoader(), Segmentation.class.getClassLoader())),
            Map.of());
    validator.validate(
        validator.instance(file),
        "",
        finding -> {
          if (finding.severity() == Severity.ERROR) {
            errors.add(finding);
          }
        });
    return errors;
  }
}
