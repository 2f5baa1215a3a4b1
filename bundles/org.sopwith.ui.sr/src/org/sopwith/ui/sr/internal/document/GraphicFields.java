// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.ValueType;
import org.sopwith.ui.SopwithUi;

/** Spatial coordinates, as numbers. */
final class GraphicFields implements ValueFields {
  private static final String[] FLAT = {"POINT", "MULTIPOINT", "POLYLINE", "CIRCLE", "ELLIPSE"};
  private static final String[] SPATIAL = {
    "POINT", "MULTIPOINT", "POLYLINE", "POLYGON", "ELLIPSE", "ELLIPSOID"
  };

  private final boolean spatial;
  private final Combo kind;
  private final Text points;
  private final Text frameOfReference;
  private final String origin;

  GraphicFields(
      Composite parent,
      Label label,
      ValueType type,
      Optional<ContentValue> before,
      Runnable changed) {
    spatial = type == ValueType.SCOORD3D;
    kind = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    kind.setData(SopwithUi.WIDGET_KEY, label.id());
    kind.setItems(spatial ? SPATIAL : FLAT);
    kind.addListener(SWT.Selection, e -> changed.run());
    Widgets.label(parent, label.text(), kind);
    String graphicType = "POLYLINE";
    List<Float> data = List.of();
    String frame = "";
    String pixelOrigin = "";
    if (before.orElse(null) instanceof ContentValue.Coordinates flat) {
      graphicType = flat.graphicType();
      data = flat.data();
      pixelOrigin = flat.pixelOrigin();
    } else if (before.orElse(null) instanceof ContentValue.Coordinates3D space) {
      graphicType = space.graphicType();
      data = space.data();
      frame = space.frameOfReferenceUid();
    }
    origin = pixelOrigin;
    kind.setText(graphicType);
    String numbers = data.stream().map(String::valueOf).collect(Collectors.joining(" "));
    points = Widgets.text(parent, "&Points", Ids.POINTS, numbers, changed);
    points.setToolTipText(
        spatial ? "x y z of each point in mm" : "column and row of each point, in pixels");
    frameOfReference =
        spatial ? Widgets.text(parent, "&Frame of Reference UID", Ids.UNIT, frame, changed) : null;
  }

  private List<Float> numbers() {
    List<Float> numbers = new ArrayList<>();
    for (String word : points.getText().strip().split("[\\s,;\\\\]+")) {
      if (!word.isEmpty()) {
        numbers.add(Float.valueOf(word));
      }
    }
    return numbers;
  }

  @Override
  public Optional<String> problem() {
    int dimensions = spatial ? 3 : 2;
    try {
      int count = numbers().size();
      if (count == 0 || count % dimensions != 0) {
        return Optional.of("Each point has " + dimensions + " numbers.");
      }
    } catch (NumberFormatException e) {
      return Optional.of("The points are to be numbers, with spaces between them.");
    }
    return spatial && frameOfReference.getText().isBlank()
        ? Optional.of("The Frame of Reference UID is missing.")
        : Optional.empty();
  }

  @Override
  public boolean isEmpty() {
    return points.getText().isBlank();
  }

  @Override
  public ContentValue value() {
    return spatial
        ? new ContentValue.Coordinates3D(
            kind.getText(), numbers(), frameOfReference.getText().strip())
        : new ContentValue.Coordinates(kind.getText(), numbers(), origin);
  }
}
