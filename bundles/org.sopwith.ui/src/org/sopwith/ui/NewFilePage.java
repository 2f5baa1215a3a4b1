// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A page that asks for what a new file holds, and for the file. Its layout has three columns. */
public abstract class NewFilePage extends WizardPage {
  private final SaveAs kind;
  private Text file;

  /** A page for files of a kind. */
  protected NewFilePage(String name, String title, SaveAs kind) {
    super(name, title, null);
    this.kind = kind;
  }

  /** What is still wrong beside the file; empty if nothing is. */
  protected abstract Optional<String> problem();

  /** A field over so many columns; what is in it is checked as it changes. */
  protected final Text text(Composite page, String id, int columns) {
    Text text = Widgets.named(new Text(page, SWT.SINGLE | SWT.BORDER), id);
    GridData data = Widgets.wide(240);
    data.horizontalSpan = columns;
    text.setLayoutData(data);
    text.addModifyListener(e -> validate());
    return text;
  }

  /** The label, field and button of the file. */
  protected final void fileLine(Composite page, String id) {
    Widgets.label(page, "&File:");
    file = text(page, id, 1);
    Widgets.button(
        page,
        id + ".browse",
        "Browse…",
        "Choose a file",
        () -> kind.ask(getShell(), Optional.of(file())).ifPresent(this::suggest));
  }

  /** Puts a file into its field. */
  protected final void suggest(Path path) {
    file.setText(path.toString());
  }

  /** Says what is wrong, if the page is made already. */
  protected final void validate() {
    if (file == null) {
      return;
    }
    Optional<String> problem = problem().or(this::fileProblem);
    setErrorMessage(null);
    setMessage(problem.orElse(null), NONE);
    setPageComplete(problem.isEmpty());
  }

  private Optional<String> fileProblem() {
    Path target = file();
    if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
      return Optional.of("There is no folder for the file.");
    }
    return Files.exists(target)
        ? Optional.of(target.getFileName() + " is there already; choose another name.")
        : Optional.empty();
  }

  /** Where the new file goes. */
  public final Path file() {
    return kind.withExtension(file.getText().strip());
  }
}
