// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image;

import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.DicomDocument;

/** What a layer knows of the page around it. */
public interface ImageLayerSite {
  /** The object; it is open as long as the page is. */
  DicomDocument document();

  /** The editor, with its workbench site. */
  IEditorPart editor();

  /** What the frame is drawn on. */
  Control canvas();

  /** The frame that is seen, counted from 0. */
  int frame();

  /** Columns and rows of the frame that is seen; empty if there is none. */
  Optional<Point> size();

  /** The place in or beside the image that is seen at a point of the canvas. */
  Graphic.Point toImage(int x, int y);

  /** The point of the canvas at which a place is seen. */
  Point toCanvas(double column, double row);

  /** Has the layer drawn anew. */
  void redraw();

  /** Shows or hides the layer, as its button does. */
  void setShown(boolean shown);
}
