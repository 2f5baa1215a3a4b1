// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.document.RootTemplates.Choice;

/** Asks for a root template, of PS3.16 or of the workspace. */
final class TemplatePage extends WizardPage {
  private final List<Choice> all = RootTemplates.all();
  private List<Choice> shown = all;
  private Text filter;
  private Table table;

  TemplatePage() {
    super("template");
    setTitle("Template");
    setDescription("What kind of report it is to be.");
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(area);
    filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
    filter.setMessage("number or words of the name");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
    table = new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setData(SopwithUi.WIDGET_KEY, Ids.TEMPLATES);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(560, 300).applyTo(table);
    column("TID", 90);
    column("Name", 330);
    column("From", 180);
    table.addListener(
        SWT.SetData,
        e -> {
          Choice choice = shown.get(e.index);
          ((TableItem) e.item)
              .setText(
                  new String[] {
                    choice.template().getTid(), choice.template().getName(), choice.source()
                  });
        });
    table.addListener(SWT.Selection, e -> setPageComplete(choice().isPresent()));
    table.addListener(SWT.DefaultSelection, e -> getContainer().showPage(getNextPage()));
    filter.addListener(SWT.Modify, e -> fill());
    PlatformUI.getWorkbench().getHelpSystem().setHelp(area, SopwithUi.BUNDLE_ID + ".report");
    setControl(area);
    fill();
  }

  private void column(String title, int width) {
    TableColumn column = new TableColumn(table, SWT.LEFT);
    column.setText(title);
    column.setWidth(width);
  }

  private void fill() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    shown =
        all.stream()
            .filter(
                one ->
                    (one.template().getTid() + " " + one.template().getName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
            .toList();
    table.setItemCount(shown.size());
    table.clearAll();
    table.deselectAll();
    if (shown.size() == 1) {
      table.select(0);
    }
    setPageComplete(choice().isPresent());
  }

  /** The template that is chosen. */
  Optional<Choice> choice() {
    int index = table == null ? -1 : table.getSelectionIndex();
    return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
  }
}
