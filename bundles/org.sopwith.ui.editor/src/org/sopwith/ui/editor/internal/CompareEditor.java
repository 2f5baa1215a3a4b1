// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.compare.Comparison;
import org.sopwith.operation.compare.IgnorePreset;
import org.sopwith.operation.compare.Ignored;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.MonitorProgress;
import org.sopwith.ui.ViewingEditor;
import org.sopwith.ui.editor.internal.model.CompareNode;
import org.sopwith.ui.editor.internal.model.RowText;

/** Two objects side by side in one tree. */
public final class CompareEditor extends ViewingEditor {
  /** Its id. */
  public static final String ID = "org.sopwith.ui.editor.compare";

  private static final Map<IgnorePreset, String> SHORT =
      Map.of(
          IgnorePreset.UIDS,
          "UIDs",
          IgnorePreset.DATES,
          "dates",
          IgnorePreset.EQUIPMENT,
          "equipment");

  private final Selections selections = new Selections();
  private final Map<IgnorePreset, Button> presets = new EnumMap<>(IgnorePreset.class);
  private Button differencesOnly;
  private Text paths;
  private Label state;
  private CompareTree tree;
  private Job job;
  private DicomFile left;
  private DicomFile right;
  private CompareNode root;
  private List<CompareNode> differences = List.of();

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    if (!(input instanceof CompareInput)) {
      throw new PartInitException("Compare takes two DICOM files.");
    }
    setSite(site);
    setInput(input);
    setPartName(input.getName());
    setTitleToolTip(input.getToolTipText());
    site.setSelectionProvider(selections);
  }

  /** The two files. */
  public CompareInput input() {
    return (CompareInput) getEditorInput();
  }

  @Override
  public void createPartControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    createBar(page);
    tree = new CompareTree(page);
    tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    tree.control().addListener(SWT.Selection, e -> selectionChanged());
    DropTarget drop = new DropTarget(tree.control(), DND.DROP_COPY | DND.DROP_DEFAULT);
    drop.setTransfer(FileTransfer.getInstance());
    drop.addDropListener(
        new DropTargetAdapter() {
          @Override
          public void dragEnter(DropTargetEvent event) {
            event.detail = DND.DROP_COPY;
          }

          @Override
          public void drop(DropTargetEvent event) {
            if (event.data instanceof String[] files) {
              dropped(files);
            }
          }
        });
    start();
  }

  private void createBar(Composite page) {
    Composite bar = new Composite(page, SWT.NONE);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    RowLayout row = new RowLayout(SWT.HORIZONTAL);
    row.center = true;
    row.spacing = 6;
    bar.setLayout(row);
    differencesOnly = check(bar, "&differences only", "Hide what is the same", "compare.only");
    differencesOnly.setSelection(true);
    differencesOnly.addListener(SWT.Selection, e -> show());
    push(bar, "↑", "Previous difference (Ctrl+,)", "compare.previous", () -> step(-1));
    push(bar, "↓", "Next difference (Ctrl+.)", "compare.next", () -> step(1));
    new Label(bar, SWT.NONE).setText("ignore");
    for (IgnorePreset preset : IgnorePreset.values()) {
      Button check =
          check(bar, SHORT.get(preset), preset.title(), "compare.ignore." + preset.name());
      check.addListener(SWT.Selection, e -> compare());
      presets.put(preset, check);
    }
    paths = new Text(bar, SWT.SINGLE | SWT.BORDER);
    paths.setMessage("and attributes");
    paths.setToolTipText(
        "Attributes to ignore, separated by spaces: PatientID (0010,0020); Enter compares anew");
    paths.setData(Ids.KEY, "compare.paths");
    paths.setLayoutData(new RowData(110, SWT.DEFAULT));
    paths.addListener(SWT.DefaultSelection, e -> compare());
    push(
        bar,
        "As &text…",
        "Write the differences as text",
        "compare.text",
        () -> CompareText.save(getSite().getShell(), input(), presetsChosen(), pathsTyped()));
    state = new Label(bar, SWT.NONE);
    state.setData(Ids.KEY, "compare.state");
  }

  private static Button check(Composite bar, String text, String tip, String id) {
    return button(bar, SWT.CHECK, text, tip, id);
  }

  private static void push(Composite bar, String text, String tip, String id, Runnable action) {
    button(bar, SWT.PUSH, text, tip, id).addListener(SWT.Selection, e -> action.run());
  }

  private static Button button(Composite bar, int style, String text, String tip, String id) {
    Button button = new Button(bar, style);
    button.setText(text);
    button.setToolTipText(tip);
    button.setData(Ids.KEY, id);
    return button;
  }

  private void start() {
    tree.setTitles(
        "‹ " + input().left().getFileName().toString(),
        "› " + input().right().getFileName().toString());
    compare();
  }

  private Set<IgnorePreset> presetsChosen() {
    Set<IgnorePreset> chosen = EnumSet.noneOf(IgnorePreset.class);
    presets.forEach(
        (preset, check) -> {
          if (check.getSelection()) {
            chosen.add(preset);
          }
        });
    return chosen;
  }

  private List<String> pathsTyped() {
    return paths.getText().isBlank() ? List.of() : List.of(paths.getText().strip().split("\\s+"));
  }

  private void compare() {
    Ignored ignored;
    try {
      List<AttributePath> typed = new ArrayList<>();
      pathsTyped().forEach(path -> typed.add(AttributePath.parse(path)));
      ignored = Ignored.of(typed, presetsChosen());
    } catch (IllegalArgumentException e) {
      say(e.getMessage());
      return;
    }
    if (job != null) {
      job.cancel();
    }
    say("Comparing …");
    Display display = tree.control().getDisplay();
    CompareInput compared = input();
    job =
        new Job("Comparing " + compared.getName()) {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            return CompareEditor.this.run(this, compared, ignored, monitor, display);
          }
        };
    job.setPriority(Job.INTERACTIVE);
    job.schedule();
  }

  private IStatus run(
      Job running,
      CompareInput compared,
      Ignored ignored,
      IProgressMonitor monitor,
      Display display) {
    DicomFile a = null;
    DicomFile b = null;
    try {
      a = DicomFile.open(compared.left());
      b = DicomFile.open(compared.right());
      CompareNode node =
          CompareNode.compare(a, b, new Comparison(ignored, new MonitorProgress(monitor)));
      DicomFile first = a;
      DicomFile second = b;
      display.asyncExec(
          () -> {
            if (job == running && !tree.control().isDisposed()) {
              close();
              left = first;
              right = second;
              root = node;
              differences = root.differences();
              job = null;
              show();
            } else {
              close(first);
              close(second);
            }
          });
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      close(a);
      close(b);
      return Status.CANCEL_STATUS;
    } catch (IOException e) {
      close(a);
      close(b);
      display.asyncExec(
          () -> {
            if (!tree.control().isDisposed()) {
              job = null;
              say("The objects cannot be compared: " + e.getMessage());
            }
          });
      return Status.OK_STATUS;
    }
  }

  /** True until the comparison is shown. */
  public boolean isComparing() {
    return job != null;
  }

  private void show() {
    if (root != null) {
      tree.show(root, differencesOnly.getSelection());
      say(
          differences.isEmpty()
              ? "No differences"
              : RowText.plural(differences.size(), "difference"));
    }
  }

  private void say(String sentence) {
    state.setText(sentence);
    state.getParent().getParent().layout(true, true);
  }

  /** Goes to the next difference, or back. */
  public void step(int direction) {
    if (differences.isEmpty()) {
      return;
    }
    int at = tree.selected().map(differences::indexOf).orElse(-1);
    int next =
        at < 0
            ? direction > 0 ? 0 : differences.size() - 1
            : Math.floorMod(at + direction, differences.size());
    tree.reveal(differences.get(next));
    say("Difference " + (next + 1) + " of " + differences.size());
    selectionChanged();
  }

  private void selectionChanged() {
    selections.setSelection(
        tree.selected()
            .flatMap(CompareNode::element)
            .map(element -> new StructuredSelection(AttributeReference.of(element)))
            .orElse(StructuredSelection.EMPTY));
  }

  /** One file takes the right side, two take both. */
  private void dropped(String[] files) {
    Path first = Path.of(files[0]);
    setInputWithNotify(
        files.length > 1
            ? new CompareInput(first, Path.of(files[1]))
            : new CompareInput(input().left(), first));
    setPartName(getEditorInput().getName());
    start();
  }

  @Override
  public void setFocus() {
    tree.control().setFocus();
  }

  private void close() {
    close(left);
    close(right);
    left = null;
    right = null;
  }

  private static void close(DicomFile file) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        ILog.get().warn("A file could not be closed.", e);
      }
    }
  }

  @Override
  public void dispose() {
    if (job != null) {
      job.cancel();
    }
    close();
    super.dispose();
  }
}
