// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.standard.Code;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.Ids;
import org.sopwith.ui.seg.internal.model.CodeWords;

/** A field for codes with type-ahead over the context groups of the standard. */
final class CodesField {
  private static final int MOST = 80;

  private final Text text;
  private final Supplier<List<Code>> choices;
  private List<Code> shown = List.of();
  private boolean showing;

  /**
   * @param changed is told the codes; empty while what is typed is none
   */
  CodesField(
      Composite parent,
      String key,
      Supplier<List<Code>> choices,
      Consumer<Optional<List<Code>>> changed) {
    this.choices = choices;
    text = new Text(parent, SWT.BORDER);
    text.setData(SopwithUi.WIDGET_KEY, Ids.METADATA + "." + key);
    text.setMessage("type a word of its meaning");
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .hint(150, SWT.DEFAULT)
        .applyTo(text);
    ContentProposalAdapter adapter =
        new ContentProposalAdapter(
            text, new TextContentAdapter(), (contents, at) -> proposals(contents), null, null);
    adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    adapter.setAutoActivationDelay(150);
    adapter.setPopupSize(new Point(420, 200));
    text.addListener(
        SWT.Modify,
        e -> {
          if (!showing) {
            changed.accept(codes());
          }
        });
  }

  private Optional<List<Code>> codes() {
    // a code that was read stays as it is, also if the standard's meaning differs
    if (text.getText().equals(CodeWords.of(shown))) {
      return Optional.of(shown);
    }
    return CodeWords.parse(text.getText(), choices.get());
  }

  private IContentProposal[] proposals(String contents) {
    String kept =
        contents.contains(";") ? contents.substring(0, contents.lastIndexOf(';') + 1) + " " : "";
    return CodeWords.matching(contents, choices.get(), MOST).stream()
        .map(code -> new ContentProposal(kept + CodeWords.of(code), CodeWords.of(code), null))
        .toArray(IContentProposal[]::new);
  }

  /** Shows codes, unless what is typed says the same or is being typed. */
  void show(List<Code> codes) {
    boolean typing =
        text.isFocusControl() && CodeWords.parse(text.getText(), choices.get()).isEmpty();
    shown = codes;
    if (!text.getText().equals(CodeWords.of(codes))
        && !typing
        && !codes().equals(Optional.of(codes))) {
      showing = true;
      text.setText(CodeWords.of(codes));
      showing = false;
    }
  }

  void setEnabled(boolean enabled) {
    text.setEnabled(enabled);
  }
}
