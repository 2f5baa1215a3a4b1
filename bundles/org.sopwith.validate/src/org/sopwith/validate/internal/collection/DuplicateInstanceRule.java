// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;

/** A SOP Instance UID names one object. Of each file with a UID that is taken it keeps 16 bytes. */
final class DuplicateInstanceRule extends BasicRule implements CollectionRule {
  /** How many files are compared after one look for their names. */
  private static final int AT_A_TIME = 10_000;

  DuplicateInstanceRule() {
    super(
        "references.sop-instance-duplicate",
        "No two objects have the same SOP Instance UID",
        Severity.ERROR,
        ps33("C.12.1"));
  }

  @Override
  public Check begin(CollectionRun run) {
    return new Run(SeenInstances.of(run));
  }

  private final class Run implements Check {
    private final SeenInstances seen;
    private long[] files = new long[0];
    private long[] others = new long[0];
    private int size;

    Run(SeenInstances seen) {
      this.seen = seen;
    }

    @Override
    public void see(Instance instance, String file, Consumer<Finding> sink) {
      if (seen.isCounted() && !seen.isNew() && seen.firstFile() != seen.file()) {
        files = Columns.grown(files, size);
        others = Columns.grown(others, size);
        files[size] = seen.file();
        others[size++] = seen.firstFile();
      }
    }

    @Override
    public void end(FileNames names, boolean complete, Consumer<Finding> sink) {
      for (int from = 0; from < size; from += AT_A_TIME) {
        int to = Math.min(size, from + AT_A_TIME);
        Set<Long> keys = new LinkedHashSet<>();
        for (int i = from; i < to; i++) {
          keys.add(files[i]);
          keys.add(others[i]);
        }
        Map<Long, String> found = names.find(keys);
        for (int i = from; i < to; i++) {
          String file = found.get(files[i]);
          String other = found.get(others[i]);
          if (file != null && other != null && !isSameFile(file, other)) {
            report(file, other, sink);
          }
        }
      }
    }

    private void report(String file, String other, Consumer<Finding> sink) {
      boolean copy = isCopy(file, other);
      sink.accept(
          finding(
                  copy
                      ? "The file is a copy of another one"
                      : "Another object with other content has the same SOP Instance UID")
              .as(copy ? Severity.WARNING : Severity.ERROR)
              .in(file)
              .at("SOPInstanceUID")
              .expecting("", copy ? "same bytes as " + other : "same UID as " + other));
    }

    /** One file that was named twice. */
    private static boolean isSameFile(String file, String other) {
      try {
        return Files.isSameFile(Path.of(file), Path.of(other));
      } catch (IOException e) {
        return false;
      }
    }

    private static boolean isCopy(String file, String other) {
      try {
        return Files.mismatch(Path.of(file), Path.of(other)) < 0;
      } catch (IOException e) {
        return false;
      }
    }
  }
}
