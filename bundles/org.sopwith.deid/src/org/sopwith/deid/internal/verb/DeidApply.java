// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.decision.ProfileCheck;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.DeidentificationRun;
import org.sopwith.deid.engine.OriginalsEncryptor;
import org.sopwith.deid.engine.ResultLayout;
import org.sopwith.deid.engine.RunSummary;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.media.MediaDirectory;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.Severity;

/** The verb {@code deid apply}. */
public final class DeidApply implements Operation {
  private static final Parameter<List<Path>> FILES =
      Parameter.input("paths")
          .positional()
          .required()
          .describedAs("DICOM files or directories; they are not changed")
          .repeatable();
  private static final Parameter<Path> OUT =
      Parameter.outputDirectory("out")
          .shortName('o')
          .required()
          .describedAs("Takes the results: new, empty, or to be resumed");
  private static final Parameter<Path> KEY =
      Parameter.inputFile("key")
          .describedAs(
              "The key that makes UIDs, pseudonyms and date shifts the same in every run; without"
                  + " it, they are of this run alone");
  private static final Parameter<Boolean> NEW_KEY =
      Parameter.flag("new-key").describedAs("Makes the key, if the file is not there yet");
  private static final Parameter<Boolean> RESUME =
      Parameter.flag("resume")
          .describedAs(
              "Goes on with a run that was stopped, with the same key, profile and files that it names");
  private static final Parameter<Boolean> FILE_SET =
      Parameter.flag("file-set")
          .describedAs(
              "Writes the results as a File-set for media: files named by File IDs, and a new"
                  + " DICOMDIR of them");
  private static final Parameter<List<Path>> RECIPIENT =
      Parameter.inputFile("recipient")
          .label("CERTIFICATE")
          .describedAs(
              "Puts the original values into the results, encrypted for the owner of the"
                  + " certificate (X.509 with an RSA key); 'sopwith deid restore' brings them back")
          .repeatable();
  private static final Parameter<List<String>> RECORD =
      Parameter.text("record-original")
          .label("ATTRIBUTE")
          .describedAs(
              "Records the original value of the attribute, where it was changed, in the Original"
                  + " Attributes Sequence, besides those that the profile records: readable for"
                  + " everybody who has the result")
          .repeatable();
  private static final Parameter<Integer> SAMPLE =
      Parameter.integer("sample", 1, Integer.MAX_VALUE)
          .label("NUMBER")
          .describedAs(
              "Only tries so many files, evenly spread, and writes no object: says what would be"
                  + " written, refused and flagged");
  private static final Parameter<List<Path>> REGIONS =
      Parameter.inputFile("regions")
          .describedAs(
              "A table of regions with text burned in, asked before those of the profile and the"
                  + " built-in one; pixel data are cleaned then, as by the option"
                  + " clean-pixel-data")
          .repeatable();
  private static final Parameter<Path> REPORT =
      Parameter.outputFile("report")
          .describedAs(
              "Says what was done to each attribute and why, and names files by their paths: JSON,"
                  + " or HTML by its name");
  private static final Parameter<Boolean> SHOW_PATHS =
      Parameter.flag("show-paths")
          .describedAs(
              "Names each file that was refused or is to be looked at; paths may hold identities");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid apply", "De-identify", "Removes identities from objects by a profile of PS3.15")
          .paragraph(
              "Every level of an object is gone through: items, functional groups, private"
                  + " attributes, File Meta Information. What cannot be handled wholly is not"
                  + " written and named: broken files, media directories, documents in other"
                  + " formats, and images that may have text burned in, unless the profile says"
                  + " otherwise.")
          .paragraph(
              "Results are named by their new UIDs, or with --file-set by File IDs made of them. Exit"
                  + " code 1 says that objects were refused.")
          .example(
              "study --profile basic -o out", "Applies the Basic Profile to all files of a folder.")
          .example(
              "study --profile basic --option retain-modified-dates --key my.key --new-key -o out"
                  + " --report out.html",
              "Keeps the distances of dates; later runs with the key fit this one.")
          .example(
              "disc --profile basic --file-set -o out",
              "Makes a File-set with a DICOMDIR of what is on a disc.")
          .example(
              "study --profile basic -o out --sample 100",
              "Tries a hundred of the files, to see what would be refused.")
          .menu("De-identify")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(
              FILES,
              ProfileParameters.PROFILE,
              ProfileParameters.OPTIONS,
              OUT,
              KEY,
              NEW_KEY,
              RESUME,
              FILE_SET,
              RECIPIENT,
              REGIONS,
              REPORT,
              SHOW_PATHS,
              SAMPLE,
              RECORD)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException, OperationException {
    NamedProfile argument = NamedProfile.of(arguments.get(ProfileParameters.PROFILE));
    Profile profile = argument.profile();
    for (ConfidentialityOption option : arguments.get(ProfileParameters.OPTIONS)) {
      if (!profile.getOptions().contains(option)) {
        profile.getOptions().add(option);
      }
    }
    RegionArguments.add(arguments.get(REGIONS), profile);
    for (String attribute : arguments.get(RECORD)) {
      if (!profile.getRecordOriginal().contains(attribute)) {
        profile.getRecordOriginal().add(attribute);
      }
    }
    for (Finding finding : ProfileCheck.check(profile, Cleaners.standard())) {
      if (finding.severity() == Severity.WARNING) {
        context.message(finding.message() + " " + finding.found());
      }
    }
    Optional<Path> report = arguments.find(REPORT);
    if (report.isPresent()) {
      Outputs.requireFile(report.get());
    }
    requireApart(arguments.get(FILES), arguments.get(OUT));
    Optional<Integer> sample = arguments.find(SAMPLE);
    RunSummary summary =
        sample.isPresent()
            ? trial(argument, arguments, sample.get(), context)
            : real(argument, arguments, context);
    if (report.isPresent()) {
      DeidReport.write(summary, report.get());
    }
    return new DeidOutcome(summary, sample.isPresent(), arguments.get(SHOW_PATHS))
        .outcome(outputs(arguments), context);
  }

  private static RunSummary real(NamedProfile profile, Arguments arguments, Context context)
      throws IOException, OperationException {
    DeidKey key = key(arguments, context);
    DeidentificationRun run =
        new DeidentificationRun(
            profile.profile(),
            profile.folder(),
            key,
            Cleaners.standard(),
            encryptor(arguments),
            arguments.get(OUT),
            arguments.get(FILE_SET) ? ResultLayout.FILE_SET : ResultLayout.UIDS,
            arguments.get(RESUME));
    context.progress().start("Looking for patients", count(arguments, context), "files");
    long files = run.look(inputs(arguments, context), context.progress());
    context.progress().start("De-identifying", files, "files");
    RunSummary summary = run.run(inputs(arguments, context), context.progress());
    if (summary.isComplete() && arguments.get(FILE_SET)) {
      writeDirectory(run, summary, context);
    }
    return summary;
  }

  private static void writeDirectory(DeidentificationRun run, RunSummary summary, Context context)
      throws IOException {
    context
        .progress()
        .start("Writing the DICOMDIR", summary.written() + summary.before(), "objects");
    long unlisted =
        run.writeDirectory(context.progress()).map(MediaDirectory.Summary::unlisted).orElse(0L);
    if (unlisted > 0) {
      context.message(
          "The DICOMDIR does not list %s: for their SOP classes there is no directory record."
              .formatted(DeidOutcome.counted(unlisted, "object")));
    }
  }

  private static RunSummary trial(
      NamedProfile profile, Arguments arguments, int sample, Context context)
      throws IOException, OperationException {
    SampledFiles files =
        new SampledFiles(inputs(arguments, context), count(arguments, context), sample);
    DeidentificationRun run =
        DeidentificationRun.trial(
            profile.profile(), profile.folder(), DeidKey.random(), Cleaners.standard());
    context.progress().start("Trying", files.count(), "files");
    return run.run(files, context.progress());
  }

  private static Inputs inputs(Arguments arguments, Context context) throws OperationException {
    return Inputs.of(
        arguments.get(FILES),
        (path, e) ->
            context.message(
                arguments.get(SHOW_PATHS)
                    ? path + " is a directory that cannot be listed."
                    : "A directory cannot be listed; --show-paths tells which."));
  }

  private static long count(Arguments arguments, Context context) throws OperationException {
    return Inputs.count(arguments.get(FILES), context.progress());
  }

  private static List<Path> outputs(Arguments arguments) {
    List<Path> outputs = new ArrayList<>();
    if (arguments.find(SAMPLE).isEmpty()) {
      outputs.add(arguments.get(OUT));
    }
    arguments.find(REPORT).ifPresent(outputs::add);
    return outputs;
  }

  private static Optional<OriginalsEncryptor> encryptor(Arguments arguments)
      throws IOException, OperationException {
    List<Path> recipients = arguments.get(RECIPIENT);
    return recipients.isEmpty()
        ? Optional.empty()
        : Optional.of(OriginalsEncryptor.forRecipients(recipients));
  }

  private static DeidKey key(Arguments arguments, Context context)
      throws IOException, OperationException {
    Optional<Path> file = arguments.find(KEY);
    if (file.isEmpty()) {
      if (arguments.get(RESUME)) {
        throw new OperationException("A run can only be resumed with its key; give --key.");
      }
      context.message("No key: UIDs, pseudonyms and date shifts of other runs will not fit these.");
      return DeidKey.random();
    }
    return arguments.get(NEW_KEY) && !Files.exists(file.get())
        ? DeidKey.create(file.get())
        : DeidKey.read(file.get());
  }

  /** Results within the inputs would be de-identified again. */
  private static void requireApart(List<Path> paths, Path out)
      throws IOException, OperationException {
    Path target = out.toAbsolutePath().normalize();
    for (Path path : paths) {
      if (Files.isDirectory(path) && target.startsWith(path.toAbsolutePath().normalize())) {
        throw new OperationException(out + " is within " + path + ", which is read; name another.");
      }
    }
  }
}
