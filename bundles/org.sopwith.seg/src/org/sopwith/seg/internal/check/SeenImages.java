// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PlanePosition;
import org.sopwith.seg.Segmentation;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;

/**
 * The images of a run, as far as segmentations are compared with them, and which of its files are
 * segmentations.
 */
final class SeenImages implements CollectionRun.Seen {
  /**
   * An image.
   *
   * @param planes of its frames; none if they have no place
   */
  record Image(String frameOfReference, int columns, int rows, List<PlanePosition> planes) {}

  private final Map<Long, Image> images = new HashMap<>();
  private final Map<Long, List<Image>> series = new HashMap<>();
  private final TreeSet<Long> segmentations = new TreeSet<>();

  /** Values that many images have, each kept once. */
  private final Map<Object, Object> kept = new HashMap<>();

  private List<SourceProblem> problems;

  static SeenImages of(CollectionRun run) {
    return run.shared(SeenImages.class, SeenImages::new);
  }

  @Override
  public void see(Instance instance, String file) {
    DataSet root = instance.dataSet();
    if (Segmentation.isSegmentation(root)) {
      segmentations.add(FileNames.key(file));
    } else if (FrameReader.hasFrames(root)) {
      Image image =
          new Image(
              kept(root.string(Tag.FrameOfReferenceUID, "")),
              root.integer(Tag.Columns, 0),
              root.integer(Tag.Rows, 0),
              planes(instance));
      long key = key(root.string(Tag.SOPInstanceUID, ""));
      if (images.putIfAbsent(key, image) == null) {
        series
            .computeIfAbsent(key(root.string(Tag.SeriesInstanceUID, "")), k -> new ArrayList<>())
            .add(image);
      }
    }
  }

  private List<PlanePosition> planes(Instance instance) {
    List<PlanePosition> planes = new ArrayList<>();
    try {
      FrameReader reader = FrameReader.of(instance.file());
      for (int frame = 0; frame < reader.declaredFrames(); frame++) {
        reader
            .plane(frame)
            .ifPresent(
                plane ->
                    planes.add(
                        new PlanePosition(
                            plane.position(), kept(plane.orientation()), kept(plane.spacing()))));
      }
    } catch (FrameException e) {
      // Rules about pixel data tell what is wrong with it; here it is an image without a place.
      planes.clear();
    }
    return List.copyOf(planes);
  }

  @SuppressWarnings("unchecked")
  private <T> T kept(T value) {
    return (T) kept.computeIfAbsent(value, key -> key);
  }

  private static long key(String uid) {
    return FileNames.key(uid);
  }

  /** The image with a UID; empty if it was not among the files. */
  Optional<Image> image(String sopInstanceUid) {
    return Optional.ofNullable(images.get(key(sopInstanceUid)));
  }

  /** The images of a series that were among the files. */
  List<Image> series(String uid) {
    return series.getOrDefault(key(uid), List.of());
  }

  /** What is wrong with the sources of all segmentations, worked out once at the end of the run. */
  List<SourceProblem> problems(FileNames names) {
    if (problems == null) {
      problems = new ArrayList<>();
      names
          .find(segmentations)
          .values()
          .forEach(file -> problems.addAll(SourceComparison.of(file, this)));
    }
    return problems;
  }
}
