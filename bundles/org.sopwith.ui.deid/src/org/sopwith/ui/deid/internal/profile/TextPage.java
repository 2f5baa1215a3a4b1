// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Optional;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.Widgets;

/** The page with the text of the profile, which may be edited too; comments stay. */
final class TextPage {
  private static final int DELAY_MS = 500;

  private final ProfileHost host;
  private final Runnable dirtyChanged;
  private final Composite page;
  private final StyledText text;
  private final Label problem;
  private final Runnable later = this::commit;
  private boolean showing;
  private boolean committing;
  private boolean pending;

  TextPage(Composite parent, ProfileHost host, Runnable dirtyChanged) {
    this.host = host;
    this.dirtyChanged = dirtyChanged;
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    page.setLayout(layout);
    problem = Widgets.named(new Label(page, SWT.WRAP), Ids.TEXT_PROBLEM);
    GridData line = new GridData(SWT.FILL, SWT.CENTER, true, false);
    line.horizontalIndent = 4;
    problem.setLayoutData(line);
    text = Widgets.named(new StyledText(page, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL), Ids.TEXT);
    text.setFont(JFaceResources.getTextFont());
    text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    text.setEditable(!host.document().isReadOnly());
    text.addModifyListener(e -> modified());
    say("");
  }

  Composite control() {
    return page;
  }

  private void modified() {
    if (!showing) {
      pending = true;
      dirtyChanged.run();
      text.getDisplay().timerExec(DELAY_MS, later);
    }
  }

  /** Whether there is text that the profile does not have. */
  boolean isPending() {
    return pending;
  }

  /** Makes the profile what the text says; a sentence if the text cannot be read. */
  Optional<String> commit() {
    if (!pending || text.isDisposed()) {
      return Optional.empty();
    }
    committing = true;
    try {
      Profile parsed = ProfileText.parse(text.getText(), "The text");
      pending = false;
      host.change("Edit Text", profile -> ProfileDocument.replace(profile, parsed));
      say("");
      return Optional.empty();
    } catch (OperationException e) {
      say(e.getMessage());
      return Optional.of(e.getMessage());
    } finally {
      committing = false;
      dirtyChanged.run();
    }
  }

  private void say(String sentence) {
    problem.setText(sentence.isEmpty() ? "The file as it is saved. Comments stay." : sentence);
    problem.setForeground(
        sentence.isEmpty() ? null : JFaceColors.getErrorText(problem.getDisplay()));
    problem.getParent().layout();
  }

  /** Shows the profile as it is now, unless the change came from here. */
  void show() {
    String now = ProfileText.format(host.document().profile());
    if (!committing && !pending && !text.getText().equals(now)) {
      showing = true;
      int top = text.getTopIndex();
      int caret = text.getCaretOffset();
      text.setText(now);
      text.setCaretOffset(Math.min(caret, now.length()));
      text.setTopIndex(top);
      showing = false;
      say("");
    }
  }
}
