// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Point;
import org.sopwith.ui.seg.internal.SlicePicture.Request;
import org.sopwith.ui.seg.internal.model.Plane;
import org.sopwith.ui.seg.internal.model.PlaneAxes;
import org.sopwith.ui.seg.internal.model.Scene;
import org.sopwith.ui.seg.internal.model.SliceGeometry;
import org.sopwith.ui.seg.internal.model.SlicePainter;

/** Draws the three slices, one after another. Of several requests the last one counts. */
final class DrawJob extends Job {
  private final Consumer<SlicePicture> delivery;
  private final AtomicReference<Request> latest = new AtomicReference<>();
  private final Map<Plane, Slice> slices = new EnumMap<>(Plane.class);
  private final Queue<Scene> closing = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  /** What is seen in a slice, whatever it looks like. */
  private record Slice(
      Scene scene,
      int index,
      boolean complete,
      float[] values,
      Map<Integer, BitSet> segments,
      String remark) {}

  /**
   * @param delivery takes what was drawn, in the job's thread
   */
  DrawJob(Consumer<SlicePicture> delivery) {
    super("Drawing slices");
    this.delivery = delivery;
    setSystem(true);
    setPriority(INTERACTIVE);
  }

  /** Asks for pictures, instead of what was asked for before. */
  void request(Request request) {
    latest.set(request);
    schedule();
  }

  /** Draws no more. */
  void stop() {
    stopped = true;
  }

  /** Closes a scene as soon as nothing reads it. */
  void close(Scene scene) {
    latest.set(null);
    closing.add(scene);
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Request next = latest.getAndSet(null);
    while (next != null && !stopped) {
      for (Plane plane : Plane.values()) {
        if (latest.get() == null && next.sizes().containsKey(plane) && !stopped) {
          draw(next, plane);
        }
      }
      next = latest.getAndSet(null);
    }
    for (Scene scene = closing.poll(); scene != null; scene = closing.poll()) {
      scene.close();
    }
    return Status.OK_STATUS;
  }

  private void draw(Request request, Plane plane) {
    try {
      PlaneAxes axes = PlaneAxes.of(request.scene().grid().orElseThrow(), plane);
      Slice slice = slice(request, axes);
      Point size = request.sizes().get(plane);
      SliceGeometry geometry = SliceGeometry.fit(axes, size.x, size.y);
      int[] pixels = SlicePainter.draw(geometry, slice.values(), slice.segments(), request.look());
      if (!stopped) {
        delivery.accept(
            new SlicePicture(
                request, geometry, slice.values(), slice.segments(), pixels, slice.remark()));
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      if (!stopped) {
        ILog.get().error("A slice of a segmentation cannot be drawn.", e);
      }
    }
  }

  private Slice slice(Request request, PlaneAxes axes) {
    Scene scene = request.scene();
    int index = request.position()[axes.through()];
    boolean complete = axes.through() == 2 || scene.masks().isComplete();
    Slice known = slices.get(axes.plane());
    if (known != null
        && known.scene() == scene
        && known.index() == index
        && known.complete() == complete) {
      return known;
    }
    float[] values = {};
    String remark = complete ? "" : "Reading segments…";
    if (scene.source().isPresent()) {
      try {
        values = scene.source().get().plane(axes, index);
      } catch (IOException e) {
        remark = e.getMessage();
      }
    }
    Map<Integer, BitSet> segments =
        complete ? scene.masks().plane(scene.stack().orElseThrow(), axes, index) : Map.of();
    Slice slice = new Slice(scene, index, complete, values, segments, remark);
    slices.put(axes.plane(), slice);
    return slice;
  }
}
