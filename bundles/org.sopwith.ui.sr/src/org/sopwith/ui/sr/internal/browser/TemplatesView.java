// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.menus.IMenuService;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.TemplateEditors;
import org.sopwith.ui.sr.internal.WorkspaceTemplates;

/**
 * The view Templates: the templates and context groups of PS3.16 and of the workspace, found by
 * number, name, code or meaning; with what includes what, as a tree and as a graph, and where
 * something is used.
 */
public final class TemplatesView implements BrowserSite {
  /** Identifier of the view. */
  public static final String ID = SopwithUi.VIEW_TEMPLATES;

  private static final String SUBJECT = "subject";
  private static final Subject FIRST = new Subject.OfTemplate("1500");
  private static final int NARROW = 620;

  @Inject private MPart part;
  @Inject private ESelectionService selections;
  @Inject private EModelService models;
  @Inject private EPartService parts;

  private final History history = new History();
  private final Runnable listener = this::templatesRead;
  private WorkspaceTemplates own;
  private SashForm sash;
  private ResultList results;
  private Header header;
  private Tabs tabs;
  private Subject shown;
  private Subject chosen;

  /** The view, if it is open in a page. */
  public static Optional<TemplatesView> find(IWorkbenchPage page) {
    MPart part = page.getWorkbenchWindow().getService(EPartService.class).findPart(ID);
    return part != null && part.getObject() instanceof TemplatesView view
        ? Optional.of(view)
        : Optional.empty();
  }

  /** Opens the view and shows something in it. */
  public static void show(IWorkbenchPage page, Subject subject) {
    try {
      page.showView(ID);
      find(page).ifPresent(view -> view.show(subject));
    } catch (PartInitException e) {
      ILog.get().error("The view Templates could not be opened.", e);
    }
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    own = WorkspaceTemplates.get();
    own.addListener(listener);
    results = new ResultList(sash, this, () -> new Searches(own.catalog(), own.tids(), own.cids()));
    Composite details = new Composite(sash, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(details);
    Composite top = new Composite(details, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(top);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
    header = new Header(top, this);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
    Control tools = Tabs.toolBar(top, ID).getControl();
    GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(tools);
    tabs = new Tabs(details, this);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs.control());
    sash.setWeights(36, 64);
    sash.addListener(SWT.Resize, event -> orient());
    PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, SopwithUi.BUNDLE_ID + ".templates");
    parent.getDisplay().asyncExec(() -> Placement.besideEditors(part, models, parts));
    results.update();
    show(
        Optional.ofNullable(part.getPersistedState().get(SUBJECT))
            .flatMap(Subject::ofLink)
            .orElse(FIRST));
  }

  /** Side by side where there is room for that. */
  private void orient() {
    int style = sash.getSize().x < NARROW ? SWT.VERTICAL : SWT.HORIZONTAL;
    if (sash.getOrientation() != style) {
      sash.setOrientation(style);
      sash.setWeights(style == SWT.VERTICAL ? new int[] {40, 60} : new int[] {36, 64});
    }
  }

  private void templatesRead() {
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () -> {
              if (!sash.isDisposed()) {
                results.update();
                display(shown);
              }
            });
  }

  @Override
  public TemplateCatalog catalog() {
    return own.catalog();
  }

  @Override
  public void show(Subject subject) {
    if (!subject.equals(shown)) {
      if (shown != null) {
        history.leave(shown);
      }
      display(subject);
    }
    selected(subject);
  }

  private void display(Subject subject) {
    shown = subject;
    chosen = subject;
    part.getPersistedState().put(SUBJECT, subject.link());
    header.show(Markup.header(subject, catalog()));
    tabs.show(subject);
    results.reveal(subject);
  }

  @Override
  public void selected(Object model) {
    Subject.of(model)
        .ifPresent(
            subject -> {
              chosen = subject;
              Object selected = model instanceof Subject ? model(subject) : model;
              StructuredSelection selection = new StructuredSelection(selected);
              selections.setSelection(selection);
              selections.setPostSelection(selection);
            });
  }

  /** What the rest of the workbench knows of it. */
  private Object model(Subject subject) {
    return switch (subject) {
      case Subject.OfTemplate(String tid, String row) ->
          catalog().template(tid).stream()
              .flatMap(template -> template.getRows().stream())
              .filter(one -> !row.isEmpty() && one.getNumber().equals(row))
              .<Object>map(one -> one)
              .findFirst()
              .or(() -> catalog().template(tid))
              .orElse(subject);
      case Subject.OfGroup(String cid) ->
          catalog().contextGroup(cid).<Object>map(group -> group).orElse(subject);
      case Subject.OfCode(var code) -> code;
    };
  }

  @Override
  public void open(Subject subject) {
    if (!(subject instanceof Subject.OfTemplate template)) {
      show(subject);
      return;
    }
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      Optional<IFile> file = own.file(template.tid());
      if (file.isPresent()) {
        IDE.openEditor(page, file.get());
      } else if (catalog().template(template.tid()).isPresent()) {
        TemplateEditors.open(page, template.tid());
      }
    } catch (PartInitException e) {
      ILog.get().error("The template could not be opened.", e);
    }
  }

  @Override
  public void menu(Control control) {
    MenuManager manager = new MenuManager();
    IMenuService menus = PlatformUI.getWorkbench().getService(IMenuService.class);
    menus.populateContributionManager(manager, "popup:" + ID);
    control.setMenu(manager.createContextMenu(control));
    control.addListener(SWT.Dispose, event -> menus.releaseContributions(manager));
  }

  /** What is selected: what is shown, or something in it. */
  Optional<Subject> chosen() {
    return Optional.ofNullable(chosen);
  }

  void back() {
    history.back(shown).ifPresent(this::returnTo);
  }

  void forward() {
    history.forward(shown).ifPresent(this::returnTo);
  }

  private void returnTo(Subject subject) {
    display(subject);
    selected(subject);
  }

  /** Copies the text that is selected in a field, else the number or code that is selected. */
  void copy() {
    if (sash.getDisplay().getFocusControl() instanceof Text text) {
      text.copy();
    } else if (chosen != null) {
      Clipboard clipboard = new Clipboard(sash.getDisplay());
      clipboard.setContents(
          new Object[] {chosen.title()}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
  }

  /** Makes a private template of the one that is selected. */
  void derive() {
    if (chosen instanceof Subject.OfTemplate(String tid, String row)) {
      IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
      catalog().template(tid).ifPresent(template -> TemplateEditors.derive(window, template));
    }
  }

  void search() {
    results.focus();
  }

  Tabs tabs() {
    return tabs;
  }

  void savePicture() {
    tabs.select(Tabs.Tab.GRAPH);
    tabs.graph().ifPresent(graph -> GraphPicture.ask(sash.getShell(), graph, this));
  }

  @Focus
  void focus() {
    results.focus();
  }

  @PreDestroy
  void dispose() {
    if (own != null) {
      own.removeListener(listener);
    }
  }
}
