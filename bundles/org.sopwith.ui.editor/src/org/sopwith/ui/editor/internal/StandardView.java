// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
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
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledFormText;
import org.sopwith.dicom.AttributePath;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.internal.model.ObjectModules;
import org.sopwith.ui.editor.internal.model.StandardText;
import org.sopwith.validate.ModulePresence;

/** The view The Standard: what the standard says of what is selected anywhere. */
public final class StandardView {
  private static final String NOTHING =
      "<form><p>Select a tag or a finding: here is what the standard says of it.</p></form>";

  private final ISelectionListener listener = this::selectionChanged;
  private ISelectionService selections;
  private FormToolkit toolkit;
  private ScrolledFormText scrolled;
  private final ObjectModules modules = new ObjectModules();
  private Shown shown;
  private Job job;

  @PostConstruct
  void create(Composite parent, IWorkbenchWindow window) {
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
                browse(String.valueOf(event.getHref()));
              }
            });
    show(NOTHING);
    selections = window.getSelectionService();
    selections.addPostSelectionListener(listener);
    ISelection selection = selections.getSelection();
    if (selection != null) {
      selectionChanged(null, selection);
    }
  }

  /**
   * What is explained.
   *
   * @param document the object that it is in, or null
   * @param revision of the object
   */
  private record Shown(AttributeReference reference, DicomDocument document, long revision) {}

  private void selectionChanged(IWorkbenchPart part, ISelection selection) {
    DicomDocument document = document(selection);
    reference(selection)
        .map(r -> new Shown(r, document, document == null ? 0 : document.revision()))
        .filter(s -> !s.equals(shown))
        .ifPresent(this::explain);
  }

  private static DicomDocument document(ISelection selection) {
    return selection instanceof IStructuredSelection structured && !structured.isEmpty()
        ? Adapters.adapt(structured.getFirstElement(), DicomDocument.class)
        : null;
  }

  private static Optional<AttributeReference> reference(ISelection selection) {
    if (!(selection instanceof IStructuredSelection structured) || structured.isEmpty()) {
      return Optional.empty();
    }
    Object first = structured.getFirstElement();
    AttributeReference reference = Adapters.adapt(first, AttributeReference.class);
    if (reference != null) {
      return Optional.of(reference);
    }
    return Optional.ofNullable(Adapters.adapt(first, AttributePath.class))
        .map(AttributeReference::of);
  }

  private void explain(Shown wanted) {
    shown = wanted;
    if (job != null) {
      job.cancel();
    }
    Display display = scrolled.getDisplay();
    job =
        Job.createSystem(
            "Looking it up in the standard",
            monitor -> {
              List<ModulePresence> present =
                  wanted.document == null ? List.of() : modules.of(wanted.document);
              String text = StandardText.of(wanted.reference, present);
              display.asyncExec(
                  () -> {
                    if (wanted.equals(shown) && !scrolled.isDisposed()) {
                      show(text);
                    }
                  });
            });
    job.schedule();
  }

  private void show(String markup) {
    scrolled.getFormText().setText(markup, true, false);
    scrolled.getFormText().setData(Ids.MARKUP, markup);
    scrolled.setOrigin(0, 0);
    scrolled.reflow(true);
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
    if (selections != null) {
      selections.removePostSelectionListener(listener);
    }
    if (toolkit != null) {
      toolkit.dispose();
    }
  }
}
