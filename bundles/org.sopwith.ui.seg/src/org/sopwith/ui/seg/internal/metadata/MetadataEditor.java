// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.MetadataHistory;

/** The editor for files with metadata of segments, as dcmqi's seg-schema.json defines them. */
public final class MetadataEditor extends EditorPart {
  public static final String ID = "org.sopwith.ui.seg.metadata";

  private MetadataFile file;
  private MetadataHistory history;
  private MetadataForm form;
  private Composite page;
  private String problem = "";

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    setSite(site);
    setInput(input);
    file =
        MetadataFile.of(input)
            .orElseThrow(() -> new PartInitException("Only files of this machine can be edited."));
    setPartName(file.name());
    setTitleToolTip(file.path().toString());
    try {
      history = new MetadataHistory(file.read(), true);
      history.addListener(this::changed);
    } catch (OperationException e) {
      problem = e.getMessage();
    } catch (IOException e) {
      throw new PartInitException(file.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void createPartControl(Composite parent) {
    page = parent;
    if (history == null) {
      Label label = new Label(parent, SWT.WRAP);
      label.setText(problem + " Open it with the text editor to correct it.");
      return;
    }
    form = new MetadataForm(parent, history);
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(form.control(), SopwithUi.BUNDLE_ID + ".segmentMetadata");
    setAction(ActionFactory.UNDO.getId(), "Undo", history::undo, history::undoLabel);
    setAction(ActionFactory.REDO.getId(), "Redo", history::redo, history::redoLabel);
  }

  private void setAction(String id, String name, Runnable run, Supplier<Optional<String>> label) {
    Action action =
        new Action(name) {
          @Override
          public void run() {
            run.run();
          }
        };
    Runnable update =
        () -> {
          action.setEnabled(label.get().isPresent());
          action.setText(label.get().map(text -> name + " " + text).orElse(name));
        };
    history.addListener(update);
    update.run();
    getEditorSite().getActionBars().setGlobalActionHandler(id, action);
  }

  private void changed() {
    if (page != null && !page.isDisposed()) {
      firePropertyChange(PROP_DIRTY);
      getEditorSite().getActionBars().updateActionBars();
    }
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    save(file, monitor);
  }

  @Override
  public void doSaveAs() {
    MetadataFile.askForTarget(getSite().getShell(), Optional.of(file))
        .ifPresent(
            target -> {
              if (save(target, null)) {
                file = target;
                setInputWithNotify(target.input());
                setPartName(target.name());
              }
            });
  }

  private boolean save(MetadataFile target, IProgressMonitor monitor) {
    try {
      target.write(history.text());
      history.markSaved();
      return true;
    } catch (IOException e) {
      if (monitor != null) {
        monitor.setCanceled(true);
      }
      MessageDialog.openError(
          getSite().getShell(), "Save", target.name() + " has not been written: " + e.getMessage());
      return false;
    }
  }

  @Override
  public boolean isDirty() {
    return history != null && history.isDirty();
  }

  @Override
  public boolean isSaveAsAllowed() {
    return history != null;
  }

  @Override
  public void setFocus() {
    if (form != null) {
      form.setFocus();
    } else {
      page.setFocus();
    }
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return type == MetadataForm.class ? type.cast(form) : super.getAdapter(type);
  }
}
