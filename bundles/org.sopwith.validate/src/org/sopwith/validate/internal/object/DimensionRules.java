// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** Dimensions and the indices of each frame (PS3.3 C.7.6.17). */
final class DimensionRules {
  private static final String SECTION = "PS3.3 C.7.6.17";

  private DimensionRules() {}

  static List<InstanceRule> all() {
    return List.of(
        new InstanceCheck(
            "object.dimension-values",
            "Each frame has an index from 1 on for each dimension",
            Severity.ERROR,
            SECTION,
            DimensionRules::values),
        new InstanceCheck(
            "object.dimension-unique",
            "No two frames have the same dimension index values",
            Severity.NOTE,
            SECTION,
            DimensionRules::unique),
        new InstanceCheck(
            "object.dimension-pointer",
            "The attribute of each dimension is in the functional groups",
            Severity.WARNING,
            SECTION,
            DimensionRules::pointers),
        new InstanceCheck(
            "object.dimension-organization",
            "Each dimension is of an organization that the object lists",
            Severity.ERROR,
            SECTION,
            DimensionRules::organization));
  }

  /** The item with the Dimension Index Values of a frame. */
  private static DataSet content(DataSet frame) {
    List<DataSet> content = frame.items(Tag.FrameContentSequence);
    return content.isEmpty() ? frame : content.get(0);
  }

  private static void values(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    int dimensions = dataSet.items(Tag.DimensionIndexSequence).size();
    for (DataSet frame : dataSet.items(Tag.PerFrameFunctionalGroupsSequence)) {
      DataSet content = content(frame);
      long[] values = content.longs(Tag.DimensionIndexValues);
      if (values.length != dimensions && content.contains(Tag.DimensionIndexValues)) {
        sink.accept(
            rule.finding("A frame has not as many dimension index values as there are dimensions")
                .at(AttributePath.of(content, Tag.DimensionIndexValues).toString())
                .expecting(dimensions + " values", values.length + " values"));
      } else if (hasZero(values)) {
        sink.accept(
            rule.finding("A dimension index value is less than 1")
                .at(AttributePath.of(content, Tag.DimensionIndexValues).toString())
                .expecting("1 or more", "0"));
      }
    }
  }

  private static boolean hasZero(long[] values) {
    for (long value : values) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }

  private record Index(long[] values) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Index index && Arrays.equals(values, index.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  private static void unique(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    List<DataSet> frames = instance.dataSet().items(Tag.PerFrameFunctionalGroupsSequence);
    Set<Index> seen = new HashSet<>(frames.size() * 2);
    for (DataSet frame : frames) {
      DataSet content = content(frame);
      long[] values = content.longs(Tag.DimensionIndexValues);
      if (values.length > 0 && !seen.add(new Index(values))) {
        sink.accept(
            rule.finding("Another frame has the same dimension index values")
                .at(AttributePath.of(content, Tag.DimensionIndexValues).toString()));
      }
    }
  }

  private static void pointers(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    List<DataSet> frames = dataSet.items(Tag.PerFrameFunctionalGroupsSequence);
    List<DataSet> shared = dataSet.items(Tag.SharedFunctionalGroupsSequence);
    if (frames.isEmpty()) {
      return;
    }
    for (DataSet dimension : dataSet.items(Tag.DimensionIndexSequence)) {
      int[] pointer = dimension.ints(Tag.DimensionIndexPointer);
      int[] group = dimension.ints(Tag.FunctionalGroupPointer);
      if (pointer.length != 1 || dimension.contains(Tag.DimensionIndexPrivateCreator)) {
        continue;
      }
      boolean found =
          group.length == 1
              ? isIn(frames.get(0), group[0], pointer[0])
                  || !shared.isEmpty() && isIn(shared.get(0), group[0], pointer[0])
                  || frames.stream().anyMatch(frame -> isIn(frame, group[0], pointer[0]))
              : dataSet.contains(pointer[0])
                  || frames.get(0).contains(pointer[0])
                  || !shared.isEmpty() && shared.get(0).contains(pointer[0]);
      if (!found) {
        String path = AttributePath.of(dimension, Tag.DimensionIndexPointer).toString();
        sink.accept(
            rule.finding("No frame has the attribute that a dimension index points at")
                .at(path)
                .expecting(AttributePath.of(dataSet, pointer[0]).toString(), "nothing"));
      }
    }
  }

  private static boolean isIn(DataSet groups, int group, int tag) {
    for (DataSet item : groups.items(group)) {
      if (item.contains(tag)) {
        return true;
      }
    }
    return false;
  }

  private static void organization(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    Set<String> listed = new HashSet<>();
    for (DataSet item : dataSet.items(Tag.DimensionOrganizationSequence)) {
      listed.add(item.string(Tag.DimensionOrganizationUID, ""));
    }
    if (listed.isEmpty()) {
      return;
    }
    for (DataSet dimension : dataSet.items(Tag.DimensionIndexSequence)) {
      String uid = dimension.string(Tag.DimensionOrganizationUID, "");
      if (!uid.isEmpty() && !listed.contains(uid)) {
        sink.accept(
            rule.finding("The organization of a dimension is not listed")
                .at(AttributePath.of(dimension, Tag.DimensionOrganizationUID).toString())
                .expecting("a UID of Dimension Organization Sequence", uid));
      }
    }
  }
}
