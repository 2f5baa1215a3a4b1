// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.sopwith.image.PixelRectangle;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.image.ImageLayerSite;

/** What the left button does on regions: draw, select, move, resize. */
final class RegionMouse {
  /** Points of the display around a grip that belong to it. */
  private static final int REACH = 5;

  private final RegionLayer layer;
  private final ImageLayerSite site;
  private Graphic.Point pressed;
  private Grip grip;
  private PixelRectangle from;
  private Optional<PixelRectangle> drawn = Optional.empty();

  RegionMouse(RegionLayer layer, ImageLayerSite site) {
    this.layer = layer;
    this.site = site;
  }

  /** The rectangle under way; empty if there is none. */
  Optional<PixelRectangle> drawn() {
    return drawn;
  }

  boolean handle(Event event) {
    return switch (event.type) {
      case SWT.MouseDown -> down(event);
      case SWT.MouseMove -> move(event);
      case SWT.MouseUp -> up();
      default -> false;
    };
  }

  private boolean down(Event event) {
    boolean shift = (event.stateMask & SWT.SHIFT) != 0;
    if (event.button != 1 || shift || site.size().isEmpty()) {
      return false;
    }
    pressed = site.toImage(event.x, event.y);
    grip = null;
    Optional<ShownRegion> selected = layer.selected().filter(ShownRegion::isEditable);
    if (selected.isPresent()) {
      grip = gripAt(selected.get().rectangle(), event);
    }
    if (grip == null) {
      Optional<ShownRegion> hit = at(event);
      layer.select(hit);
      grip = hit.filter(ShownRegion::isEditable).isPresent() ? Grip.INSIDE : null;
    }
    from = grip == null ? null : layer.selected().orElseThrow().rectangle();
    return true;
  }

  private boolean move(Event event) {
    if (pressed == null) {
      hover(event);
      return true;
    }
    Graphic.Point at = site.toImage(event.x, event.y);
    Point size = site.size().orElseThrow();
    if (from != null) {
      int dx = (int) Math.round(at.column() - pressed.column());
      int dy = (int) Math.round(at.row() - pressed.row());
      drawn = Optional.of(grip.moved(from, dx, dy, size.x, size.y));
    } else {
      drawn = between(pressed, at, size);
    }
    site.redraw();
    return true;
  }

  /** All pixels that were touched. */
  private static Optional<PixelRectangle> between(Graphic.Point a, Graphic.Point b, Point size) {
    int left = (int) Math.floor(Math.min(a.column(), b.column()));
    int top = (int) Math.floor(Math.min(a.row(), b.row()));
    int right = (int) Math.floor(Math.max(a.column(), b.column()));
    int bottom = (int) Math.floor(Math.max(a.row(), b.row()));
    return left == right && top == bottom
        ? Optional.empty()
        : PixelRectangle.between(left, top, right, bottom).within(size.x, size.y);
  }

  private boolean up() {
    if (pressed == null) {
      return false;
    }
    Optional<PixelRectangle> now = drawn;
    PixelRectangle old = from;
    pressed = null;
    from = null;
    drawn = Optional.empty();
    if (now.isPresent() && old == null) {
      layer.add(now.get());
    } else if (now.isPresent() && !now.get().equals(old)) {
      layer.selected().ifPresent(region -> layer.replace(region, now.get()));
    }
    site.redraw();
    return true;
  }

  private void hover(Event event) {
    Optional<ShownRegion> hit = at(event);
    String text = hit.map(ShownRegion::provenance).orElse(null);
    if (!java.util.Objects.equals(text, site.canvas().getToolTipText())) {
      site.canvas().setToolTipText(text);
    }
    Grip over =
        layer
            .selected()
            .filter(ShownRegion::isEditable)
            .map(region -> gripAt(region.rectangle(), event))
            .orElse(null);
    int cursor =
        over == null
            ? hit.isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_CROSS
            : over == Grip.INSIDE ? SWT.CURSOR_SIZEALL : cursor(over);
    site.canvas().setCursor(site.canvas().getDisplay().getSystemCursor(cursor));
  }

  private static int cursor(Grip grip) {
    return switch (grip) {
      case NORTH, SOUTH -> SWT.CURSOR_SIZENS;
      case EAST, WEST -> SWT.CURSOR_SIZEWE;
      case NORTH_EAST, SOUTH_WEST -> SWT.CURSOR_SIZENESW;
      default -> SWT.CURSOR_SIZENWSE;
    };
  }

  /** The smallest region there: one in a larger one can still be had. */
  private Optional<ShownRegion> at(Event event) {
    Graphic.Point place = site.toImage(event.x, event.y);
    int column = (int) Math.floor(place.column());
    int row = (int) Math.floor(place.row());
    List<ShownRegion> regions = layer.regions();
    return regions.stream()
        .filter(region -> region.rectangle().contains(column, row))
        .min(java.util.Comparator.comparingLong(RegionMouse::size));
  }

  private static long size(ShownRegion region) {
    return (long) region.rectangle().width() * region.rectangle().height();
  }

  /** The grip at a point, or null. */
  private Grip gripAt(PixelRectangle rectangle, Event event) {
    for (Grip each : Grip.values()) {
      Point at = site.toCanvas(each.column(rectangle), each.row(rectangle));
      if (each != Grip.INSIDE
          && Math.abs(at.x - event.x) <= REACH
          && Math.abs(at.y - event.y) <= REACH) {
        return each;
      }
    }
    Graphic.Point place = site.toImage(event.x, event.y);
    return rectangle.contains((int) Math.floor(place.column()), (int) Math.floor(place.row()))
        ? Grip.INSIDE
        : null;
  }
}
