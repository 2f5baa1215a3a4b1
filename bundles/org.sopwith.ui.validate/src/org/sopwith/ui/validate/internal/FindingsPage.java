// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.sopwith.dicom.AttributePath;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.Severity;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomPage;
import org.sopwith.ui.editor.DicomPageSite;
import org.sopwith.ui.internal.findings.FindingText;
import org.sopwith.ui.internal.findings.FindingsExport;
import org.sopwith.ui.validate.internal.PageEntry.RuleGroup;

/** The page Findings of the DICOM editor: what the rules say of the object as it is now. */
public final class FindingsPage implements DicomPage {
  private final Consumer<Checked> listener = this::validated;
  private final DicomDocument.Listener changes = this::changed;
  private DicomPageSite site;
  private LiveValidation validation;
  private Text filter;
  private Button notes;
  private Label state;
  private Button export;
  private FindingsTree tree;
  private FindingDetails details;
  private Checked checked;
  private Map<String, RuleDescription> rules = Map.of();

  @Override
  public Control createControl(Composite parent, DicomPageSite pageSite) {
    site = pageSite;
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
    createBar(page);
    SashForm sash = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    tree = new FindingsTree(sash);
    details = new FindingDetails(sash, this::goTo, this::fix);
    sash.setWeights(62, 38);
    tree.viewer().addSelectionChangedListener(event -> selectionChanged());
    tree.viewer().addDoubleClickListener(event -> open());
    tree.viewer().getTree().addListener(SWT.KeyDown, this::key);
    new FindingsMenu(this).install(tree.viewer().getTree());
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".validation");
    details.show(Markup.of("The object is being checked…"));
    validation = Validations.get().listen(document(), listener);
    document().addListener(changes);
    return page;
  }

  private void createBar(Composite page) {
    Composite bar = new Composite(page, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.swtDefaults().numColumns(4).margins(4, 3).applyTo(bar);
    filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
    filter.setMessage("filter by rule, text, path or value");
    filter.setData(SopwithUi.WIDGET_KEY, "validate.filter");
    filter.addListener(SWT.Modify, event -> show());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(filter);
    notes = new Button(bar, SWT.CHECK);
    notes.setText("&notes");
    notes.setToolTipText("Show notes too: what is allowed but worth a look");
    notes.setSelection(true);
    notes.setData(SopwithUi.WIDGET_KEY, "validate.notes");
    notes.addListener(SWT.Selection, event -> show());
    state = new Label(bar, SWT.RIGHT);
    state.setData(SopwithUi.WIDGET_KEY, "validate.state");
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(330, -1).applyTo(state);
    export = new Button(bar, SWT.PUSH);
    export.setText("E&xport…");
    export.setToolTipText("Writes the findings shown as CSV, JSON, SARIF, HTML or text");
    export.setData(SopwithUi.WIDGET_KEY, "validate.export");
    export.addListener(SWT.Selection, event -> FindingsExport.ask(export.getShell(), shown()));
  }

  DicomDocument document() {
    return site.document();
  }

  private void changed(List<DicomDocument.Place> places) {
    if (!places.isEmpty() && !state.isDisposed()) {
      state.setText("checking…");
    }
  }

  private void validated(Checked result) {
    Map<String, RuleDescription> known =
        RuleBook.get().descriptions().stream()
            .collect(Collectors.toMap(RuleDescription::id, Function.identity(), (a, b) -> a));
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () -> {
              if (!state.isDisposed()) {
                checked = result;
                rules = known;
                show();
              }
            });
  }

  /** True until what is shown is true of the object as it is. */
  public boolean isChecking() {
    return checked == null || validation.result().filter(checked::equals).isEmpty();
  }

  private List<Finding> shown() {
    if (checked == null) {
      return List.of();
    }
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    return checked.findings().stream()
        .filter(finding -> notes.getSelection() || finding.severity() != Severity.NOTE)
        .filter(
            finding ->
                (FindingText.searchable(finding) + " " + title(finding.rule()))
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .toList();
  }

  private String title(String rule) {
    return Optional.ofNullable(rules.get(rule)).map(RuleDescription::title).orElse(rule);
  }

  private void show() {
    if (checked == null) {
      return;
    }
    List<Finding> shown = shown();
    tree.show(PageEntry.group(document(), shown, this::title), !filter.getText().isBlank());
    state.setText(
        String.format(
            Locale.ROOT,
            "%s · %,d rules in %.1f s",
            tally(),
            checked.rules().on(),
            checked.took().toMillis() / 1000.0));
    export.setEnabled(!shown.isEmpty());
    selectionChanged();
  }

  private String tally() {
    String tally =
        List.of(Severity.values()).stream()
            .filter(severity -> checked.count(severity) > 0)
            .map(
                severity ->
                    String.format(
                        Locale.ROOT,
                        "%,d %s%s",
                        checked.count(severity),
                        severity.word(),
                        checked.count(severity) == 1 ? "" : "s"))
            .collect(Collectors.joining(", "));
    return tally.isEmpty() ? "nothing found" : tally;
  }

  private void selectionChanged() {
    List<PageEntry> selected = tree.selection();
    site.select(new StructuredSelection(selected));
    if (selected.size() != 1) {
      details.show(checked == null ? Markup.of("checking…") : Markup.of(checked));
      details.offer(fixes(selected), List.of(), false);
      return;
    }
    PageEntry entry = selected.get(0);
    Optional<RuleDescription> rule = Optional.ofNullable(rules.get(entry.rule()));
    details.show(
        switch (entry) {
          case RuleGroup group -> Markup.of(group, rule);
          case PageEntry.Place place -> Markup.of(place.finding(), rule);
        });
    details.offer(fixes(selected), checked.fixesOf(entry.rule()), place(entry).isPresent());
  }

  /** The places with a quick fix that are selected. */
  List<Finding> fixes(List<PageEntry> entries) {
    return checked == null
        ? List.of()
        : entries.stream()
            .flatMap(entry -> entry.findings().stream())
            .flatMap(
                finding ->
                    finding.count() == 1 && finding.fix().isPresent()
                        ? checked.fixesOf(finding).stream()
                            .filter(place -> place.path().equals(finding.path()))
                        : checked.fixesOf(finding).stream())
            .distinct()
            .toList();
  }

  /** The places with a quick fix of the rule of the selection. */
  List<Finding> fixesOfRule(List<PageEntry> entries) {
    return entries.size() == 1 && checked != null
        ? checked.fixesOf(entries.get(0).rule())
        : List.of();
  }

  List<PageEntry> selection() {
    return tree.selection();
  }

  void fix(List<Finding> places) {
    Fixes.apply(state.getShell(), document(), places);
  }

  private static Optional<AttributePath> place(PageEntry entry) {
    return entry instanceof PageEntry.Place place && !place.finding().path().isEmpty()
        ? Optional.of(PageEntry.path(place.finding()))
        : Optional.empty();
  }

  /** Shows the selected place on the page Tags. */
  void goTo() {
    List<PageEntry> selected = tree.selection();
    if (selected.size() == 1) {
      place(selected.get(0)).ifPresent(site::reveal);
    }
  }

  private void open() {
    List<PageEntry> selected = tree.selection();
    if (selected.size() == 1 && place(selected.get(0)).isEmpty()) {
      tree.viewer()
          .setExpandedState(selected.get(0), !tree.viewer().getExpandedState(selected.get(0)));
    } else {
      goTo();
    }
  }

  /** Copies what is selected as text. */
  void copy() {
    FindingText.copy(
        state.getDisplay(),
        tree.selection().stream().flatMap(entry -> entry.findings().stream()).distinct().toList());
  }

  private void key(Event event) {
    if ((event.stateMask & SWT.MODIFIER_MASK) != SWT.MOD1) {
      return;
    }
    if (event.keyCode == 'c') {
      copy();
    } else if (event.keyCode == '1' && !fixes(tree.selection()).isEmpty()) {
      fix(fixes(tree.selection()));
    }
  }

  @Override
  public void setFocus() {
    tree.viewer().getTree().setFocus();
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : null;
  }

  @Override
  public void dispose() {
    if (validation != null) {
      validation.remove(listener);
      document().removeListener(changes);
    }
  }
}
