// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.sopwith.dicom.AttributePath;
import org.sopwith.image.VoiTransform;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.DicomPage;
import org.sopwith.ui.editor.DicomPageSite;
import org.sopwith.ui.editor.FocusContext;
import org.sopwith.ui.seg.internal.model.Plane;
import org.sopwith.ui.seg.internal.model.Scene;
import org.sopwith.ui.seg.internal.model.SegFindings;
import org.sopwith.ui.seg.internal.model.SegmentRow;
import org.sopwith.ui.seg.internal.model.ShownSegments;
import org.sopwith.ui.seg.internal.model.StatusText;
import org.sopwith.ui.validate.internal.Checked;
import org.sopwith.ui.validate.internal.LiveValidation;
import org.sopwith.ui.validate.internal.Validations;

/** The page Segments: what a segmentation holds, over the images it was made from. */
public final class SegmentsPage implements DicomPage {
  private final DicomDocument.Listener listener = this::documentChanged;
  private final ShownSegments segments = new ShownSegments();
  private DicomPageSite site;
  private DicomDocument document;
  private SegmentsBar bar;
  private SegmentTable table;
  private FramesTable frames;
  private FindingsList findingsList;
  private CTabItem framesTab;
  private CTabItem findingsTab;
  private SlicesArea slices;
  private Label status;
  private SceneJob reading;
  private LiveValidation validation;
  private Job checking;

  private Optional<Scene> scene = Optional.empty();
  private Optional<SegmentSizes> sizes = Optional.empty();
  private SegFindings findings = new SegFindings(List.of(), List.of());
  private boolean checked;
  private Consumer<Checked> validated;
  private String failure = "";

  @Override
  public Control createControl(Composite parent, DicomPageSite pageSite) {
    site = pageSite;
    document = site.document();
    Display display = parent.getDisplay();
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
    bar = new SegmentsBar(page, this);
    SashForm sash = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    SashForm left = new SashForm(sash, SWT.VERTICAL | SWT.SMOOTH);
    table = new SegmentTable(left, this::select, (seen, number) -> setVisible(number, seen));
    tabs(left);
    left.setWeights(60, 40);
    slices = new SlicesArea(sash);
    sash.setWeights(46, 54);
    status = new Label(page, SWT.NONE);
    status.setData(SopwithUi.WIDGET_KEY, Ids.STATUS);
    GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(status);
    MenuManager menu = new MenuManager("#PopupMenu", Ids.POPUP);
    for (SliceCanvas view : slices.views()) {
      new SliceMouse(view, this);
      FocusContext.add(view, site.editor().getSite(), Ids.CONTEXT);
    }
    table.control().setMenu(menu.createContextMenu(table.control()));
    site.editor().getSite().registerContextMenu(Ids.POPUP, menu, null);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".segments");
    showStates();
    reading = new SceneJob(document, sceneListener(display));
    document.addListener(listener);
    reading.schedule();
    validated =
        result ->
            display.asyncExec(
                () -> found(new SegFindings(result.findings(), result.places()), false));
    validation = Validations.get().listen(document, validated);
    return page;
  }

  private void tabs(Composite parent) {
    CTabFolder folder = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
    folder.setData(SopwithUi.WIDGET_KEY, Ids.TABS);
    frames = new FramesTable(folder, this::goToFrame);
    framesTab = new CTabItem(folder, SWT.NONE);
    framesTab.setText("Frames");
    framesTab.setControl(frames.control());
    findingsList = new FindingsList(folder, this::checkPixels, this::show, this::open);
    findingsTab = new CTabItem(folder, SWT.NONE);
    findingsTab.setText("Findings");
    findingsTab.setControl(findingsList.control());
    folder.setSelection(framesTab);
  }

  private SceneJob.Listener sceneListener(Display display) {
    return new SceneJob.Listener() {
      @Override
      public void read(Scene read) {
        display.asyncExec(() -> shown(read));
      }

      @Override
      public void counted(Scene counted, SegmentSizes all) {
        display.asyncExec(() -> shown(counted, all));
      }

      @Override
      public void failed(String why) {
        display.asyncExec(() -> shown(why));
      }
    };
  }

  private boolean isGone() {
    return table.control().isDisposed();
  }

  private void shown(Scene read) {
    if (isGone()) {
      read.close();
      return;
    }
    scene = Optional.of(read);
    sizes = Optional.empty();
    failure = "";
    fill();
    Map<Integer, Integer> colors = new HashMap<>();
    segments.rows().forEach(row -> colors.putIfAbsent(row.number(), row.color()));
    slices.show(read, visible(), colors);
    bar.offer(read.source());
    read.source().ifPresent(source -> bar.show(slices.look().window()));
    frames.show(read);
    say();
    if (table.selection().isEmpty() && !segments.rows().isEmpty()) {
      table.select(segments.rows().getFirst().number());
    }
    selectionChanged();
  }

  private void shown(Scene counted, SegmentSizes all) {
    if (isGone() || scene.filter(one -> one == counted).isEmpty()) {
      return;
    }
    sizes = Optional.of(all);
    fill();
    frames.show(counted);
    framesTab.setText("Frames (" + "%,d".formatted(counted.segmentation().frames()) + ")");
    selectionChanged();
    table.selection().ifPresent(row -> centre(row.number()));
    slices.refresh();
    say();
  }

  private void shown(String why) {
    if (!isGone()) {
      failure = why;
      scene = Optional.empty();
      slices.say(why);
      say();
    }
  }

  private void found(SegFindings result, boolean withPixels) {
    if (!isGone()) {
      findings = result;
      checked = true;
      findingsList.show(result, withPixels);
      long count = result.grouped().stream().mapToLong(Finding::count).sum();
      findingsTab.setText(count == 0 ? "Findings" : "Findings (" + "%,d".formatted(count) + ")");
      fill();
    }
  }

  private void documentChanged(List<Place> places) {
    if (!places.isEmpty() && !isGone()) {
      checked = false;
      reading.changed();
    }
  }

  private void fill() {
    segments.fill(scene, sizes, findings);
    list();
  }

  private void list() {
    table.show(segments.listed(), visible());
  }

  /** The numbers of the segments that are drawn. */
  public Set<Integer> visible() {
    return segments.visible(table.selection());
  }

  private void visibilityChanged() {
    list();
    slices.setVisible(visible());
    showStates();
  }

  private void showStates() {
    bar.setStates(segments.isSolo(), slices.look().outline(), slices.look().opacity());
  }

  /** Shows or hides a segment. */
  public void setVisible(int segment, boolean visible) {
    segments.setVisible(segment, visible);
    visibilityChanged();
  }

  void showAll() {
    segments.showAll();
    visibilityChanged();
  }

  void hideAll() {
    segments.hideAll();
    visibilityChanged();
  }

  void toggleSolo() {
    segments.toggleSolo(table.selection());
    visibilityChanged();
  }

  void toggleOutline() {
    slices.setOutline(!slices.look().outline());
    visibilityChanged();
  }

  void setOpacity(double opacity) {
    slices.setOpacity(opacity);
    showStates();
  }

  void changeOpacity(double by) {
    setOpacity(slices.look().opacity() + by);
  }

  void setWindow(VoiTransform.Window window) {
    slices.setWindow(window);
    bar.show(window);
  }

  void changeWindow(double wider, double darker) {
    if (scene.flatMap(Scene::source).isPresent()) {
      slices.changeWindow(wider, darker);
      bar.show(slices.look().window());
    }
  }

  void search(String words) {
    segments.search(words);
    list();
  }

  void focusSearch() {
    bar.focusSearch();
  }

  /** Selects a segment and centres the views on it. */
  public void select(int segment) {
    table.select(segment);
    if (segments.isSolo()) {
      segments.unhide(segment);
      visibilityChanged();
    }
    selectionChanged();
    centre(segment);
  }

  /** Selects the next segment of the list, or one before. */
  void step(int distance) {
    List<SegmentRow> listed = segments.listed();
    int at = table.selection().map(listed::indexOf).orElse(-1) + distance;
    if (at >= 0 && at < listed.size()) {
      select(listed.get(at).number());
    }
  }

  private void centre(int segment) {
    if (scene.flatMap(Scene::stack).isPresent() && scene.get().masks().isComplete()) {
      scene.get().masks().centre(scene.get().stack().get(), segment).ifPresent(this::go);
    }
  }

  private void selectionChanged() {
    Optional<SegmentRow> selected = table.selection();
    frames.show(selected.map(row -> OptionalInt.of(row.number())).orElse(OptionalInt.empty()));
    String missing = scene.map(Scene::noSource).orElse("");
    slices.explain(
        (missing.isEmpty() ? "" : missing + "\n\n")
            + selected.map(row -> String.join("\n", row.lines())).orElse(""));
  }

  private void goToFrame(int frame) {
    scene
        .flatMap(Scene::stack)
        .ifPresent(
            stack ->
                stack.frames().entrySet().stream()
                    .filter(slice -> slice.getValue().contains(frame))
                    .findFirst()
                    .ifPresent(
                        slice -> {
                          int[] next = position();
                          next[2] = slice.getKey();
                          go(next);
                        }));
  }

  private void show(Finding finding) {
    SegFindings.frame(finding).ifPresent(this::goToFrame);
    scene
        .map(Scene::segmentation)
        .map(segmentation -> SegFindings.segment(finding, segmentation))
        .filter(OptionalInt::isPresent)
        .ifPresent(
            number -> {
              table.select(number.getAsInt());
              selectionChanged();
              if (SegFindings.frame(finding).isEmpty()) {
                centre(number.getAsInt());
              }
            });
  }

  private void open(Finding finding) {
    try {
      site.reveal(AttributePath.parse(finding.path().replace("[*]", "[1]")));
    } catch (IllegalArgumentException e) {
      status.setText("The finding is about the whole object.");
    }
  }

  private void checkPixels() {
    document
        .path()
        .ifPresent(
            path -> {
              findingsList.checking();
              Display display = status.getDisplay();
              checking = new CheckJob(path, result -> display.asyncExec(() -> found(result, true)));
              checking.schedule();
            });
  }

  void pointAt(SliceCanvas canvas, int x, int y) {
    Optional<SlicesArea.Voxel> voxel = slices.voxelAt(canvas, x, y);
    if (voxel.isEmpty() || scene.flatMap(Scene::grid).isEmpty()) {
      say();
      return;
    }
    status.setText(
        StatusText.of(
            scene.get().grid().get(),
            voxel.get().place(),
            voxel.get().value(),
            voxel.get().segments().stream().map(segments::name).toList()));
  }

  private void say() {
    if (scene.isEmpty()) {
      status.setText(failure.isEmpty() ? "Reading…" : failure);
      return;
    }
    status.setText(StatusText.of(scene.get(), sizes));
    status.setToolTipText(status.getText());
  }

  /** The voxel that the three slices go through: column, row and slice, counted from 0. */
  public int[] position() {
    return slices.position();
  }

  /** Moves all views to a voxel. */
  public void go(int[] voxel) {
    slices.go(voxel);
  }

  void scroll(Plane plane, int distance) {
    slices.scroll(plane, distance);
  }

  /** Goes through the slices of the view with the focus. */
  void scroll(int distance) {
    slices.scroll(slices.active().plane(), distance);
  }

  /** Moves the place within the view with the focus. */
  void move(int right, int down) {
    slices.move(slices.active().plane(), right, down);
  }

  void enlarge() {
    enlarge(slices.active());
  }

  void enlarge(SliceCanvas canvas) {
    slices.enlarge(canvas);
  }

  void centreOnSelection() {
    table.selection().ifPresent(row -> centre(row.number()));
  }

  void savePicture() {
    SlicesExport.askForTarget(status.getShell()).ifPresent(this::savePicture);
  }

  /** Writes the slices as they are seen, with the names of their segments, in a job. */
  public void savePicture(Path target) {
    Set<Integer> seen = new TreeSet<>();
    slices.pictures().forEach(picture -> seen.addAll(picture.segments().keySet()));
    seen.retainAll(visible());
    SlicesExport.write(
        SlicesExport.picture(status.getDisplay(), slices.pictures(), segments.rows(seen)), target);
  }

  /** True until what is shown is true of the object as it is. */
  public boolean isPending() {
    return failure.isEmpty()
        && (scene.isEmpty() || sizes.isEmpty() || !checked || slices.isPending());
  }

  @Override
  public void setFocus() {
    table.control().setFocus();
  }

  @Override
  public void setActive(boolean active) {
    // images may have come into the workspace while the page was not seen
    if (active && scene.filter(one -> one.source().isEmpty()).isPresent()) {
      reading.changed();
    }
  }

  @Override
  public boolean reveal(AttributePath path) {
    OptionalInt segment =
        scene.isEmpty()
            ? OptionalInt.empty()
            : SegFindings.segment(
                Finding.of("", Severity.NOTE, "").at(path.toString()), scene.get().segmentation());
    segment.ifPresent(this::select);
    return segment.isPresent();
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : null;
  }

  @Override
  public void dispose() {
    if (reading != null) {
      reading.cancel();
      validation.remove(validated);
      document.removeListener(listener);
      slices.dispose();
      if (checking != null) {
        checking.cancel();
      }
    }
  }
}
