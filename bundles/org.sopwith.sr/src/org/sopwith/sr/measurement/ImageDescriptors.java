// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DecimalString;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * TID 1602 Image Library Entry Descriptors, with 1603 to 1607: what images say of themselves
 * (PS3.16 Section TID 1602).
 */
final class ImageDescriptors {
  private static final Code MODALITY = Items.dcm("121139", "Modality");
  private static final String MODALITIES = "29";
  private static final Code LATERALITY = Items.dcm("111027", "Image Laterality");

  /** CID 244 by the values of Image Laterality (0020,0062). */
  private static final Map<String, Code> SIDES =
      Map.of(
          "R", new Code("24028007", "SCT", "Right"),
          "L", new Code("7771000", "SCT", "Left"),
          "B", new Code("51440002", "SCT", "Right and left"),
          "U", new Code("66459002", "SCT", "Unilateral"));

  private static final List<Row> ROWS = rows();

  /** A content item about an image. */
  record Descriptor(Code name, ContentValue value) {
    boolean isModality() {
      return name.equals(MODALITY);
    }

    void write(DataSet parent) {
      Items.add(parent, RelationshipType.HAS_ACQ_CONTEXT, name, value);
    }
  }

  private record Row(
      List<String> modalities,
      ValueType type,
      Code name,
      List<Integer> path,
      int index,
      String limit) {
    /** The units of a number. */
    Optional<Code> units() {
      String[] parts = limit.split("=");
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(new Code(parts[0], "UCUM", parts[1]));
    }

    /** What a number of the attribute is in these units. */
    String converted(String text) {
      String[] parts = limit.split("=");
      if (parts.length < 3) {
        return text;
      }
      try {
        return DecimalString.of(Double.parseDouble(text) * Double.parseDouble(parts[2]));
      } catch (NumberFormatException e) {
        return text;
      }
    }
  }

  private ImageDescriptors() {}

  private static List<Row> rows() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                ImageDescriptors.class.getResourceAsStream("image-descriptors.tsv"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(ImageDescriptors::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells) {
    List<Integer> path =
        Arrays.stream(cells[5].split("\\."))
            .map(keyword -> Dictionary.standard().find(keyword).orElseThrow().baseTag())
            .toList();
    return new Row(
        List.of(cells[0].split(" ")),
        ValueType.get(cells[1]),
        new Code(cells[2], cells[3], cells[4]),
        path,
        Integer.parseInt(cells[6]),
        cells[7]);
  }

  /** All that an image says, in the order of the templates. */
  static List<Descriptor> of(DataSet image) {
    List<Descriptor> descriptors = new ArrayList<>();
    String modality = image.string(Tag.Modality, "");
    ValueSets sets = new ValueSets(TemplateCatalog.standard());
    sets.codes(MODALITIES).stream()
        .filter(code -> code.value().equals(modality))
        .findFirst()
        .ifPresent(
            code ->
                descriptors.add(
                    new Descriptor(MODALITY, new ContentValue.Coded(Optional.of(code)))));
    Optional.ofNullable(SIDES.get(image.string(Tag.ImageLaterality, "")))
        .ifPresent(
            side ->
                descriptors.add(
                    new Descriptor(LATERALITY, new ContentValue.Coded(Optional.of(side)))));
    for (Row row : ROWS) {
      if (row.modalities.contains("*") || row.modalities.contains(modality)) {
        value(row, image, sets)
            .ifPresent(value -> descriptors.add(new Descriptor(row.name, value)));
      }
    }
    return descriptors;
  }

  private static Optional<ContentValue> value(Row row, DataSet image, ValueSets sets) {
    DataSet owner = image;
    for (int sequence : row.path.subList(0, row.path.size() - 1)) {
      Optional<DataSet> item = owner.item(sequence, 0);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      owner = item.get();
    }
    int tag = row.path.getLast();
    if (row.type == ValueType.CODE) {
      return CodeItems.read(owner, tag)
          .filter(code -> row.limit.isEmpty() || sets.contains(row.limit, code))
          .map(code -> new ContentValue.Coded(Optional.of(code)));
    }
    List<String> texts = owner.strings(tag);
    if (texts.size() < row.index || texts.get(row.index - 1).isBlank()) {
      return Optional.empty();
    }
    String text = texts.get(row.index - 1).strip();
    if (row.type != ValueType.NUM) {
      return Optional.of(new ContentValue.Plain(row.type, text));
    }
    return Optional.of(
        new ContentValue.Numeric(
            Optional.of(row.converted(text)),
            OptionalDouble.empty(),
            row.units(),
            Optional.empty()));
  }
}
