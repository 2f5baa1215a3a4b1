// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.sopwith.dicom.AttributePath;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.GotoPath;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.ObjectDescription;
import org.sopwith.ui.UndoContributor;
import org.sopwith.ui.UndoRedo;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.DicomPage;
import org.sopwith.ui.editor.DicomPageSite;
import org.sopwith.ui.editor.ObjectEditor;
import org.sopwith.ui.editor.internal.model.ObjectSummary;

/** The editor for DICOM objects. Its pages are contributed; see the extension point pages. */
public final class DicomEditor extends MultiPageEditorPart
    implements IGotoMarker, GotoPath, ObjectDescription, ObjectEditor {

  private final Map<Composite, PageRegistry.Contribution> pending = new LinkedHashMap<>();
  private final Map<Composite, DicomPage> pages = new LinkedHashMap<>();
  private final Map<Control, String> ids = new HashMap<>();
  private final Selections selections = new Selections();
  private final List<Consumer<DicomDocument>> waiting = new ArrayList<>();
  private final DicomDocument.Listener listener = this::changed;
  private Composite front;
  private Opening opening;
  private DicomDocument document;
  private String description = "";
  private DicomOutline outline;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    super.init(site, input);
    site.setSelectionProvider(selections);
    setPartName(input.getName());
    setTitleToolTip(input.getToolTipText());
  }

  @Override
  protected void createPages() {
    opening = new Opening(getContainer(), getEditorInput(), this::opened);
    addPage(opening.control());
    setPageText(0, "Opening");
    hideTabs(true);
    opening.start();
  }

  private void hideTabs(boolean hidden) {
    if (getContainer() instanceof CTabFolder tabs) {
      tabs.setTabHeight(hidden ? 0 : SWT.DEFAULT);
    }
  }

  private void opened(DicomDocument opened) {
    document = opened;
    document.addListener(listener);
    description = ObjectSummary.of(document.file());
    for (PageRegistry.Contribution page : PageRegistry.pagesFor(document.dataSet())) {
      Composite holder = new Composite(getContainer(), SWT.NONE);
      holder.setLayout(new FillLayout());
      pending.put(holder, page);
      ids.put(holder, page.id());
      int index = addPage(holder);
      setPageText(index, page.name());
    }
    removePage(0);
    hideTabs(false);
    setActivePage(0);
    pageChange(0);
    firePropertyChange(PROP_TITLE);
    if (outline != null) {
      outline.setDocument(document);
    }
    List.copyOf(waiting).forEach(w -> w.accept(document));
    waiting.clear();
    if (getSite().getPage().getActiveEditor() == this) {
      setFocus();
    }
  }

  @Override
  public void whenOpen(Consumer<DicomDocument> action) {
    if (document == null) {
      waiting.add(action);
    } else {
      action.accept(document);
    }
  }

  /** The object; empty while it is being read, or if it cannot be. */
  public Optional<DicomDocument> document() {
    return Optional.ofNullable(document);
  }

  @Override
  protected void pageChange(int index) {
    super.pageChange(index);
    if (document == null || index < 0 || !(getControl(index) instanceof Composite holder)) {
      return;
    }
    if (front != null && front != holder && pages.containsKey(front)) {
      pages.get(front).setActive(false);
    }
    front = holder;
    PageRegistry.Contribution contribution = pending.remove(holder);
    if (contribution != null) {
      create(holder, contribution);
    }
    DicomPage page = pages.get(holder);
    if (page != null) {
      page.setActive(true);
    }
  }

  private void create(Composite holder, PageRegistry.Contribution contribution) {
    try {
      DicomPage page = contribution.create();
      page.createControl(holder, new PageSite(holder));
      pages.put(holder, page);
    } catch (CoreException e) {
      ILog.get().error("The page " + contribution.id() + " cannot be made.", e);
      new Label(holder, SWT.WRAP).setText("This page cannot be shown; the Error Log says why.");
    }
    holder.layout();
  }

  private final class PageSite implements DicomPageSite {
    private final Composite holder;

    PageSite(Composite holder) {
      this.holder = holder;
    }

    @Override
    public DicomDocument document() {
      return document;
    }

    @Override
    public IEditorPart editor() {
      return DicomEditor.this;
    }

    @Override
    public void select(ISelection selection) {
      if (front == holder) {
        selections.setSelection(selection);
        follow(selection);
      }
    }

    @Override
    public void reveal(AttributePath path) {
      revealInTags(path);
    }
  }

  /** The outline shows where the selection is. */
  private void follow(ISelection selection) {
    if (outline != null
        && selection instanceof IStructuredSelection structured
        && !structured.isEmpty()) {
      AttributePath path = Adapters.adapt(structured.getFirstElement(), AttributePath.class);
      if (path != null) {
        outline.follow(path);
      }
    }
  }

  @Override
  public void setFocus() {
    DicomPage page = pages.get(front);
    if (page != null) {
      page.setFocus();
    } else if (opening != null && !opening.control().isDisposed()) {
      opening.control().setFocus();
    }
  }

  /** The page Tags, made if it was not yet; empty while the object is being read. */
  public Optional<TagsPage> tagsPage(boolean bringToFront) {
    return page(Ids.TAGS_PAGE, bringToFront).map(TagsPage.class::cast);
  }

  @Override
  public <T> Optional<T> showPage(String id, Class<T> type) {
    return page(id, true).map(page -> page.getAdapter(type));
  }

  private Optional<DicomPage> page(String id, boolean bringToFront) {
    for (int i = 0; i < getPageCount(); i++) {
      Control control = getControl(i);
      if (id.equals(ids.get(control))) {
        if (bringToFront && getActivePage() != i) {
          setActivePage(i);
          pageChange(i);
        }
        return Optional.ofNullable(pages.get(control));
      }
    }
    return Optional.empty();
  }

  /** Shows a place: on the page in front if it can, else on Tags. */
  void reveal(AttributePath path) {
    DicomPage page = pages.get(front);
    if (page == null || !page.reveal(path)) {
      revealInTags(path);
    }
  }

  private void revealInTags(AttributePath path) {
    tagsPage(true).ifPresent(tags -> tags.reveal(path));
  }

  @Override
  public void gotoPath(String path) {
    if (path.isEmpty()) {
      return;
    }
    AttributePath parsed = AttributePath.parse(path.replace("[*]", "[1]"));
    whenOpen(d -> reveal(parsed));
  }

  @Override
  public void gotoMarker(IMarker marker) {
    gotoPath(marker.getAttribute(FindingMarkers.PATH, ""));
  }

  @Override
  public String describeObject() {
    return description;
  }

  private void changed(List<Place> places) {
    if (!places.isEmpty()) {
      description = ObjectSummary.of(document.file());
    }
    firePropertyChange(PROP_DIRTY);
    getEditorSite().getActionBars().updateActionBars();
    UndoContributor.update(this);
  }

  @Override
  public boolean isDirty() {
    return document != null && document.isDirty();
  }

  @Override
  public boolean isSaveAsAllowed() {
    return document != null;
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    if (!new Saving(this, document).save(monitor)) {
      monitor.setCanceled(true);
    }
  }

  @Override
  public void doSaveAs() {
    if (document != null) {
      new Saving(this, document).saveAs();
    }
  }

  /** Saves to a file that is not the one that was opened; false if it went wrong. */
  public boolean saveTo(Path target) {
    return new Saving(this, document).write(target);
  }

  /** The object has been saved under another name. */
  void renamed(IEditorInput input) {
    setInputWithNotify(input);
    setPartName(input.getName());
    setTitleToolTip(input.getToolTipText());
  }

  /** Where the object is. */
  public Optional<Path> path() {
    return document == null ? InputFiles.path(getEditorInput()) : document.path();
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == IContentOutlinePage.class) {
      if (outline == null) {
        outline = new DicomOutline(this::reveal);
        if (document != null) {
          outline.setDocument(document);
        }
      }
      return type.cast(outline);
    }
    if (type == DicomDocument.class || type == UndoRedo.class) {
      return type.cast(document);
    }
    if (type == TagsPage.class) {
      return type.cast(tagsPage(false).orElse(null));
    }
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    for (DicomPage page : pages.values()) {
      T adapter = page.getAdapter(type);
      if (adapter != null) {
        return adapter;
      }
    }
    return super.getAdapter(type);
  }

  @Override
  public void dispose() {
    if (opening != null) {
      opening.cancel();
    }
    pages.values().forEach(DicomPage::dispose);
    super.dispose();
    if (document != null) {
      document.removeListener(listener);
      try {
        document.close();
      } catch (IOException e) {
        ILog.get().warn("A file could not be closed.", e);
      }
    }
  }
}
