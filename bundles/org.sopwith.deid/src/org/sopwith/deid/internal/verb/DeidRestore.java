// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sopwith.deid.engine.OriginalsRestorer;
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
import org.sopwith.operation.Outcome.Status;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;

/** The verb {@code deid restore}. */
public final class DeidRestore implements Operation {
  private static final Parameter<List<Path>> FILES =
      Parameter.input("paths")
          .positional()
          .required()
          .describedAs("De-identified DICOM files or directories; they are not changed")
          .repeatable();
  private static final Parameter<Path> KEY =
      Parameter.inputFile("private-key")
          .label("FILE")
          .required()
          .describedAs("The private key of the recipient's certificate: RSA, PEM, no password");
  private static final Parameter<Path> OUT =
      Parameter.outputDirectory("out")
          .shortName('o')
          .required()
          .describedAs("Takes the restored objects, as 1.dcm, 2.dcm and so on");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid restore",
              "Restore Identities",
              "Brings original values back that were encrypted by 'deid apply --recipient'")
          .paragraph(
              "Pixel data that were blanked, and removed values of more than 16 MB, do not come back.")
          .example("out --private-key me.pem -o restored", "Restores all objects of a folder.")
          .menu("De-identify")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(FILES, KEY, OUT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException, OperationException {
    OriginalsRestorer restorer = OriginalsRestorer.withKey(arguments.get(KEY));
    Path out = arguments.get(OUT);
    Files.createDirectories(out);
    int restored = 0;
    int failed = 0;
    Inputs inputs =
        Inputs.of(
            arguments.get(FILES),
            (path, e) -> context.message(path + " is a directory that cannot be listed."));
    while (inputs.hasNext()) {
      context.progress().checkCanceled();
      Path path = inputs.next();
      if (path.getFileName().toString().startsWith(".")) {
        continue;
      }
      try (DicomFile file = DicomFile.open(path)) {
        Path target = out.resolve((restored + 1) + ".dcm");
        if (Files.exists(target)) {
          throw new OperationException(target + " is there already; name a new directory.");
        }
        restorer.restore(file).write(target);
        restored++;
      } catch (DicomException | OperationException e) {
        context.message(path + ": " + e.getMessage());
        failed++;
      }
    }
    String text = "%s restored, %d not.".formatted(DeidOutcome.counted(restored, "object"), failed);
    return new Outcome(failed > 0 ? Status.FOUND : Status.DONE, text, List.of(out), List.of());
  }
}
