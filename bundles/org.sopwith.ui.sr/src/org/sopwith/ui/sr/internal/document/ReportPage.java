// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.DicomPage;
import org.sopwith.ui.editor.DicomPageSite;
import org.sopwith.ui.editor.FocusContext;
import org.sopwith.ui.sr.internal.WorkspaceTemplates;
import org.sopwith.ui.sr.internal.document.model.ItemNotes;
import org.sopwith.ui.sr.internal.document.model.ItemReport;
import org.sopwith.ui.sr.internal.document.model.ItemSearch;
import org.sopwith.ui.sr.internal.document.model.ReportText;
import org.sopwith.ui.validate.internal.Checked;
import org.sopwith.ui.validate.internal.LiveValidation;
import org.sopwith.ui.validate.internal.Validations;

/** The page Report: the content tree of a structured report beside its text. */
public final class ReportPage implements DicomPage {
  private final DicomDocument.Listener listener = this::documentChanged;
  private final Runnable templatesListener = this::templatesChanged;
  private DicomPageSite site;
  private DicomDocument document;
  private ReportBar bar;
  private ReportTree tree;
  private ReportPane pane;
  private ReportActions actions;
  private ReportReading reading;
  private final Consumer<Checked> validated = this::validated;
  private LiveValidation validation;
  private Optional<ItemReport> report = Optional.empty();
  private ItemNotes notes = ItemNotes.NONE;
  private ItemSearch found = new ItemSearch(List.of());
  private Optional<Checked> checked = Optional.empty();

  @Override
  public Control createControl(Composite parent, DicomPageSite pageSite) {
    site = pageSite;
    document = site.document();
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
    bar = new ReportBar(page, this::search, this::toTree);
    SashForm sash = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    tree = new ReportTree(sash);
    pane = new ReportPane(sash, this::show, this::open);
    sash.setWeights(60, 40);
    actions = new ReportActions(this, tree.control());
    Icons icons = tree.icons();
    bar.button(SWT.PUSH, "add", "Add…", "Add an item (Insert)", icons, actions::add);
    bar.button(
        SWT.PUSH,
        "image",
        "Reference…",
        "Add a reference to an object of the workspace",
        icons,
        actions::addReference);
    bar.button(SWT.PUSH, "form", "Fill In…", "Show the report as a form", icons, actions::fillIn);
    Tree control = tree.control();
    control.addListener(SWT.Selection, e -> selectionChanged());
    control.addListener(SWT.DefaultSelection, e -> actions.openOrEdit());
    FocusContext.add(control, site.editor().getSite(), Ids.CONTEXT);
    popupMenu(control);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".report");
    Display display = parent.getDisplay();
    reading =
        new ReportReading(
            document,
            text -> display.asyncExec(() -> show(text)),
            result -> display.asyncExec(() -> show(result)));
    document.addListener(listener);
    WorkspaceTemplates.get().addListener(templatesListener);
    tree.show(SrDocument.of(document.dataSet()));
    bar.say(List.of("reading…"));
    reading.schedule();
    validation = Validations.get().listen(document, validated);
    return page;
  }

  private void popupMenu(Tree control) {
    MenuManager menu = new MenuManager("#PopupMenu", Ids.POPUP);
    control.setMenu(menu.createContextMenu(control));
    site.editor().getSite().registerContextMenu(Ids.POPUP, menu, null);
  }

  private void documentChanged(List<Place> places) {
    if (!places.isEmpty() && !tree.control().isDisposed()) {
      tree.show(SrDocument.of(document.dataSet()));
      selectionChanged();
      checked = Optional.empty();
      reading.changed();
    }
  }

  private void templatesChanged() {
    site.editor()
        .getSite()
        .getShell()
        .getDisplay()
        .asyncExec(
            () -> {
              if (!tree.control().isDisposed()) {
                reading.changed();
              }
            });
  }

  private void show(ReportText text) {
    if (!tree.control().isDisposed()) {
      pane.show(text);
      tree.selection().map(ContentItem::dataSet).ifPresent(pane::reveal);
    }
  }

  private void show(ItemReport result) {
    if (!tree.control().isDisposed()) {
      report = Optional.of(result);
      tree.mark(notes, result::rowText);
      publish(tree.selection());
      found = ItemSearch.of(result.document(), bar.query());
      say();
    }
  }

  private void validated(Checked result) {
    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(result));
  }

  private void show(Checked result) {
    if (!tree.control().isDisposed()) {
      checked = Optional.of(result);
      notes = ItemNotes.of(document.dataSet(), result.places());
      report.ifPresent(known -> tree.mark(notes, known::rowText));
      say();
    }
  }

  private void say() {
    List<String> parts = new ArrayList<>();
    if (!bar.query().isBlank()) {
      int at = found.indexOf(tree.selection().map(ContentItem::dataSet));
      parts.add((at < 0 ? "" : at + 1 + " of ") + found.items().size() + " found");
    }
    report.ifPresent(
        known -> {
          int count = known.document().items().size();
          parts.add(String.format(Locale.ROOT, "%,d item%s", count, count == 1 ? "" : "s"));
          known.templateText().ifPresent(parts::add);
        });
    if (checked.isPresent()) {
      int count = notes.count();
      parts.add(
          count == 0
              ? "nothing found"
              : String.format(Locale.ROOT, "%,d finding%s", count, count == 1 ? "" : "s"));
    }
    bar.say(parts);
  }

  private void selectionChanged() {
    Optional<ContentItem> selected = tree.selection();
    selected.map(ContentItem::dataSet).ifPresent(pane::reveal);
    publish(selected);
    say();
  }

  private void publish(Optional<ContentItem> selected) {
    site.select(
        selected
            .flatMap(item -> report.map(known -> new ItemSelection(document, known, item)))
            .map(StructuredSelection::new)
            .orElse(StructuredSelection.EMPTY));
  }

  /** Selects what the user points at in the text. */
  private void show(DataSet item) {
    tree.reveal(item);
    publish(tree.selection());
    say();
  }

  private void open(DataSet item) {
    show(item);
    actions.openOrEdit();
  }

  private void search(String query, boolean again, boolean backwards) {
    if (report.isEmpty()) {
      return;
    }
    Optional<DataSet> from = tree.selection().map(ContentItem::dataSet);
    if (!again) {
      found = ItemSearch.of(report.get().document(), query);
    }
    if (again || found.indexOf(from) < 0) {
      found.next(from, backwards).ifPresent(item -> reveal(item.dataSet()));
    }
    say();
  }

  private void toTree() {
    tree.control().setFocus();
  }

  /** Selects an item. */
  void reveal(DataSet item) {
    tree.reveal(item);
    selectionChanged();
  }

  /** The selected item, as the document is now. */
  Optional<ContentItem> selection() {
    return tree.selection();
  }

  /** What is known of the document; empty until it has been read. */
  Optional<ItemReport> report() {
    return report;
  }

  DicomPageSite site() {
    return site;
  }

  ReportActions actions() {
    return actions;
  }

  void focusSearch() {
    bar.focus();
  }

  void expandAll() {
    tree.expandAll();
  }

  void showStatus(String sentence) {
    site.editor()
        .getEditorSite()
        .getActionBars()
        .getStatusLineManager()
        .setErrorMessage(sentence.isEmpty() ? null : sentence);
  }

  /** True until what is shown is true of the object as it is. */
  public boolean isPending() {
    return checked.isEmpty()
        || !checked.equals(validation.result())
        || report.isEmpty()
        || reading.getState() != Job.NONE;
  }

  @Override
  public boolean reveal(AttributePath path) {
    Optional<DataSet> item = ItemNotes.itemOf(document.dataSet(), path);
    item.ifPresent(this::reveal);
    return item.isPresent();
  }

  @Override
  public void setFocus() {
    tree.control().setFocus();
    if (tree.control().getSelectionCount() == 0) {
      reveal(document.dataSet());
    }
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : null;
  }

  @Override
  public void dispose() {
    if (reading != null) {
      reading.cancel();
      validation.remove(validated);
      document.removeListener(listener);
      WorkspaceTemplates.get().removeListener(templatesListener);
    }
  }
}
