// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.json.JsonText;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.standard.Code;

/**
 * A metadata file while it is edited, which need not be valid: what is not touched stays as it was
 * written. Immutable; files and segments are counted from 0.
 */
public final class MetadataText {
  private static final String SEGMENTS = "segmentAttributes";

  /** The members of a segment that can be edited. */
  public enum Member {
    LABEL_ID("labelID"),
    LABEL("SegmentLabel"),
    DESCRIPTION("SegmentDescription"),
    CATEGORY("SegmentedPropertyCategoryCodeSequence"),
    TYPE("SegmentedPropertyTypeCodeSequence"),
    TYPE_MODIFIER("SegmentedPropertyTypeModifierCodeSequence"),
    REGION("AnatomicRegionSequence"),
    REGION_MODIFIER("AnatomicRegionModifierSequence"),
    COLOR("recommendedDisplayRGBValue"),
    ALGORITHM_TYPE("SegmentAlgorithmType"),
    ALGORITHM_NAME("SegmentAlgorithmName");

    private final String key;

    Member(String key) {
      this.key = key;
    }

    /** Its name in the file. */
    public String key() {
      return key;
    }
  }

  /** Where a segment is described. */
  public record Place(int file, int segment) {}

  private final JsonText json;

  private MetadataText(JsonText json) {
    this.json = json;
  }

  /**
   * Reads a text.
   *
   * @throws OperationException if it is no JSON with an array of arrays of segments
   */
  public static MetadataText of(String text, String name) throws OperationException {
    JsonText json = JsonText.of(text, name);
    JsonTree files = json.tree().get(SEGMENTS);
    boolean readable =
        files.isArray()
            && files.elements().stream()
                .allMatch(
                    file ->
                        file.isArray() && file.elements().stream().allMatch(JsonTree::isObject));
    if (!readable) {
      throw new OperationException(
          name
              + " does not describe segments: segmentAttributes with an array for each label file"
              + " is needed.");
    }
    return new MetadataText(json);
  }

  /** The text as it is to be written. */
  public String text() {
    return json.text();
  }

  /** Number of label files that are described. */
  public int files() {
    return json.tree().get(SEGMENTS).elements().size();
  }

  /** All segments in their order. */
  public List<Place> segments() {
    List<Place> places = new ArrayList<>();
    for (int file = 0; file < files(); file++) {
      int count = json.tree().get(SEGMENTS).elements().get(file).elements().size();
      for (int segment = 0; segment < count; segment++) {
        places.add(new Place(file, segment));
      }
    }
    return places;
  }

  /** The name of a label file; empty if none is given. */
  public String fileName(int file) {
    List<JsonTree> names = json.tree().get("segmentAttributesFileMapping").elements();
    return file < names.size() ? names.get(file).text() : "";
  }

  private JsonTree tree(Place place, Member member) {
    return json.tree()
        .get(SEGMENTS)
        .elements()
        .get(place.file())
        .elements()
        .get(place.segment())
        .get(member.key());
  }

  /** The text of the description of one segment. */
  String segmentText(Place place) {
    return json.text(SEGMENTS, place.file(), place.segment());
  }

  /** A text or number as text; empty if there is none. */
  public String value(Place place, Member member) {
    return tree(place, member).text();
  }

  /** The codes of a member. */
  public List<Code> codes(Place place, Member member) {
    return tree(place, member).elements().stream()
        .map(
            code ->
                new Code(
                    code.get("CodeValue").text(),
                    code.get("CodingSchemeDesignator").text(),
                    code.get("CodeMeaning").text()))
        .toList();
  }

  /** The colour, 0xRRGGBB; empty if there is none that can be read. */
  public Optional<Integer> color(Place place) {
    List<JsonTree> parts = tree(place, Member.COLOR).elements();
    if (parts.size() != 3 || !parts.stream().allMatch(one -> one.text().matches("\\d{1,3}"))) {
      return Optional.empty();
    }
    int rgb = 0;
    for (JsonTree part : parts) {
      rgb = rgb << 8 | Math.min(255, Integer.parseInt(part.text()));
    }
    return Optional.of(rgb);
  }

  /** With another text; an empty one takes the member away. */
  public MetadataText withValue(Place place, Member member, String value) {
    if (value.isEmpty()) {
      return new MetadataText(json.remove(at(place, member)));
    }
    boolean number = member == Member.LABEL_ID && value.matches("\\d{1,9}");
    return new MetadataText(
        json.set(number ? (Object) Integer.valueOf(value) : value, at(place, member)));
  }

  /** With other codes; none takes the member away. */
  public MetadataText withCodes(Place place, Member member, List<Code> codes) {
    if (codes.isEmpty()) {
      return new MetadataText(json.remove(at(place, member)));
    }
    List<Map<String, String>> all = codes.stream().map(MetadataText::members).toList();
    return new MetadataText(json.set(all.size() == 1 ? all.getFirst() : all, at(place, member)));
  }

  private static Map<String, String> members(Code code) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("CodeValue", code.value());
    members.put("CodingSchemeDesignator", code.scheme());
    members.put("CodeMeaning", code.meaning());
    return members;
  }

  /** With another colour, 0xRRGGBB. */
  public MetadataText withColor(Place place, int rgb) {
    return new MetadataText(
        json.set(List.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF), at(place, Member.COLOR)));
  }

  private static Object[] at(Place place, Member member) {
    return new Object[] {SEGMENTS, place.file(), place.segment(), member.key()};
  }

  /** With one more segment at the end of a file; its label is the next that is free there. */
  public MetadataText withSegment(int file) {
    int label = 1;
    int count = 0;
    for (Place place : segments()) {
      if (place.file() == file) {
        String text = value(place, Member.LABEL_ID);
        label = text.matches("\\d{1,8}") ? Math.max(label, Integer.parseInt(text) + 1) : label;
        count++;
      }
    }
    return new MetadataText(json.set(segment(label), SEGMENTS, file, count));
  }

  private static Map<String, Object> segment(int label) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(Member.LABEL_ID.key(), label);
    members.put(Member.LABEL.key(), "Segment " + label);
    members.put(Member.ALGORITHM_TYPE.key(), "MANUAL");
    return members;
  }

  /** With one more label file that has one segment. */
  public MetadataText withFile() {
    return new MetadataText(json.set(List.of(segment(1)), SEGMENTS, files()));
  }

  /** Without a segment; a file without segments goes with its last one, but for the only one. */
  public MetadataText without(Place place) {
    long left = segments().stream().filter(one -> one.file() == place.file()).count();
    return new MetadataText(
        left == 1 && files() > 1
            ? json.remove(SEGMENTS, place.file())
                .remove("segmentAttributesFileMapping", place.file())
            : json.remove(SEGMENTS, place.file(), place.segment()));
  }

  /** With two segments of a file exchanged. */
  public MetadataText swapped(int file, int one, int other) {
    return new MetadataText(json.swap(one, other, SEGMENTS, file));
  }
}
