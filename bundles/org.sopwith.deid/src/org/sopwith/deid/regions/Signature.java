// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;

/**
 * Which images a row is for: all conditions must be met. Conditions on UIDs make it one for a
 * single object or series, conditions on the equipment one for a kind of device.
 */
public record Signature(List<Condition> conditions) {
  private static final Set<Integer> OF_ONE =
      Set.of(Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID);
  private static final int[] OF_DEVICE = {
    Tag.Manufacturer,
    Tag.ManufacturerModelName,
    Tag.SoftwareVersions,
    Tag.Modality,
    Tag.SOPClassUID,
    Tag.Rows,
    Tag.Columns
  };

  /** Gives the values of an attribute, each of which is read once for all rows. */
  static final class Values {
    private final IntFunction<List<String>> source;
    private final Map<Integer, List<String>> known = new HashMap<>();

    Values(DicomFile file) {
      source = tag -> values(Tags.group(tag) == 2 ? file.meta() : file.dataSet(), tag);
    }

    private static List<String> values(DataSet object, int tag) {
      return object
          .get(tag)
          .filter(element -> !element.isSequence() && !element.isEncapsulated())
          .map(Element::strings)
          .orElse(List.of());
    }

    List<String> of(int tag) {
      return known.computeIfAbsent(tag, source::apply);
    }
  }

  public Signature {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("A signature has at least one condition.");
    }
  }

  /** Of a single object. */
  public static Signature ofInstance(DataSet object) {
    return of(object, Tag.SOPInstanceUID);
  }

  /** Of all images with the extent of this one in its series. */
  public static Signature ofSeries(DataSet object) {
    return of(object, Tag.SeriesInstanceUID, Tag.Rows, Tag.Columns);
  }

  /**
   * Of all images of the same kind: manufacturer, model, software, modality, SOP class and extent,
   * as far as the object says them.
   */
  public static Signature ofDevice(DataSet object) {
    return of(object, OF_DEVICE);
  }

  private static Signature of(DataSet object, int... tags) {
    List<Condition> conditions = new ArrayList<>();
    for (int tag : tags) {
      object
          .string(tag)
          .map(String::strip)
          .filter(Condition::isWritable)
          .ifPresent(text -> conditions.add(Condition.is(tag, text)));
    }
    return new Signature(conditions);
  }

  /**
   * Reads conditions with semicolons between them.
   *
   * @return empty if one of them cannot be understood
   */
  public static Optional<Signature> parse(String text) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      Optional<Condition> condition = Condition.parse(part.strip());
      if (condition.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(condition.get());
    }
    return Optional.of(new Signature(conditions));
  }

  /** Whether it is for this image. */
  public boolean matches(DicomFile file) {
    return matches(new Values(file));
  }

  boolean matches(Values values) {
    for (Condition condition : conditions) {
      if (!condition.matches(values)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is for some objects by their UIDs, not for a kind of device. */
  public boolean isOfObjects() {
    return conditions.stream().anyMatch(each -> each.whole() && OF_ONE.contains(each.tag()));
  }

  /** Whether all images that it is for have one extent. */
  boolean fixesExtent() {
    return fixes(Tag.SOPInstanceUID) || fixes(Tag.Rows) && fixes(Tag.Columns);
  }

  private boolean fixes(int tag) {
    return conditions.stream()
        .anyMatch(each -> each.tag() == tag && each.whole() && each.texts().size() == 1);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return conditions.stream().map(Condition::toString).collect(Collectors.joining("; "));
  }
}
