// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.sopwith.deid.regions.RegionTable;
import org.sopwith.deid.regions.Signature;
import org.sopwith.dicom.DataSet;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.image.ImageLayer;
import org.sopwith.ui.image.ImageLayerSite;

/** Regions with text burned in, over the image: shown, drawn, changed, kept in the user's table. */
public final class RegionLayer implements ImageLayer {
  private final List<IContextActivation> keys = new ArrayList<>(1);
  private ImageLayerSite site;
  private RegionMouse mouse;
  private RegionBar bar;
  private RegionBook book = new RegionBook(RegionFile.get());
  private RegionTable table = RegionTable.empty();
  private List<ShownRegion> regions = List.of();
  private int regionsFrame = -1;
  private Optional<ShownRegion> selected = Optional.empty();
  private Scope scope = Scope.OBJECT;
  private boolean blanked;
  private boolean shown;

  @Override
  public void init(ImageLayerSite layerSite) {
    site = layerSite;
    mouse = new RegionMouse(this, site);
    Listener focus = event -> updateKeys(event.type == SWT.FocusIn);
    site.canvas().addListener(SWT.FocusIn, focus);
    site.canvas().addListener(SWT.FocusOut, focus);
    site.canvas().addListener(SWT.Dispose, focus);
  }

  @Override
  public Control createBar(Composite parent) {
    bar = new RegionBar(parent, this);
    return bar.control();
  }

  @Override
  public void shown(boolean now) {
    shown = now;
    if (now) {
      book = book.file().equals(RegionFile.get()) ? book : new RegionBook(RegionFile.get());
      refresh();
    } else {
      site.canvas().setToolTipText(null);
      site.canvas().setCursor(null);
    }
    updateKeys(site.canvas().isFocusControl());
  }

  /** The keys of regions hold while they are shown and the image has the focus. */
  private void updateKeys(boolean focus) {
    IContextService contexts = site.editor().getSite().getService(IContextService.class);
    if (shown && focus && keys.isEmpty()) {
      keys.add(contexts.activateContext(Ids.CONTEXT));
    } else if (!(shown && focus)) {
      contexts.deactivateContexts(keys);
      keys.clear();
    }
  }

  @Override
  public void draw(GC gc) {
    new RegionPainter(gc, site, blanked).draw(regions(), selected, mouse.drawn());
  }

  @Override
  public boolean mouse(Event event) {
    return mouse.handle(event);
  }

  /** The regions of the frame that is seen. */
  public List<ShownRegion> regions() {
    if (regionsFrame != site.frame()) {
      regionsFrame = site.frame();
      regions = KnownRegions.of(site.document().file(), table, regionsFrame);
    }
    return regions;
  }

  /** The region that is selected. */
  public Optional<ShownRegion> selected() {
    return selected;
  }

  void select(Optional<ShownRegion> region) {
    selected = region;
    region
        .flatMap(ShownRegion::row)
        .flatMap(row -> Scope.of(row.when(), dataSet()))
        .ifPresent(of -> scope = of);
    update();
  }

  DataSet dataSet() {
    return site.document().dataSet();
  }

  RegionBook book() {
    return book;
  }

  Scope scope() {
    return scope;
  }

  /** The images that new regions and what is said of other text are for. */
  Signature signature() {
    return scope.signature(dataSet());
  }

  boolean isBlanked() {
    return blanked;
  }

  void toggleBlanked() {
    blanked = !blanked;
    update();
  }

  void toggle() {
    site.setShown(!shown);
    site.canvas().setFocus();
  }

  /** Something is to be done with the table. */
  private interface Task {
    void run() throws IOException, OperationException;
  }

  private void change(Task task) {
    String problem = "";
    try {
      task.run();
    } catch (IOException e) {
      problem = "The table could not be written: " + e.getMessage();
    } catch (OperationException e) {
      problem = e.getMessage();
    }
    refresh();
    if (!problem.isEmpty()) {
      bar.say(problem);
    }
  }

  /** Reads the table again. */
  private void refresh() {
    String problem = "";
    regionsFrame = -1;
    try {
      table = book.read();
    } catch (IOException e) {
      problem = "The table could not be read: " + e.getMessage();
    } catch (OperationException e) {
      problem = e.getMessage();
    }
    Optional<PixelRectangle> same = selected.map(ShownRegion::rectangle);
    selected =
        same.flatMap(
            r -> regions().stream().filter(each -> each.rectangle().equals(r)).findFirst());
    update();
    if (!problem.isEmpty()) {
      bar.say(problem);
    }
  }

  private void update() {
    if (bar != null) {
      bar.update();
    }
    site.redraw();
  }

  private void selectNew(PixelRectangle rectangle) {
    select(
        regions().stream()
            .filter(each -> each.isEditable() && each.rectangle().equals(rectangle))
            .findFirst());
  }

  void add(PixelRectangle rectangle) {
    change(() -> book.add(signature(), rectangle));
    selectNew(rectangle);
  }

  void replace(ShownRegion region, PixelRectangle now) {
    region
        .row()
        .ifPresent(
            row -> {
              change(() -> book.replace(row, region.rectangle(), now));
              selectNew(now);
            });
  }

  void delete() {
    selected
        .flatMap(ShownRegion::row)
        .ifPresent(row -> change(() -> book.delete(row, selected.get().rectangle())));
  }

  /** Chooses which images the selected region, or else the next ones, are for. */
  void setScope(Scope chosen) {
    scope = chosen;
    selected
        .filter(ShownRegion::isEditable)
        .ifPresent(
            region ->
                change(
                    () -> book.move(region.row().orElseThrow(), region.rectangle(), signature())));
    update();
  }

  void setCovers(String who) {
    change(() -> book.setCovers(signature(), who));
  }

  void undo() {
    change(book::undo);
  }

  void redo() {
    change(book::redo);
  }

  void setTable(Path file) {
    RegionFile.set(file);
    book = new RegionBook(file);
    refresh();
  }

  /** Selects the next region of the frame, or the first one. */
  void next() {
    List<ShownRegion> all = regions();
    if (!all.isEmpty()) {
      select(Optional.of(all.get((selected.map(all::indexOf).orElse(-1) + 1) % all.size())));
    }
  }

  /** A region in the middle of the image, to be moved by keys. */
  void insert() {
    site.size()
        .ifPresent(
            size ->
                add(
                    new PixelRectangle(
                        size.x / 4, size.y / 4, Math.max(1, size.x / 2), Math.max(1, size.y / 8))));
  }

  void move(Grip grip, int dx, int dy) {
    Optional<Point> size = site.size();
    if (selected.isPresent() && selected.get().isEditable() && size.isPresent()) {
      PixelRectangle from = selected.get().rectangle();
      PixelRectangle now = grip.moved(from, dx, dy, size.get().x, size.get().y);
      if (!now.equals(from)) {
        replace(selected.get(), now);
      }
    }
  }
}
