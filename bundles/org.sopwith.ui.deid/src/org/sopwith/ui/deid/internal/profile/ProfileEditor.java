// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.ExternalChanges;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.PagedEditor;
import org.sopwith.ui.SaveAs;
import org.sopwith.ui.UndoContributor;
import org.sopwith.ui.UndoRedo;

/** The editor of de-identification profiles; built-in ones are shown in it read only. */
public final class ProfileEditor extends PagedEditor
    implements ExternalChanges.Editor, ProfileHost {
  /** Identifier of the editor. */
  public static final String ID = "org.sopwith.ui.deid.profile";

  private static final int PROFILE = 0;

  private EditedProfile edited;
  private ProfilePage page;
  private TextPage text;
  private ExternalChanges external;
  private ProfileOutline outline;

  @Override
  protected void createPages() {
    try {
      edited = new EditedProfile(getEditorInput(), this::changed);
    } catch (IOException e) {
      fail(getEditorInput().getName() + " cannot be read: " + e.getMessage());
      return;
    } catch (OperationException e) {
      fail(e.getMessage() + " Open it with the text editor to correct it.");
      return;
    }
    page = new ProfilePage(getContainer(), this);
    addPage(page.control());
    setPageText(PROFILE, "Profile");
    text = new TextPage(getContainer(), this, this::dirtyChanged);
    addPage(text.control());
    setPageText(PROFILE + 1, "Text");
    external = new ExternalChanges(this, edited::file);
    page.refresh();
    text.show();
    edited.mark();
  }

  @Override
  public void reload() {
    try {
      edited.reload();
      changed();
      edited.mark();
    } catch (IOException | OperationException e) {
      tell(getEditorInput().getName() + " could not be read again: " + e.getMessage());
    }
  }

  private void changed() {
    if (getContainer() == null || getContainer().isDisposed()) {
      return;
    }
    page.refresh();
    text.show();
    if (outline != null) {
      outline.refresh();
    }
    dirtyChanged();
    UndoContributor.update(this);
  }

  private void dirtyChanged() {
    firePropertyChange(PROP_DIRTY);
  }

  @Override
  protected void pageChange(int newPage) {
    if (text != null && newPage == PROFILE && text.commit().isPresent()) {
      setActivePage(PROFILE + 1);
      return;
    }
    super.pageChange(newPage);
    if (text != null) {
      text.show();
    }
  }

  /** Brings the page with the panes (0) or the text (1) to the front. */
  public void showPage(int index) {
    setActivePage(index);
  }

  @Override
  public ProfileDocument document() {
    return edited.document();
  }

  @Override
  public List<Finding> findings() {
    return edited.findings();
  }

  @Override
  public Path folder() {
    return edited.folder();
  }

  /** The page with the panes; empty if the file could not be read. */
  public Optional<ProfilePage> page() {
    return Optional.ofNullable(page);
  }

  @Override
  public void change(String label, Consumer<Profile> edit) {
    if (document().isReadOnly()) {
      tell("Built-in profiles are read only; derive one of your own to change it.");
    } else {
      tell("");
      document().change(label, edit);
    }
  }

  @Override
  public void selected(Object object) {
    announce(object == null ? StructuredSelection.EMPTY : new StructuredSelection(object));
  }

  @Override
  public void gotoPath(String path) {
    if (page != null) {
      setActivePage(PROFILE);
      page.reveal(path);
    }
  }

  @Override
  public boolean isDirty() {
    return edited != null && (document().isDirty() || text != null && text.isPending());
  }

  @Override
  public boolean isSaveAsAllowed() {
    return edited != null;
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    if (!isCommitted() || !external.mayOverwrite() || !save(edited.file().orElseThrow().path())) {
      monitor.setCanceled(true);
    }
  }

  @Override
  public void doSaveAs() {
    if (document().isReadOnly()) {
      NewProfileWizard.derive(this);
    } else if (isCommitted()) {
      EditedProfile.SAVE_AS
          .ask(getSite().getShell(), edited.file().map(stamp -> stamp.path()))
          .ifPresent(this::save);
    }
  }

  /** Takes what is in fields and in the text; says what is wrong with the text. */
  private boolean isCommitted() {
    page.commit();
    Optional<String> problem = text.commit();
    problem.ifPresent(sentence -> tell("Not saved: " + sentence));
    return problem.isEmpty();
  }

  private boolean save(Path target) {
    try {
      edited.write(target);
    } catch (IOException e) {
      SaveAs.failed(getSite().getShell(), target, e);
      return false;
    }
    setInputWithNotify(InputFiles.input(target));
    named();
    dirtyChanged();
    edited.mark();
    return true;
  }

  @Override
  public void setFocus() {
    if (page == null) {
      getContainer().setFocus();
    } else if (getActivePage() == PROFILE) {
      page.setFocus();
    } else {
      text.control().setFocus();
    }
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == UndoRedo.class && edited != null) {
      return type.cast(document());
    }
    if (type == IContentOutlinePage.class && page != null) {
      if (outline == null || outline.isDisposed()) {
        outline = new ProfileOutline(this, this::gotoPath);
      }
      return type.cast(outline);
    }
    return super.getAdapter(type);
  }

  @Override
  public void dispose() {
    if (external != null) {
      external.dispose();
    }
    if (page != null) {
      page.dispose();
    }
    super.dispose();
  }
}
