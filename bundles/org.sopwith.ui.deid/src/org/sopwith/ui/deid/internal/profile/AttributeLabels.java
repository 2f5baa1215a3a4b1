// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ITableFontProvider;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.sopwith.operation.Severity;
import org.sopwith.ui.Widgets;

/** The cells of the table of attributes: what is your own is bold, what is found is marked. */
final class AttributeLabels extends LabelProvider
    implements ITableLabelProvider, ITableFontProvider {
  private final Map<Integer, Severity> marks;

  /**
   * @param marks the worst that is found of each override, by its number
   */
  AttributeLabels(Map<Integer, Severity> marks) {
    this.marks = marks;
  }

  @Override
  public String getColumnText(Object element, int column) {
    AttributeLine line = (AttributeLine) element;
    return switch (column) {
      case 0 -> line.tag();
      case 1 -> line.name();
      case 2 -> line.action();
      default -> line.by();
    };
  }

  @Override
  public Image getColumnImage(Object element, int column) {
    Severity worst = column == 3 ? marks.get(((AttributeLine) element).override()) : null;
    return worst == null ? null : Widgets.image(worst);
  }

  @Override
  public Font getFont(Object element, int column) {
    return ((AttributeLine) element).override() > 0
        ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
        : null;
  }
}
