// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sopwith.dicom.DataSet;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.document.model.ReportText;
import org.sopwith.ui.sr.internal.document.model.ReportText.Span;

/** The rendered report. */
final class ReportPane {
  private static final int INDENT = 16;
  private static final int MARGIN = 10;

  private final StyledText text;
  private final Consumer<DataSet> selected;
  private final Consumer<DataSet> opened;
  private ReportText report;

  /**
   * @param selected is told the item that the user points at
   * @param opened is told the item that the user wants to see more of
   */
  ReportPane(Composite parent, Consumer<DataSet> selected, Consumer<DataSet> opened) {
    this.selected = selected;
    this.opened = opened;
    text = new StyledText(parent, SWT.V_SCROLL | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
    text.setData(SopwithUi.WIDGET_KEY, Ids.TEXT);
    text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    text.setLineSpacing(2);
    text.addListener(SWT.MouseUp, e -> pointed(selected));
    text.addListener(SWT.MouseDoubleClick, e -> pointed(opened));
    text.addListener(SWT.KeyUp, this::key);
    text.addLineStyleListener(this::setLine);
  }

  StyledText control() {
    return text;
  }

  private void pointed(Consumer<DataSet> what) {
    if (report != null) {
      report.itemAt(text.getCaretOffset()).ifPresent(what);
    }
  }

  private void key(Event event) {
    if (event.keyCode == SWT.CR) {
      pointed(opened);
    } else if ((event.stateMask & SWT.MODIFIER_MASK) == 0 && isMove(event.keyCode)) {
      pointed(selected);
    }
  }

  private static boolean isMove(int key) {
    return switch (key) {
      case SWT.ARROW_UP,
          SWT.ARROW_DOWN,
          SWT.ARROW_LEFT,
          SWT.ARROW_RIGHT,
          SWT.PAGE_UP,
          SWT.PAGE_DOWN,
          SWT.HOME,
          SWT.END ->
          true;
      default -> false;
    };
  }

  /** Shows a report; what was in sight stays so as far as it is still there. */
  void show(ReportText shown) {
    int top = text.getTopIndex();
    report = shown;
    text.setRedraw(false);
    try {
      text.setText(shown.text());
      if (top > 0) {
        text.setTopIndex(Math.min(top, text.getLineCount() - 1));
      }
    } finally {
      text.setRedraw(true);
    }
  }

  /** Sets a line when it is to be seen: of a long report that is the smallest part. */
  private void setLine(LineStyleEvent event) {
    if (report == null) {
      return;
    }
    int line = text.getLineAtOffset(event.lineOffset);
    event.indent = INDENT * (line < report.indents().size() ? report.indents().get(line) : 0);
    event.wrapIndent = event.indent + INDENT;
    event.styles =
        report.styles(event.lineOffset, event.lineOffset + event.lineText.length()).stream()
            .map(this::style)
            .toArray(StyleRange[]::new);
  }

  private StyleRange style(ReportText.Style style) {
    ColorRegistry colors = JFaceResources.getColorRegistry();
    StyleRange range = new StyleRange();
    range.start = style.start();
    range.length = style.length();
    switch (style.look()) {
      case TITLE -> range.font = JFaceResources.getHeaderFont();
      case SECTION -> range.font = JFaceResources.getBannerFont();
      case SUBSECTION -> range.font = bold();
      case NAME -> range.foreground = colors.get(JFacePreferences.QUALIFIER_COLOR);
      case LINK -> range.foreground = colors.get(JFacePreferences.HYPERLINK_COLOR);
    }
    return range;
  }

  private static Font bold() {
    return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
  }

  /** Marks what an item says, without moving what is in sight already. */
  void reveal(DataSet item) {
    Optional<Span> span =
        report == null ? Optional.empty() : Optional.ofNullable(report.spans().get(item));
    span.ifPresent(
        place -> {
          text.setSelection(place.start(), place.end());
          if (place.start() > 0) {
            text.showSelection();
          } else {
            text.setTopPixel(0);
          }
        });
  }
}
