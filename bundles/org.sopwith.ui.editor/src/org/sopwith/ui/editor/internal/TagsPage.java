// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.standard.Definitions;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.DicomPage;
import org.sopwith.ui.editor.DicomPageSite;
import org.sopwith.ui.editor.FocusContext;
import org.sopwith.ui.editor.ObjectFindings;
import org.sopwith.ui.editor.internal.model.Editing;
import org.sopwith.ui.editor.internal.model.Row;
import org.sopwith.ui.editor.internal.model.RowFilter;
import org.sopwith.ui.editor.internal.model.RowFindings;
import org.sopwith.ui.editor.internal.model.RowMarks;
import org.sopwith.ui.editor.internal.model.RowTree;
import org.sopwith.ui.editor.internal.model.Search;
import org.sopwith.ui.editor.internal.model.ValueChoices;

/** The page Tags: every element of an object, to search, to read and to edit. */
public final class TagsPage implements DicomPage {
  /** What copying several rows joins. */
  public enum Copied {
    PATH,
    VALUE,
    BOTH
  }

  private DicomPageSite site;
  private DicomDocument document;
  private RowTree rows;
  private RowMarks marks;
  private Editing editing;
  private FilterBar bar;
  private TagTree tagTree;
  private SashForm sash;
  private ValuePane valuePane;
  private InPlaceEditor inPlace;
  private Job search;
  private Runnable unfollow = () -> {};
  private final DicomDocument.Listener listener = this::documentChanged;

  @Override
  public Control createControl(Composite parent, DicomPageSite pageSite) {
    site = pageSite;
    document = site.document();
    rows = new RowTree(document.file());
    marks = new RowMarks(document);
    editing = new Editing(document);
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    bar = new FilterBar(page, this::applyFilter);
    bar.setGroups(document.dataSet());
    bar.search().addListener(SWT.KeyDown, this::searchKey);
    sash = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    tagTree = new TagTree(sash, rows, marks);
    valuePane = new ValuePane(sash);
    sash.setWeights(78, 22);
    Tree tree = tagTree.control();
    inPlace = new InPlaceEditor(tree, editing, this::showStatus);
    tree.addListener(SWT.Selection, e -> selectionChanged());
    tree.addListener(SWT.DefaultSelection, e -> edit(null));
    tree.addListener(SWT.KeyDown, this::treeKey);
    FocusContext.add(tree, site.editor().getSite(), Ids.TAGS_CONTEXT);
    popupMenu(tree);
    document.addListener(listener);
    applyFilter();
    readDefinitions();
    followFindings();
    return page;
  }

  private void popupMenu(Tree tree) {
    MenuManager menu = new MenuManager("#PopupMenu", Ids.TAGS_POPUP);
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(m -> {});
    tree.setMenu(menu.createContextMenu(tree));
    site.editor().getSite().registerContextMenu(Ids.TAGS_POPUP, menu, null);
  }

  /** Enumerated values are read in the background; rows are marked when they are there. */
  private void readDefinitions() {
    Display display = tagTree.control().getDisplay();
    Job job =
        Job.createSystem(
            "Reading the tables of PS3.3",
            monitor -> {
              ValueChoices choices = new ValueChoices(Definitions.standard());
              display.asyncExec(
                  () -> {
                    marks.setChoices(choices);
                    if (!tagTree.control().isDisposed()) {
                      tagTree.update();
                    }
                  });
            });
    job.setPriority(Job.DECORATE);
    job.schedule();
  }

  /** Rows are marked by what rules find, if there is a bundle with rules. */
  private void followFindings() {
    ObjectFindings service = PlatformUI.getWorkbench().getService(ObjectFindings.class);
    if (service != null) {
      Display display = tagTree.control().getDisplay();
      unfollow = service.follow(document, found -> display.asyncExec(() -> show(found)));
    }
  }

  private void show(List<Finding> found) {
    if (!tagTree.control().isDisposed()) {
      marks.setFindings(RowFindings.of(document, found));
      tagTree.update();
    }
  }

  private void applyFilter() {
    if (search != null) {
      search.cancel();
    }
    RowFilter filter = bar.filter();
    Search looking = new Search(document, bar.query(), filter);
    Display display = tagTree.control().getDisplay();
    if (bar.query().isBlank() && !filter.equals(rows.filter())) {
      show(filter);
    }
    search =
        new Job("Searching") {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            looking
                .run(monitor::isCanceled)
                .ifPresent(
                    result ->
                        display.asyncExec(
                            () -> {
                              if (search == this && !tagTree.control().isDisposed()) {
                                search = null;
                                show(filter, result);
                              }
                            }));
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
          }
        };
    search.setSystem(true);
    search.setPriority(Job.INTERACTIVE);
    search.schedule();
  }

  private void show(RowFilter filter) {
    inPlace.close();
    rows.setFilter(filter);
    tagTree.refresh();
  }

  private void show(RowFilter filter, Search.Result result) {
    bar.show(result);
    RowFilter found = filter.withMatches(result.matches());
    if (!found.equals(rows.filter())) {
      show(found);
      result.matches().ifPresent(tagTree::expandTo);
    }
  }

  /** True until what a search has found is shown. */
  public boolean isSearching() {
    return search != null;
  }

  private void documentChanged(List<Place> places) {
    inPlace.close();
    rows.forget();
    if (places.isEmpty()) {
      tagTree.update();
      return;
    }
    bar.setGroups(document.dataSet());
    tagTree.refresh();
    selectionChanged();
    applyFilter();
  }

  private void selectionChanged() {
    List<SelectedRow> selected =
        tagTree.selection().stream().map(row -> new SelectedRow(document, row)).toList();
    site.select(new StructuredSelection(selected));
    Optional<Element> element =
        selected.size() == 1 && selected.get(0).row() instanceof Row.Tag
            ? selected.get(0).element()
            : Optional.empty();
    element.ifPresentOrElse(
        e -> valuePane.show(e, marks.problem(selected.get(0).row())), valuePane::clear);
  }

  private void searchKey(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
      event.doit = false;
      Tree tree = tagTree.control();
      if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
        tree.setSelection(tree.getItem(0));
        selectionChanged();
      }
      tree.setFocus();
    } else if (event.keyCode == SWT.ESC) {
      bar.search().setText("");
    }
  }

  private void treeKey(Event event) {
    boolean plain = (event.stateMask & ~SWT.SHIFT) == 0;
    if (plain && event.character > ' ' && event.character != SWT.DEL) {
      event.doit = false;
      edit(String.valueOf(event.character));
    }
  }

  /** Edits the selected value, beginning with what was typed, or with what is there for null. */
  public void edit(String typed) {
    TreeItem[] selected = tagTree.control().getSelection();
    if (selected.length != 1) {
      return;
    }
    if (!(TagTree.row(selected[0]) instanceof Row.Tag t)) {
      tagTree.toggle(selected[0]);
      return;
    }
    Element element = t.place().owner().get(t.place().tag()).orElseThrow();
    if (element.isSequence()) {
      if (typed == null) {
        tagTree.toggle(selected[0]);
      } else {
        showStatus("A sequence has items; Insert adds one.");
      }
    } else if (!Editing.isEditable(element)) {
      showStatus("The value is too large to be edited here; its bytes are below.");
    } else if (LongTextDialog.isFor(element)) {
      LongTextDialog.edit(tagTree.control().getShell(), editing, element);
    } else {
      inPlace.edit(selected[0], element, typed, marks.choices());
    }
  }

  /** Asks for an attribute and adds it where the selection is. */
  public void insertAttribute() {
    DataSet owner = document.dataSet();
    String where = "the data set";
    List<Row> selected = tagTree.selection();
    if (!selected.isEmpty()) {
      switch (selected.get(0)) {
        case Row.Meta m -> owner = document.meta();
        case Row.Item i -> owner = i.item();
        case Row.Tag t -> owner = t.place().owner();
        case Row.ElementPage p -> owner = p.owner();
        case Row.ItemPage p -> owner = p.sequence().owner();
      }
    }
    if (owner == document.meta()) {
      where = "the File Meta Information";
    } else if (owner.parent().isPresent()) {
      DataSet item = owner;
      where =
          AttributePath.of(item.parent().get(), item.parentTag())
              + "["
              + (item.itemIndex() + 1)
              + "]";
    }
    InsertAttributeDialog dialog =
        new InsertAttributeDialog(tagTree.control().getShell(), editing, owner, where);
    dialog.open();
    dialog.inserted().ifPresent(place -> reveal(new Row.Tag(place)));
  }

  /** Adds an item to the selected sequence. */
  public void addItem() {
    List<Row> selected = tagTree.selection();
    if (selected.size() != 1) {
      return;
    }
    Place sequence =
        switch (selected.get(0)) {
          case Row.Tag t -> t.place();
          case Row.Item i -> i.sequence();
          case Row.ItemPage p -> p.sequence();
          default -> new Place(document.dataSet(), 0);
        };
    doing(() -> reveal(editing.addItem(sequence)));
  }

  /** Removes what is selected. */
  public void delete() {
    List<Row> selected = tagTree.selection();
    doing(() -> editing.delete(selected));
  }

  private interface Change {
    void run() throws OperationException;
  }

  private void doing(Change change) {
    try {
      change.run();
      showStatus("");
    } catch (OperationException e) {
      showStatus(e.getMessage());
      tagTree.control().getDisplay().beep();
    }
  }

  /** Puts the selected rows into the clipboard. */
  public void copy(Copied what) {
    String text =
        tagTree.selection().stream()
            .map(row -> new SelectedRow(document, row))
            .filter(row -> row.path().isPresent())
            .map(row -> copied(row, what))
            .collect(Collectors.joining(System.lineSeparator()));
    if (!text.isEmpty()) {
      Clipboard clipboard = new Clipboard(tagTree.control().getDisplay());
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
  }

  private static String copied(SelectedRow row, Copied what) {
    String path = row.path().orElseThrow().toString();
    if (what == Copied.PATH) {
      return path;
    }
    Element element = row.element().orElseThrow();
    String value =
        row.row() instanceof Row.Item || !Editing.isEditable(element)
            ? element.display(1000)
            : Editing.text(element);
    return what == Copied.VALUE ? value : path + " = " + value;
  }

  public void expandAll() {
    tagTree.expandAll();
  }

  public void collapseAll() {
    tagTree.collapseAll();
  }

  public void focusSearch() {
    bar.search().setFocus();
    bar.search().selectAll();
  }

  /** Shows or hides the pane with the whole value. */
  public void toggleValuePane() {
    sash.setMaximizedControl(sash.getMaximizedControl() == null ? tagTree.control() : null);
  }

  /** The elements that pass the filter. */
  public List<Row> shownRows() {
    return rows.elementRows();
  }

  /** The object that the page shows. */
  public DicomDocument document() {
    return document;
  }

  @Override
  public boolean reveal(AttributePath path) {
    boolean meta = Tags.group(path.steps().get(0).tag()) == 2;
    DataSet root = meta ? document.meta() : document.dataSet();
    for (int length = path.steps().size(); length > 0; length--) {
      AttributePath part = new AttributePath(path.steps().subList(0, length));
      Optional<Element> element = part.find(root);
      if (element.isPresent()) {
        Row row = RowTree.rowOf(element.get());
        int item = part.last().item();
        if (item > 0 && item <= element.get().items().size()) {
          row =
              new Row.Item(
                  element.get().items().get(item - 1),
                  new Place(element.get().owner(), element.get().tag()),
                  item - 1);
        }
        reveal(row);
        if (length < path.steps().size()) {
          showAbsent(path);
        }
        return true;
      }
    }
    showAbsent(path);
    return false;
  }

  private void showAbsent(AttributePath path) {
    showStatus(path + " is not in the object; Insert adds an attribute.");
  }

  private void reveal(Row row) {
    if (!tagTree.reveal(row)) {
      bar.reset();
      show(RowFilter.EVERYTHING);
      tagTree.reveal(row);
    }
    selectionChanged();
    tagTree.control().setFocus();
  }

  private void showStatus(String sentence) {
    site.editor()
        .getEditorSite()
        .getActionBars()
        .getStatusLineManager()
        .setErrorMessage(sentence.isEmpty() ? null : sentence);
  }

  @Override
  public void setFocus() {
    tagTree.control().setFocus();
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : null;
  }

  @Override
  public void dispose() {
    if (search != null) {
      search.cancel();
    }
    unfollow.run();
    if (document != null) {
      document.removeListener(listener);
    }
  }
}
