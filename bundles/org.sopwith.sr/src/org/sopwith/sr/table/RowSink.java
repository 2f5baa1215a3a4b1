// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.io.IOException;
import org.sopwith.tables.Row;

/** Takes rows as they are read. */
@FunctionalInterface
public interface RowSink {
  void add(Row row) throws IOException;
}
