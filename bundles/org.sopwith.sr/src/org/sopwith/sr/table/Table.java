// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.io.IOException;
import java.util.List;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.tables.TableSchema;

/** Tables of one kind that documents give rows to. */
interface Table {
  List<TableSchema> schemas();

  void read(SrDocument document, String file, RowSink sink) throws IOException;
}
