// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.ui.WorkspaceObject;

/**
 * The images that a segmentation refers to, as far as the workspace has them.
 *
 * @param files none if no image is there
 * @param missing a sentence that says which series is needed, if no image is there
 */
public record SourceFiles(List<Path> files, String missing) {
  public SourceFiles {
    files = List.copyOf(files);
  }

  /** Those of an object. */
  public static SourceFiles of(DataSet root, List<WorkspaceObject> workspace) {
    Set<String> series = new LinkedHashSet<>();
    Set<String> instances = new LinkedHashSet<>();
    for (DataSet item : root.items(Tag.ReferencedSeriesSequence)) {
      series.add(item.string(Tag.SeriesInstanceUID, ""));
      addInstances(item.items(Tag.ReferencedInstanceSequence), instances);
    }
    for (DataSet study : root.items(Tag.StudiesContainingOtherReferencedInstancesSequence)) {
      for (DataSet item : study.items(Tag.ReferencedSeriesSequence)) {
        series.add(item.string(Tag.SeriesInstanceUID, ""));
        addInstances(item.items(Tag.ReferencedInstanceSequence), instances);
      }
    }
    if (instances.isEmpty()) {
      List<DataSet> groups = new ArrayList<>(root.items(Tag.SharedFunctionalGroupsSequence));
      groups.addAll(root.items(Tag.PerFrameFunctionalGroupsSequence));
      for (DataSet group : groups) {
        for (DataSet derivation : group.items(Tag.DerivationImageSequence)) {
          addInstances(derivation.items(Tag.SourceImageSequence), instances);
        }
      }
    }
    series.remove("");
    instances.remove("");
    String own = root.string(Tag.SOPInstanceUID, "");
    List<Path> files = new ArrayList<>();
    for (WorkspaceObject object : workspace) {
      boolean wanted =
          instances.contains(object.sopInstanceUid()) || series.contains(object.seriesUid());
      if (wanted
          && !object.sopInstanceUid().equals(own)
          && object.file().getLocationURI() != null) {
        files.add(Path.of(object.file().getLocationURI()));
      }
    }
    return new SourceFiles(files, missing(series, instances));
  }

  private static void addInstances(List<DataSet> items, Set<String> instances) {
    items.forEach(item -> instances.add(item.string(Tag.ReferencedSOPInstanceUID, "")));
  }

  private static String missing(Set<String> series, Set<String> instances) {
    if (!series.isEmpty()) {
      return "Series %s is not in the workspace; add its folder to see the images."
          .formatted(String.join(", ", series));
    }
    return instances.isEmpty()
        ? "The segmentation does not say which images it is of."
        : "%d source images are not in the workspace, %s the first of them."
            .formatted(instances.size(), instances.iterator().next());
  }
}
