// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.generate.ValueDocuments;

/** The verb {@code sr schema}: the JSON schema of what {@code sr new} takes. */
public final class SchemaOperation implements Operation {
  private static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .describedAs("The file to write; if not given, standard output");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr schema", "Schema of Report Values", "Writes the JSON schema of values for sr new")
          .paragraph(
              "Editors use it to complete and check values for 'sr new --values'. The JSON of"
                  + " dcmqi's tid1500writer has a schema of its own.")
          .example("-o values.schema.json", "Writes it to a file.")
          .parameters(OUT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    byte[] schema;
    try (InputStream in = ValueDocuments.schema()) {
      schema = in.readAllBytes();
    }
    Optional<Path> out = arguments.find(OUT);
    if (out.isEmpty()) {
      context.out().write(new String(schema, StandardCharsets.UTF_8));
      return Outcome.done("");
    }
    Outputs.requireFile(out.get());
    AtomicFile.write(out.get(), stream -> stream.write(schema));
    return Outcome.done("", out.get());
  }
}
