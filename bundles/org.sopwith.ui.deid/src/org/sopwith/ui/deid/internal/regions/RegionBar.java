// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.SopwithUi;

/** The row above the image while regions are drawn: for which images, what is proven, the table. */
final class RegionBar {
  private static final int SOURCE_WIDTH = 150;

  private final RegionLayer layer;
  private final Composite bar;
  private final Combo scope;
  private final Button covers;
  private final Text source;
  private final Button blanked;
  private final Button delete;
  private final Button undo;
  private final Button redo;
  private final Label words;
  private final Button table;

  RegionBar(Composite parent, RegionLayer layer) {
    this.layer = layer;
    bar = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(6, 2).spacing(4, 2).applyTo(bar);
    Composite first = row();
    new Label(first, SWT.NONE).setText("Regions are for:");
    scope = new Combo(first, SWT.READ_ONLY);
    scope.setData(SopwithUi.WIDGET_KEY, Ids.SCOPE);
    for (Scope each : Scope.values()) {
      scope.add(each.label());
    }
    scope.addListener(
        SWT.Selection, e -> layer.setScope(Scope.values()[scope.getSelectionIndex()]));
    blanked =
        button(first, SWT.TOGGLE, "Preview", "As it will be blanked (V)", layer::toggleBlanked);
    blanked.setData(SopwithUi.WIDGET_KEY, Ids.BLANKED);
    delete =
        button(first, SWT.PUSH, "Delete", "Delete the selected region (Delete)", layer::delete);
    undo =
        button(first, SWT.PUSH, "Undo", "Undo the last change of the table (Ctrl+Z)", layer::undo);
    redo = button(first, SWT.PUSH, "Redo", "Redo what was undone (Ctrl+Y)", layer::redo);
    table = button(first, SWT.PUSH, "Table…", "", this::chooseTable);
    table.setData(SopwithUi.WIDGET_KEY, Ids.TABLE);
    Composite second = row();
    covers = new Button(second, SWT.CHECK);
    covers.setText("There is no other text in these images; looked at by");
    covers.setToolTipText(
        "Without this, blanking the regions is no proof, and the profile decides what becomes of"
            + " images that may have text burned in");
    covers.setData(SopwithUi.WIDGET_KEY, Ids.COVERS);
    source = new Text(second, SWT.BORDER);
    source.setData(SopwithUi.WIDGET_KEY, Ids.SOURCE);
    source.setMessage("name or institution");
    source.setLayoutData(new org.eclipse.swt.layout.RowData(SOURCE_WIDTH, SWT.DEFAULT));
    source.setText(System.getProperty("user.name", ""));
    covers.addListener(SWT.Selection, e -> coversChanged());
    source.addListener(SWT.DefaultSelection, e -> coversChanged());
    words = new Label(bar, SWT.WRAP);
    words.setData(SopwithUi.WIDGET_KEY, Ids.WORDS);
    GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(words);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(bar, SopwithUi.BUNDLE_ID + ".deidRegions");
  }

  private Composite row() {
    Composite row = new Composite(bar, SWT.NONE);
    RowLayout layout = new RowLayout();
    layout.center = true;
    layout.marginTop = 0;
    layout.marginBottom = 0;
    layout.marginLeft = 0;
    row.setLayout(layout);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    return row;
  }

  private static Button button(
      Composite parent, int style, String text, String toolTip, Runnable perform) {
    Button button = new Button(parent, style);
    button.setText(text);
    button.setToolTipText(toolTip);
    button.addListener(SWT.Selection, e -> perform.run());
    return button;
  }

  Composite control() {
    return bar;
  }

  private void coversChanged() {
    String who = source.getText().strip();
    if (covers.getSelection() && who.isEmpty()) {
      covers.setSelection(false);
      say("Say who has looked at the images.");
      source.setFocus();
    } else {
      layer.setCovers(covers.getSelection() ? who : "");
    }
  }

  private void chooseTable() {
    FileDialog dialog = new FileDialog(bar.getShell(), SWT.SAVE);
    dialog.setText("Table of Regions");
    dialog.setFilterPath(String.valueOf(layer.book().file().getParent()));
    dialog.setFileName(layer.book().file().getFileName().toString());
    dialog.setFilterExtensions(new String[] {"*.tsv", "*"});
    String chosen = dialog.open();
    if (chosen != null) {
      layer.setTable(Path.of(chosen));
    }
  }

  /** Shows how things are. */
  void update() {
    scope.select(layer.scope().ordinal());
    blanked.setSelection(layer.isBlanked());
    delete.setEnabled(layer.selected().filter(ShownRegion::isEditable).isPresent());
    undo.setEnabled(layer.book().canUndo());
    redo.setEnabled(layer.book().canRedo());
    try {
      covers.setSelection(layer.book().covers(layer.signature()).isPresent());
      layer.book().covers(layer.signature()).ifPresent(source::setText);
    } catch (IOException | OperationException e) {
      covers.setSelection(false);
    }
    table.setToolTipText("The table is " + layer.book().file() + "; choose another one");
    say(
        layer
            .selected()
            .map(region -> region.provenance() + ". " + words(region))
            .orElseGet(() -> layer.scope().words(layer.dataSet())));
  }

  /** For which images a region of the user's is; a row that was written by hand says it itself. */
  private String words(ShownRegion region) {
    return region
        .row()
        .map(
            row ->
                Scope.of(row.when(), layer.dataSet())
                    .map(of -> of.words(layer.dataSet()))
                    .orElse("For images with " + row.when() + "."))
        .orElse("");
  }

  /** Says something in place of what is said of regions. */
  void say(String text) {
    words.setText(text.replace("&", "&&"));
    bar.getParent().getParent().layout(true, true);
  }
}
