// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.ParallelFiles;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Product;
import org.sopwith.operation.Progress;
import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.report.Report;
import org.sopwith.operation.report.ReportFormat;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Checks files and writes a report, see {@link org.sopwith.validate.ValidationRun}. */
public final class FilesRun {
  private static final Parameter<List<Path>> PATHS =
      Parameter.input("paths")
          .positional()
          .label("PATH")
          .describedAs("DICOM files, or directories with every file below them")
          .repeatable();
  private static final Parameter<ReportFormat> FORMAT =
      Parameter.choice("format", ReportFormat.class)
          .describedAs(
              "How the findings are written; if not given, as the end of the file name after -o"
                  + " says, and text without it");
  private static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .describedAs("Write the report to this file instead of standard output");
  private static final Parameter<List<String>> ONLY =
      Parameter.text("only")
          .label("RULE")
          .describedAs("Run this rule alone, or all that begin so: iod.*")
          .repeatable();
  private static final Parameter<List<String>> WITH =
      Parameter.text("with")
          .label("RULE")
          .describedAs("Run this rule too, which is off unless asked for")
          .repeatable();
  private static final Parameter<List<String>> WITHOUT =
      Parameter.text("without")
          .label("RULE")
          .describedAs("Do not run this rule, or all that begin so: value.*")
          .repeatable();
  private static final Parameter<Boolean> RESOLVE =
      Parameter.flag("resolve")
          .describedAs(
              "Look at referenced objects where a condition asks about them; reads the beginning of"
                  + " each file once more");
  private static final Parameter<Boolean> LIST_RULES =
      Parameter.flag("list-rules")
          .describedAs("List all rules with severity, whether they are on, and section");

  private FilesRun() {}

  /** The parameters that {@link #run} looks at. */
  public static Parameter<?>[] parameters() {
    return new Parameter<?>[] {PATHS, FORMAT, OUT, ONLY, WITH, WITHOUT, RESOLVE, LIST_RULES};
  }

  /**
   * Checks files and writes a report, as the arguments say.
   *
   * @param rules all rules that there are
   * @param arguments those of {@link #parameters}
   */
  public static Outcome run(Rules rules, Arguments arguments, Context context)
      throws OperationException, IOException {
    List<RuleDescription> all = rules.all();
    RuleSwitches switches =
        RuleSwitches.of(arguments.get(ONLY), arguments.get(WITH), arguments.get(WITHOUT), all);
    Map<String, Boolean> on = switches.of(all);
    Optional<Path> out = arguments.find(OUT);
    ReportFormat format =
        arguments
            .find(FORMAT)
            .orElse(
                out.map(path -> ReportFormat.ofFileName(path.toString(), ReportFormat.TEXT))
                    .orElse(ReportFormat.TEXT));
    if (arguments.get(LIST_RULES)) {
      RuleList.write(all, on, format, context.out());
      return Outcome.done("");
    }
    List<Path> paths = arguments.get(PATHS);
    if (paths.isEmpty()) {
      throw new OperationException("PATH is missing: name DICOM files or directories.");
    }
    if (out.isPresent()) {
      requireReport(out.get(), paths);
    }
    Progress progress = context.progress();
    progress.start("Listing", Progress.UNKNOWN, "files");
    ValidationHead head = new ValidationHead(Inputs.count(paths, progress));
    Findings findings = new Findings();
    HostFindings told = new HostFindings(context.host());
    Consumer<Finding> sink = findings.andThen(told);
    FileNames names = new FileNames(() -> again(paths));
    try (ReferencedObjects others = others(paths, arguments.get(RESOLVE), head, progress)) {
      CollectionRun collection =
          new CollectionRun(
              rules.collectionRules().stream().filter(rule -> on.get(rule.id())).toList());
      FileCheck check =
          new FileCheck(
              new Validator(rules, on), collection, others::find, switches, new HashSet<>(paths));
      boolean complete = check(inputs(paths, sink), check, sink, head, progress);
      check.end(names, complete, sink);
      if (complete && head.files() == 0 && findings.isEmpty()) {
        sink.accept(Finding.warning("file.none", "There are no files to check"));
      }
      told.end(names);
    }
    Report report =
        new Report(
            "Validation of " + title(paths),
            Product.nameAndVersion(),
            head.facts(on.values().stream().filter(each -> each).count(), all.size()),
            names.name(findings.list()));
    write(report, format, out, context);
    return outcome(findings, report, head, out);
  }

  private static ReferencedObjects others(
      List<Path> paths, boolean resolve, ValidationHead head, Progress progress) {
    if (!resolve) {
      return ReferencedObjects.among(Collections.emptyIterator(), progress);
    }
    progress.start("Looking for referenced objects", head.total(), "files");
    return ReferencedObjects.among(again(paths), progress);
  }

  private static Iterator<Path> inputs(List<Path> paths, Consumer<Finding> sink)
      throws OperationException {
    return Inputs.of(
        paths,
        (directory, e) ->
            sink.accept(
                Finding.error("file.unreadable", "The directory cannot be listed")
                    .in(directory.toString())));
  }

  /** The same files once more; none if one of the arguments is no longer there. */
  private static Iterator<Path> again(List<Path> paths) {
    try {
      return Inputs.of(paths, (directory, e) -> {});
    } catch (OperationException e) {
      return Collections.emptyIterator();
    }
  }

  /** Checks the files one by one and says whether all are done. */
  private static boolean check(
      Iterator<Path> inputs,
      FileCheck check,
      Consumer<Finding> sink,
      ValidationHead head,
      Progress progress) {
    progress.start("Validating", head.total(), "files");
    boolean all =
        ParallelFiles.forEach(
            inputs,
            check::check,
            result -> {
              head.add(result);
              result.findings().forEach(sink);
            },
            progress);
    if (!all) {
      head.interrupt();
    }
    return all;
  }

  private static void write(Report report, ReportFormat format, Optional<Path> out, Context context)
      throws IOException {
    if (out.isEmpty()) {
      format.write(report, context.out());
      return;
    }
    AtomicFile.write(
        out.get(),
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          format.write(report, writer);
        });
  }

  private static Outcome outcome(
      Findings findings, Report report, ValidationHead head, Optional<Path> out) {
    List<Path> outputs = out.map(List::of).orElse(List.of());
    String files = head.progress();
    if (head.isInterrupted()) {
      return new Outcome(
          Outcome.Status.FAILED,
          "Interrupted after " + files + "; the report has the findings so far.",
          outputs,
          report.findings());
    }
    return new Outcome(
        findings.hasErrors() ? Outcome.Status.FOUND : Outcome.Status.DONE,
        out.isPresent() ? files + " checked: " + report.tally() + "." : "",
        outputs,
        report.findings());
  }

  private static String title(List<Path> paths) {
    return paths.get(0) + (paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more");
  }

  /** Refuses to write over an input, one met in a directory too. */
  private static void requireReport(Path out, List<Path> paths)
      throws IOException, OperationException {
    Outputs.requireFile(
        out, paths.stream().filter(path -> !Files.isDirectory(path)).toArray(Path[]::new));
    if (Files.exists(out) && isDicom(out)) {
      throw new OperationException(out + " is a DICOM file; name another file for the report.");
    }
  }

  private static boolean isDicom(Path path) throws IOException {
    try {
      DicomFile.open(path, ReadOptions.HEADER).close();
      return true;
    } catch (DicomException e) {
      return false;
    }
  }
}
