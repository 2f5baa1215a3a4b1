// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.edit.Rows;
import org.sopwith.sr.template.edit.TermProposals;

/** Offers codes, groups, templates and parameters while a cell is typed. */
final class TermAssist {
  private static final Point SIZE = new Point(420, 200);

  private TermAssist() {}

  /**
   * Offers them in a field.
   *
   * @param row the row that the field is of
   */
  static ContentProposalAdapter add(
      Text text, EditorHost host, Supplier<Row> row, TermProposals.Cell cell) {
    ContentProposalAdapter adapter =
        new ContentProposalAdapter(
            text,
            new TextContentAdapter(),
            (contents, position) -> proposals(host, row.get(), cell, contents, position),
            null,
            null);
    adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    adapter.setAutoActivationDelay(100);
    adapter.setPropagateKeys(true);
    adapter.setPopupSize(SIZE);
    return adapter;
  }

  private static IContentProposal[] proposals(
      EditorHost host, Row row, TermProposals.Cell cell, String contents, int position) {
    if (row == null || host.document().isReadOnly()) {
      return new IContentProposal[0];
    }
    return Rows.template(row).stream()
        .flatMap(
            template ->
                new TermProposals(host.document().library())
                    .of(template, row, cell, contents, position).stream())
        .map(one -> new ContentProposal(one.contents(), one.label(), null, one.position()))
        .toArray(IContentProposal[]::new);
  }
}
