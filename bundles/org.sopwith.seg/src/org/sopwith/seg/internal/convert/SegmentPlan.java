// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.image.label.SegmentDescription;
import org.sopwith.image.label.SlicerSegments;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.metadata.MetadataReader;
import org.sopwith.seg.metadata.SegmentationMetadata;

/**
 * Which labels of which files become which segments.
 *
 * @param files the label files
 * @param labels for each of them its labels that become segments
 */
record SegmentPlan(SegmentationContent content, List<Path> files, List<List<Label>> labels) {

  /**
   * A label that becomes a segment.
   *
   * @param layer the layer that it is in, counted from 0; {@link #ANY} if in whichever
   */
  record Label(int layer, int value, Segment segment) {
    static final int ANY = -1;

    boolean isIn(int other) {
      return layer == ANY || layer == other;
    }
  }

  /** All segments in the order of their numbers. */
  List<Segment> segments() {
    return labels.stream().flatMap(List::stream).map(Label::segment).toList();
  }

  /** What a metadata file says; it may name the label files in another order. */
  static SegmentPlan ofMetadata(Path file, List<Path> labelFiles)
      throws IOException, OperationException {
    SegmentationMetadata metadata = MetadataReader.read(file);
    return new SegmentPlan(
        metadata.content(),
        inOrder(labelFiles, metadata),
        metadata.files().stream()
            .map(
                each ->
                    each.stream()
                        .map(one -> new Label(Label.ANY, one.label(), one.segment()))
                        .toList())
            .toList());
  }

  private static List<Path> inOrder(List<Path> files, SegmentationMetadata metadata)
      throws OperationException {
    int described = metadata.files().size();
    if (files.size() != described) {
      throw new OperationException(
          ("There are %d label files, but the metadata describes %d; segmentAttributes needs an"
                  + " array for each file.")
              .formatted(files.size(), described));
    }
    if (metadata.fileNames().isEmpty()) {
      return files;
    }
    List<Path> ordered = new ArrayList<>();
    for (String name : metadata.fileNames()) {
      ordered.add(
          files.stream()
              .filter(file -> file.getFileName().toString().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new OperationException(
                          "The metadata names a label file "
                              + name
                              + ", which is not among those given with --labels.")));
    }
    return ordered;
  }

  /** What Slicer wrote into the headers of its files. */
  static SegmentPlan ofSlicer(List<Path> files, Consumer<String> remarks)
      throws IOException, OperationException {
    ValidSegments valid = new ValidSegments(remarks);
    List<List<Label>> labels = new ArrayList<>();
    int number = 0;
    for (Path file : files) {
      List<SegmentDescription> described;
      int layers;
      try (VolumeFile volume = VolumeFiles.open(file)) {
        described = SlicerSegments.read(volume.attributes());
        layers = volume.layers();
      }
      if (described.isEmpty()) {
        throw new OperationException(
            file + " does not say what its labels are; give that with --metadata.");
      }
      Set<List<Integer>> seen = new HashSet<>();
      List<Label> own = new ArrayList<>();
      for (SegmentDescription one : described) {
        if (one.layer() < 0
            || one.layer() >= layers
            || !seen.add(List.of(one.layer(), one.label()))) {
          throw new OperationException(
              "%s: label %d in layer %d is described twice, or there is no such layer."
                  .formatted(file, one.label(), one.layer()));
        }
        number++;
        own.add(
            new Label(
                one.layer(),
                one.label(),
                valid.of(SlicerCodes.segment(one, number), number, "Segment " + number, "")));
      }
      labels.add(own);
    }
    return new SegmentPlan(SegmentationContent.DEFAULT, files, labels);
  }
}
