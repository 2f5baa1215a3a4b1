// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;

/**
 * References to objects among those checked. Since objects come in any order they are looked up at
 * the end; of several references to an object the first is reported.
 */
final class ReferenceRule extends BasicRule implements CollectionRule {
  /** What is asked of a reference at the end. */
  enum Question {
    /** Other objects of its series or study are there and the object is not. */
    DANGLING,
    /** Neither the object nor others of its series or study are there. */
    OUTSIDE,
    /** It names another SOP class than the object has. */
    CLASS
  }

  private final Question question;

  ReferenceRule(String id, String title, Severity severity, Question question) {
    super(id, title, severity, ps33("10.3"));
    this.question = question;
  }

  @Override
  public boolean onByDefault() {
    return question != Question.OUTSIDE;
  }

  @Override
  public Check begin(CollectionRun run) {
    return new Run(ReferenceTable.of(run));
  }

  private final class Run implements Check {
    private final ReferenceTable references;

    Run(ReferenceTable references) {
      this.references = references;
    }

    @Override
    public void see(Instance instance, String file, Consumer<Finding> sink) {}

    @Override
    public void end(FileNames names, boolean complete, Consumer<Finding> sink) {
      if (!complete && question != Question.CLASS) {
        return;
      }
      for (int i = 0; i < references.size(); i++) {
        if (question == Question.CLASS) {
          if (references.isOfOtherClass(i)) {
            sink.accept(at(i, "A reference names another SOP class than the object has", "Class"));
          }
        } else if (!references.isHere(i)) {
          missing(i, sink);
        }
      }
    }

    private void missing(int i, Consumer<Finding> sink) {
      boolean series = references.isSeriesHere(i);
      boolean study = references.tellsSeries(i) && references.isStudyHere(i);
      if (question == Question.OUTSIDE) {
        if (!series && !study) {
          sink.accept(at(i, "A referenced object is not here", "Instance"));
        }
      } else if (series) {
        sink.accept(
            at(
                i,
                "Other objects of the series are here, the referenced object is not",
                "Instance"));
      } else if (study) {
        sink.accept(
            at(
                    i,
                    "Other series of the study are here, that of a referenced object is not",
                    "Instance")
                .as(Severity.NOTE));
      }
    }

    private Finding at(int i, String message, String what) {
      return finding(message)
          .in(FileNames.standIn(references.file(i)))
          .at(references.path(i) + ".ReferencedSOP" + what + "UID");
    }
  }
}
