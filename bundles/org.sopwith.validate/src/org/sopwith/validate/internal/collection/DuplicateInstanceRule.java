// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.Instance;

/** A SOP Instance UID names one object. Of each object it keeps a hash and the file's name. */
final class DuplicateInstanceRule extends BasicRule implements CollectionRule {
  DuplicateInstanceRule() {
    super(
        "references.sop-instance-duplicate",
        "No two objects have the same SOP Instance UID",
        Severity.ERROR,
        ps33("C.12.1"));
  }

  @Override
  public Check begin() {
    return new Run();
  }

  private final class Run implements Check {
    private final HashIndex uids = new HashIndex();
    private final FileNames files = new FileNames();

    @Override
    public void see(Instance instance, String file, Consumer<Finding> sink) {
      String uid = instance.dataSet().string(Tag.SOPInstanceUID, "");
      if (uid.isEmpty()) {
        return;
      }
      String other = firstFile(Hash.of(uid), file);
      if (other.isEmpty() || isSameFile(file, other)) {
        return;
      }
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

    /** The file that had the UID first, or nothing if it is this one. */
    private synchronized String firstFile(long uid, String file) {
      int before = uids.size();
      int number = uids.add(uid);
      if (number < before) {
        return files.get(number);
      }
      files.add(file);
      return "";
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

    @Override
    public void end(Consumer<Finding> sink) {}
  }
}
