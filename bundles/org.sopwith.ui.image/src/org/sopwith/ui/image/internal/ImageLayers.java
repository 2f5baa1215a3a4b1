// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomPageSite;
import org.sopwith.ui.image.Graphic;
import org.sopwith.ui.image.ImageLayer;
import org.sopwith.ui.image.ImageLayerSite;
import org.sopwith.ui.image.internal.model.Viewport;

/** The layers that bundles contribute to a page, each with its button and its row. */
final class ImageLayers {
  private static final String EXTENSION_POINT = "org.sopwith.ui.image.layers";

  private final ImagePage page;
  private final DicomPageSite pageSite;
  private final Viewport viewport;
  private final List<Entry> entries = new ArrayList<>();
  private ImageCanvas canvas;

  ImageLayers(ImagePage page, DicomPageSite pageSite, Viewport viewport) {
    this.page = page;
    this.pageSite = pageSite;
    this.viewport = viewport;
    for (IConfigurationElement element :
        Platform.getExtensionRegistry().getConfigurationElementsFor(EXTENSION_POINT)) {
      try {
        entries.add(new Entry((ImageLayer) element.createExecutableExtension("class"), element));
      } catch (CoreException e) {
        ILog.of(ImageLayers.class).error("A layer of the image cannot be had", e);
      }
    }
  }

  /** A layer on the page. */
  private final class Entry implements ImageLayerSite {
    private final ImageLayer layer;
    private final IConfigurationElement element;
    private Composite place;
    private ToolItem button;
    private boolean shown;

    Entry(ImageLayer layer, IConfigurationElement element) {
      this.layer = layer;
      this.element = element;
    }

    @Override
    public DicomDocument document() {
      return pageSite.document();
    }

    @Override
    public IEditorPart editor() {
      return pageSite.editor();
    }

    @Override
    public Control canvas() {
      return canvas;
    }

    @Override
    public int frame() {
      return page.shownFrame();
    }

    @Override
    public Optional<Point> size() {
      return page.frameSize();
    }

    @Override
    public Graphic.Point toImage(int x, int y) {
      Viewport.Place at = viewport.toImage(x, y);
      return new Graphic.Point(at.column(), at.row());
    }

    @Override
    public Point toCanvas(double column, double row) {
      double[] at = viewport.toCanvas(column, row);
      return new Point((int) Math.round(at[0]), (int) Math.round(at[1]));
    }

    @Override
    public void redraw() {
      canvas.redraw();
    }

    @Override
    public void setShown(boolean now) {
      button.setSelection(now);
      if (now == shown) {
        return;
      }
      shown = now;
      if (now && place.getChildren().length == 0) {
        layer.createBar(place).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
      }
      ((GridData) place.getLayoutData()).exclude = !now;
      place.setVisible(now);
      place.getParent().layout(true, true);
      layer.shown(now);
      canvas.redraw();
    }
  }

  /** Adds a button for each layer. */
  void addButtons(ImageBar bar) {
    for (Entry entry : entries) {
      entry.button =
          bar.add(
              entry.element.getContributor().getName(),
              entry.element.getAttribute("icon"),
              entry.element.getAttribute("command"),
              () -> entry.setShown(!entry.shown));
    }
  }

  /** Makes the places of their rows, which are empty and hidden. */
  void createPlaces(Composite parent) {
    for (Entry entry : entries) {
      entry.place = new Composite(parent, SWT.NONE);
      entry.place.setLayout(GridLayoutFactory.fillDefaults().create());
      GridData hidden = new GridData(SWT.FILL, SWT.FILL, true, false);
      hidden.exclude = true;
      entry.place.setLayoutData(hidden);
      entry.place.setVisible(false);
    }
  }

  void setCanvas(ImageCanvas drawnOn) {
    canvas = drawnOn;
    canvas.setLayers(this::draw);
    entries.forEach(entry -> entry.layer.init(entry));
  }

  private void draw(GC gc) {
    entries.stream().filter(entry -> entry.shown).forEach(entry -> entry.layer.draw(gc));
  }

  /** Whether an event of the mouse was for a layer. */
  boolean mouse(Event event) {
    return entries.stream().anyMatch(entry -> entry.shown && entry.layer.mouse(event));
  }

  /** The layer of a type, or null. */
  <T> T get(Class<T> type) {
    return entries.stream()
        .map(entry -> entry.layer)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }

  void dispose() {
    entries.forEach(entry -> entry.layer.dispose());
  }
}
