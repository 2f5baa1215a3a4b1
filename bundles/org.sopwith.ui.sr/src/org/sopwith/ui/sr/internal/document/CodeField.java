// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateSearch;
import org.sopwith.standard.Code;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.document.model.CodeLabel;
import org.sopwith.ui.sr.internal.document.model.RowChoices.Choice;

/** A field for a code: a choice, with type-ahead over it, or over all codes of PS3.16. */
final class CodeField {
  private static final int MOST_LISTED = 300;
  private static final int MOST_PROPOSED = 60;
  private static final int LEAST_TYPED = 2;

  private final Combo combo;
  private final Choice choice;
  private final List<Code> known = new ArrayList<>();

  CodeField(Composite parent, Choice choice, String id, Runnable changed) {
    this.choice = choice;
    known.addAll(choice.codes());
    combo = new Combo(parent, SWT.DROP_DOWN | SWT.BORDER);
    combo.setData(SopwithUi.WIDGET_KEY, id);
    combo.setToolTipText(
        choice.codes().isEmpty()
            ? "Type words of a code's meaning, or a code as (value, scheme, \"meaning\")"
            : "Choose, or type a part of it"
                + (choice.open() ? "; others: (value, scheme, \"meaning\")" : ""));
    choice.codes().stream().limit(MOST_LISTED).map(CodeLabel::of).forEach(combo::add);
    ContentProposalAdapter adapter =
        new ContentProposalAdapter(
            combo, new ComboContentAdapter(), (text, at) -> proposals(text), null, null);
    adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    adapter.setAutoActivationDelay(150);
    combo.addListener(SWT.Modify, e -> changed.run());
  }

  Combo control() {
    return combo;
  }

  private IContentProposal[] proposals(String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    if (known.stream().anyMatch(code -> CodeLabel.of(code).equals(text))) {
      return new IContentProposal[0];
    }
    List<Code> found =
        new ArrayList<>(
            choice.codes().stream()
                .filter(code -> CodeLabel.of(code).toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST_PROPOSED)
                .toList());
    if (choice.open() && found.isEmpty() && typed.length() >= LEAST_TYPED) {
      TemplateSearch.of(TemplateCatalog.standard())
          .find(text, Set.of(TemplateSearch.Kind.CODE))
          .stream()
          .limit(MOST_PROPOSED)
          .forEach(
              hit -> {
                if (hit instanceof TemplateSearch.Hit.OfCode one) {
                  found.add(one.code());
                }
              });
    }
    found.stream().filter(code -> !known.contains(code)).forEach(known::add);
    return found.stream()
        .map(code -> new ContentProposal(CodeLabel.of(code)))
        .toArray(IContentProposal[]::new);
  }

  void set(Optional<Code> code) {
    code.filter(one -> !known.contains(one)).ifPresent(known::add);
    combo.setText(code.map(CodeLabel::of).orElse(""));
  }

  boolean isEmpty() {
    return combo.getText().isBlank();
  }

  /** The code; empty if the field is, or if what is in it is none. */
  Optional<Code> code() {
    return CodeLabel.parse(combo.getText(), known);
  }

  /**
   * What is wrong with what is in it.
   *
   * @param name what it is for
   */
  Optional<String> problem(String name) {
    if (isEmpty()) {
      return Optional.of("The " + name + " is missing.");
    }
    Optional<Code> code = code();
    if (code.isEmpty()) {
      return Optional.of("The " + name + " is no code such as (39607008, SCT, \"Lung\").");
    }
    return choice.allows(code.get())
        ? Optional.empty()
        : Optional.of("The " + name + " is not one of the value set, which is not extensible.");
  }
}
