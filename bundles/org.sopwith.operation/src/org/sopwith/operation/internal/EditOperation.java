// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.edit.Edits;

/** The verb {@code edit}: a copy of an object with some elements changed. */
public final class EditOperation implements Operation {
  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .required()
          .describedAs("The DICOM file, which is not changed");
  private static final Parameter<Path> OUT =
      Parameter.outputFile("out").shortName('o').required().describedAs("The file to write");
  private static final Parameter<List<Edit>> SET =
      Parameter.<Edit>of("set", ParameterKind.TEXT, Edit.Set::parse)
          .label("PATH[:VR]=VALUE")
          .describedAs(
              "Give an element this value; several values are joined by a backslash, @new is a new"
                  + " UID, binary values are in hexadecimal. The VR is needed where no dictionary"
                  + " tells it: (0029,xx10,ACME 1.0):DS=1.5")
          .repeatable();
  private static final Parameter<List<Edit>> DELETE =
      Parameter.<Edit>of(
              "delete", ParameterKind.ATTRIBUTE_PATH, text -> new Edit.Delete(Edit.parsePath(text)))
          .label("PATH")
          .describedAs("Remove an element, or an item: SourceImageSequence[2]")
          .repeatable();
  private static final Parameter<List<Edit>> ADD_ITEM =
      Parameter.<Edit>of(
              "add-item",
              ParameterKind.ATTRIBUTE_PATH,
              text -> new Edit.AddItem(Edit.parsePath(text)))
          .label("PATH")
          .describedAs("Add an empty item at the end of a sequence, which is made if it is missing")
          .repeatable();

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "edit", "Edit Attributes", "Writes a copy of an object with attributes changed")
          .paragraph(
              "The edits are made in the order given. Each value is checked against its VR and the"
                  + " multiplicity of PS3.6. Everything else in the file stays as it is, byte by"
                  + " byte; the File Meta Information follows the SOP Class and Instance UID.")
          .example(
              "in.dcm -o out.dcm --set PatientID=X1 --set PatientName=Doe^Jane",
              "Changes two attributes.")
          .example(
              "in.dcm -o out.dcm --set SOPInstanceUID=@new --delete '(0029,xx10,ACME 1.0)'",
              "Gives a new UID and removes a private element.")
          .example(
              "in.dcm -o out.dcm --add-item SourceImageSequence --set"
                  + " 'SourceImageSequence[1].ReferencedSOPInstanceUID=1.2.3'",
              "Adds an item and fills it.")
          .menu("Edit")
          .selection(SelectionFilter.one(FileKind.DICOM))
          .parameters(FILE, OUT, SET, DELETE, ADD_ITEM)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path in = arguments.get(FILE);
    Path out = arguments.get(OUT);
    List<Edit> edits = new ArrayList<>();
    for (Arguments.Given given : arguments.inOrder()) {
      if (given.value() instanceof Edit edit) {
        edits.add(edit);
      }
    }
    if (edits.isEmpty()) {
      throw new OperationException(
          "There is nothing to change: give --set, --delete or --add-item.");
    }
    Inputs.requireFile(in);
    Outputs.requireFile(out, in);
    try (DicomFile file = ObjectFiles.open(in, context)) {
      new Edits(file).apply(edits);
      file.write(out);
    }
    return Outcome.done("", out);
  }
}
