// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.media.MediaDirectory;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.ParallelFiles;
import org.sopwith.operation.Progress;

/** De-identifies files into a folder, several at a time. */
public final class DeidentificationRun {
  /** All that is needed comes before this. */
  private static final ReadOptions IDENTIFICATION =
      ReadOptions.ALL.stoppingAt(Tag.SeriesInstanceUID);

  private final Profile profile;
  private final Deidentifier deidentifier;
  private final Optional<ResultFolder> results;

  /**
   * @param profile must not be changed any more
   * @param profileFolder what files that the profile names are relative to
   * @param encryptor puts the original values into the results, for somebody with a private key
   * @param folder takes the results
   * @param layout how they are named
   * @param resume whether to go on with a run into the same folder
   * @throws OperationException in one sentence, if it cannot begin
   */
  public DeidentificationRun(
      Profile profile,
      Path profileFolder,
      DeidKey key,
      Cleaners cleaners,
      Optional<OriginalsEncryptor> encryptor,
      Path folder,
      ResultLayout layout,
      boolean resume)
      throws IOException, OperationException {
    this.profile = profile;
    this.deidentifier = new Deidentifier(profile, profileFolder, key, cleaners, encryptor);
    RunState state = RunState.of(profile, profileFolder, key, cleaners, encryptor, layout);
    this.results = Optional.of(ResultFolder.open(folder, state, layout, resume));
  }

  private DeidentificationRun(Profile profile, Deidentifier deidentifier) {
    this.profile = profile;
    this.deidentifier = deidentifier;
    this.results = Optional.empty();
  }

  /**
   * A run that writes nothing, to see what would be refused.
   *
   * @param profile must not be changed any more
   * @param profileFolder what files that the profile names are relative to
   * @throws OperationException in one sentence, if it cannot begin
   */
  public static DeidentificationRun trial(
      Profile profile, Path profileFolder, DeidKey key, Cleaners cleaners)
      throws IOException, OperationException {
    return new DeidentificationRun(
        profile, new Deidentifier(profile, profileFolder, key, cleaners));
  }

  /** What became of one file. */
  private sealed interface Result {
    record Done(long number, Path file, DeidentifiedObject object, boolean before)
        implements Result {}

    record Refused(Path file, RefusedException reason) implements Result {}
  }

  /**
   * Looks through all files that will be de-identified for whose they are, so that an object
   * without Patient ID, or without its issuer, gets what the others of its study get.
   *
   * @return how many files there are
   */
  public long look(Iterator<Path> files, Progress progress) {
    Patients patients = new Patients();
    long[] count = new long[1];
    ParallelFiles.forEach(
        files,
        (number, file) -> sighting(file),
        sighting -> {
          sighting.ifPresent(patients::add);
          count[0]++;
        },
        progress);
    deidentifier.know(patients);
    return count[0];
  }

  /** What cannot be read is said when it is de-identified. */
  private static Optional<Patients.Sighting> sighting(Path path) {
    try (DicomFile file = DicomFile.open(path, IDENTIFICATION)) {
      return Patients.Sighting.of(file.dataSet());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** De-identifies files until there are no more or the user stops it. */
  public RunSummary run(Iterator<Path> files, Progress progress) {
    RunSummary summary = new RunSummary(profile);
    boolean all =
        ParallelFiles.forEach(
            files,
            this::deidentify,
            result -> {
              switch (settled(result)) {
                case Result.Done done -> summary.done(done.file(), done.object(), done.before());
                case Result.Refused refused -> summary.refused(refused.file(), refused.reason());
              }
            },
            progress);
    summary.end(all);
    return summary;
  }

  /**
   * Writes the DICOMDIR of results that are a File-set, anew and of them alone; after a run that
   * came to its end.
   */
  public Optional<MediaDirectory.Summary> writeDirectory(Progress progress) throws IOException {
    return results.isEmpty()
        ? Optional.empty()
        : results
            .get()
            .writeDirectory(
                () -> {
                  progress.checkCanceled();
                  progress.advance(1);
                });
  }

  /** When the files before it are done too, it is known whether a result stays. */
  private Result settled(Result result) {
    return result instanceof Result.Done done
        ? results
            .flatMap(folder -> folder.lost(done.number()))
            .<Result>map(reason -> new Result.Refused(done.file(), reason))
            .orElse(done)
        : result;
  }

  private Result deidentify(long number, Path path) {
    try (DicomFile file = DicomFile.open(path)) {
      DeidentifiedObject object = deidentifier.deidentify(file);
      boolean before =
          results.isPresent()
              && results.get().write(object.file(), number) == ResultFolder.Written.BEFORE;
      return new Result.Done(number, path, object, before);
    } catch (RefusedException e) {
      return new Result.Refused(path, e);
    } catch (DicomException e) {
      return new Result.Refused(path, new RefusedException(Cause.NOT_DICOM, e.getMessage(), e));
    } catch (IOException | RuntimeException e) {
      return new Result.Refused(
          path,
          new RefusedException(
              Cause.UNREADABLE, "It could not be read, or its result written.", e));
    }
  }
}
