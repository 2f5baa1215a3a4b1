// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.samples.PlantedIdentities;
import org.sopwith.samples.SampleStudy;

/** The verb {@code sample}: writes the made-up study. */
public final class SampleOperation implements Operation {
  private static final Parameter<Path> DIRECTORY =
      Parameter.outputDirectory("dir")
          .positional()
          .required()
          .describedAs("An empty directory, or one that is to be made");
  private static final Parameter<Boolean> FORCE =
      Parameter.flag("force")
          .describedAs(
              "Write even if the directory is not empty: the files of an earlier made-up study are"
                  + " replaced, all others stay");
  private static final Parameter<Boolean> FRESH_UIDS =
      Parameter.flag("fresh-uids")
          .describedAs("New UIDs; without it, every run writes the same files to the byte");
  private static final Parameter<Boolean> IDENTITIES =
      Parameter.flag("identities")
          .describedAs(
              "Write objects with identities in more than a hundred kinds of place as well, and an"
                  + " answer key, to try de-identification on");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sample", "Write Sample Study", "Writes a made-up study to try things on")
          .paragraph(
              "A CT series of a phantom with organs of known size and density (66 slices), an"
                  + " enhanced MR of it and an ultrasound with a burned-in name, two reports, and organs"
                  + " as a segmentation and a structure set; about 40 MB.")
          .paragraph(
              "The study is full of names, addresses, numbers and dates in the places where PS3.15"
                  + " Table E.1-1 looks for them. Nobody in it exists.")
          .example("study", "Writes study/ct, study/mr and so on.")
          .example(
              "study --identities",
              "Writes study/identities and study/answer-key.csv too, for deid apply and deid verify.")
          .menu("File")
          .parameters(DIRECTORY, FORCE, FRESH_UIDS, IDENTITIES)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path directory = arguments.get(DIRECTORY);
    if (Files.exists(directory)) {
      check(directory, arguments.get(FORCE));
    }
    if (arguments.get(IDENTITIES)) {
      checkIdentities(directory);
    }
    SampleStudy study =
        arguments.get(FRESH_UIDS) ? new SampleStudy(UUID.randomUUID()) : new SampleStudy();
    SampleStudy.Files files = study.write(directory, context.progress());
    long bytes = 0;
    for (Path file : files.all()) {
      bytes += Files.size(file);
    }
    String summary =
        ("Wrote %d files (%d MB) to %s: a CT series of %d images, an MR, an ultrasound, 2 reports,"
                + " a segmentation, a structure set.")
            .formatted(files.all().size(), bytes / 1_000_000, directory, files.ct().size());
    if (arguments.get(IDENTITIES)) {
      PlantedIdentities planted = new PlantedIdentities(files);
      List<Path> objects = planted.write(directory.resolve(PlantedIdentities.DIRECTORY));
      planted.writeAnswerKey(directory.resolve(PlantedIdentities.ANSWER_KEY));
      summary +=
          " %d files with identities are in %s, their answer key is %s."
              .formatted(objects.size(), PlantedIdentities.DIRECTORY, PlantedIdentities.ANSWER_KEY);
    }
    return Outcome.done(summary, directory);
  }

  private static void check(Path directory, boolean force) throws OperationException, IOException {
    if (!Files.isDirectory(directory)) {
      throw new OperationException(directory + " is a file; name a directory to write to.");
    }
    if (!force && !isEmpty(directory)) {
      throw new OperationException(
          directory
              + " is not empty; name another directory, or give --force to replace an earlier"
              + " made-up study in it.");
    }
    List<Path> present =
        SampleStudy.filesIn(directory).all().stream().filter(Files::exists).toList();
    for (Path path : present) {
      if (!isOurs(path)) {
        throw new OperationException(
            path + " is not of the made-up study and would be lost; name another directory.");
      }
    }
  }

  /** Files that an earlier run has not written would be lost. */
  private static void checkIdentities(Path directory) throws OperationException, IOException {
    Path identities = directory.resolve(PlantedIdentities.DIRECTORY);
    if (Files.isDirectory(identities)
        && !isEmpty(identities)
        && !Files.exists(directory.resolve(PlantedIdentities.ANSWER_KEY))) {
      throw new OperationException(
          identities + " is not of a made-up study and would be lost; name another directory.");
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    }
  }

  private static boolean isOurs(Path path) {
    try (DicomFile file = DicomFile.open(path)) {
      return file.dataSet().string(Tag.Manufacturer, "").equals(SampleStudy.MANUFACTURER);
    } catch (IOException e) {
      return false;
    }
  }
}
