// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.sopwith.ui.SopwithUi;

/** The rows below the image: the slider over the frames, and what is under the pointer. */
final class FrameBar {
  private static final int PAGE = 10;

  private final Composite sliderRow;
  private final Scale slider;
  private final Label frame;
  private final Label value;
  private final Label patient;

  FrameBar(Composite parent, IntConsumer frameChosen) {
    sliderRow = row(parent);
    slider = new Scale(sliderRow, SWT.HORIZONTAL);
    slider.setData(SopwithUi.WIDGET_KEY, Ids.SLIDER);
    slider.setToolTipText("Frames");
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    slider.addListener(SWT.Selection, e -> frameChosen.accept(slider.getSelection()));
    frame = label(sliderRow, SWT.RIGHT, Ids.FRAME, 250);
    Composite status = row(parent);
    value = label(status, SWT.LEFT, Ids.VALUE, 0);
    ((GridData) value.getLayoutData()).grabExcessHorizontalSpace = true;
    patient = label(status, SWT.RIGHT, Ids.PATIENT, 250);
    setFrames(1);
  }

  private static Composite row(Composite parent) {
    Composite row = new Composite(parent, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 1;
    row.setLayout(layout);
    return row;
  }

  private static Label label(Composite row, int style, String id, int width) {
    Label label = new Label(row, style);
    label.setData(SopwithUi.WIDGET_KEY, id);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
    data.widthHint = width == 0 ? SWT.DEFAULT : width;
    label.setLayoutData(data);
    return label;
  }

  /** The slider is there for objects with several frames. */
  void setFrames(int frames) {
    boolean several = frames > 1;
    GridData data = (GridData) sliderRow.getLayoutData();
    if (data.exclude == several) {
      data.exclude = !several;
      sliderRow.setVisible(several);
      sliderRow.getParent().layout();
    }
    if (several) {
      slider.setMaximum(frames - 1);
      slider.setPageIncrement(Math.min(PAGE, frames - 1));
    }
  }

  void show(int index, int frames, String position) {
    if (slider.getSelection() != index) {
      slider.setSelection(index);
    }
    String text = "Frame " + (index + 1) + " of " + frames;
    frame.setText(position.isEmpty() ? text : position + "   " + text);
  }

  void point(String valueText, String patientText) {
    value.setText(valueText);
    patient.setText(patientText);
  }
}
