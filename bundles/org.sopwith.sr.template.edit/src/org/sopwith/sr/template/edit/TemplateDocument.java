// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.EventObject;
import java.util.Optional;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.provider.TemplateItemProviderAdapterFactory;

/**
 * A library of templates while it is edited: what is done to it is a command on the stack of an
 * editing domain and can be undone. For one thread at a time.
 */
public final class TemplateDocument {
  private final TemplateLibrary library;
  private final boolean readOnly;
  private final Commands commands = new Commands();
  private final TemplateItemProviderAdapterFactory adapters =
      new TemplateItemProviderAdapterFactory();
  private final EditingDomain domain = new AdapterFactoryEditingDomain(adapters, commands);

  /** Hears of each change, of undo and redo, and of saving. */
  @FunctionalInterface
  public interface Listener extends CommandStackListener {
    /** The library is another, or is saved now. */
    void documentChanged();

    @Override
    default void commandStackChanged(EventObject event) {
      documentChanged();
    }
  }

  private TemplateDocument(TemplateLibrary library, boolean readOnly) {
    this.library = library;
    this.readOnly = readOnly;
  }

  /** A library to be changed. */
  public static TemplateDocument of(TemplateLibrary library) {
    return new TemplateDocument(library, false);
  }

  /** A library that is only shown, such as templates of the standard. */
  public static TemplateDocument readOnly(TemplateLibrary library) {
    return new TemplateDocument(library, true);
  }

  public TemplateLibrary library() {
    return library;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  /** The library over the templates and groups of the standard. */
  public TemplateCatalog catalog() {
    return TemplateCatalog.standard().with(library);
  }

  /** What says names and properties of the library's objects. */
  public AdapterFactory adapters() {
    return adapters;
  }

  /** The editing domain, for commands made elsewhere. */
  public EditingDomain domain() {
    return domain;
  }

  public void addListener(Listener listener) {
    commands.addCommandStackListener(listener);
  }

  public void removeListener(Listener listener) {
    commands.removeCommandStackListener(listener);
  }

  /**
   * Changes the library in one step. If the edit fails, all that it did is taken back.
   *
   * @param label what it does, for the menu: {@code Move Row}
   * @return whether anything is different now
   */
  public boolean change(String label, Runnable edit) {
    if (readOnly) {
      throw new IllegalStateException("Templates of the standard are not changed.");
    }
    ChangeRecorder recorder = new ChangeRecorder(library);
    boolean done = false;
    ChangeDescription description;
    try {
      edit.run();
      done = true;
    } finally {
      description = recorder.endRecording();
      recorder.dispose();
      if (!done) {
        description.apply();
      }
    }
    boolean changed = !description.getObjectChanges().isEmpty();
    if (changed) {
      commands.execute(new Recorded(label, description));
    }
    return changed;
  }

  private static final class Commands extends BasicCommandStack {
    void saved() {
      saveIsDone();
      notifyListeners();
    }
  }

  /** A change that has been made. */
  private static final class Recorded extends AbstractCommand {
    private final ChangeDescription description;

    Recorded(String label, ChangeDescription description) {
      super(label);
      this.description = description;
    }

    @Override
    protected boolean prepare() {
      return true;
    }

    @Override
    public void execute() {
      // was done while it was recorded
    }

    @Override
    public void undo() {
      description.applyAndReverse();
    }

    @Override
    public void redo() {
      description.applyAndReverse();
    }
  }

  /** What undo would take back; empty if there is nothing. */
  public Optional<String> undoLabel() {
    return Optional.ofNullable(commands.getUndoCommand()).map(Command::getLabel);
  }

  /** What redo would do again; empty if there is nothing. */
  public Optional<String> redoLabel() {
    return Optional.ofNullable(commands.getRedoCommand()).map(Command::getLabel);
  }

  public void undo() {
    commands.undo();
  }

  public void redo() {
    commands.redo();
  }

  /** Whether the library differs from what is in the file. */
  public boolean isDirty() {
    return commands.isSaveNeeded();
  }

  /** The library is in the file as it is now. */
  public void saved() {
    commands.saved();
  }

  /** A copy that does not change any more, for work in the background. */
  public TemplateLibrary snapshot() {
    return EcoreUtil.copy(library);
  }

  public void dispose() {
    commands.flush();
    adapters.dispose();
  }
}
