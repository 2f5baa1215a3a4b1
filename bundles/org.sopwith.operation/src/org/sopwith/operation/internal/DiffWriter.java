// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.Closeable;
import java.io.IOException;
import org.sopwith.operation.compare.Differences;

/** Differences in one of the formats. Closing it ends the output, not the writer below. */
interface DiffWriter extends Differences.Visitor, Closeable {
  /** Begins a pair of objects; told also of pairs without differences. */
  void begin(String left, String right) throws IOException;

  /** Ends the pair. */
  void end() throws IOException;

  /** An object of one directory that the other has not. */
  void only(boolean left, String file) throws IOException;

  /** How many differences there were. */
  long count();
}
