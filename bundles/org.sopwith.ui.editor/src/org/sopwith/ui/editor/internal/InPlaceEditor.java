// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.fieldassist.SimpleContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.edit.Edits;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.internal.model.Editing;
import org.sopwith.ui.editor.internal.model.RowText;
import org.sopwith.ui.editor.internal.model.ValueChoices;

/**
 * Edits a value in its row. A value that cannot be is told while it is typed and is not taken; Esc
 * leaves the value as it was.
 */
final class InPlaceEditor {
  private static final int MIN_WIDTH = 160;

  private final Tree tree;
  private final TreeEditor anchor;
  private final Editing editing;
  private final Consumer<String> status;
  private Composite box;
  private Text text;
  private ControlDecoration decoration;
  private ContentProposalAdapter proposals;
  private Element element;
  private boolean closing;

  /**
   * Makes an editor for the rows of a tree.
   *
   * @param status takes sentences for the status line, empty when there is nothing to say
   */
  InPlaceEditor(Tree tree, Editing editing, Consumer<String> status) {
    this.tree = tree;
    this.editing = editing;
    this.status = status;
    anchor = new TreeEditor(tree);
    anchor.grabHorizontal = true;
    anchor.minimumWidth = MIN_WIDTH;
    anchor.horizontalAlignment = SWT.LEFT;
  }

  boolean isActive() {
    return box != null;
  }

  /**
   * Begins to edit.
   *
   * @param typed replaces the value if a key was typed; null to edit the value that is there
   */
  void edit(TreeItem item, Element edited, String typed, Optional<ValueChoices> choices) {
    close();
    element = edited;
    closing = false;
    box = new Composite(tree, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.marginLeft = 10;
    layout.horizontalSpacing = 0;
    box.setLayout(layout);
    text = new Text(box, SWT.SINGLE | SWT.BORDER);
    text.setData(Ids.KEY, Ids.IN_PLACE);
    text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    text.setText(typed == null ? Editing.text(edited) : typed);
    if (typed == null) {
      text.selectAll();
    } else {
      text.setSelection(typed.length());
    }
    decoration = new ControlDecoration(text, SWT.LEFT | SWT.CENTER, box);
    decoration.setImage(
        FieldDecorationRegistry.getDefault()
            .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
            .getImage());
    decoration.hide();
    helper(edited.vr());
    propose(edited, choices);
    text.addModifyListener(e -> check());
    text.addListener(SWT.Traverse, this::traverse);
    text.addListener(SWT.FocusOut, e -> tree.getDisplay().asyncExec(this::focusLost));
    anchor.minimumHeight = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    anchor.setEditor(box, item, RowText.VALUE);
    tree.showColumn(tree.getColumn(RowText.VALUE));
    text.setFocus();
    check();
  }

  private void helper(VR vr) {
    if (vr == VR.UI) {
      button("New", "A new unique identifier", () -> text.setText(Edits.newUid()));
    } else if (vr == VR.DA || vr == VR.TM || vr == VR.DT) {
      button(
          "…",
          vr == VR.TM ? "Choose a time" : "Choose a date",
          () ->
              DatePopup.open(
                  text.getShell(),
                  text.toDisplay(0, text.getSize().y),
                  vr,
                  text.getText(),
                  text::setText));
    }
  }

  private void button(String label, String tip, Runnable action) {
    Button button = new Button(box, SWT.PUSH | SWT.FLAT);
    button.setText(label);
    button.setToolTipText(tip);
    button.setLayoutData(new GridData(SWT.END, SWT.FILL, false, true));
    button.addListener(
        SWT.Selection,
        e -> {
          action.run();
          if (box != null) {
            text.setFocus();
          }
        });
    button.addListener(SWT.FocusOut, e -> tree.getDisplay().asyncExec(this::focusLost));
  }

  private void propose(Element edited, Optional<ValueChoices> choices) {
    proposals = null;
    List<String> values =
        choices.map(c -> c.of(edited, 1)).map(ValueChoices.Choice::values).orElse(List.of());
    if (values.isEmpty()) {
      return;
    }
    SimpleContentProposalProvider provider =
        new SimpleContentProposalProvider(values.toArray(String[]::new));
    try {
      proposals =
          new ContentProposalAdapter(
              text, new TextContentAdapter(), provider, KeyStroke.getInstance("Arrow_Down"), null);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
    proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    text.setToolTipText("↓ shows the values of the standard");
  }

  /** The sentence that says why what is typed is not taken. */
  Optional<String> problem() {
    return Editing.problem(element.owner(), element.tag(), element.vr(), text.getText());
  }

  private void check() {
    if (box == null) {
      return;
    }
    Optional<String> problem = problem();
    if (problem.isPresent()) {
      decoration.setDescriptionText(problem.get());
      decoration.show();
      decoration.showHoverText(problem.get());
    } else {
      decoration.hide();
      decoration.hideHover();
    }
    status.accept(problem.orElse(""));
  }

  private void traverse(Event event) {
    if (event.detail == SWT.TRAVERSE_ESCAPE) {
      event.doit = false;
      close();
      tree.setFocus();
    } else if (event.detail == SWT.TRAVERSE_RETURN
        && (proposals == null || !proposals.isProposalPopupOpen())) {
      event.doit = false;
      if (accept()) {
        tree.setFocus();
      }
    }
  }

  /** Takes what is typed if it can be; else it stays open. */
  boolean accept() {
    if (problem().isPresent()) {
      check();
      tree.getDisplay().beep();
      return false;
    }
    String typed = text.getText();
    Place place = new Place(element.owner(), element.tag());
    close();
    try {
      editing.set(place, typed);
      return true;
    } catch (OperationException e) {
      status.accept(e.getMessage());
      tree.getDisplay().beep();
      return false;
    }
  }

  private void focusLost() {
    if (box == null || closing || box.isDisposed()) {
      return;
    }
    var focus = tree.getDisplay().getFocusControl();
    if (focus == null || focus == text || focus.getParent() == box) {
      return;
    }
    if (problem().isPresent()) {
      close();
      status.accept("The value was not taken: it stays as it was.");
    } else {
      accept();
    }
  }

  void close() {
    if (box != null) {
      closing = true;
      Composite old = box;
      box = null;
      anchor.setEditor(null);
      if (!old.isDisposed()) {
        old.dispose();
      }
      status.accept("");
    }
  }
}
