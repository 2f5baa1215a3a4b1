// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.net.MalformedURLException;
import java.net.URI;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.sopwith.ui.SopwithUi;

/** What is shown: number, name and what stands above the table in PS3.16. */
final class Header {
  private final FormText text;

  Header(Composite parent, BrowserSite site) {
    FormToolkit toolkit = new FormToolkit(parent.getDisplay());
    parent.addListener(SWT.Dispose, event -> toolkit.dispose());
    text = toolkit.createFormText(parent, true);
    text.marginWidth = 8;
    text.marginHeight = 4;
    text.setParagraphsSeparated(false);
    text.setFont("title", JFaceResources.getHeaderFont());
    text.setData(SopwithUi.WIDGET_KEY, "templates.header");
    text.addHyperlinkListener(
        new HyperlinkAdapter() {
          @Override
          public void linkActivated(HyperlinkEvent event) {
            String link = String.valueOf(event.getHref());
            Subject.ofLink(link).ifPresentOrElse(site::show, () -> browse(link));
          }
        });
  }

  Control control() {
    return text;
  }

  void show(String markup) {
    text.setText("<form>" + markup + "</form>", true, false);
    text.setData("markup", markup);
    text.requestLayout();
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
}
