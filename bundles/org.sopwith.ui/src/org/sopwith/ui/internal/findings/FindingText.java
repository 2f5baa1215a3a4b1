// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.sopwith.operation.Finding;

/** Findings as text, for the clipboard and for filters. */
public final class FindingText {
  private FindingText() {}

  /** Everything of a finding but its file that a filter looks at. */
  public static String searchable(Finding finding) {
    return String.join(
        " ",
        finding.rule(),
        finding.severity().word(),
        finding.message(),
        finding.path(),
        finding.found(),
        finding.expected(),
        finding.standard().section());
  }

  /** Puts findings into the clipboard, a line for each, in columns for a spreadsheet. */
  public static void copy(Display display, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    Clipboard clipboard = new Clipboard(display);
    clipboard.setContents(
        new Object[] {lines(findings)}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  /** A line for each finding, its texts separated by tabs. */
  public static String lines(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                String.join(
                    "\t",
                    finding.severity().word(),
                    finding.rule(),
                    finding.file(),
                    finding.path(),
                    finding.message(),
                    finding.expected(),
                    finding.found(),
                    finding.standard().toString()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
