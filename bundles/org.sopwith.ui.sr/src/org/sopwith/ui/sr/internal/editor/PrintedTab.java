// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateExport;
import org.sopwith.sr.template.edit.PrintedTable;
import org.sopwith.ui.Widgets;

/** The template as PS3.16 prints it: in a browser where the system has one, else in text. */
final class PrintedTab implements TemplateTab {
  private final Composite holder;
  private Optional<Browser> browser = Optional.empty();
  private StyledText text;
  private Optional<Template> shown = Optional.empty();
  private int width;

  PrintedTab(Composite parent) {
    holder = new Composite(parent, SWT.NONE);
    holder.setLayout(new FillLayout());
    try {
      browser = Optional.of(Widgets.named(new Browser(holder, SWT.NONE), Ids.PRINTED));
    } catch (SWTError e) {
      // the system has no browser that can be embedded
      for (Control child : holder.getChildren()) {
        child.dispose();
      }
      text = new StyledText(holder, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
      Widgets.named(text, Ids.PRINTED);
      text.setFont(JFaceResources.getTextFont());
      text.addListener(SWT.Resize, event -> resized());
    }
  }

  @Override
  public String title() {
    return "As PS3.16 Prints It";
  }

  @Override
  public Control control() {
    return holder;
  }

  @Override
  public void show(Optional<Template> template) {
    shown = template;
    if (browser.isPresent()) {
      browser.get().setText(template.map(PrintedTab::html).orElse(""));
    } else {
      int top = text.getTopPixel();
      width = columns();
      text.setText(template.map(one -> PrintedTable.of(one, width)).orElse(""));
      text.setTopPixel(top);
    }
  }

  private void resized() {
    if (columns() != width) {
      show(shown);
    }
  }

  private int columns() {
    GC gc = new GC(text);
    gc.setFont(text.getFont());
    double width = gc.getFontMetrics().getAverageCharacterWidth();
    gc.dispose();
    return (int) ((text.getClientArea().width - 4) / width);
  }

  private static String html(Template template) {
    StringWriter out = new StringWriter();
    try {
      TemplateExport.html(template, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
