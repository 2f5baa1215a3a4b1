// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.welcome;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.sopwith.samples.SampleStudy;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.ViewingEditor;
import org.sopwith.ui.internal.Images;
import org.sopwith.ui.internal.open.Opener;

/** The Welcome page: three first tasks on the sample study, and ways to one's own data. */
public final class WelcomeEditor extends ViewingEditor {
  private static final String HELP = "/" + SopwithUi.BUNDLE_ID + "/html/";
  private static final int TEXT_WIDTH = 300;

  private ScrolledComposite scroll;
  private Composite page;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    setSite(site);
    setInput(input);
    setPartName(input.getName());
  }

  @Override
  public void createPartControl(Composite parent) {
    scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    page = new Composite(scroll, SWT.NONE);
    GridLayoutFactory.swtDefaults()
        .numColumns(2)
        .equalWidth(true)
        .margins(28, 20)
        .spacing(28, 8)
        .applyTo(page);
    head();
    Composite left = column("First steps with the sample study");
    Composite right = column("Your own data");
    tasks(left);
    ownData(right);
    heading(right, "Learn more");
    learn(right);
    scroll.setContent(page);
    scroll.addListener(SWT.Resize, event -> fit());
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".welcome");
    fit();
  }

  private void fit() {
    int width = Math.max(2 * TEXT_WIDTH, scroll.getClientArea().width);
    scroll.setMinSize(page.computeSize(width, SWT.DEFAULT));
  }

  private void head() {
    Composite head = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(head);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
    Label emblem = new Label(head, SWT.NONE);
    emblem.setImage(Images.get("sopwith64.png"));
    GridDataFactory.fillDefaults().span(1, 2).applyTo(emblem);
    Label title = new Label(head, SWT.NONE);
    title.setText("Welcome to Sopwith");
    title.setFont(JFaceResources.getHeaderFont());
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.END).grab(true, true).applyTo(title);
    Label subtitle = new Label(head, SWT.NONE);
    subtitle.setText("A workbench for DICOM objects: look, check, compare, change.");
    GridDataFactory.fillDefaults()
        .align(SWT.BEGINNING, SWT.BEGINNING)
        .grab(true, true)
        .applyTo(subtitle);
  }

  private Composite column(String title) {
    Composite column = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 4).applyTo(column);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
    heading(column, title);
    return column;
  }

  private static void heading(Composite parent, String text) {
    Label heading = new Label(parent, SWT.NONE);
    heading.setText(text);
    heading.setFont(JFaceResources.getBannerFont());
    GridDataFactory.fillDefaults().span(2, 1).indent(0, 10).applyTo(heading);
    Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
  }

  private void tasks(Composite parent) {
    Label state = new Label(parent, SWT.WRAP);
    state.setData(SopwithUi.WIDGET_KEY, "welcome.sample");
    GridDataFactory.fillDefaults().span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(state);
    showState(state);
    SampleStudy.Files files = SampleProject.files();
    Path middle = files.ct().get(files.ct().size() / 2);
    Path next = files.ct().get(files.ct().size() / 2 + 1);
    link(
        parent,
        "obj/instance.svg",
        "welcome.open",
        "1. Open a CT image",
        "Its Tags page shows every element, The Standard says what the selected one means, and its"
            + " Image page shows the slice.",
        () -> withSample(() -> open(middle, "")));
    link(
        parent,
        "obj/series.svg",
        "welcome.compare",
        "2. Compare two images",
        "Two neighbouring slices side by side: what differs is coloured, and attributes that always"
            + " differ can be ignored.",
        () -> withSample(() -> CompareTask.run(getSite().getPage(), List.of(middle, next))));
    link(
        parent,
        "filter.svg",
        "welcome.edit",
        "3. Find a tag, change it, save a copy",
        "Opens at Patient's Name. Type over the value or press F2, then File > Save As: the"
            + " original is never written.",
        () -> withSample(() -> open(files.us(), "PatientName")));
  }

  private void ownData(Composite parent) {
    link(
        parent,
        "open.svg",
        "welcome.openFile",
        "Open files...",
        "Whatever their names end with. Or drop them on this window.",
        () -> Commands.run(getSite(), "org.sopwith.ui.openFile"));
    link(
        parent,
        "add_folder.svg",
        "welcome.addFolder",
        "Add a folder of DICOM...",
        "It is linked, not copied, and shown by patient, study and series.",
        () -> Commands.run(getSite(), "org.sopwith.ui.addFolder"));
  }

  private void learn(Composite parent) {
    help(parent, "Getting started", "getting-started.html");
    help(parent, "The tag tree", "tags.html");
    help(parent, "Findings", "findings.html");
    help(parent, "Operations and the command line", "operations.html");
    help(parent, "Keys", "keys.html");
  }

  private void help(Composite parent, String title, String file) {
    link(
        parent,
        "help.svg",
        "welcome.help." + file,
        title,
        "",
        () -> PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(HELP + file));
  }

  private static void link(
      Composite parent, String icon, String id, String title, String text, Runnable action) {
    Label image = new Label(parent, SWT.NONE);
    image.setImage(Images.get(icon));
    GridDataFactory.fillDefaults()
        .align(SWT.CENTER, SWT.BEGINNING)
        .indent(0, 6)
        .span(1, text.isEmpty() ? 1 : 2)
        .applyTo(image);
    Link link = new Link(parent, SWT.NONE);
    link.setText("<a>" + title.replace("&", "&&") + "</a>");
    link.setData(SopwithUi.WIDGET_KEY, id);
    link.addListener(SWT.Selection, event -> action.run());
    GridDataFactory.fillDefaults().indent(0, 5).applyTo(link);
    if (!text.isEmpty()) {
      Label description = new Label(parent, SWT.WRAP);
      description.setText(text);
      GridDataFactory.fillDefaults()
          .grab(true, false)
          .hint(TEXT_WIDTH - 40, SWT.DEFAULT)
          .applyTo(description);
    }
  }

  private void open(Path file, String attributePath) {
    Opener.open(getSite().getPage(), file, attributePath);
  }

  /** Runs the task when the sample study is there, writing it first if it is not. */
  private void withSample(Runnable task) {
    if (SampleProject.isComplete() && SampleProject.project().isOpen()) {
      task.run();
      return;
    }
    SampleProject.write().addJobChangeListener(whenDone(task));
  }

  private void showState(Label state) {
    boolean complete = SampleProject.isComplete();
    state.setText(
        complete
            ? "A made-up patient with a CT series, a multi-frame MR and an ultrasound is in the"
                + " project "
                + SampleProject.NAME
                + "."
            : "The sample study is being written; Progress says how far it is.");
    if (!complete) {
      Job.getJobManager()
          .addJobChangeListener(
              new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                  if (event.getJob().getName().equals(SampleProject.JOB_NAME)) {
                    Job.getJobManager().removeJobChangeListener(this);
                    onUi(state, () -> showState(state));
                  }
                }
              });
    }
    if (page.getParent() != null && scroll.getContent() != null) {
      page.layout(true, true);
      fit();
    }
  }

  private JobChangeAdapter whenDone(Runnable task) {
    return new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        if (event.getResult().isOK()) {
          onUi(page, task);
        }
      }
    };
  }

  private static void onUi(Control control, Runnable task) {
    if (!control.isDisposed()) {
      control
          .getDisplay()
          .asyncExec(
              () -> {
                if (!control.isDisposed()) {
                  task.run();
                }
              });
    }
  }

  @Override
  public void setFocus() {
    page.setFocus();
  }
}
