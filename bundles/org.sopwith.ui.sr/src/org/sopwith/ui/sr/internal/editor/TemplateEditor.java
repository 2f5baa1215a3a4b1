// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Identified;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.Rows;
import org.sopwith.sr.template.edit.TemplateDocument;
import org.sopwith.sr.template.edit.TemplateFindings;
import org.sopwith.ui.ExternalChanges;
import org.sopwith.ui.PagedEditor;
import org.sopwith.ui.SaveAs;
import org.sopwith.ui.UndoContributor;
import org.sopwith.ui.UndoRedo;
import org.sopwith.ui.sr.TemplateEditors;

/** The editor of files of templates; templates of the standard are shown in it read only. */
public final class TemplateEditor extends PagedEditor
    implements EditorHost, ExternalChanges.Editor {
  private static final int ROWS = 0;
  private static final int GROUPS = 1;

  private EditedLibrary library;
  private TemplatePage rows;
  private GroupsPage groups;
  private TemplateOutline outline;
  private ExternalChanges external;
  private Template template;

  @Override
  protected void createPages() {
    try {
      library =
          new EditedLibrary(
              getEditorInput(), getContainer().getDisplay(), this::documentChanged, this::found);
    } catch (IOException e) {
      fail(getEditorInput().getName() + " cannot be read: " + e.getMessage());
      return;
    } catch (OperationException e) {
      fail(e.getMessage());
      return;
    }
    rows =
        new TemplatePage(
            getContainer(), this, this::choose, this::openTemplate, this::derive, this::announce);
    addPage(rows.control());
    setPageText(ROWS, "Rows");
    groups = new GroupsPage(getContainer(), this, this::announce);
    addPage(groups.control());
    setPageText(GROUPS, "Context Groups");
    external = new ExternalChanges(this, () -> library.file().map(LibraryFile::stamp));
    refresh();
    library.mark();
  }

  @Override
  public void reload() {
    try {
      String shown = template().map(Template::getTid).orElse("");
      library.reload();
      template =
          document().library().getTemplates().stream()
              .filter(one -> one.getTid().equals(shown))
              .findFirst()
              .orElse(null);
      documentChanged();
    } catch (IOException | OperationException e) {
      tell(getEditorInput().getName() + " could not be read again: " + e.getMessage());
    }
  }

  private void documentChanged() {
    if (getContainer() == null || getContainer().isDisposed()) {
      return;
    }
    refresh();
    firePropertyChange(PROP_DIRTY);
    UndoContributor.update(this);
  }

  private void refresh() {
    rows.refresh();
    groups.refresh();
    if (outline != null) {
      outline.refresh();
    }
    library.check();
  }

  private void found(List<Finding> found) {
    if (!rows.control().isDisposed()) {
      rows.show(found);
    }
  }

  @Override
  public TemplateDocument document() {
    return library.document();
  }

  /** The library; empty if it could not be read. */
  public Optional<TemplateDocument> openDocument() {
    return Optional.ofNullable(library).map(EditedLibrary::document);
  }

  /** The page with the rows; empty if the file could not be read. */
  Optional<TemplatePage> templatePage() {
    return Optional.ofNullable(rows);
  }

  /** Whether findings and what is shown are of the library as it is now. */
  public boolean isChecked() {
    return library != null && !library.isBeingChecked();
  }

  @Override
  public Optional<Template> template() {
    List<Template> all = document().library().getTemplates();
    if (template == null || !all.contains(template)) {
      template = all.isEmpty() ? null : all.getFirst();
    }
    return Optional.ofNullable(template);
  }

  private void choose(Template chosen) {
    template = chosen;
    rows.refresh();
  }

  @Override
  public void change(String label, Runnable edit) {
    if (document().isReadOnly()) {
      tell("Templates of PS3.16 are read only; derive a private template to change it.");
    } else {
      document().change(label, edit);
    }
  }

  @Override
  public void reveal(Identified object) {
    switch (object) {
      case ContextGroup group -> {
        setActivePage(GROUPS);
        groups.reveal(group);
      }
      case Template one -> {
        setActivePage(ROWS);
        choose(one);
      }
      case Row row -> {
        setActivePage(ROWS);
        Rows.template(row).filter(one -> one != template).ifPresent(this::choose);
        rows.reveal(row);
      }
      default -> throw new IllegalArgumentException("Nothing of a library: " + object);
    }
  }

  @Override
  public void select(Row row) {
    rows.table().select(List.of(row));
  }

  @Override
  public void gotoPath(String path) {
    if (library != null) {
      TemplateFindings.place(document().library(), Finding.note("", "").at(path))
          .ifPresent(this::reveal);
    }
  }

  /** Brings the page with the context groups to the front. */
  public void showGroups() {
    setActivePage(GROUPS);
  }

  /** Shows a template that a row includes: of this file, or of the standard in its own editor. */
  private void openTemplate(String tid) {
    Optional<Template> own =
        document().library().getTemplates().stream()
            .filter(one -> one.getTid().equals(tid))
            .findFirst();
    if (own.isPresent()) {
      choose(own.get());
      return;
    }
    try {
      TemplateEditors.open(getSite().getPage(), tid);
    } catch (PartInitException e) {
      ILog.get().error("TID " + tid + " cannot be opened.", e);
    }
  }

  private void derive() {
    NewTemplateWizard.derive(getSite().getWorkbenchWindow(), template().orElseThrow());
  }

  @Override
  public boolean isDirty() {
    return library != null && document().isDirty();
  }

  @Override
  public boolean isSaveAsAllowed() {
    return library != null && !document().isReadOnly();
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    rows.commit();
    if (!external.mayOverwrite() || !save(library.file().orElseThrow())) {
      monitor.setCanceled(true);
    }
  }

  @Override
  public void doSaveAs() {
    rows.commit();
    LibraryFile.SAVE_AS
        .ask(getSite().getShell(), library.file().map(LibraryFile::path))
        .map(LibraryFile::new)
        .ifPresent(this::save);
  }

  private boolean save(LibraryFile target) {
    try {
      library.write(target);
    } catch (IOException e) {
      SaveAs.failed(getSite().getShell(), target.path(), e);
      return false;
    }
    setInputWithNotify(target.input());
    named();
    document().saved();
    library.mark();
    return true;
  }

  @Override
  public void setFocus() {
    if (rows == null) {
      getContainer().setFocus();
    } else if (getActivePage() == GROUPS) {
      groups.setFocus();
    } else {
      rows.setFocus();
    }
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == UndoRedo.class) {
      return type.cast(library);
    }
    if (type == IContentOutlinePage.class && library != null) {
      if (outline == null || outline.isDisposed()) {
        outline = new TemplateOutline(this);
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
    super.dispose();
    if (library != null) {
      library.dispose();
    }
  }
}
