// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;
import org.sopwith.standard.Code;

/** Reads metadata files; what does not fit is refused with its JSON pointer. */
public final class MetadataReader {
  private static final Set<String> MEMBERS =
      Set.of(
          "@schema",
          "ContentCreatorName",
          "ClinicalTrialSeriesID",
          "ContentLabel",
          "ContentDescription",
          "ClinicalTrialCoordinatingCenterName",
          "ClinicalTrialTimePointID",
          "SeriesDescription",
          "SeriesNumber",
          "InstanceNumber",
          "BodyPartExamined",
          "segmentAttributesFileMapping",
          "segmentAttributes");
  private static final Set<String> SEGMENT_MEMBERS =
      Set.of(
          "labelID",
          "SegmentDescription",
          "SegmentLabel",
          "SegmentedPropertyCategoryCodeSequence",
          "SegmentedPropertyTypeCodeSequence",
          "SegmentedPropertyTypeModifierCodeSequence",
          "AnatomicRegionSequence",
          "AnatomicRegionModifierSequence",
          "SegmentAlgorithmType",
          "SegmentAlgorithmName",
          "recommendedDisplayRGBValue",
          "RecommendedDisplayCIELabValue",
          "TrackingIdentifier",
          "TrackingUniqueIdentifier");
  private static final Set<String> ALGORITHM_TYPES = Set.of("AUTOMATIC", "SEMIAUTOMATIC", "MANUAL");
  private static final int LONG_STRING = 64;
  private static final int CODE_STRING = 16;

  private final String file;
  private int segments;

  private MetadataReader(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws OperationException in one sentence with file and JSON pointer, if it does not fit
   */
  public static SegmentationMetadata read(Path path) throws IOException, OperationException {
    return new MetadataReader(path.getFileName().toString()).read(JsonTree.read(path));
  }

  /**
   * Reads a text of which people know this name.
   *
   * @throws OperationException in one sentence with name and JSON pointer, if it does not fit
   */
  public static SegmentationMetadata read(byte[] text, String name)
      throws IOException, OperationException {
    return new MetadataReader(name).read(JsonTree.read(text, name));
  }

  private SegmentationMetadata read(JsonTree root) throws OperationException {
    require(root.isObject(), root, "an object is needed");
    requireKnown(root, MEMBERS);
    SegmentationContent other = SegmentationContent.DEFAULT;
    SegmentationContent content =
        new SegmentationContent(
            text(root, "ContentLabel", CODE_STRING, other.contentLabel()),
            text(root, "ContentDescription", LONG_STRING, other.contentDescription()),
            text(root, "ContentCreatorName", LONG_STRING, other.contentCreatorName()),
            text(root, "SeriesDescription", LONG_STRING, other.seriesDescription()),
            number(root, "SeriesNumber", other.seriesNumber()),
            number(root, "InstanceNumber", other.instanceNumber()),
            text(root, "BodyPartExamined", CODE_STRING, ""),
            text(root, "ClinicalTrialSeriesID", LONG_STRING, ""),
            text(root, "ClinicalTrialTimePointID", LONG_STRING, ""),
            text(root, "ClinicalTrialCoordinatingCenterName", LONG_STRING, ""));
    require(
        content.contentLabel().matches("[A-Z0-9 _]*"),
        root.get("ContentLabel"),
        "a label has capital letters, digits, spaces and underscores only");
    JsonTree attributes = root.get("segmentAttributes");
    require(
        attributes.isArray() && !attributes.elements().isEmpty(),
        attributes,
        "an array with one array for each label file is needed");
    List<List<LabelledSegment>> files = new ArrayList<>();
    for (JsonTree one : attributes.elements()) {
      files.add(file(one));
    }
    JsonTree mapping = root.get("segmentAttributesFileMapping");
    List<String> names = new ArrayList<>();
    for (JsonTree name : mapping.elements()) {
      require(name.isText(), name, "the name of a file is needed");
      names.add(name.text());
    }
    require(
        names.isEmpty() || names.size() == files.size(),
        mapping,
        "there are %d names for %d label files".formatted(names.size(), files.size()));
    return new SegmentationMetadata(content, files, names);
  }

  private List<LabelledSegment> file(JsonTree array) throws OperationException {
    require(
        array.isArray() && !array.elements().isEmpty(),
        array,
        "an array with at least one segment is needed");
    List<LabelledSegment> labels = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (JsonTree item : array.elements()) {
      require(item.isObject(), item, "an object that describes a segment is needed");
      requireKnown(item, SEGMENT_MEMBERS);
      int label = number(item, "labelID", -1);
      require(label >= 0, item.get("labelID"), "a label, a whole number from 0 on, is needed");
      require(seen.add(label), item.get("labelID"), "the label occurs twice");
      labels.add(new LabelledSegment(label, segment(item)));
    }
    return labels;
  }

  private Segment segment(JsonTree item) throws OperationException {
    Code category = requiredCode(item, "SegmentedPropertyCategoryCodeSequence");
    Code type = requiredCode(item, "SegmentedPropertyTypeCodeSequence");
    String algorithmType = text(item, "SegmentAlgorithmType", CODE_STRING, "");
    require(
        ALGORITHM_TYPES.contains(algorithmType),
        item.get("SegmentAlgorithmType"),
        "AUTOMATIC, SEMIAUTOMATIC or MANUAL is needed");
    String algorithmName = text(item, "SegmentAlgorithmName", LONG_STRING, "");
    require(
        algorithmType.equals("MANUAL") || !algorithmName.isEmpty(),
        item.get("SegmentAlgorithmName"),
        "an algorithm that is not MANUAL needs a name");
    String description = text(item, "SegmentDescription", 1024, "");
    String label = text(item, "SegmentLabel", LONG_STRING, "");
    if (label.isEmpty()) {
      label = type.meaning();
    }
    return new Segment(
        ++segments,
        label,
        description,
        Optional.of(category),
        Optional.of(type),
        codes(item, "SegmentedPropertyTypeModifierCodeSequence"),
        regions(item),
        algorithmType,
        algorithmName,
        color(item),
        text(item, "TrackingIdentifier", 1024, ""),
        uid(item, "TrackingUniqueIdentifier"));
  }

  private List<Segment.Region> regions(JsonTree item) throws OperationException {
    List<Code> regions = codes(item, "AnatomicRegionSequence");
    List<Code> modifiers = codes(item, "AnatomicRegionModifierSequence");
    require(
        !regions.isEmpty() || modifiers.isEmpty(),
        item.get("AnatomicRegionModifierSequence"),
        "a modifier needs an anatomic region");
    List<Segment.Region> all = new ArrayList<>();
    for (Code region : regions) {
      all.add(new Segment.Region(region, modifiers));
    }
    return all;
  }

  private Optional<CieLab> color(JsonTree item) throws OperationException {
    List<Integer> lab = three(item, "RecommendedDisplayCIELabValue", 65_535);
    if (!lab.isEmpty()) {
      return Optional.of(new CieLab(lab.get(0), lab.get(1), lab.get(2)));
    }
    List<Integer> rgb = three(item, "recommendedDisplayRGBValue", 255);
    return rgb.isEmpty()
        ? Optional.empty()
        : Optional.of(CieLab.ofRgb(rgb.get(0) << 16 | rgb.get(1) << 8 | rgb.get(2)));
  }

  private List<Integer> three(JsonTree item, String key, int most) throws OperationException {
    JsonTree array = item.get(key);
    if (array.isNothing()) {
      return List.of();
    }
    require(array.isArray() && array.elements().size() == 3, array, "three numbers are needed");
    List<Integer> values = new ArrayList<>();
    for (JsonTree element : array.elements()) {
      int value = wholeNumber(element);
      require(value >= 0 && value <= most, element, "a number from 0 to " + most + " is needed");
      values.add(value);
    }
    return values;
  }

  private Code requiredCode(JsonTree item, String key) throws OperationException {
    List<Code> codes = codes(item, key);
    require(codes.size() == 1, item.get(key), "a code is needed");
    return codes.getFirst();
  }

  /** One code, or an array of codes. */
  private List<Code> codes(JsonTree item, String key) throws OperationException {
    List<Code> codes = new ArrayList<>();
    for (JsonTree code : item.get(key).elements()) {
      require(code.isObject(), code, "an object with a code is needed");
      requireKnown(code, Set.of("CodeValue", "CodingSchemeDesignator", "CodeMeaning"));
      for (String part : List.of("CodeValue", "CodingSchemeDesignator", "CodeMeaning")) {
        require(!text(code, part, LONG_STRING, "").isBlank(), code.get(part), "a text is needed");
      }
      codes.add(
          new Code(
              code.get("CodeValue").text(),
              code.get("CodingSchemeDesignator").text(),
              code.get("CodeMeaning").text()));
    }
    return codes;
  }

  private String uid(JsonTree item, String key) throws OperationException {
    String uid = text(item, key, LONG_STRING, "");
    require(
        uid.isEmpty() || uid.matches("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))+"),
        item.get(key),
        "a UID is needed");
    return uid;
  }

  private String text(JsonTree item, String key, int longest, String otherwise)
      throws OperationException {
    JsonTree member = item.get(key);
    if (member.isNothing()) {
      return otherwise;
    }
    require(member.isText() || member.isNumber(), member, "a text is needed");
    require(
        member.text().length() <= longest,
        member,
        "the text has %d characters, at most %d fit".formatted(member.text().length(), longest));
    return member.text();
  }

  private int number(JsonTree item, String key, int otherwise) throws OperationException {
    JsonTree member = item.get(key);
    return member.isNothing() ? otherwise : wholeNumber(member);
  }

  private int wholeNumber(JsonTree value) throws OperationException {
    try {
      return Integer.parseInt(value.text().strip());
    } catch (NumberFormatException e) {
      throw new OperationException(message(value, "a whole number is needed"), e);
    }
  }

  private void requireKnown(JsonTree object, Set<String> known) throws OperationException {
    for (String key : object.members().keySet()) {
      require(known.contains(key), object.get(key), "there is no such property");
    }
  }

  private void require(boolean holds, JsonTree place, String what) throws OperationException {
    if (!holds) {
      throw new OperationException(message(place, what));
    }
  }

  private String message(JsonTree place, String what) {
    return file + ", " + (place.pointer().isEmpty() ? "/" : place.pointer()) + ": " + what + ".";
  }
}
