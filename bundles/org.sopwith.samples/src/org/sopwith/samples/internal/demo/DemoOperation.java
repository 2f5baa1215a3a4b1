// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;

/** The verb {@code demo}: the whole way on the made-up study. */
public final class DemoOperation implements Operation {
  private static final Parameter<Path> DIRECTORY =
      Parameter.outputDirectory("dir")
          .positional()
          .describedAs(
              "An empty directory, or one that is to be made; if it is not given, a new one among"
                  + " the temporary files");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "demo", "Run Demonstration", "Shows what Sopwith does, on a made-up study")
          .paragraph(
              "Writes the made-up study, then does with it what people do, and shows each command"
                  + " and what comes of it. The files stay, to go on with.")
          .example("", "Writes to a new directory among the temporary files.")
          .example("study", "Writes to the directory study.")
          .menu("Help")
          .parameters(DIRECTORY)
          .build();

  /** In the order in which they are shown. */
  private static final List<DemoStep> STEPS =
      List.of(
          new WriteStudy(),
          new LookAtElements(),
          new ChangeElements(),
          new CompareObjects(),
          new ValidateStudy(),
          new ReadReports(),
          new MeasureOrgans(),
          new SegmentAndMeasure(),
          new Deidentify());

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Optional<Path> given = arguments.find(DIRECTORY);
    Path directory = given.isPresent() ? given.get() : newDirectory();
    Stage stage = new Stage(directory, context);
    for (int i = 0; i < STEPS.size(); i++) {
      context.progress().checkCanceled();
      stage.say((i + 1) + ". " + STEPS.get(i).title());
      STEPS.get(i).run(stage);
      stage.say("");
    }
    stage.say("Try next");
    next(
        stage,
        "the ultrasound, which has the name burned into its pixels",
        "dump",
        stage.files().us());
    next(stage, "an image as DICOM JSON", "dump", "--format", "json", stage.original());
    next(stage, "the workbench");
    stage.say("");
    stage.say("The files are in " + directory + "; delete it when you are done with it.");
    return Outcome.done("", directory);
  }

  /** A short name, since it is in every command that is shown. */
  private static Path newDirectory() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    for (int number = 1; ; number++) {
      try {
        return Files.createDirectory(temporary.resolve("sopwith-demo-" + number));
      } catch (FileAlreadyExistsException e) {
        // An earlier demonstration's: the next number is tried.
      }
    }
  }

  private static void next(Stage stage, String why, Object... words) throws IOException {
    List<String> texts = Arrays.stream(words).map(Object::toString).toList();
    stage.say("  " + why + ":");
    stage.say("  $ " + Command.typed(texts));
  }
}
