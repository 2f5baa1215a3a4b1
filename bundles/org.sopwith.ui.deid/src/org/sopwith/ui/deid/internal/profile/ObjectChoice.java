// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.sopwith.dicom.UID;
import org.sopwith.ui.Widgets;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.WorkspaceObjects;

/**
 * Which object a profile is tried on: one of each kind at hand, any of the workspace, or a file.
 */
final class ObjectChoice {
  private static final String WORKSPACE = "Another of the workspace…";
  private static final String FILE = "A file…";
  private static final int MOST = 12;

  private final IEditorSite site;
  private final Consumer<Path> chosen;
  private final Combo combo;
  private final List<Path> offered = new ArrayList<>();
  private Optional<Path> file = Optional.empty();

  ObjectChoice(Composite parent, IEditorSite site, Consumer<Path> chosen) {
    this.site = site;
    this.chosen = chosen;
    combo =
        Widgets.choice(
            parent,
            Ids.OBJECT,
            "The object that the profile is tried on",
            new String[0],
            t -> pick());
    combo.setLayoutData(Widgets.wide(120));
    combo.addListener(SWT.FocusIn, e -> offer());
  }

  Optional<Path> file() {
    return file;
  }

  /** Chooses the first object of the workspace, if there is one. */
  void suggest() {
    file = objects().stream().flatMap(object -> path(object).stream()).findFirst();
    offer();
  }

  /** Chooses a file. */
  void choose(Path path) {
    file = Optional.of(path);
    offer();
    chosen.accept(path);
  }

  private List<WorkspaceObject> objects() {
    WorkspaceObjects objects = site.getService(WorkspaceObjects.class);
    return objects == null
        ? List.of()
        : objects.all().stream()
            .filter(object -> !object.sopClassUid().equals(UID.MediaStorageDirectoryStorage))
            .toList();
  }

  private static Optional<Path> path(WorkspaceObject object) {
    return Optional.ofNullable(object.file().getLocation()).map(IPath::toPath);
  }

  /** What is chosen, then one object of each SOP class of the workspace. */
  private void offer() {
    List<Path> paths = new ArrayList<>(file.stream().toList());
    List<String> labels = new ArrayList<>();
    file.ifPresent(path -> labels.add(label(path, "")));
    Set<String> kinds = new HashSet<>();
    for (WorkspaceObject object : objects()) {
      if (paths.size() < MOST && kinds.add(object.sopClassUid())) {
        path(object)
            .filter(path -> !paths.contains(path))
            .ifPresent(
                path -> {
                  paths.add(path);
                  labels.add(label(path, object.modality()));
                });
      }
    }
    if (paths.equals(offered) && combo.getItemCount() > 0) {
      return;
    }
    offered.clear();
    offered.addAll(paths);
    labels.add(WORKSPACE);
    labels.add(FILE);
    combo.setItems(labels.toArray(String[]::new));
    if (file.isPresent()) {
      combo.select(0);
    }
  }

  private static String label(Path path, String modality) {
    return path.getFileName() + (modality.isEmpty() ? "" : "  (" + modality + ")");
  }

  private void pick() {
    int index = combo.getSelectionIndex();
    Optional<Path> picked =
        index < offered.size()
            ? Optional.of(offered.get(index))
            : combo.getText().equals(FILE) ? askForFile() : askForObject();
    if (picked.isPresent()) {
      choose(picked.get());
    } else {
      combo.select(file.isPresent() ? 0 : -1);
    }
  }

  private Optional<Path> askForFile() {
    FileDialog dialog = new FileDialog(site.getShell(), SWT.OPEN);
    dialog.setText("Try the Profile On");
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  private Optional<Path> askForObject() {
    ElementListSelectionDialog dialog =
        new ElementListSelectionDialog(
            site.getShell(),
            LabelProvider.createTextProvider(
                element ->
                    element instanceof WorkspaceObject object
                        ? "%s  %s %s  %s"
                            .formatted(
                                object.file().getFullPath(),
                                object.modality(),
                                object.seriesDescription(),
                                object.studyDate())
                        : ""));
    dialog.setTitle("Try the Profile On");
    dialog.setMessage("Type the beginning of a path or, with * before it, part of it:");
    dialog.setMultipleSelection(false);
    dialog.setSize(90, 20);
    dialog.setElements(objects().toArray());
    return dialog.open() == Window.OK && dialog.getFirstResult() instanceof WorkspaceObject object
        ? path(object)
        : Optional.empty();
  }
}
