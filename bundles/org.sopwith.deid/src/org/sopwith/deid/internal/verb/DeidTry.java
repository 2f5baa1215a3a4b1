// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.dryrun.DryRun;
import org.sopwith.deid.dryrun.DryRunner;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;

/** The verb {@code deid try}: what a profile would do to an object. */
public final class DeidTry implements Operation {
  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .required()
          .describedAs("A DICOM file, which is not changed");
  private static final Parameter<Path> KEY =
      Parameter.inputFile("key")
          .describedAs("The key of 'deid apply'; without it, UIDs and dates are of this run alone");
  private static final Parameter<Boolean> CHANGED =
      Parameter.flag("changed-only").describedAs("Leaves out what stays as it is");
  private static final Parameter<DryRunFormat> FORMAT =
      Parameter.choice("format", DryRunFormat.class)
          .defaultsTo(DryRunFormat.TEXT)
          .describedAs("For reading, for programs, or for tables");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid try",
              "Try De-identification",
              "Shows what a profile would do to an object, and writes nothing")
          .paragraph(
              "Each attribute is listed with its value before and after, the action, and the row of"
                  + " the table, the option or the override that asks for it. It is made by what"
                  + " 'deid apply' writes with. The output holds the values of the object: it is as"
                  + " confidential as the object is.")
          .paragraph(
              "Exit code 1 says that the object would be refused; the rows then show what would"
                  + " become of it otherwise.")
          .example("ct.dcm --profile basic --changed-only", "Shows what the Basic Profile changes.")
          .example("ct.dcm --profile my.deid --format csv", "Writes a table.")
          .menu("De-identify")
          .selection(SelectionFilter.one(FileKind.DICOM))
          .parameters(
              FILE, ProfileParameters.PROFILE, ProfileParameters.OPTIONS, KEY, CHANGED, FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException, OperationException {
    NamedProfile named = NamedProfile.of(arguments.get(ProfileParameters.PROFILE));
    for (ConfidentialityOption option : arguments.get(ProfileParameters.OPTIONS)) {
      if (!named.profile().getOptions().contains(option)) {
        named.profile().getOptions().add(option);
      }
    }
    Optional<Path> keyFile = arguments.find(KEY);
    DeidKey key = keyFile.isPresent() ? DeidKey.read(keyFile.get()) : DeidKey.random();
    DryRunner runner = new DryRunner(named.profile(), named.folder(), key, Cleaners.standard());
    Path path = arguments.get(FILE);
    Inputs.requireFile(path);
    try (DicomFile file = DicomFile.open(path)) {
      DryRun run = runner.run(file, context.progress());
      arguments.get(FORMAT).write(run, arguments.get(CHANGED), context.out());
      run.flags().forEach(context::message);
      if (run.refusal().isPresent()) {
        return Outcome.found("The object would not be written: " + run.refusal().get());
      }
      return Outcome.done(run.summary());
    } catch (DicomException e) {
      throw new OperationException(path + ": " + e.getMessage(), e);
    }
  }
}
