// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.image.label.LabelMap;
import org.sopwith.image.label.SegmentDescription;
import org.sopwith.image.label.SlicerSegments;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.json.JsonText;
import org.sopwith.seg.metadata.MetadataText;

/** Metadata to begin with. */
final class NewMetadata {
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/qiicr/dcmqi/master/doc/schemas/seg-schema.json#";

  private NewMetadata() {}

  /** With one segment that has no codes yet. */
  static MetadataText blank() {
    return text(List.of(List.of(segment(1, "Segment 1", null))));
  }

  /**
   * With a segment for each label that is found in files.
   *
   * @throws IOException if one cannot be read
   */
  static MetadataText of(List<Path> labelFiles) throws IOException {
    List<List<Map<String, Object>>> files = new ArrayList<>();
    for (Path path : labelFiles) {
      try (VolumeFile volume = VolumeFiles.open(path)) {
        Map<Integer, Map<String, Object>> segments = new LinkedHashMap<>();
        List<SegmentDescription> named = SlicerSegments.read(volume.attributes());
        for (LabelMap.Label label : LabelMap.of(volume, path.toString()).found()) {
          SegmentDescription description =
              named.stream()
                  .filter(one -> one.label() == label.value() && one.layer() == label.layer())
                  .findFirst()
                  .orElse(null);
          String name = description == null ? "Segment " + label.value() : description.name();
          segments.putIfAbsent(label.value(), segment(label.value(), name, description));
        }
        files.add(
            segments.isEmpty()
                ? List.of(segment(1, "Segment 1", null))
                : List.copyOf(segments.values()));
      }
    }
    return text(files);
  }

  private static Map<String, Object> segment(
      int label, String name, SegmentDescription description) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(MetadataText.Member.LABEL_ID.key(), label);
    members.put(MetadataText.Member.LABEL.key(), name);
    members.put(MetadataText.Member.ALGORITHM_TYPE.key(), "MANUAL");
    if (description != null) {
      description
          .color()
          .ifPresent(
              color ->
                  members.put(
                      MetadataText.Member.COLOR.key(),
                      List.of(part(color.red()), part(color.green()), part(color.blue()))));
    }
    return members;
  }

  private static int part(double share) {
    return (int) Math.round(Math.clamp(share, 0.0, 1.0) * 255);
  }

  private static MetadataText text(List<List<Map<String, Object>>> files) {
    try {
      String text =
          JsonText.of("{}\n", "new metadata")
              .set(SCHEMA, "@schema")
              .set(files, "segmentAttributes")
              .text();
      return MetadataText.of(text, "new metadata");
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
