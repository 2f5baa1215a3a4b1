// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.edit.RowEdits;
import org.sopwith.sr.template.edit.RowLines;

/**
 * Rows in the clipboard, as lines with a tab between cells, so that they go to spreadsheets and
 * come from there and from tables of the standard.
 */
final class RowClipboard {
  private RowClipboard() {}

  static void copy(Display display, List<Row> rows) {
    Clipboard clipboard = new Clipboard(display);
    clipboard.setContents(
        new Object[] {RowLines.print(RowEdits.copies(rows))},
        new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  /**
   * What the clipboard has; nothing if it has no text.
   *
   * @throws OperationException in one sentence, if its text is no rows
   */
  static Optional<List<Row>> rows(Display display, TemplateCatalog catalog)
      throws OperationException {
    Clipboard clipboard = new Clipboard(display);
    Object text = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    return text instanceof String lines && !lines.isBlank()
        ? Optional.of(RowLines.parse(lines, catalog))
        : Optional.empty();
  }
}
