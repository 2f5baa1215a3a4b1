// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** What content items are made of (PS3.3 C.17.3.2): which attributes are their values. */
public final class Content {
  private static final Set<Integer> SEQUENCES =
      Set.of(
          Tag.ContentSequence,
          Tag.AcquisitionContextSequence,
          Tag.SpecimenPreparationStepContentItemSequence);
  private static final Map<String, List<Integer>> VALUES =
      Map.ofEntries(
          Map.entry("TEXT", List.of(Tag.TextValue)),
          Map.entry("PNAME", List.of(Tag.PersonName)),
          Map.entry("DATE", List.of(Tag.Date)),
          Map.entry("TIME", List.of(Tag.Time)),
          Map.entry("DATETIME", List.of(Tag.DateTime)),
          Map.entry("UIDREF", List.of(Tag.UID)),
          Map.entry(
              "NUM",
              List.of(
                  Tag.MeasuredValueSequence,
                  Tag.NumericValue,
                  Tag.MeasurementUnitsCodeSequence,
                  Tag.NumericValueQualifierCodeSequence)),
          Map.entry("CODE", List.of(Tag.ConceptCodeSequence)),
          Map.entry("SCOORD", List.of(Tag.GraphicType, Tag.GraphicData)),
          Map.entry("SCOORD3D", List.of(Tag.GraphicType, Tag.GraphicData)),
          Map.entry(
              "TCOORD",
              List.of(
                  Tag.TemporalRangeType, Tag.ReferencedSamplePositions, Tag.ReferencedTimeOffsets)),
          Map.entry("IMAGE", List.of(Tag.ReferencedSOPSequence)),
          Map.entry("COMPOSITE", List.of(Tag.ReferencedSOPSequence)),
          Map.entry("WAVEFORM", List.of(Tag.ReferencedSOPSequence)));
  private static final Set<Integer> OF_VALUES =
      Set.of(
          Tag.TextValue,
          Tag.PersonName,
          Tag.Date,
          Tag.Time,
          Tag.DateTime,
          Tag.UID,
          Tag.MeasuredValueSequence,
          Tag.NumericValue,
          Tag.MeasurementUnitsCodeSequence,
          Tag.NumericValueQualifierCodeSequence,
          Tag.ConceptCodeSequence,
          Tag.GraphicData,
          Tag.TemporalRangeType,
          Tag.ReferencedSamplePositions,
          Tag.ReferencedTimeOffsets,
          Tag.ReferencedSOPSequence,
          Tag.ReferencedContentItemIdentifier,
          Tag.TabulatedValuesSequence,
          Tag.ContentSequence);

  private Content() {}

  /** Whether the items of a sequence are content items. */
  public static boolean isSequence(int tag) {
    return SEQUENCES.contains(tag);
  }

  /** Whether an attribute of a content item is its value, or part of it, or what is below it. */
  public static boolean isValue(int tag) {
    return OF_VALUES.contains(tag);
  }

  /** Whether an attribute is the value of an item whose value is one text. */
  public static boolean isPlainValue(int tag) {
    return tag == Tag.TextValue
        || tag == Tag.PersonName
        || tag == Tag.Date
        || tag == Tag.Time
        || tag == Tag.DateTime
        || tag == Tag.UID;
  }

  /** The value type, as it is called today. */
  public static String type(DataSet item) {
    String type = item.string(Tag.ValueType, "").strip();
    return type.isEmpty() && !item.items(Tag.MeasurementUnitsCodeSequence).isEmpty()
        ? "NUM"
        : type.equals("NUMERIC") ? "NUM" : type;
  }

  /** The attributes that make up the value; none of a container or an unknown value type. */
  public static List<Element> values(DataSet item) {
    List<Element> values = new ArrayList<>();
    for (int tag : VALUES.getOrDefault(type(item), List.of())) {
      item.get(tag).filter(value -> !value.isEmpty()).ifPresent(values::add);
    }
    return values;
  }

  /** Whether the value of an item is a reference to an instance. */
  public static boolean isReference(DataSet item) {
    return VALUES.getOrDefault(type(item), List.of()).contains(Tag.ReferencedSOPSequence);
  }

  /** Whether the value of an item is one text: of a name, a date, a UID too. */
  public static boolean isPlain(DataSet item) {
    return switch (type(item)) {
      case "TEXT", "PNAME", "DATE", "TIME", "DATETIME", "UIDREF" -> true;
      default -> false;
    };
  }

  /** Whether two items have the same value; UIDs and dates in it are other rules' business. */
  public static boolean isSameValue(DataSet before, DataSet after) {
    for (Element value : values(before)) {
      if (!isSame(Optional.of(value), after.get(value.tag()), isPlain(before))) {
        return false;
      }
    }
    return values(after).stream().allMatch(value -> before.get(value.tag()).isPresent());
  }

  private static boolean isSame(Optional<Element> a, Optional<Element> b, boolean plain) {
    boolean none = a.filter(e -> !e.isEmpty()).isEmpty();
    if (none || b.filter(e -> !e.isEmpty()).isEmpty()) {
      return none == b.filter(e -> !e.isEmpty()).isEmpty();
    }
    Element left = a.get();
    Element right = b.get();
    if (left.isSequence() || right.isSequence()) {
      return left.isSequence() && right.isSequence() && areSame(left.items(), right.items());
    }
    return !plain && isElsewhereChecked(left.vr())
        || left.strings().stream()
            .map(String::strip)
            .toList()
            .equals(right.strings().stream().map(String::strip).toList());
  }

  private static boolean isElsewhereChecked(VR vr) {
    return vr == VR.UI || vr == VR.DA || vr == VR.DT || vr == VR.TM;
  }

  private static boolean areSame(List<DataSet> before, List<DataSet> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      for (Element element : before.get(i)) {
        if (!isSame(Optional.of(element), after.get(i).get(element.tag()), false)) {
          return false;
        }
      }
    }
    return true;
  }
}
