// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.json.JsonOptions;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.PathSet;
import org.sopwith.operation.Progress;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.dump.DumpOptions;

/** The verb {@code dump}: the tag tree of objects. */
public final class DumpOperation implements Operation {
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  private static final Parameter<List<Path>> FILES =
      Parameter.input("files")
          .positional()
          .label("FILE")
          .required()
          .describedAs("DICOM files, or directories with every file below them")
          .repeatable();
  private static final Parameter<Format> FORMAT =
      Parameter.choice("format", Format.class)
          .defaultsTo(Format.TEXT)
          .describedAs("Tag tree, DICOM JSON Model (PS3.18 Annex F), or one row for each element");
  private static final Parameter<List<AttributePath>> PATHS =
      Parameter.attributePath("path")
          .describedAs(
              "Only this attribute and what is below it, such as PatientName or"
                  + " ReferencedSeriesSequence[*].SeriesInstanceUID; may be given several times")
          .repeatable();
  private static final Parameter<Boolean> OFFSETS =
      Parameter.flag("offsets")
          .describedAs("Text: begin each line with the byte offset in the file");
  private static final Parameter<Integer> WIDTH =
      Parameter.integer("width", 0, Integer.MAX_VALUE)
          .describedAs(
              "Longest value in characters, 0 for whole texts; if not given, 120 in text, 0 in"
                  + " CSV");
  private static final Parameter<JsonOptions.Bulk> BULK =
      Parameter.choice("bulk", JsonOptions.Bulk.class)
          .defaultsTo(JsonOptions.Bulk.REFERENCE)
          .describedAs(
              "JSON: binary values of more than 1024 bytes as BulkDataURI into the file, inline in"
                  + " base 64, or left out");
  private static final Parameter<Boolean> META =
      Parameter.flag("meta").describedAs("JSON: with the File Meta Information");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of("dump", "Dump Tags", "Shows every element of DICOM objects")
          .paragraph(
              "What the reader had to tolerate goes to standard error with its byte offset. Of a"
                  + " broken file everything is shown that can be read.")
          .example("image.dcm", "Shows the tag tree.")
          .example("--format json image.dcm", "Writes DICOM JSON.")
          .example(
              "--format csv --path PatientID --path StudyDate study > list.csv",
              "Lists two attributes of every object below the directory.")
          .menu("Inspect")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(FILES, FORMAT, PATHS, OFFSETS, WIDTH, BULK, META)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    List<Path> files = arguments.get(FILES);
    boolean several = files.size() > 1 || Files.isDirectory(files.get(0));
    Findings findings = new Findings();
    Inputs inputs = Inputs.of(files, (directory, e) -> unreadable(directory, e, findings, context));
    context.progress().start("Dumping", Progress.UNKNOWN, "files");
    int shown = 0;
    int notDicom = 0;
    try (Dump dump = dump(arguments, several, context.out())) {
      while (inputs.hasNext()) {
        context.progress().checkCanceled();
        Path path = inputs.next();
        try (DicomFile file = DicomFile.open(path)) {
          dump.write(file, path.toString());
          ObjectFiles.report(file, path.toString(), findings, context);
          shown++;
        } catch (DicomException e) {
          if (!several) {
            throw new OperationException(path + ": " + e.getMessage(), e);
          }
          notDicom++;
          if (files.contains(path)) {
            findings.accept(Finding.error("not-dicom", "Not a DICOM file").in(path.toString()));
            context.message(path + ": " + e.getMessage());
          }
        }
        context.progress().advance(1);
      }
    }
    if (shown == 0) {
      throw new OperationException("None of the " + notDicom + " files there is DICOM.");
    }
    if (notDicom > 0) {
      context.message(notDicom + (notDicom == 1 ? " file is" : " files are") + " not DICOM.");
    }
    return Outcome.of(findings, "");
  }

  private static void unreadable(Path path, IOException e, Findings findings, Context context) {
    findings.accept(Finding.error("unreadable", "Cannot be read").in(path.toString()));
    context.message(path + " cannot be read (" + e.getClass().getSimpleName() + ").");
  }

  private static Dump dump(Arguments arguments, boolean several, Writer out) throws IOException {
    Format format = arguments.get(FORMAT);
    int width = arguments.find(WIDTH).orElse(format == Format.TEXT ? 120 : 0);
    PathSet paths = PathSet.of(arguments.get(PATHS));
    DumpOptions options = new DumpOptions(paths, arguments.get(OFFSETS), width);
    JsonOptions json =
        new JsonOptions(arguments.get(BULK), JsonOptions.DEFAULT.inlineUpTo(), arguments.get(META));
    return switch (format) {
      case TEXT -> Dump.text(out, options);
      case CSV -> Dump.csv(out, options);
      case JSON -> Dump.json(out, paths, json, several);
    };
  }
}
