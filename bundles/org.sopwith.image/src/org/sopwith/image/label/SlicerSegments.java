// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.image.label.SegmentDescription.Rgb;
import org.sopwith.image.volume.Box;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;

/** The keys of an NRRD header in which Slicer keeps the segments of a segmentation. */
public final class SlicerSegments {
  private static final Pattern KEY = Pattern.compile("Segment(\\d{1,6})_([A-Za-z]+)");

  private SlicerSegments() {}

  /**
   * The segments that a header describes, in their order. Files without label values and layers, as
   * older versions wrote them, have each segment in a layer of its own with label 1.
   *
   * @param attributes key/value pairs of an NRRD header
   * @return empty if there are none
   */
  public static List<SegmentDescription> read(Map<String, String> attributes) {
    Map<Integer, Map<String, String>> keys = new java.util.TreeMap<>();
    attributes.forEach(
        (key, value) -> {
          Matcher matcher = KEY.matcher(key);
          if (matcher.matches()) {
            keys.computeIfAbsent(Integer.parseInt(matcher.group(1)), n -> new LinkedHashMap<>())
                .put(matcher.group(2), value);
          }
        });
    List<SegmentDescription> segments = new ArrayList<>();
    keys.forEach((number, values) -> segments.add(segment(number, values)));
    return List.copyOf(segments);
  }

  private static SegmentDescription segment(int number, Map<String, String> values) {
    boolean placed = values.containsKey("LabelValue") || values.containsKey("Layer");
    return new SegmentDescription(
        values.getOrDefault("ID", "Segment_" + (number + 1)),
        values.getOrDefault("Name", ""),
        numbers(values.get("Color"), 3).map(n -> new Rgb(n[0], n[1], n[2])),
        whole(values.get("LabelValue"), 1),
        whole(values.get("Layer"), placed ? 0 : number),
        extent(values.get("Extent")),
        tags(values.getOrDefault("Tags", "")));
  }

  private static int whole(String text, int otherwise) {
    return numbers(text, 1).map(n -> (int) n[0]).orElse(otherwise);
  }

  private static Optional<Box> extent(String text) {
    return numbers(text, 6)
        .filter(n -> n[1] >= n[0] && n[3] >= n[2] && n[5] >= n[4])
        .map(n -> new Box((int) n[0], (int) n[1], (int) n[2], (int) n[3], (int) n[4], (int) n[5]));
  }

  private static Optional<double[]> numbers(String text, int count) {
    if (text == null) {
      return Optional.empty();
    }
    String[] words = text.strip().split("\\s+");
    double[] numbers = new double[count];
    try {
      for (int i = 0; i < count && words.length == count; i++) {
        numbers[i] = Double.parseDouble(words[i]);
      }
    } catch (NumberFormatException e) {
      // a description that cannot be read is as good as none
      return Optional.empty();
    }
    return words.length == count ? Optional.of(numbers) : Optional.empty();
  }

  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : text.split("\\|")) {
      int colon = tag.indexOf(':');
      if (colon > 0) {
        tags.put(tag.substring(0, colon).strip(), tag.substring(colon + 1));
      }
    }
    return tags;
  }

  /** The key/value pairs that describe segments. */
  public static Map<String, String> attributes(List<SegmentDescription> segments) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      SegmentDescription segment = segments.get(i);
      String key = "Segment" + i + "_";
      segment
          .color()
          .ifPresent(
              c -> attributes.put(key + "Color", c.red() + " " + c.green() + " " + c.blue()));
      segment
          .extent()
          .ifPresent(
              b ->
                  attributes.put(
                      key + "Extent",
                      "%d %d %d %d %d %d"
                          .formatted(
                              b.minColumn(),
                              b.maxColumn(),
                              b.minRow(),
                              b.maxRow(),
                              b.minSlice(),
                              b.maxSlice())));
      attributes.put(key + "ID", segment.id());
      attributes.put(key + "LabelValue", "" + segment.label());
      attributes.put(key + "Layer", "" + segment.layer());
      attributes.put(key + "Name", segment.name());
      StringBuilder tags = new StringBuilder();
      segment.tags().forEach((k, v) -> tags.append(k).append(':').append(v).append('|'));
      attributes.put(key + "Tags", tags.toString());
    }
    attributes.put("Segmentation_ContainedRepresentationNames", "Binary labelmap|");
    attributes.put("Segmentation_MasterRepresentation", "Binary labelmap");
    attributes.put("Segmentation_ReferenceImageExtentOffset", "0 0 0");
    return attributes;
  }

  /** Writes a label map as Slicer does, with its segments; the name should end in .seg.nrrd. */
  public static void write(
      Path file, Volume labels, List<SegmentDescription> segments, WriteOptions options)
      throws IOException {
    VolumeFiles.write(file, labels, options, attributes(segments));
  }
}
