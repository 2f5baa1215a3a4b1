// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables.internal;

import java.io.Closeable;
import java.io.IOException;
import org.sopwith.tables.Row;

/** Tables on their way into files of a directory. */
public interface Tables extends Closeable {
  /** Adds a row to its table. */
  void add(Row row) throws IOException;

  /** Makes the files whole. */
  void finish() throws IOException;
}
