// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.verify.Verification;
import org.sopwith.deid.verify.VerificationReport;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.Verifier;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.Severity;

/** The verb {@code deid verify}: whether a de-identification did what it should. */
public final class VerifyOperation implements Operation {
  private static final Parameter<Path> FIRST =
      Parameter.input("originals")
          .positional()
          .label("ORIGINALS")
          .required()
          .describedAs("The objects before; or, if nothing follows, the results alone");
  private static final Parameter<Path> SECOND =
      Parameter.input("results")
          .positional()
          .label("RESULTS")
          .describedAs("The objects after: a directory with every file below it");
  private static final Parameter<List<Path>> MORE =
      Parameter.input("originals-too")
          .label("PATH")
          .describedAs("More originals, besides ORIGINALS")
          .repeatable();
  private static final Parameter<String> PROFILE =
      Parameter.text("profile")
          .label("NAME|FILE")
          .describedAs(
              "What was to be done: a profile's name or file; if not given, what the results name"
                  + " as their methods");
  private static final Parameter<Path> KEY =
      Parameter.inputFile("key-csv")
          .describedAs("An answer key with the columns of the MIDI-B challenge, to score by");
  private static final Parameter<Path> UIDS =
      Parameter.inputFile("uid-mapping")
          .describedAs("Old and new UIDs, a CSV file with the columns id_old and id_new");
  private static final Parameter<Path> PATIENTS =
      Parameter.inputFile("patient-mapping")
          .describedAs("Old and new Patient IDs, a CSV file with the columns id_old and id_new");
  private static final Parameter<List<Path>> REGIONS =
      Parameter.inputFile("regions")
          .describedAs(
              "A table of regions that was used besides those of the profile; what it declares must"
                  + " be blank, and nothing else")
          .repeatable();
  private static final Parameter<Path> REPORT =
      Parameter.outputFile("report")
          .describedAs("Write a report with every decision: .html, .json or .txt");
  private static final Parameter<VerificationReport> FORMAT =
      Parameter.choice("format", VerificationReport.class)
          .defaultsTo(VerificationReport.TEXT)
          .describedAs("How the findings are written to standard output");
  private static final Parameter<Boolean> SHOW =
      Parameter.flag("show-values")
          .describedAs("Show the identifiers found; findings and report then identify people");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid verify",
              "Verify De-identification",
              "Proves a de-identification, with code of its own")
          .paragraph(
              "Looks in the results for every identifier of the originals: names in any order and"
                  + " spelling, numbers with other separators, dates in other forms, UIDs; in all"
                  + " values, private and unknown ones too, in documents, file names and the bytes"
                  + " between. Then compares each attribute with what PS3.15 Table E.1-1 and the"
                  + " profile say of it, and content items with Table E.3.4-1, checks that UIDs and patients are replaced one for one,"
                  + " that the dates of a patient move together, that pixels are as they were but"
                  + " for blanked regions, that objects are as valid as before, and that what they"
                  + " say of themselves is true.")
          .paragraph(
              "Which result belongs to which original is found by what every profile keeps; what"
                  + " cannot be paired is said. With results alone it goes by the form of texts and"
                  + " by what must not be there. Findings show no value of a file unless asked to."
                  + " The report names every attribute with rule, option, action and outcome, and"
                  + " what is not proven: text in pixels is not read.")
          .paragraph(
              "An answer key is a CSV file with a line for each check: SOPInstanceUID, scope"
                  + " (Instance, Series, Study, Patient; with SeriesInstanceUID, StudyInstanceUID,"
                  + " PatientID), tag_ds, value, action, action_text, answer_category; or the table"
                  + " answer_data of MIDI-B exported as CSV, with the checks as JSON in AnswerData. Scores"
                  + " are given by kind of check and in total; a file that is missing passes no"
                  + " check, and a date that was emptied is not shifted.")
          .example("originals results", "Checks against what the results say was done to them.")
          .example(
              "originals results --profile research-longitudinal --report report.html",
              "Checks against a profile and writes a page.")
          .example(
              "originals results --key-csv key.csv --uid-mapping uids.csv",
              "Gives scores by an answer key.")
          .example("results", "Looks at results without their originals.")
          .menu("De-identify")
          .selection(new SelectionFilter(List.of(FileKind.DICOM), true, 1, 2))
          .parameters(
              FIRST, SECOND, MORE, PROFILE, KEY, UIDS, PATIENTS, REGIONS, REPORT, FORMAT, SHOW)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path first = arguments.get(FIRST);
    Optional<Path> second = arguments.find(SECOND);
    List<Path> originals = new ArrayList<>(arguments.get(MORE));
    if (second.isPresent()) {
      originals.add(first);
    }
    Path results = second.orElse(first);
    Optional<Path> report = arguments.find(REPORT);
    if (report.isPresent()) {
      Outputs.requireFile(report.get());
    }
    VerificationRequest plain =
        new VerificationRequest(
            originals,
            results,
            Optional.empty(),
            arguments.find(KEY),
            arguments.find(UIDS),
            arguments.find(PATIENTS),
            arguments.get(SHOW));
    VerificationRequest request =
        withProfile(plain, arguments.find(PROFILE), arguments.get(REGIONS));
    Verification verification = verifier(context).verify(request, context.progress());
    arguments.get(FORMAT).write(verification, context.out());
    tell(verification, request, context);
    if (report.isPresent()) {
      VerificationReport.write(verification, report.get());
    }
    long errors = verification.findings().count(Severity.ERROR);
    String summary = errors == 0 ? "No error was found." : errors + " errors were found.";
    return Outcome.of(
        verification.findings(),
        summary,
        report.map(path -> new Path[] {path}).orElse(new Path[0]));
  }

  /** Each place that findings name, with the file where it is rather than its name in reports. */
  private static void tell(
      Verification verification, VerificationRequest request, Context context) {
    for (Finding finding : verification.findings().list()) {
      for (Finding.Example example : finding.examples()) {
        context
            .host()
            .found(
                Finding.of(finding.rule(), finding.severity(), finding.message())
                    .in(place(example.file(), request))
                    .at(example.path())
                    .expecting(finding.expected(), example.found())
                    .see(finding.standard()));
      }
    }
  }

  /** Names with masked identifiers are left as they are: no file has them. */
  private static String place(String name, VerificationRequest request) {
    if (name.isEmpty() || name.contains("*")) {
      return name;
    }
    return Stream.concat(Stream.of(request.results()), request.originals().stream())
        .map(root -> root.endsWith(name) ? root : root.resolve(name))
        .filter(Files::exists)
        .map(file -> file.toAbsolutePath().toString())
        .findFirst()
        .orElse(name);
  }

  private static Verifier verifier(Context context) {
    return context.host().classLoaders().isEmpty()
        ? new Verifier()
        : new Verifier(context.host().classLoaders());
  }

  /** With a profile's tables of regions, and with those given beside it, which clean pixels. */
  private static VerificationRequest withProfile(
      VerificationRequest request, Optional<String> name, List<Path> regions)
      throws OperationException, IOException {
    if (name.isEmpty()) {
      return request.withRegions(regions);
    }
    NamedProfile named = NamedProfile.of(name.get());
    Profile profile = named.profile();
    List<ConfidentialityOption> options = profile.getOptions();
    if (!regions.isEmpty() && !options.contains(ConfidentialityOption.CLEAN_PIXEL_DATA)) {
      options.add(ConfidentialityOption.CLEAN_PIXEL_DATA);
    }
    List<Path> tables = new ArrayList<>(regions);
    profile.getRegions().forEach(table -> tables.add(named.folder().resolve(table)));
    return request.with(profile).withRegions(tables);
  }
}
