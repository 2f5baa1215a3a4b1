// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sopwith.image.FrameException;
import org.sopwith.image.UnsupportedTransferSyntaxException;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.image.internal.Picture.Request;
import org.sopwith.ui.image.internal.model.FrameFacts;
import org.sopwith.ui.image.internal.model.FrameSource;
import org.sopwith.ui.image.internal.model.Resampler;
import org.sopwith.ui.image.internal.model.Viewport;

/**
 * Decodes and draws frames. Of several requests the last one counts; when there is none, the
 * neighbours of the last frame are made ready.
 */
final class PictureJob extends Job {
  private static final int NEIGHBOURS = 3;

  private final DicomDocument document;
  private final Consumer<Picture> delivery;
  private final AtomicReference<Request> latest = new AtomicReference<>();
  private volatile FrameSource source;
  private volatile int direction = 1;
  private int lastFrame = -1;

  /**
   * The job for an object.
   *
   * @param delivery takes what was drawn, in the job's thread
   */
  PictureJob(DicomDocument document, Consumer<Picture> delivery) {
    super("Reading frames");
    this.document = document;
    this.delivery = delivery;
    setSystem(true);
    setPriority(INTERACTIVE);
  }

  /** Asks for a picture, instead of what was asked for before. */
  void request(Request request) {
    latest.set(request);
    schedule();
  }

  /** The object has changed: what is kept of it is not true any more. */
  void forget() {
    source = null;
  }

  /** The frames, once the first one has been asked for. */
  Optional<FrameSource> source() {
    return Optional.ofNullable(source);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Request done = null;
    Request next = latest.getAndSet(null);
    while (next != null && !monitor.isCanceled()) {
      Picture picture = picture(next);
      if (!monitor.isCanceled()) {
        delivery.accept(picture);
      }
      done = next;
      next = latest.getAndSet(null);
    }
    if (done != null) {
      prefetch(done, monitor);
    }
    return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  private Picture picture(Request request) {
    int frames = 0;
    try {
      FrameSource from = open();
      frames = from.frames();
      FrameFacts facts = from.facts(request.frame(), request.windowing());
      int[] colours = from.colours(facts, request.inverted(), request.overlays());
      Viewport viewport = request.viewport().copy();
      int columns = facts.frame().columns();
      int rows = facts.frame().rows();
      viewport.setImage(columns, rows, facts.aspect());
      Viewport.Mapping mapping = viewport.mapping();
      int[] pixels = Resampler.draw(colours, columns, rows, mapping, facts.smooth());
      return new Picture(
          request, frames, Optional.of(facts), mapping.width(), mapping.height(), pixels, "");
    } catch (UnsupportedTransferSyntaxException e) {
      return Picture.failed(request, frames, e.getMessage());
    } catch (FrameException e) {
      String syntax = document.file().transferSyntax().name();
      String rest = "%s The pixel data is %s; the page Tags shows what could be read.";
      return Picture.failed(request, frames, rest.formatted(e.getMessage(), syntax));
    } catch (RuntimeException | OutOfMemoryError e) {
      ILog.get().error("A frame cannot be shown.", e);
      return Picture.failed(
          request,
          frames,
          "Frame " + (request.frame() + 1) + " cannot be shown; the Error Log says why.");
    }
  }

  private FrameSource open() throws FrameException {
    FrameSource now = source;
    if (now == null) {
      now = FrameSource.of(document.file(), document::read);
      source = now;
    }
    return now;
  }

  private void prefetch(Request done, IProgressMonitor monitor) {
    FrameSource from = source;
    if (done.frame() != lastFrame) {
      direction = done.frame() < lastFrame ? -1 : 1;
      lastFrame = done.frame();
    }
    for (int k = 1; k <= NEIGHBOURS; k++) {
      if (monitor.isCanceled() || from == null || latest.get() != null) {
        return;
      }
      int frame = done.frame() + k * direction;
      if (frame >= 0 && frame < from.frames()) {
        try {
          from.colours(from.facts(frame, done.windowing()), done.inverted(), done.overlays());
        } catch (FrameException | RuntimeException e) {
          return; // told when the frame is asked for
        }
      }
    }
  }
}
