// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorInput;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.decision.ProfileCheck;
import org.sopwith.deid.decision.ProfileFix;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.FileStamp;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SaveAs;

/** The profile of an editor, with its file and what is found in it. */
final class EditedProfile {
  static final SaveAs SAVE_AS =
      new SaveAs("." + ProfileText.EXTENSION, "De-identification profiles");

  /** The source of the markers. */
  static final String SOURCE = "deidProfile";

  private final Runnable changed;
  private Optional<FileStamp> file = Optional.empty();
  private ProfileDocument document;
  private List<Finding> findings = List.of();

  /**
   * Reads a file, or a built-in profile, which cannot be changed.
   *
   * @param changed is told of each change, when findings are up to date
   */
  EditedProfile(IEditorInput input, Runnable changed) throws IOException, OperationException {
    this.changed = changed;
    if (input instanceof BuiltinProfileInput builtin) {
      Profile profile =
          BuiltinProfiles.find(builtin.id())
              .orElseThrow(
                  () -> new OperationException("There is no built-in profile " + builtin.id()));
      use(profile, true);
    } else {
      Path path =
          InputFiles.path(input)
              .orElseThrow(
                  () ->
                      new OperationException(input.getName() + " is on no disk of this machine."));
      file = Optional.of(new FileStamp(path));
      reload();
    }
  }

  private void use(Profile profile, boolean readOnly) {
    document = new ProfileDocument(profile, readOnly, this::changed);
    findings = ProfileCheck.check(profile, Cleaners.standard());
  }

  private void changed() {
    findings = ProfileCheck.check(document.profile(), Cleaners.standard());
    changed.run();
  }

  /** Reads the file anew; what was not saved is lost. */
  void reload() throws IOException, OperationException {
    FileStamp stamp = file.orElseThrow();
    stamp.take();
    use(ProfileText.read(stamp.path()), false);
  }

  ProfileDocument document() {
    return document;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The file; empty for a built-in profile. */
  Optional<FileStamp> file() {
    return file;
  }

  /** What files that the profile names are relative to. */
  Path folder() {
    return file.map(stamp -> stamp.path().toAbsolutePath().getParent()).orElse(Path.of(""));
  }

  /** Writes it to a file, which is its own from now on. */
  void write(Path path) throws IOException {
    ProfileText.write(document.profile(), path);
    FileStamp stamp = new FileStamp(path);
    stamp.take();
    file = Optional.of(stamp);
    InputFiles.refresh(path);
    document.saved();
  }

  /** Marks the file with what is found, if it is in the workspace. */
  void mark() {
    file.flatMap(stamp -> InputFiles.workspaceFile(stamp.path())).ifPresent(this::mark);
  }

  private void mark(IFile marked) {
    List<Finding> found =
        findings.stream()
            .map(
                finding ->
                    ProfileFix.of(finding)
                        .map(fix -> finding.fixedBy(fix.label(), List.of()))
                        .orElse(finding))
            .toList();
    Job marking =
        Job.createSystem(
            "Marking " + marked.getName(),
            monitor -> {
              try {
                FindingMarkers.replace(marked, "", SOURCE, found);
              } catch (CoreException e) {
                return e.getStatus();
              }
              return Status.OK_STATUS;
            });
    marking.setRule(marked.getWorkspace().getRuleFactory().markerRule(marked));
    marking.schedule();
  }
}
