// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.sopwith.deid.profile.Profile;
import org.sopwith.ui.UndoRedo;

/** A profile while it is edited: each change is a command that can be undone. */
public final class ProfileDocument implements UndoRedo {
  private final Profile profile;
  private final boolean readOnly;
  private final Runnable changed;
  private final BasicCommandStack commands = new BasicCommandStack();

  /**
   * @param readOnly whether it is only shown
   * @param changed is told of each change, undo and redo
   */
  ProfileDocument(Profile profile, boolean readOnly, Runnable changed) {
    this.profile = profile;
    this.readOnly = readOnly;
    this.changed = changed;
    commands.addCommandStackListener(event -> changed.run());
  }

  /** The profile, which only {@link #change} may change. */
  public Profile profile() {
    return profile;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  /** A copy that does not change any more. */
  Profile snapshot() {
    return EcoreUtil.copy(profile);
  }

  /**
   * Changes the profile in one step.
   *
   * @param label what it does, for the menu: {@code Add Override}
   * @param edit does it to the profile that it is given, which may be a copy
   * @return whether anything is different now
   */
  boolean change(String label, Consumer<Profile> edit) {
    if (readOnly) {
      throw new IllegalStateException("Built-in profiles are not changed.");
    }
    Profile trial = snapshot();
    edit.accept(trial);
    if (EcoreUtil.equals(trial, profile)) {
      return false;
    }
    ChangeCommand command =
        new ChangeCommand(profile) {
          @Override
          protected void doExecute() {
            edit.accept(profile);
          }
        };
    command.setLabel(label);
    commands.execute(command);
    return true;
  }

  /** Makes a profile equal to another one. */
  static void replace(Profile target, Profile source) {
    Profile copy = EcoreUtil.copy(source);
    for (EStructuralFeature feature : copy.eClass().getEAllStructuralFeatures()) {
      if (!feature.isMany()) {
        target.eSet(feature, copy.eGet(feature));
      } else {
        replaceAll(target, feature, List.copyOf((List<?>) copy.eGet(feature)));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void replaceAll(EObject target, EStructuralFeature feature, List<?> values) {
    EList<Object> list = (EList<Object>) target.eGet(feature);
    list.clear();
    list.addAll(values);
  }

  @Override
  public Optional<String> undoLabel() {
    return Optional.ofNullable(commands.getUndoCommand()).map(Command::getLabel);
  }

  @Override
  public Optional<String> redoLabel() {
    return Optional.ofNullable(commands.getRedoCommand()).map(Command::getLabel);
  }

  @Override
  public void undo() {
    commands.undo();
  }

  @Override
  public void redo() {
    commands.redo();
  }

  /** Whether the profile differs from what is in the file. */
  boolean isDirty() {
    return commands.isSaveNeeded();
  }

  /** The profile is in the file as it is now. */
  void saved() {
    commands.saveIsDone();
    changed.run();
  }
}
