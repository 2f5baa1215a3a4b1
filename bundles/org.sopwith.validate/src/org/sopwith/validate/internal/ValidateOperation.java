// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.io.IOException;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.validate.Rules;

/** The verb {@code validate}: objects against the standard, one by one and together. */
public final class ValidateOperation implements Operation {
  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "validate", "Validate", "Checks objects against the standard, alone and together")
          .paragraph(
              "Modules and attributes of the IOD with their types and conditions, values, codes,"
                  + " the consistency of pixel data, frames and File Meta Information, and across"
                  + " files what must agree within a patient, study or series and what references"
                  + " point to. Each finding says what was found and expected and where the"
                  + " standard says so. Findings that say the same are grouped and counted.")
          .paragraph(
              "A file that is not DICOM is an error if it was named, a note if it was met in a"
                  + " directory. Conditions of PS3.3 that the object does not tell are counted as"
                  + " not checked. Of the --only, --with and --without that fit a rule the longest"
                  + " decides. An interrupt ends with the findings so far and exit code 2. A report"
                  + " without errors says that these rules found none, not that an object"
                  + " conforms.")
          .example("image.dcm", "Checks one object.")
          .example("study -o report.html", "Checks every file below a directory; a page to print.")
          .example(
              "--format json --only 'iod.*' --without iod.retired study",
              "Checks some rules, for a program to read.")
          .example("--list-rules", "Lists the rules.")
          .menu("Inspect")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(FilesRun.parameters())
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    return FilesRun.run(Rules.load(context.host().classLoaders()), arguments, context);
  }
}
