// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.sopwith.ui.SopwithUi;

/** The rows below the image: cine and the slider over the frames; what is under the pointer. */
final class FrameBar {
  private static final double[] RATES = {1, 2, 5, 10, 15, 20, 25, 30, 60};
  private static final double USUAL_RATE = 10;
  private static final int FAR = 10;

  private final Composite frameRow;
  private final ToolItem play;
  private final Combo rates;
  private final List<Double> rateOf = new ArrayList<>();
  private final Scale slider;
  private final Label frame;
  private final Label value;
  private final Label patient;

  FrameBar(Composite parent, ImagePage page, OptionalDouble objectRate) {
    frameRow = row(parent, 4);
    ToolBar bar = new ToolBar(frameRow, SWT.FLAT | SWT.HORIZONTAL);
    bar.setData(SopwithUi.WIDGET_KEY, Ids.CINE);
    play = new Buttons(frameRow).add(bar, SWT.CHECK, "play", page::togglePlay);
    rates = new Combo(frameRow, SWT.READ_ONLY | SWT.DROP_DOWN);
    rates.setData(SopwithUi.WIDGET_KEY, Ids.RATE);
    rates.setToolTipText("Frames in a second");
    fillRates(objectRate);
    rates.addListener(SWT.Selection, e -> page.rateChanged());
    slider = new Scale(frameRow, SWT.HORIZONTAL);
    slider.setData(SopwithUi.WIDGET_KEY, Ids.SLIDER);
    slider.setToolTipText("Frames");
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    slider.addListener(SWT.Selection, e -> page.showFrame(slider.getSelection()));
    frame = label(frameRow, SWT.RIGHT, Ids.FRAME, 190);
    Composite status = row(parent, 2);
    value = label(status, SWT.LEFT, Ids.VALUE, SWT.DEFAULT);
    ((GridData) value.getLayoutData()).grabExcessHorizontalSpace = true;
    patient = label(status, SWT.RIGHT, Ids.PATIENT, 230);
    setFrames(1);
  }

  private static Composite row(Composite parent, int columns) {
    Composite row = new Composite(parent, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    GridLayout layout = new GridLayout(columns, false);
    layout.marginHeight = 1;
    row.setLayout(layout);
    return row;
  }

  private static Label label(Composite row, int style, String id, int width) {
    Label label = new Label(row, style);
    label.setData(SopwithUi.WIDGET_KEY, id);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
    data.widthHint = width;
    label.setLayoutData(data);
    return label;
  }

  private void fillRates(OptionalDouble objectRate) {
    objectRate.ifPresent(rate -> addRate(rate, " (object)"));
    for (double rate : RATES) {
      addRate(rate, "");
    }
    rates.select(objectRate.isPresent() ? 0 : rateOf.indexOf(USUAL_RATE));
  }

  private void addRate(double rate, String whose) {
    rateOf.add(rate);
    DecimalFormat format = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
    rates.add(format.format(rate) + " /s" + whose);
  }

  /** The chosen frames in a second. */
  double rate() {
    return rateOf.get(rates.getSelectionIndex());
  }

  /** The slider is there for objects with several frames. */
  void setFrames(int frames) {
    boolean several = frames > 1;
    GridData data = (GridData) frameRow.getLayoutData();
    if (data.exclude == several) {
      data.exclude = !several;
      frameRow.setVisible(several);
      frameRow.getParent().layout();
    }
    if (several) {
      slider.setMaximum(frames - 1);
      slider.setPageIncrement(Math.min(FAR, frames - 1));
    }
  }

  void setPlaying(boolean playing) {
    play.setSelection(playing);
  }

  /** Puts the slider on a frame. */
  void select(int index) {
    if (slider.getSelection() != index) {
      slider.setSelection(index);
    }
  }

  /** Says which frame is seen. */
  void show(int index, int frames, String position) {
    String text = "Frame " + (index + 1) + " of " + frames;
    frame.setText(position.isEmpty() ? text : position + "   " + text);
  }

  void point(String valueText, String patientText) {
    value.setText(valueText);
    patient.setText(patientText);
  }
}
