// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.sopwith.operation.OperationException;

/** One line for the user out of what was thrown. */
final class Sentences {
  private Sentences() {}

  static String of(Throwable thrown) {
    if (thrown instanceof UncheckedIOException unchecked) {
      return of(unchecked.getCause());
    }
    String text =
        switch (thrown) {
          case OperationException e -> e.getMessage();
          case CancellationException e -> "Cancelled.";
          case NoSuchFileException e -> "There is no file " + e.getFile() + ".";
          case AccessDeniedException e -> "You may not read or write " + e.getFile() + ".";
          case FileSystemException e -> e.getFile() + ": " + reason(e) + ".";
          case IOException e when e.getMessage() != null -> e.getMessage();
          case OutOfMemoryError e ->
              "Not enough memory; give Java more, as in JAVA_TOOL_OPTIONS=-Xmx4g.";
          default ->
              "An error of Sopwith itself ("
                  + thrown.getClass().getSimpleName()
                  + "); --debug shows where, please report it.";
        };
    return text.replaceAll("\\R", " ");
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? "cannot be read or written" : e.getReason();
  }
}
