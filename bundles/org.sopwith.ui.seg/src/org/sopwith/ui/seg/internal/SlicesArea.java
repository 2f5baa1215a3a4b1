// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.sopwith.image.VoiTransform;
import org.sopwith.image.volume.Grid;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.Look;
import org.sopwith.ui.seg.internal.model.Plane;
import org.sopwith.ui.seg.internal.model.PlaneAxes;
import org.sopwith.ui.seg.internal.model.Scene;
import org.sopwith.ui.seg.internal.model.SliceGeometry;

/** The three views and a text beside them. Positions are column, row and slice of the grid. */
final class SlicesArea {
  /** A drag over so many points makes a window e times as wide, or moves it by its width. */
  private static final double DRAG = 300;

  private final Composite area;
  private final Map<Plane, SliceCanvas> views = new EnumMap<>(Plane.class);
  private final Text details;
  private final DrawJob job;
  private Optional<Scene> scene = Optional.empty();
  private int[] position = {0, 0, 0};
  private Look look = new Look(Set.of(), Map.of(), 0.5, false, VoiTransform.Window.linear(40, 400));
  private SlicePicture.Request asked;

  SlicesArea(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(2, 2).applyTo(area);
    for (Plane plane : Plane.values()) {
      SliceCanvas canvas = new SliceCanvas(area, plane);
      GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
      canvas.addListener(SWT.Resize, e -> refresh());
      views.put(plane, canvas);
    }
    details = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    details.setData(SopwithUi.WIDGET_KEY, Ids.DETAILS);
    GridDataFactory.fillDefaults().grab(true, true).hint(160, 160).applyTo(details);
    job = new DrawJob(picture -> area.getDisplay().asyncExec(() -> show(picture)));
  }

  List<SliceCanvas> views() {
    return List.copyOf(views.values());
  }

  private void show(SlicePicture picture) {
    if (!area.isDisposed() && scene.filter(one -> one == picture.request().scene()).isPresent()) {
      views.get(picture.plane()).show(picture);
    }
  }

  /** Shows another scene, or says why there is nothing to show. */
  void show(Scene next, Set<Integer> visible, Map<Integer, Integer> colors) {
    Optional<Grid> before = scene.flatMap(Scene::grid);
    forget();
    if (next.grid().isEmpty()) {
      say(next.noVolume() + " The page Image shows the frames.");
      return;
    }
    scene = Optional.of(next);
    Grid grid = next.grid().get();
    if (!before.equals(next.grid())) {
      position = new int[] {grid.columns() / 2, grid.rows() / 2, grid.slices() / 2};
    }
    VoiTransform.Window window =
        next.source().map(source -> source.windows().getFirst()).orElse(look.window());
    look = new Look(visible, colors, look.opacity(), look.outline(), window);
    refresh();
  }

  void say(String sentence) {
    views.values().forEach(view -> view.say(sentence));
  }

  void explain(String text) {
    if (!details.getText().equals(text)) {
      details.setText(text);
    }
  }

  private void forget() {
    scene.ifPresent(job::close);
    scene = Optional.empty();
    asked = null;
  }

  Look look() {
    return look;
  }

  void setVisible(Set<Integer> visible) {
    setLook(new Look(visible, look.colors(), look.opacity(), look.outline(), look.window()));
  }

  void setOpacity(double opacity) {
    double possible = Math.clamp(opacity, 0.0, 1.0);
    setLook(new Look(look.visible(), look.colors(), possible, look.outline(), look.window()));
  }

  void setOutline(boolean outline) {
    setLook(new Look(look.visible(), look.colors(), look.opacity(), outline, look.window()));
  }

  void setWindow(VoiTransform.Window window) {
    setLook(new Look(look.visible(), look.colors(), look.opacity(), look.outline(), window));
  }

  private void setLook(Look next) {
    look = next;
    refresh();
  }

  /** Makes the window wider and darker by a drag over so many points. */
  void changeWindow(double right, double down) {
    VoiTransform.Window from = look.window();
    double least = from.function() == VoiTransform.Function.LINEAR ? 1 : Double.MIN_NORMAL;
    double width = Math.max(least, from.width() * Math.exp(right / DRAG));
    double center = from.center() + down / DRAG * width;
    if (Double.isFinite(width) && Double.isFinite(center)) {
      setWindow(new VoiTransform.Window(center, width, from.function(), ""));
    }
  }

  int[] position() {
    return position.clone();
  }

  /** Moves all views to a voxel; one outside of the grid is taken for the nearest inside. */
  void go(int[] voxel) {
    scene
        .flatMap(Scene::grid)
        .ifPresent(
            grid -> {
              int[] next = new int[3];
              for (int axis = 0; axis < 3; axis++) {
                next[axis] = Math.clamp(voxel[axis], 0, grid.size(axis) - 1);
              }
              position = next;
              refresh();
            });
  }

  /** Goes through the slices of a view; forward is to higher numbers. */
  void scroll(Plane plane, int distance) {
    axes(plane)
        .ifPresent(
            axes -> {
              int[] next = position();
              next[axes.through()] += distance;
              go(next);
            });
  }

  /** Moves the place within a view, in voxels. */
  void move(Plane plane, int right, int down) {
    axes(plane)
        .ifPresent(
            axes -> {
              int left = axes.left(position) + right;
              int top = axes.top(position) + down;
              if (left >= 0 && top >= 0 && left < axes.width() && top < axes.height()) {
                go(axes.voxel(left, top, position));
              }
            });
  }

  private Optional<PlaneAxes> axes(Plane plane) {
    return scene.flatMap(Scene::grid).map(grid -> PlaneAxes.of(grid, plane));
  }

  /** The view that has the focus, or else the first. */
  SliceCanvas active() {
    return views.values().stream()
        .filter(Control::isFocusControl)
        .findFirst()
        .orElse(views.get(Plane.AXIAL));
  }

  /** Makes one view as large as all, or shows all again. */
  void enlarge(SliceCanvas canvas) {
    boolean alone = !details.getVisible();
    for (Control control : area.getChildren()) {
      boolean there = alone || control == canvas;
      control.setVisible(there);
      ((GridData) control.getLayoutData()).exclude = !there;
    }
    GridData data = (GridData) canvas.getLayoutData();
    data.horizontalSpan = alone ? 1 : 2;
    area.layout();
    refresh();
    canvas.setFocus();
  }

  /** Has drawn anew what is to be seen. */
  void refresh() {
    if (scene.isEmpty() || area.isDisposed()) {
      return;
    }
    Map<Plane, Point> sizes = new EnumMap<>(Plane.class);
    views.forEach(
        (plane, view) -> {
          Point size = view.drawnSize();
          if (view.getVisible() && size.x > 1 && size.y > 1) {
            sizes.put(plane, size);
          }
        });
    asked = new SlicePicture.Request(scene.get(), position(), look, sizes);
    job.request(asked);
  }

  /** Whether something has been asked for that is not seen yet. */
  boolean isPending() {
    return asked != null
        && asked.sizes().keySet().stream()
            .map(views::get)
            .anyMatch(view -> view.picture() == null || view.picture().request() != asked);
  }

  /** What is seen under a point of a view; empty outside of the slice. */
  Optional<Voxel> voxelAt(SliceCanvas canvas, int x, int y) {
    SlicePicture picture = canvas.picture();
    if (picture == null || !picture.geometry().contains(x, y)) {
      return Optional.empty();
    }
    SliceGeometry geometry = picture.geometry();
    PlaneAxes axes = geometry.axes();
    int left = geometry.voxelAcross(x);
    int top = geometry.voxelDown(y);
    int index = top * axes.width() + left;
    List<Integer> segments =
        picture.segments().entrySet().stream()
            .filter(one -> one.getValue().get(index))
            .map(Map.Entry::getKey)
            .toList();
    Optional<Float> value =
        picture.values().length == 0 || Float.isNaN(picture.values()[index])
            ? Optional.empty()
            : Optional.of(picture.values()[index]);
    return Optional.of(
        new Voxel(axes.voxel(left, top, picture.request().position()), segments, value));
  }

  /** A voxel with what is there. */
  record Voxel(int[] place, List<Integer> segments, Optional<Float> value) {}

  /** The pictures that are seen. */
  List<SlicePicture> pictures() {
    return views.values().stream()
        .filter(Control::getVisible)
        .map(SliceCanvas::picture)
        .filter(picture -> picture != null)
        .toList();
  }

  void dispose() {
    job.stop();
    forget();
  }
}
