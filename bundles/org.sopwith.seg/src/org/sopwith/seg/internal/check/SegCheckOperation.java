// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.io.IOException;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.validate.Rules;
import org.sopwith.validate.ValidationRun;

/** The verb {@code seg check}: segmentations for what users of them met. */
public final class SegCheckOperation implements Operation {
  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg check", "Check Segmentations", "Checks segmentations beyond what their IOD asks")
          .paragraph(
              "Attributes that have no value; codes that are loose, retired, not of their group or"
                  + " contradict each other or the label; numbers of segments; frames without"
                  + " segment, place or source, dimension indices, references that are empty or"
                  + " occur twice; and, from the pixels, overlap that is not as declared, empty"
                  + " frames and segments, labels that are no segment, several pieces, touching"
                  + " the edge, very few voxels, left and right exchanged.")
          .paragraph(
              "If the images that were segmented are among the files, segmentations are compared"
                  + " with them: references that lead nowhere, another frame of reference, frames"
                  + " off their pixels or outside of their volume.")
          .paragraph(
              "'sopwith validate' checks the IOD, and runs those of these rules that need no"
                  + " pixels. What is plausible is told as a note: it may be right all the same."
                  + " Exit codes and formats are those of 'sopwith validate'.")
          .example("liver.dcm", "Checks one segmentation.")
          .example(
              "study --format json",
              "Checks every one below a directory, against the images there, as JSON.")
          .menu("Inspect")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(ValidationRun.parameters().toArray(Parameter<?>[]::new))
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    return ValidationRun.run(Rules.of(new SegRules(true)), arguments, context);
  }
}
