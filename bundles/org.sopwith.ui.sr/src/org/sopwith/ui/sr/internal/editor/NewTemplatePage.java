// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.edit.TemplateEdits;
import org.sopwith.ui.ChosenFolder;
import org.sopwith.ui.NewFilePage;
import org.sopwith.ui.Widgets;

/** Asks what a new template is made of, its number, its name and its file. */
final class NewTemplatePage extends NewFilePage {
  private final IStructuredSelection selection;
  private final Optional<Template> given;
  private final List<TemplateSource> sources = TemplateSource.all();
  private final List<Button> choices = new ArrayList<>();
  private TemplateSource source;
  private Text input;
  private Button browse;
  private Text filter;
  private Table list;
  private Text tid;
  private Text name;

  NewTemplatePage(IStructuredSelection selection, Template given) {
    super("template", "New Template", LibraryFile.SAVE_AS);
    this.selection = selection;
    this.given = Optional.ofNullable(given);
    this.source = given == null ? sources.get(0) : sources.get(1);
    setDescription("A template of one's own, in a file that is opened in the template editor.");
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    Composite from = Widgets.line(page, sources.size());
    ((GridData) from.getLayoutData()).horizontalSpan = 3;
    for (TemplateSource one : sources) {
      Button choice =
          Widgets.named(new Button(from, SWT.RADIO), Ids.WIZARD_SOURCE + "." + one.id());
      choice.setText(one.label());
      choice.setSelection(one == source);
      choice.addListener(
          SWT.Selection,
          e -> {
            if (choice.getSelection()) {
              source = one;
              update();
            }
          });
      choices.add(choice);
    }
    filter = Widgets.named(new Text(page, SWT.SEARCH | SWT.ICON_SEARCH), Ids.WIZARD_FILTER);
    filter.setMessage("number or words of the name");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    filter.addModifyListener(e -> fill());
    list = Widgets.named(new Table(page, SWT.BORDER | SWT.FULL_SELECTION), Ids.WIZARD_LIST);
    GridData tall = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
    tall.heightHint = 180;
    tall.widthHint = 560;
    list.setLayoutData(tall);
    list.addListener(SWT.Selection, e -> suggestName());
    Widgets.label(page, "&Input file:");
    input = text(page, Ids.WIZARD_INPUT, 1);
    browse =
        Widgets.button(
            page, Ids.WIZARD_INPUT + ".browse", "Browse…", "Choose a file", this::browse);
    Widgets.label(page, "&TID:");
    tid = text(page, Ids.WIZARD_TID, 2);
    Widgets.label(page, "&Name:");
    name = text(page, Ids.WIZARD_NAME, 2);
    fileLine(page, Ids.WIZARD_FILE);
    tid.setText(TemplateEdits.freeTid(TemplateCatalog.standard()));
    suggest(ChosenFolder.of(selection).resolve("template" + LibraryFile.SAVE_AS.extension()));
    fill();
    given.ifPresent(this::select);
    setControl(page);
    update();
  }

  private void browse() {
    FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
    dialog.setFileName(input.getText());
    dialog.setFilterExtensions(new String[] {source.pattern(), "*"});
    Optional.ofNullable(dialog.open()).ifPresent(input::setText);
  }

  private void fill() {
    String[] words = filter.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
    list.removeAll();
    for (String number : TemplateCatalog.standard().tids()) {
      TemplateCatalog.standard()
          .template(number)
          .ifPresent(
              template -> {
                String label = "TID " + number + "  " + template.getName();
                for (String word : words) {
                  if (!label.toLowerCase(Locale.ROOT).contains(word)) {
                    return;
                  }
                }
                TableItem item = new TableItem(list, SWT.NONE);
                item.setText(label);
                item.setData(template);
              });
    }
    if (list.getItemCount() > 0) {
      list.select(0);
    }
    validate();
  }

  private void select(Template template) {
    filter.setText(template.getTid() + " ");
    for (TableItem item : list.getItems()) {
      if (((Template) item.getData()).getTid().equals(template.getTid())) {
        list.setSelection(item);
      }
    }
    suggestName();
  }

  private Optional<Template> chosen() {
    return list.getSelectionCount() == 1
        ? Optional.of((Template) list.getSelection()[0].getData())
        : Optional.empty();
  }

  private void suggestName() {
    chosen().ifPresent(template -> name.setText(template.getName() + ", own"));
    validate();
  }

  private void update() {
    boolean standard = source.needs() == TemplateSource.Needs.TEMPLATE;
    filter.setEnabled(standard);
    list.setEnabled(standard);
    boolean needsFile = source.needs() == TemplateSource.Needs.FILE;
    input.setEnabled(needsFile);
    browse.setEnabled(needsFile);
    validate();
  }

  @Override
  protected Optional<String> problem() {
    String number = tid.getText().strip();
    if (source.needs() == TemplateSource.Needs.TEMPLATE && chosen().isEmpty()) {
      return Optional.of("Choose a template of the standard.");
    }
    if (source.needs() == TemplateSource.Needs.FILE && !Files.isRegularFile(path(input))) {
      return Optional.of("Choose the file that the template is made from.");
    }
    if (!NewTemplates.isNumber(number, TemplateCatalog.standard())) {
      return Optional.of("A TID is such as 99001 or CHEST_CT, and none of PS3.16.");
    }
    return name.getText().isBlank() ? Optional.of("Give the template a name.") : Optional.empty();
  }

  private static Path path(Text text) {
    return Path.of(text.getText().strip());
  }

  /**
   * The template, made anew.
   *
   * @throws OperationException in one sentence, if the input file cannot be used
   */
  Template template() throws OperationException {
    return source.make(tid.getText().strip(), name.getText().strip(), chosen(), path(input));
  }
}
