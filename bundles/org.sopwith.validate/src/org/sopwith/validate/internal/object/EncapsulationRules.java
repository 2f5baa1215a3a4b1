// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** Fragments and offset tables of encapsulated pixel data (PS3.5 Section A.4). */
final class EncapsulationRules {
  /** MPEG2, MPEG-4 and HEVC: the fragments are one stream, not frames. */
  private static final String VIDEO = "1.2.840.10008.1.2.4.10";

  private EncapsulationRules() {}

  static List<InstanceRule> all() {
    return List.of(
        new InstanceCheck(
            "object.fragments",
            "There are as many fragments as the frames need",
            Severity.ERROR,
            "PS3.5 A.4",
            EncapsulationRules::fragments),
        new InstanceCheck(
            "object.basic-offset-table",
            "The Basic Offset Table points at the first fragment of each frame",
            Severity.ERROR,
            "PS3.5 A.4",
            EncapsulationRules::basic),
        new InstanceCheck(
            "object.extended-offset-table",
            "The Extended Offset Table points at the fragment of each frame",
            Severity.ERROR,
            "PS3.3 C.7.6.3.1.8",
            EncapsulationRules::extended));
  }

  private static Optional<Fragments> of(Instance instance) {
    return CutOff.of(instance.file())
        ? Optional.empty()
        : instance
            .dataSet()
            .get(Tag.PixelData)
            .flatMap(Element::fragments)
            .filter(fragments -> fragments.count() > 0)
            .filter(fragments -> !instance.file().transferSyntax().uid().startsWith(VIDEO));
  }

  private static void fragments(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    Optional<Element> element = instance.dataSet().get(Tag.PixelData);
    if (element.isEmpty() || !element.get().isEncapsulated()) {
      return;
    }
    Optional<Fragments> fragments = of(instance);
    if (fragments.isEmpty()) {
      return;
    }
    long frames = Numbers.frames(instance.dataSet());
    int count = fragments.get().count() - 1;
    boolean one = instance.file().transferSyntax().uid().equals(TransferSyntax.RLE_LOSSLESS.uid());
    if (count < frames || one && frames > 0 && count != frames) {
      sink.accept(
          rule.finding("The number of fragments does not fit the number of frames")
              .at("PixelData")
              .expecting(frames + (one ? "" : " or more"), "" + count));
    }
  }

  private static void basic(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    Optional<Fragments> found = of(instance);
    if (found.isEmpty() || found.get().length(0) == 0) {
      return;
    }
    Fragments fragments = found.get();
    byte[] table = fragments.bytes(0);
    long[] offsets = new long[table.length / 4];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] =
          (table[4 * i] & 0xFFL)
              | (table[4 * i + 1] & 0xFFL) << 8
              | (table[4 * i + 2] & 0xFFL) << 16
              | (table[4 * i + 3] & 0xFFL) << 24;
    }
    checkTable(fragments, offsets, instance, rule, "PixelData", sink);
  }

  private static void extended(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    Optional<Fragments> found = of(instance);
    if (found.isEmpty() || !dataSet.contains(Tag.ExtendedOffsetTable)) {
      return;
    }
    Fragments fragments = found.get();
    long[] offsets = dataSet.longs(Tag.ExtendedOffsetTable);
    long[] lengths = dataSet.longs(Tag.ExtendedOffsetTableLengths);
    if (fragments.length(0) > 0) {
      sink.accept(
          rule.finding("There are a Basic and an Extended Offset Table")
              .at("PixelData")
              .expecting("an empty Basic Offset Table", fragments.length(0) + " bytes"));
    }
    if (!checkTable(fragments, offsets, instance, rule, "ExtendedOffsetTable", sink)) {
      return;
    }
    if (lengths.length != offsets.length) {
      sink.accept(
          rule.finding("The Extended Offset Table has not as many lengths as offsets")
              .at("ExtendedOffsetTableLengths")
              .expecting("" + offsets.length, "" + lengths.length));
      return;
    }
    for (int i = 0; i < lengths.length && i + 1 < fragments.count(); i++) {
      long length = fragments.length(i + 1);
      if (lengths[i] != length && lengths[i] != length - 1) {
        sink.accept(
            rule.finding("A length in the Extended Offset Table is not that of the fragment")
                .at("ExtendedOffsetTableLengths")
                .expecting("" + length, lengths[i] + " for frame " + (i + 1)));
        return;
      }
    }
  }

  private static boolean checkTable(
      Fragments fragments,
      long[] offsets,
      Instance instance,
      InstanceCheck rule,
      String path,
      Consumer<Finding> sink) {
    long frames = Numbers.frames(instance.dataSet());
    if (frames == 0) {
      return false;
    }
    if (offsets.length != frames) {
      sink.accept(
          rule.finding("The offset table has not as many entries as there are frames")
              .at(path)
              .expecting("" + frames, "" + offsets.length));
      return false;
    }
    int item = 1;
    long at = 0;
    for (int frame = 0; frame < offsets.length; frame++) {
      while (item < fragments.count() && at < offsets[frame]) {
        at += 8 + fragments.length(item++);
      }
      if (item >= fragments.count() || at != offsets[frame] || frame == 0 && at != 0) {
        sink.accept(
            rule.finding("An entry of the offset table does not point at a fragment")
                .at(path)
                .expecting(
                    "the offset of an item tag", offsets[frame] + " for frame " + (frame + 1)));
        return false;
      }
    }
    return true;
  }
}
