// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Multiplicity;
import org.sopwith.standard.Code;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.document.model.ItemReport;
import org.sopwith.ui.sr.internal.document.model.ItemReport.Allowed;

/** Asks for a new item: of one of the rows that the template allows, or any other. */
final class AddItemDialog extends ItemDialog {
  private static final List<ValueType> TYPES =
      Arrays.stream(ValueType.values()).filter(type -> type != ValueType.NUMERIC).toList();
  private static final List<RelationshipType> RELATIONSHIPS =
      Arrays.stream(RelationshipType.values()).filter(r -> r != RelationshipType.NONE).toList();

  private final List<Allowed> allowed;
  private Table table;
  private Combo kind;
  private Combo relationship;

  AddItemDialog(Shell shell, ItemReport report, List<Allowed> allowed) {
    super(
        shell,
        "Add Item",
        report,
        allowed.stream().findFirst().map(Allowed::row),
        allowed.stream().findFirst().flatMap(one -> one.row().valueType()).orElse(ValueType.TEXT));
    this.allowed = allowed;
  }

  @Override
  protected Point getInitialSize() {
    return new Point(660, 600);
  }

  @Override
  protected void createChoice(Composite area) {
    table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setData(SopwithUi.WIDGET_KEY, Ids.ALLOWED);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 190).applyTo(table);
    column("Row", 104);
    column("Concept", 256);
    column("Type", 90);
    column("Required", 72);
    column("There", 84);
    Icons icons = new Icons(table);
    for (Allowed one : allowed) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(texts(one));
      one.row().valueType().ifPresent(type -> item.setImage(icons.of(type)));
      if (one.left() == 0) {
        item.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
      }
    }
    new TableItem(table, SWT.NONE).setText(new String[] {"", "Any other item", "", "", ""});
    table.select(0);
    table.addListener(SWT.Selection, e -> chosen());
    Composite free = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(free);
    GridLayoutFactory.fillDefaults().numColumns(4).applyTo(free);
    kind = combo(free, "&Type", Ids.KIND, TYPES.stream().map(ValueType::getLiteral).toList());
    kind.setText(ValueType.TEXT.getLiteral());
    relationship =
        combo(
            free,
            "&Relationship",
            Ids.RELATIONSHIP,
            RELATIONSHIPS.stream().map(RelationshipType::getLiteral).toList());
    relationship.select(0);
    kind.addListener(SWT.Selection, e -> chosen());
    enable();
  }

  private static String[] texts(Allowed one) {
    int most = one.row().multiplicity().most();
    return new String[] {
      ItemReport.text(one.row()),
      concept(one.row()),
      one.row().valueType().map(ValueType::getLiteral).orElse(""),
      one.row().row().getRequirement().getLiteral(),
      one.present() + " of " + (most == Multiplicity.UNLIMITED ? "n" : String.valueOf(most))
    };
  }

  private static String concept(ExpandedRow row) {
    List<Code> codes = row.names().codes();
    return codes.isEmpty() || codes.size() != row.names().terms().size()
        ? TermText.concept(row.row()).replaceAll("\\s*\\n\\s*", " ")
        : codes.stream().map(Code::meaning).collect(Collectors.joining(" or "));
  }

  private void column(String title, int width) {
    TableColumn column = new TableColumn(table, SWT.LEFT);
    column.setText(title);
    column.setWidth(width);
  }

  private static Combo combo(Composite parent, String label, String id, List<String> items) {
    new Label(parent, SWT.NONE).setText(label + ":");
    Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    combo.setItems(items.toArray(String[]::new));
    combo.setData(SopwithUi.WIDGET_KEY, id);
    return combo;
  }

  private Optional<Allowed> row() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < allowed.size()
        ? Optional.of(allowed.get(index))
        : Optional.empty();
  }

  private void enable() {
    boolean free = row().isEmpty();
    kind.setEnabled(free);
    relationship.setEnabled(free);
  }

  private void chosen() {
    enable();
    choose(
        row().map(Allowed::row),
        row().flatMap(one -> one.row().valueType()).orElseGet(() -> ValueType.get(kind.getText())));
  }

  @Override
  RelationshipType relationship() {
    return row().isPresent() ? super.relationship() : RelationshipType.get(relationship.getText());
  }
}
