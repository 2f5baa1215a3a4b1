// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.osgi.service.prefs.BackingStoreException;
import org.sopwith.dicom.Tag;
import org.sopwith.image.VoiTransform;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.DicomPage;
import org.sopwith.ui.editor.DicomPageSite;
import org.sopwith.ui.editor.FocusContext;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.image.ImageView;
import org.sopwith.ui.image.internal.model.CineClock;
import org.sopwith.ui.image.internal.model.CornerText;
import org.sopwith.ui.image.internal.model.FrameFacts;
import org.sopwith.ui.image.internal.model.FrameSource;
import org.sopwith.ui.image.internal.model.PixelProbe;
import org.sopwith.ui.image.internal.model.Viewport;
import org.sopwith.ui.image.internal.model.Windowing;

/** The page Image: the frames of an object with pixel data. */
public final class ImagePage implements DicomPage, ImageView {
  private static final double ZOOM_STEP = 1.25;
  private static final String WITH_TEXT = "text";

  /** Milliseconds after which a frame that is not there yet is announced. */
  private static final int PATIENCE = 400;

  private final Viewport viewport = new Viewport();
  private final DicomDocument.Listener listener = this::documentChanged;
  private DicomPageSite site;
  private DicomDocument document;
  private PictureJob job;
  private ImageBar bar;
  private FrameBar frameBar;
  private ImageCanvas canvas;
  private ImageLayers layers;

  private int frame;
  private int frames = 1;
  private Windowing windowing = Windowing.INITIAL;
  private boolean inverted;
  private boolean withText = true;
  private boolean withOverlays = true;
  private CineClock cine;
  private Picture.Request asked;
  private Picture shown;
  private List<Graphic> graphics = List.of();
  private int graphicsFrame;

  @Override
  public Control createControl(Composite parent, DicomPageSite pageSite) {
    site = pageSite;
    document = site.document();
    Display display = parent.getDisplay();
    job = new PictureJob(document, picture -> display.asyncExec(() -> show(picture)));
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    bar = new ImageBar(page, this);
    layers = new ImageLayers(this, site, viewport);
    layers.addButtons(bar);
    layers.createPlaces(page);
    canvas = new ImageCanvas(page);
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    frameBar = new FrameBar(page, this, CineClock.rateOf(document.dataSet()));
    new CanvasMouse(canvas, this);
    layers.setCanvas(canvas);
    canvas.addListener(SWT.Resize, e -> resized());
    FocusContext.add(canvas, site.editor().getSite(), Ids.CONTEXT);
    MenuManager menu = new MenuManager("#PopupMenu", Ids.POPUP);
    canvas.setMenu(menu.createContextMenu(canvas));
    site.editor().getSite().registerContextMenu(Ids.POPUP, menu, null);
    withText = settings().getBoolean(WITH_TEXT, true);
    statesChanged();
    document.addListener(listener);
    return page;
  }

  private void resized() {
    Rectangle area = canvas.getClientArea();
    viewport.setCanvas(area.width, area.height, canvas.scale());
    if (area.width > 1 && area.height > 1) {
      refresh();
    }
  }

  private void documentChanged(List<Place> places) {
    if (!places.isEmpty()) {
      job.forget();
      refresh();
    }
  }

  /** Has drawn anew what is to be seen. */
  private void refresh() {
    Picture.Request request =
        new Picture.Request(frame, windowing, inverted, withOverlays, viewport.copy());
    asked = request;
    job.request(request);
    canvas
        .getDisplay()
        .timerExec(
            PATIENCE,
            () -> {
              if (asked == request && isPending() && !canvas.isDisposed()) {
                canvas.say("Reading frame " + (request.frame() + 1) + "…");
              }
            });
  }

  /** Whether what is seen is not yet what was asked for. */
  public boolean isPending() {
    return shown == null || shown.request() != asked;
  }

  private void show(Picture picture) {
    if (canvas.isDisposed()) {
      return;
    }
    shown = picture;
    frames = Math.max(1, picture.frames());
    frameBar.setFrames(frames);
    picture
        .facts()
        .ifPresentOrElse(
            facts -> {
              viewport.setImage(facts.frame().columns(), facts.frame().rows(), facts.aspect());
              showWindows(facts);
              bar.setOverlays(facts.overlays());
            },
            () -> {
              bar.showNoWindows("");
              bar.setOverlays(0);
            });
    if (asked == picture.request() || picture.failure().isEmpty()) {
      canvas.show(picture);
    }
    frameBar.select(frame);
    frameBar.show(
        picture.request().frame(), frames, picture.facts().map(CornerText::position).orElse(""));
    showText();
    pointAt(pointer());
  }

  private void showWindows(FrameFacts facts) {
    if (facts.colour()) {
      bar.showNoWindows("Colours as they are");
      return;
    }
    bar.showWindows(
        Windowing.choices(facts.own(), document.dataSet().string(Tag.Modality, "")),
        shown.request().windowing(),
        Windowing.describe(facts.voi()));
  }

  private void showText() {
    Optional<FrameFacts> facts = facts();
    canvas.setText(
        facts.filter(f -> withText).map(f -> cornerText(f, viewport.zoom())),
        facts.flatMap(FrameFacts::edges));
  }

  private CornerText cornerText(FrameFacts facts, double zoom) {
    return CornerText.of(document.dataSet(), facts, frames, zoom, inverted);
  }

  private Optional<FrameFacts> facts() {
    return shown == null ? Optional.empty() : shown.facts();
  }

  private Point pointer() {
    Point point = canvas.toControl(canvas.getDisplay().getCursorLocation());
    return canvas.getClientArea().contains(point) ? point : null;
  }

  /** Tells of the pixel at a point of the canvas, or of the image if the point is null. */
  void pointAt(Point point) {
    Optional<FrameFacts> facts = facts();
    if (facts.isEmpty()) {
      frameBar.point("", "");
      return;
    }
    Viewport.Place place = point == null ? null : viewport.toImage(point.x, point.y);
    if (place != null && viewport.contains(place)) {
      frameBar.point(
          PixelProbe.value(document.dataSet(), facts.get(), place),
          PixelProbe.patient(facts.get(), place));
    } else {
      frameBar.point(PixelProbe.describe(facts.get()), "");
    }
  }

  /** Shows a frame, counted from 0; the first or last one if there is none with that number. */
  public void showFrame(int index) {
    stop();
    goTo(index);
  }

  private void goTo(int index) {
    int next = Math.max(0, Math.min(frames - 1, index));
    if (next != frame) {
      frame = next;
      refresh();
    }
  }

  @Override
  public void show(int index, List<Graphic> regions) {
    graphics = List.copyOf(regions);
    graphicsFrame = index;
    frames = Math.max(frames, index + 1);
    showFrame(index);
    canvas.setGraphics(
        gc -> {
          if (shown != null && shown.request().frame() == graphicsFrame) {
            new GraphicPainter(gc, viewport).draw(graphics);
          }
        });
  }

  /** The regions that are drawn over the frame that is shown. */
  public List<Graphic> graphics() {
    return frame == graphicsFrame ? graphics : List.of();
  }

  /** Whether an event of the mouse was for a layer. */
  boolean isForLayer(Event event) {
    return layers.mouse(event);
  }

  /** The frame that is seen, counted from 0. */
  int shownFrame() {
    return shown == null ? frame : shown.request().frame();
  }

  /** Columns and rows of the frame that is seen; empty if there is none. */
  Optional<Point> frameSize() {
    return facts().map(facts -> new Point(facts.frame().columns(), facts.frame().rows()));
  }

  /** Goes on by some frames, or back. */
  void step(int distance) {
    showFrame(frame + distance);
  }

  /** The frame that is shown or about to be, counted from 0. */
  public int frame() {
    return frame;
  }

  /** Number of frames. */
  public int frames() {
    return frames;
  }

  /** Why there is no frame to be seen; empty if there is one. */
  public String failure() {
    return shown == null ? "" : shown.failure();
  }

  void fit() {
    viewport.fit();
    refresh();
  }

  void actualSize() {
    viewport.actualSize();
    refresh();
  }

  void zoomIn() {
    viewport.setZoom(viewport.zoom() * ZOOM_STEP);
    refresh();
  }

  void zoomOut() {
    viewport.setZoom(viewport.zoom() / ZOOM_STEP);
    refresh();
  }

  void zoomAt(double x, double y, double factor) {
    viewport.zoomAt(x, y, factor);
    refresh();
  }

  void pan(double dx, double dy) {
    viewport.pan(dx, dy);
    refresh();
  }

  /** The window that is shown; empty for colours. */
  public Optional<VoiTransform.Window> window() {
    return facts().filter(f -> !f.colour()).map(f -> Windowing.start(f.voi()));
  }

  /** Shows the frames in another window. */
  public void setWindowing(Windowing chosen) {
    windowing = chosen;
    refresh();
  }

  void changeWindow(double wider, double darker) {
    window().ifPresent(w -> setWindowing(Windowing.drag(w, wider, darker)));
  }

  void resetWindow() {
    job.source().ifPresent(FrameSource::forgetInitialWindow);
    setWindowing(Windowing.INITIAL);
  }

  void focusWindows() {
    bar.focusWindows();
  }

  void toggleInverted() {
    inverted = !inverted;
    statesChanged();
    refresh();
  }

  /** Whether text is shown holds for all objects: who hides it does not want the next name. */
  private static IEclipsePreferences settings() {
    return InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
  }

  void toggleText() {
    withText = !withText;
    IEclipsePreferences settings = settings();
    settings.putBoolean(WITH_TEXT, withText);
    try {
      settings.flush();
    } catch (BackingStoreException e) {
      ILog.get().warn("The choice to show text has not been stored.", e);
    }
    statesChanged();
    showText();
  }

  void toggleOverlays() {
    withOverlays = !withOverlays;
    statesChanged();
    refresh();
  }

  private void statesChanged() {
    bar.setStates(inverted, withText, withOverlays);
    frameBar.setPlaying(cine != null);
  }

  void togglePlay() {
    if (cine != null) {
      stop();
    } else if (frames > 1) {
      cine = new CineClock(frames, frameBar.rate());
      rateChanged();
    }
    statesChanged();
  }

  private void stop() {
    if (cine != null) {
      cine = null;
      statesChanged();
    }
  }

  void rateChanged() {
    if (cine != null) {
      cine.start(frame, frameBar.rate(), System.nanoTime());
      tick(cine);
    }
  }

  private void tick(CineClock playing) {
    if (cine != playing || canvas.isDisposed()) {
      return;
    }
    if (!isPending()) {
      goTo(playing.frameAt(System.nanoTime()));
    }
    canvas.getDisplay().timerExec(playing.untilNext(System.nanoTime()), () -> tick(playing));
  }

  void copy() {
    facts().ifPresent(f -> exporting().copy(canvas, withText));
  }

  void export() {
    if (facts().isPresent()) {
      exporting().askForTarget(frame, withText).ifPresent(t -> exportTo(t.file(), t.text()));
    }
  }

  /** Writes the frame that is shown to a PNG file, in a job. */
  public void exportTo(Path file, boolean text) {
    FrameFacts facts = facts().orElseThrow();
    Optional<CornerText> corners = text ? Optional.of(cornerText(facts, 1)) : Optional.empty();
    job.source().ifPresent(s -> exporting().write(file, s, shown.request(), facts, corners));
  }

  private ImageExport exporting() {
    boolean planes = withOverlays && facts().map(f -> f.overlays() > 0).orElse(false);
    return new ImageExport(canvas.getShell(), document, planes);
  }

  @Override
  public void setFocus() {
    canvas.setFocus();
  }

  @Override
  public void setActive(boolean active) {
    if (!active) {
      stop();
    }
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : layers == null ? null : layers.get(type);
  }

  @Override
  public void dispose() {
    cine = null;
    if (job != null) {
      job.cancel();
      document.removeListener(listener);
      layers.dispose();
    }
  }
}
