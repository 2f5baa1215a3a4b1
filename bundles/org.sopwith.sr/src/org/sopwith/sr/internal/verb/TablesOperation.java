// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Problem;
import org.sopwith.dicom.ReadOptions;
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
import org.sopwith.operation.Progress;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.table.ItemSelection;
import org.sopwith.sr.table.SrTables;
import org.sopwith.tables.TableDirectory;
import org.sopwith.tables.TableFormat;

/** The verb {@code sr tables}: measurements, evaluations, doses and all items as tables. */
public final class TablesOperation implements Operation {
  private static final Parameter<List<Path>> PATHS =
      Parameter.input("paths")
          .positional()
          .label("PATH")
          .required()
          .describedAs("Structured reports, or directories; what else is there is passed over")
          .repeatable();
  private static final Parameter<Path> OUT =
      Parameter.outputDirectory("out")
          .shortName('o')
          .required()
          .describedAs("The directory for the tables, which is made if there is none");
  private static final Parameter<TableFormat> FORMAT =
      Parameter.choice("format", TableFormat.class)
          .defaultsTo(TableFormat.CSV)
          .describedAs("The format of the tables");
  private static final Parameter<String> TEMPLATE =
      Parameter.text("template")
          .label("TID")
          .describedAs("Table of all items: only those that match a row of this template");
  private static final Parameter<String> ROW =
      Parameter.text("row")
          .label("NUMBER")
          .describedAs("Table of all items: only those that match the row of this number");
  private static final Parameter<Boolean> PERSONS =
      Parameter.flag("persons")
          .describedAs("With columns that say who the patients and the observers are");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr tables",
              "Reports to Tables",
              "Writes the content of structured reports as tables")
          .paragraph(
              "The tables are: documents; quantitative_measurements and qualitative_measurements"
                  + " (TID 1500 and others), with tracking, finding, site, method, segment or image;"
                  + " ct_acquisitions, ct_accumulated_dose, xray_irradiation_events,"
                  + " xray_accumulated_dose, radiopharmaceutical_administrations and organ_doses of"
                  + " dose reports; and content_items, with everything and the template row that"
                  + " it matches.")
          .paragraph(
              "Names and IDs of persons are left out unless asked for. Texts that somebody wrote"
                  + " are as they are.")
          .example("study -o tables", "Writes tables of all reports below the directory as CSV.")
          .example("study -o tables --format parquet", "Writes them as Parquet.")
          .example(
              "study -o tables --template 10013 --row 22",
              "Lists in content_items each Mean CTDIvol alone.")
          .menu("Inspect")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(PATHS, OUT, FORMAT, TEMPLATE, ROW, PERSONS)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    List<Path> paths = arguments.get(PATHS);
    Findings findings = new Findings();
    Inputs inputs = Inputs.of(paths, (directory, e) -> unreadable(directory, findings, context));
    SrTables tables =
        new SrTables(
            arguments.get(PERSONS),
            new ItemSelection(
                arguments.find(TEMPLATE).map(tid -> tid.replaceFirst("^(?i)tid ?", "")),
                arguments.find(ROW)));
    context.progress().start("Reading reports", Progress.UNKNOWN, "files");
    try (TableDirectory directory =
        TableDirectory.create(arguments.get(OUT), arguments.get(FORMAT), tables.schemas())) {
      int documents = 0;
      while (inputs.hasNext()) {
        context.progress().checkCanceled();
        Path path = inputs.next();
        if (read(path, tables, directory, findings, context)) {
          documents++;
        } else if (paths.contains(path)) {
          findings.accept(Finding.error("sr-none", "No structured report").in(path.toString()));
          context.message(path + " is no structured report.");
        }
        context.progress().advance(1);
      }
      if (documents == 0) {
        throw new OperationException("There is no structured report.");
      }
      List<Path> files = directory.finish();
      String summary =
          String.format(
              Locale.ROOT,
              "%d tables of %d %s.",
              files.size(),
              documents,
              documents == 1 ? "report" : "reports");
      return Outcome.of(findings, summary, arguments.get(OUT));
    }
  }

  /** Whether a file is a structured report; what is wrong with its encoding is told. */
  private static boolean read(
      Path path, SrTables tables, TableDirectory directory, Findings findings, Context context)
      throws IOException {
    try (DicomFile file = DicomFile.open(path, ReadOptions.HEADER)) {
      if (!SrDocument.isDocument(file.dataSet())) {
        return false;
      }
      file.problems().stream()
          .filter(Problem::error)
          .findFirst()
          .ifPresent(
              problem -> {
                findings.accept(Finding.of(problem, path.toString()));
                context.message(path + " is broken; what can be read of it is in the tables.");
              });
      tables.read(SrDocument.of(file.dataSet()), path.toString(), directory::add);
      return true;
    } catch (DicomException e) {
      return false;
    }
  }

  private static void unreadable(Path directory, Findings findings, Context context) {
    findings.accept(Finding.error("unreadable", "Cannot be read").in(directory.toString()));
    context.message(directory + " cannot be read.");
  }
}
