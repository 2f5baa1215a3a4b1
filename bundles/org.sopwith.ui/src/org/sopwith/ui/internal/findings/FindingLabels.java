// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.internal.Images;

/** The cells of the Findings view. */
public final class FindingLabels extends StyledCellLabelProvider {
  static final int FINDING = 0;
  static final int PLACE = 1;
  static final int FILE = 2;
  static final int STANDARD = 3;

  @Override
  public void update(ViewerCell cell) {
    StyledString text =
        cell.getElement() instanceof FindingGroup group
            ? text(group, cell.getColumnIndex())
            : text((FindingRow) cell.getElement(), cell.getColumnIndex());
    cell.setText(text.getString());
    cell.setStyleRanges(text.getStyleRanges());
    if (cell.getColumnIndex() == FINDING) {
      cell.setImage(
          cell.getElement() instanceof FindingGroup group
              ? image(group.severity())
              : image(((FindingRow) cell.getElement()).finding()));
    }
    super.update(cell);
  }

  @Override
  public String getToolTipText(Object element) {
    return element instanceof FindingRow row
        ? message(row.finding()).getString()
        : (((FindingGroup) element).label() + "\n" + ((FindingGroup) element).title()).strip();
  }

  private static StyledString text(FindingGroup group, int column) {
    if (column != FINDING) {
      return new StyledString();
    }
    int slash = Math.max(group.label().lastIndexOf('/'), group.label().lastIndexOf('\\'));
    String name = group.label().substring(slash + 1);
    StyledString text = new StyledString(group.title().isEmpty() ? name : group.title());
    text.append(String.format("  (%,d)", group.count()), StyledString.COUNTER_STYLER);
    if (!group.title().isEmpty()) {
      text.append("  " + name, StyledString.QUALIFIER_STYLER);
    }
    if (slash > 0) {
      text.append("  " + group.label().substring(0, slash), StyledString.QUALIFIER_STYLER);
    }
    return text;
  }

  private static StyledString text(FindingRow row, int column) {
    Finding finding = row.finding();
    return switch (column) {
      case FINDING -> message(finding);
      case PLACE -> new StyledString(finding.path());
      case FILE -> new StyledString(row.fileName());
      default -> new StyledString(finding.standard().toString());
    };
  }

  private static StyledString message(Finding finding) {
    StyledString text = new StyledString(finding.message());
    if (!finding.found().isEmpty()) {
      text.append("  found: " + finding.found(), StyledString.QUALIFIER_STYLER);
    }
    if (!finding.expected().isEmpty()) {
      text.append("  expected: " + finding.expected(), StyledString.QUALIFIER_STYLER);
    }
    if (finding.count() > 1) {
      text.append(String.format("  x %,d", finding.count()), StyledString.COUNTER_STYLER);
    }
    return text;
  }

  /** The icon of a finding: of its severity, with a bulb if there is a quick fix. */
  public static Image image(Finding finding) {
    Image plain = image(finding.severity());
    if (finding.fix().isEmpty()) {
      return plain;
    }
    ImageRegistry registry = JFaceResources.getImageRegistry();
    String key = FindingLabels.class.getName() + finding.severity();
    if (registry.getDescriptor(key) == null) {
      registry.put(
          key,
          new DecorationOverlayIcon(
              plain, Images.descriptor("ovr_fix.svg"), IDecoration.BOTTOM_RIGHT));
    }
    return registry.get(key);
  }

  /** The icon of a severity. */
  public static Image image(Severity severity) {
    return Images.get(
        switch (severity) {
          case ERROR -> "error.svg";
          case WARNING -> "warning.svg";
          case NOTE -> "note.svg";
        });
  }
}
