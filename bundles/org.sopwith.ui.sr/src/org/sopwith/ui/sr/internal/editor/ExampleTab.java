// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.render.RenderOptions;
import org.sopwith.sr.render.SrText;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.ui.Widgets;

/** A document that follows the template, with made-up values. */
final class ExampleTab implements TemplateTab {
  private final Composite holder;
  private final Button full;
  private final StyledText text;
  private final TemplateWork<String> work;
  private Optional<Template> shown = Optional.empty();

  ExampleTab(Composite parent, EditorHost host) {
    holder = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 0;
    holder.setLayout(layout);
    full =
        Widgets.check(
            holder,
            Ids.EXAMPLE + ".full",
            "with what is optional",
            "Each row once, where conditions allow; else what is mandatory alone",
            yes -> show(shown));
    full.setSelection(true);
    text = new StyledText(holder, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
    Widgets.named(text, Ids.EXAMPLE);
    text.setFont(JFaceResources.getTextFont());
    text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    work = new TemplateWork<>(host, text, "Making an example");
  }

  @Override
  public String title() {
    return "Example";
  }

  @Override
  public Control control() {
    return holder;
  }

  @Override
  public void show(Optional<Template> template) {
    shown = template;
    boolean all = full.getSelection();
    template.ifPresentOrElse(
        one ->
            work.start(
                one, (copy, catalog) -> example(copy, catalog, all), this::setText, this::setText),
        () -> text.setText(""));
  }

  private void setText(String example) {
    int top = text.getTopIndex();
    text.setText(example);
    text.setTopIndex(top);
  }

  private static String example(Template template, TemplateCatalog catalog, boolean full) {
    ExampleDocuments examples = ExampleDocuments.of(catalog);
    SrDocument document =
        SrDocument.of(full ? examples.full(template) : examples.minimal(template));
    StringWriter out = new StringWriter();
    try {
      SrText.write(document, RenderOptions.DEFAULT, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
