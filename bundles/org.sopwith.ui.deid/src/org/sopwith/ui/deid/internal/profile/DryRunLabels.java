// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ITableColorProvider;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.sopwith.deid.dryrun.Change;
import org.sopwith.deid.dryrun.DryRunRow;
import org.sopwith.deid.profile.Action;

/** The cells of the dry run, in the colours of the comparison of two objects. */
final class DryRunLabels extends LabelProvider implements ITableLabelProvider, ITableColorProvider {
  private static final String COLORS = "org.sopwith.ui.editor.";

  private final Control control;

  DryRunLabels(Control control) {
    this.control = control;
  }

  @Override
  public String getColumnText(Object element, int column) {
    DryRunRow row = (DryRunRow) element;
    return switch (column) {
      case 0 -> row.name();
      case 1 -> row.before();
      case 2 -> row.after();
      default -> action(row);
    };
  }

  private static String action(DryRunRow row) {
    if (row.isItem()) {
      return "";
    }
    if (row.change() == Change.ADDED) {
      return "added";
    }
    String rule = row.reason().rule();
    return rule.startsWith("override ")
        ? row.action() + " (" + rule.replace("override", "you") + ")"
        : row.action().equals(Action.KEEP.getLiteral()) && row.differs() && !row.below().isEmpty()
            ? "keep, see below"
            : row.action();
  }

  @Override
  public Image getColumnImage(Object element, int column) {
    return null;
  }

  @Override
  public Color getForeground(Object element, int column) {
    return null;
  }

  @Override
  public Color getBackground(Object element, int column) {
    return switch (((DryRunRow) element).change()) {
      case SAME -> null;
      case CHANGED, EMPTIED -> tint(COLORS + "changed");
      case REMOVED -> tint(COLORS + "left");
      case ADDED -> tint(COLORS + "right");
    };
  }

  /** A tint of the background, so that text stays readable in light and dark. */
  private Color tint(String hue) {
    Color color = JFaceResources.getColorRegistry().get(hue);
    if (color == null) {
      return null;
    }
    RGB base = control.getBackground().getRGB();
    return new Color(
        (base.red * 82 + color.getRed() * 18) / 100,
        (base.green * 82 + color.getGreen() * 18) / 100,
        (base.blue * 82 + color.getBlue() * 18) / 100);
  }
}
