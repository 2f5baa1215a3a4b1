// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledFormText;
import org.sopwith.ui.StandardTopic;
import org.sopwith.ui.editor.internal.model.ObjectModules;

/** The view The Standard: what the standard says of what is selected anywhere. */
public final class StandardView {
  private static final String NOTHING =
      "<form><p>Select a tag, a finding, a template or a code: here is what the standard says of it.</p></form>";

  private final ISelectionListener listener = this::selectionChanged;
  private final IPartListener2 parts =
      new IPartListener2() {
        @Override
        public void partClosed(IWorkbenchPartReference reference) {
          closed(reference.getPart(false));
        }
      };
  private IWorkbenchWindow window;
  private IWorkbenchPart source;
  private String text = "";
  private FormToolkit toolkit;
  private ScrolledFormText scrolled;
  private final ObjectModules modules = new ObjectModules();
  private StandardTopic shown;
  private Job job;

  @PostConstruct
  void create(Composite parent, IWorkbenchWindow ownWindow) {
    window = ownWindow;
    parent.setLayout(new FillLayout());
    toolkit = new FormToolkit(parent.getDisplay());
    scrolled = new ScrolledFormText(parent, SWT.V_SCROLL, false);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setFormText(toolkit.createFormText(scrolled, true));
    scrolled.setBackground(scrolled.getFormText().getBackground());
    scrolled.getFormText().marginWidth = 6;
    scrolled.getFormText().setData(Ids.KEY, Ids.STANDARD_TEXT);
    scrolled.getFormText().setFont("title", JFaceResources.getBannerFont());
    scrolled
        .getFormText()
        .addHyperlinkListener(
            new HyperlinkAdapter() {
              @Override
              public void linkActivated(HyperlinkEvent event) {
                follow(String.valueOf(event.getHref()));
              }
            });
    show(NOTHING);
    window.getPartService().addPartListener(parts);
    ISelectionService selections = window.getSelectionService();
    selections.addPostSelectionListener(listener);
    ISelection selection = selections.getSelection();
    if (selection != null) {
      selectionChanged(window.getPartService().getActivePart(), selection);
    }
  }

  private void selectionChanged(IWorkbenchPart part, ISelection selection) {
    topic(selection)
        .ifPresent(
            topic -> {
              source = part;
              explain(topic);
            });
  }

  /** What was selected in a part goes with it. */
  private void closed(IWorkbenchPart part) {
    if (part != null && part == source && !scrolled.isDisposed()) {
      source = null;
      shown = null;
      show(NOTHING);
    }
  }

  private Optional<StandardTopic> topic(ISelection selection) {
    if (!(selection instanceof IStructuredSelection structured) || structured.isEmpty()) {
      return Optional.empty();
    }
    Object first = structured.getFirstElement();
    return Optional.ofNullable(Adapters.adapt(first, StandardTopic.class))
        .or(() -> AttributeTopic.of(first, modules));
  }

  private void explain(StandardTopic wanted) {
    shown = wanted;
    if (job != null) {
      job.cancel();
    }
    Display display = scrolled.getDisplay();
    job =
        Job.createSystem(
            "Looking it up in the standard",
            monitor -> {
              String markup = wanted.markup();
              display.asyncExec(
                  () -> {
                    if (wanted.equals(shown) && !scrolled.isDisposed()) {
                      show(markup);
                    }
                  });
            });
    job.schedule();
  }

  /** Shows a text; one that is shown already stays as the user has scrolled it. */
  private void show(String markup) {
    if (markup.equals(text)) {
      return;
    }
    text = markup;
    scrolled.getFormText().setText(markup, true, false);
    scrolled.getFormText().setData(Ids.MARKUP, markup);
    scrolled.setOrigin(0, 0);
    scrolled.reflow(true);
  }

  private void follow(String link) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    if (shown == null || !shown.follow(link, page)) {
      browse(link);
    }
  }

  private static void browse(String address) {
    try {
      PlatformUI.getWorkbench()
          .getBrowserSupport()
          .getExternalBrowser()
          .openURL(URI.create(address).toURL());
    } catch (PartInitException | MalformedURLException e) {
      ILog.get().warn("No browser could be opened.", e);
    }
  }

  @Focus
  void setFocus() {
    scrolled.getFormText().setFocus();
  }

  @PreDestroy
  void dispose() {
    if (window != null) {
      window.getSelectionService().removePostSelectionListener(listener);
      window.getPartService().removePartListener(parts);
    }
    if (toolkit != null) {
      toolkit.dispose();
    }
  }
}
