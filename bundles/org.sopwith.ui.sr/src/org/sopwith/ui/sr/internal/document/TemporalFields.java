// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.VR;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.ui.SopwithUi;

/** Temporal coordinates (PS3.3 C.18.7): points or ranges of a waveform or a series of frames. */
final class TemporalFields implements ValueFields {
  private static final String[] RANGES = {
    "POINT", "MULTIPOINT", "SEGMENT", "MULTISEGMENT", "BEGIN", "END"
  };
  private static final int SAMPLES = 0;
  private static final int OFFSETS = 1;
  private static final int TIMES = 2;

  private final Combo range;
  private final Combo by;
  private final Text points;

  TemporalFields(Composite parent, Label label, Optional<ContentValue> before, Runnable changed) {
    range = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    range.setData(SopwithUi.WIDGET_KEY, label.id());
    range.setItems(RANGES);
    Widgets.label(parent, label.text(), range);
    by = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    by.setData(SopwithUi.WIDGET_KEY, Ids.BY);
    by.setItems("sample positions", "time offsets in seconds", "date and time");
    Widgets.label(parent, "&By", by);
    ContentValue.Temporal known =
        before.orElse(null) instanceof ContentValue.Temporal temporal
            ? temporal
            : new ContentValue.Temporal(RANGES[0], List.of(), List.of(), List.of());
    range.setText(known.rangeType());
    if (range.getSelectionIndex() < 0) {
      range.select(0);
    }
    by.select(!known.samples().isEmpty() ? SAMPLES : !known.times().isEmpty() ? TIMES : OFFSETS);
    String texts =
        Stream.of(
                known.samples().stream().map(String::valueOf),
                known.offsets().stream(),
                known.times().stream())
            .map(some -> some.collect(Collectors.joining(" ")))
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse("");
    points = Widgets.text(parent, "&Points", Ids.POINTS, texts, changed);
    points.setToolTipText("with spaces between them; of segments the first and the last");
    range.addListener(SWT.Selection, e -> changed.run());
    by.addListener(SWT.Selection, e -> changed.run());
  }

  private List<String> words() {
    return Stream.of(points.getText().strip().split("[\\s,;\\\\]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private Optional<String> problem(String word) {
    return switch (by.getSelectionIndex()) {
      case SAMPLES ->
          word.matches("[1-9]\\d{0,8}")
              ? Optional.empty()
              : Optional.of("Sample positions are numbers from 1 on, with spaces between them.");
      case OFFSETS -> ValueChecks.problem(VR.DS, word);
      default -> ValueChecks.problem(VR.DT, word);
    };
  }

  @Override
  public Optional<String> problem() {
    List<String> words = words();
    String wanted =
        switch (range.getText()) {
          case "SEGMENT" -> words.size() == 2 ? "" : "A segment has two points.";
          case "MULTISEGMENT" ->
              !words.isEmpty() && words.size() % 2 == 0 ? "" : "Each segment has two points.";
          case "MULTIPOINT" -> words.isEmpty() ? "The points are missing." : "";
          default -> words.size() == 1 ? "" : "There is to be one point.";
        };
    return wanted.isEmpty()
        ? words.stream().flatMap(word -> problem(word).stream()).findFirst()
        : Optional.of(wanted);
  }

  @Override
  public boolean isEmpty() {
    return points.getText().isBlank();
  }

  @Override
  public ContentValue value() {
    int kind = by.getSelectionIndex();
    return new ContentValue.Temporal(
        range.getText(),
        kind == SAMPLES ? words().stream().map(Long::valueOf).toList() : List.of(),
        kind == OFFSETS ? words() : List.of(),
        kind == TIMES ? words() : List.of());
  }
}
