// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;

/** Segmentations against the images that they refer to, if these are among the files. */
final class SourceRules extends BasicRule implements CollectionRule {
  private final SourceProblem.Kind kind;
  private final boolean on;

  private SourceRules(
      String id,
      String title,
      Severity severity,
      String section,
      SourceProblem.Kind kind,
      boolean on) {
    super("seg." + id, title, severity, section);
    this.kind = kind;
    this.on = on;
  }

  static List<CollectionRule> all(boolean on) {
    return List.of(
        new SourceRules(
            "source-unresolved",
            "Images that segmentations refer to are there, if others of their series are",
            Severity.WARNING,
            "PS3.3 C.12.2",
            SourceProblem.Kind.UNRESOLVED,
            on),
        new SourceRules(
            "source-frame-of-reference",
            "Segmentations have the frame of reference of their images",
            Severity.ERROR,
            "PS3.3 A.51.3",
            SourceProblem.Kind.FRAME_OF_REFERENCE,
            on),
        new SourceRules(
            "source-grid",
            "The pixels of frames lie on those of the images that they were made from",
            Severity.WARNING,
            "PS3.3 C.8.20.2",
            SourceProblem.Kind.GRID,
            on),
        new SourceRules(
            "source-outside",
            "Frames lie within the volume of the images that were segmented",
            Severity.WARNING,
            "PS3.3 C.8.20.2",
            SourceProblem.Kind.OUTSIDE,
            on));
  }

  @Override
  public boolean onByDefault() {
    return on;
  }

  @Override
  public Check begin(CollectionRun run) {
    SeenImages images = SeenImages.of(run);
    return new Check() {
      @Override
      public void see(Instance instance, String file, Consumer<Finding> sink) {}

      @Override
      public void end(FileNames names, boolean complete, Consumer<Finding> sink) {
        if (complete) {
          images.problems(names).stream()
              .filter(problem -> problem.kind() == kind)
              .forEach(problem -> sink.accept(finding(problem)));
        }
      }
    };
  }

  private Finding finding(SourceProblem problem) {
    return finding(problem.message())
        .in(problem.file())
        .at(problem.path())
        .expecting(problem.expected(), problem.found());
  }
}
