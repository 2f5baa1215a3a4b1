// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Context;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.samples.internal.demo.Command;

/** The planted objects and what {@code deid apply} made of them, run as from the command line. */
final class Deidentified {
  private static final Operations OPERATIONS =
      Operations.load(BuiltinProfiles.class.getClassLoader());

  final Path originals;
  final Path answerKey;
  final Path results;
  final Path key;
  final List<String> messages = new ArrayList<>();
  private final Path directory;
  private final String profile;

  private Deidentified(Path directory, Path originals, String profile) {
    this.directory = directory;
    this.originals = originals;
    this.answerKey = originals.resolveSibling("answer-key.csv");
    this.profile = profile;
    this.results = directory.resolve("results");
    this.key = directory.resolve("run.key");
  }

  /** Writes the planted objects and their answer key beside them. */
  static Path plant(Path directory) throws IOException {
    Path originals = directory.resolve("originals");
    PlantedIdentities planted = new PlantedIdentities(Sample.FILES);
    planted.write(originals);
    planted.writeAnswerKey(directory.resolve("answer-key.csv"));
    return originals;
  }

  /** Runs {@code deid apply} on planted objects. */
  static Deidentified by(String profile, Path originals, Path directory)
      throws IOException, OperationException {
    Files.createDirectories(directory);
    Deidentified done = new Deidentified(directory, originals, profile);
    done.run(
        "deid apply",
        originals.toString(),
        "--profile",
        profile,
        "--key",
        done.key.toString(),
        "--new-key",
        "-o",
        done.results.toString());
    return done;
  }

  /** Runs {@code deid verify} on the results, and writes the report too. */
  Outcome verify() throws IOException, OperationException {
    return run(
        "deid verify",
        originals.toString(),
        results.toString(),
        "--profile",
        profile,
        "--key-csv",
        answerKey.toString(),
        "--report",
        directory.resolve("report.html").toString());
  }

  private Outcome run(String... words) throws IOException, OperationException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, messages::add, Progress.NONE);
    Outcome outcome = Command.run(OPERATIONS, List.of(words), context);
    context.flush();
    messages.add(out.toString(StandardCharsets.UTF_8));
    return outcome;
  }

  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Originals that a result was written of, with that result, known by the key. */
  Map<Path, Path> pairs() throws IOException, OperationException {
    Map<String, Path> byUid = new HashMap<>();
    for (Path file : files(results)) {
      if (file.toString().endsWith(".dcm")) {
        byUid.put(uid(file), file);
      }
    }
    Map<Path, Path> pairs = new HashMap<>();
    for (Path file : files(originals)) {
      if (!file.getFileName().toString().startsWith("notes")) {
        String uid = uid(file);
        Path result = byUid.get(uid.isEmpty() ? uid : DeidKey.read(key).newUid(uid));
        if (result == null) {
          result = byUid.get(uid);
        }
        if (result != null) {
          pairs.put(file, result);
        }
      }
    }
    return pairs;
  }

  private static String uid(Path file) throws IOException {
    try (DicomFile dicom = DicomFile.open(file)) {
      return dicom.dataSet().string(Tag.SOPInstanceUID, "");
    }
  }
}
