// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.sopwith.deid.dryrun.DryRun;
import org.sopwith.deid.dryrun.DryRunRow;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.dicom.AttributePath;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.Widgets;

/** What the profile would do to a chosen object, before and after, following each change. */
public final class DryRunPane {
  private static final List<String> TITLES = List.of("Attribute", "Before", "After", "Action");
  private static final int[] PERCENT = {32, 23, 23, 22};

  private final ProfileHost host;
  private final Consumer<Map<ConfidentialityOption, List<String>>> effects;
  private final Composite pane;
  private final ObjectChoice choice;
  private final Button differentOnly;
  private final Label banner;
  private final TreeViewer viewer;
  private final Label summary;
  private final DryRunWork work;
  private boolean fresh = true;

  /**
   * @param effects is told what options change in the object
   */
  DryRunPane(
      Composite parent,
      ProfileHost host,
      Consumer<Map<ConfidentialityOption, List<String>>> effects) {
    this.host = host;
    this.effects = effects;
    pane = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 2;
    layout.marginHeight = 0;
    layout.verticalSpacing = 1;
    pane.setLayout(layout);
    Composite bar = Widgets.line(pane, 2);
    ((GridLayout) bar.getLayout()).marginWidth = 0;
    choice = new ObjectChoice(bar, host.site(), this::chosen);
    differentOnly =
        Widgets.check(
            bar,
            Ids.DIFFERENT,
            "only differences",
            "Leaves out what stays as it is",
            yes -> refresh());
    differentOnly.setSelection(true);
    banner = Widgets.named(new Label(pane, SWT.WRAP), Ids.BANNER);
    banner.setLayoutData(Widgets.wide(120));
    viewer = new TreeViewer(pane, SWT.FULL_SELECTION | SWT.BORDER);
    Tree tree = Widgets.named(viewer.getTree(), Ids.DRY_RUN);
    tree.setHeaderVisible(true);
    tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TITLES.forEach(title -> new TreeColumn(tree, SWT.LEFT).setText(title));
    tree.addListener(SWT.Resize, e -> fitColumns(tree));
    viewer.setContentProvider(new DryRunContent(() -> differentOnly.getSelection()));
    viewer.setLabelProvider(new DryRunLabels(tree));
    viewer.setComparer(new RowsByPath());
    viewer.addSelectionChangedListener(event -> selectionChanged());
    CellTips.add(tree);
    summary = Widgets.named(new Label(pane, SWT.WRAP), Ids.SUMMARY);
    GridData lines = Widgets.wide(120);
    lines.heightHint = 2 * summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    summary.setLayoutData(lines);
    work = new DryRunWork(pane, this::show);
    say("");
  }

  private static void fitColumns(Tree tree) {
    int width = tree.getClientArea().width;
    for (int i = 0; i < PERCENT.length; i++) {
      tree.getColumn(i).setWidth(Math.max(70, width * PERCENT[i] / 100));
    }
  }

  private void selectionChanged() {
    Object row = ((StructuredSelection) viewer.getStructuredSelection()).getFirstElement();
    if (row instanceof DryRunRow one) {
      AttributePath path = AttributePath.parse(one.path());
      host.selected(new ProfileSelection(Optional.of(path), ProfileProperties.of(one)));
      String action = one.action().isEmpty() ? "" : one.action() + ": ";
      summary.setText(
          one.tag() + " " + action + one.reason().text() + " (" + one.reason().rule() + ")");
      summary.setToolTipText(one.path());
    }
  }

  private void chosen(Path file) {
    fresh = true;
    schedule();
  }

  /** Tries the profile as it is now, a moment from now. */
  void schedule() {
    if (choice.file().isEmpty()) {
      choice.suggest();
    }
    Optional<Path> file = choice.file();
    if (file.isEmpty()) {
      summary.setText("Choose an object to see what would become of it.");
      return;
    }
    work.schedule(host.document().snapshot(), host.folder(), file.get());
  }

  /** Whether what is shown is of a profile or object before. */
  public boolean isBusy() {
    return work.isBusy();
  }

  /** Tries the profile on a file. */
  public void choose(Path file) {
    choice.choose(file);
  }

  private void show(DryRunWork.Result result) {
    effects.accept(result.effects());
    say(
        result
            .run()
            .flatMap(DryRun::refusal)
            .map(why -> "Would not be written. " + why)
            .orElse(result.problem()));
    List<DryRunRow> rows = result.run().map(DryRun::rows).orElse(List.of());
    Tree tree = viewer.getTree();
    tree.setRedraw(false);
    Object[] expanded = viewer.getExpandedElements();
    viewer.setInput(rows);
    if (!fresh) {
      viewer.setExpandedElements(expanded);
    }
    fresh = false;
    tree.setRedraw(true);
    List<String> flags = result.run().map(DryRun::flags).orElse(List.of());
    summary.setText(
        result
            .run()
            .filter(run -> !run.rows().isEmpty())
            .map(run -> run.summary() + (flags.isEmpty() ? "" : ". " + flags.getFirst()))
            .orElse(""));
    summary.setToolTipText(String.join("\n", flags));
  }

  private void refresh() {
    viewer.refresh();
  }

  private void say(String sentence) {
    boolean shown = !sentence.isEmpty();
    banner.setText(shown ? "⚠ " + sentence : "");
    banner.setToolTipText(sentence);
    banner.setVisible(shown);
    ((GridData) banner.getLayoutData()).exclude = !shown;
    pane.layout();
  }

  Composite control() {
    return pane;
  }

  void dispose() {
    work.cancel();
  }
}
