// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

/**
 * Which part of an image is seen on a canvas, and how large. The image counts columns and rows from
 * the upper left corner of the first pixel; the canvas counts points, of which a display with a
 * higher resolution has several pixels. Pixels that are not square are stretched, never shrunk.
 */
public final class Viewport {
  private static final double MINIMUM_ZOOM = 0.02;
  private static final double MAXIMUM_ZOOM = 64;

  private int columns = 1;
  private int rows = 1;
  private double aspect = 1;
  private double width = 1;
  private double height = 1;
  private double scale = 1;
  private boolean fitted = true;
  private double zoom = 1;
  private double centreColumn;
  private double centreRow;

  /** A place in the image; whole numbers are edges of pixels. */
  public record Place(double column, double row) {}

  /**
   * What the pixels of the display show.
   *
   * @param column the left edge of the first pixel
   * @param row the upper edge of the first pixel
   * @param columnStep columns of the image for one pixel of the display
   * @param rowStep rows of the image for one pixel of the display
   */
  public record Mapping(
      int width, int height, double column, double row, double columnStep, double rowStep) {}

  /** Another one that shows the same. */
  public Viewport copy() {
    Viewport copy = new Viewport();
    copy.columns = columns;
    copy.rows = rows;
    copy.aspect = aspect;
    copy.width = width;
    copy.height = height;
    copy.scale = scale;
    copy.fitted = fitted;
    copy.zoom = zoom;
    copy.centreColumn = centreColumn;
    copy.centreRow = centreRow;
    return copy;
  }

  /**
   * Tells of the image; a new size or shape fits it to the canvas again.
   *
   * @param aspect height of a pixel divided by its width
   */
  public void setImage(int newColumns, int newRows, double newAspect) {
    if (newColumns != columns || newRows != rows || newAspect != aspect) {
      columns = newColumns;
      rows = newRows;
      aspect = newAspect;
      fit();
    }
  }

  /**
   * Tells of the canvas, in points.
   *
   * @param newScale pixels of the display for one point
   */
  public void setCanvas(double newWidth, double newHeight, double newScale) {
    width = Math.max(1, newWidth);
    height = Math.max(1, newHeight);
    scale = newScale;
    if (fitted) {
      fit();
    }
  }

  /** Shows the whole image, as large as it can be, also after the canvas has changed. */
  public void fit() {
    fitted = true;
    zoom =
        clampZoom(scale * Math.min(width / (columns * stretchX()), height / (rows * stretchY())));
    centreColumn = columns / 2.0;
    centreRow = rows / 2.0;
  }

  /** One pixel of the image is one of the display. */
  public void actualSize() {
    setZoom(1);
  }

  /** Zooms about the centre of the canvas. */
  public void setZoom(double newZoom) {
    zoomAt(width / 2, height / 2, newZoom / zoom);
  }

  /** Zooms by a factor; what is seen at a point stays there. */
  public void zoomAt(double x, double y, double factor) {
    Place fixed = toImage(x, y);
    fitted = false;
    zoom = clampZoom(zoom * factor);
    centreColumn = fixed.column() - (x - width / 2) / pixelWidth();
    centreRow = fixed.row() - (y - height / 2) / pixelHeight();
    clampCentre();
  }

  /** Moves the image by some points; its centre cannot leave it. */
  public void pan(double dx, double dy) {
    fitted = false;
    centreColumn -= dx / pixelWidth();
    centreRow -= dy / pixelHeight();
    clampCentre();
  }

  private void clampCentre() {
    centreColumn = Math.max(0, Math.min(columns, centreColumn));
    centreRow = Math.max(0, Math.min(rows, centreRow));
  }

  private static double clampZoom(double value) {
    return Math.max(MINIMUM_ZOOM, Math.min(MAXIMUM_ZOOM, value));
  }

  private double stretchX() {
    return aspect < 1 ? 1 / aspect : 1;
  }

  private double stretchY() {
    return aspect > 1 ? aspect : 1;
  }

  private double pixelWidth() {
    return zoom / scale * stretchX();
  }

  private double pixelHeight() {
    return zoom / scale * stretchY();
  }

  /** Whether the whole image is shown, whatever the canvas. */
  public boolean isFitted() {
    return fitted;
  }

  /** Pixels of the display for one of the image, along its shorter side. */
  public double zoom() {
    return zoom;
  }

  /** The place in or beside the image that is seen at a point. */
  public Place toImage(double x, double y) {
    return new Place(
        centreColumn + (x - width / 2) / pixelWidth(),
        centreRow + (y - height / 2) / pixelHeight());
  }

  /** The point at which a place is seen; it may be outside of the canvas. */
  public double[] toCanvas(double column, double row) {
    return new double[] {
      (column - centreColumn) * pixelWidth() + width / 2,
      (row - centreRow) * pixelHeight() + height / 2
    };
  }

  /** Whether a place is in the image. */
  public boolean contains(Place place) {
    return place.column() >= 0
        && place.row() >= 0
        && place.column() < columns
        && place.row() < rows;
  }

  /** What each pixel of the display shows. */
  public Mapping mapping() {
    Place first = toImage(0, 0);
    return new Mapping(
        (int) Math.ceil(width * scale),
        (int) Math.ceil(height * scale),
        first.column(),
        first.row(),
        1 / (pixelWidth() * scale),
        1 / (pixelHeight() * scale));
  }

  /** The image in its own pixels with the right shape, as it is exported. */
  public static Mapping whole(int columns, int rows, double aspect) {
    double x = aspect < 1 ? 1 / aspect : 1;
    double y = aspect > 1 ? aspect : 1;
    return new Mapping(
        (int) Math.round(columns * x), (int) Math.round(rows * y), 0, 0, 1 / x, 1 / y);
  }
}
