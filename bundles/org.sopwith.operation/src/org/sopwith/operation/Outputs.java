// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks on where a result goes, made before work begins. {@link org.sopwith.dicom.AtomicFile} does
 * the writing.
 */
public final class Outputs {
  private Outputs() {}

  /**
   * Refuses a target that cannot be a file, or that is an input by whatever name, link or spelling.
   *
   * @throws OperationException with a sentence that says so
   */
  public static void requireFile(Path target, Path... inputs)
      throws IOException, OperationException {
    if (Files.isDirectory(target)) {
      throw new OperationException(target + " is a directory; name a file to write.");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new OperationException("There is no directory " + folder + " to write into.");
    }
    for (Path input : inputs) {
      if (Files.exists(target) && Files.isSameFile(input, target)) {
        throw new OperationException(
            target + " is the input file, which is never written; name another file.");
      }
    }
  }
}
