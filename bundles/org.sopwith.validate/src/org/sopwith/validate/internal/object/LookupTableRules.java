// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Descriptors of look-up tables against their data (PS3.3 C.7.6.3.1.5, C.11.1, C.11.2). */
final class LookupTableRules {
  private static final int[][] PALETTE = {
    {Tag.RedPaletteColorLookupTableDescriptor, Tag.RedPaletteColorLookupTableData},
    {Tag.GreenPaletteColorLookupTableDescriptor, Tag.GreenPaletteColorLookupTableData},
    {Tag.BluePaletteColorLookupTableDescriptor, Tag.BluePaletteColorLookupTableData},
    {Tag.AlphaPaletteColorLookupTableDescriptor, Tag.AlphaPaletteColorLookupTableData}
  };

  private LookupTableRules() {}

  static List<ElementRule> all() {
    return List.of(
        new TagCheck(
            "object.palette",
            "The descriptors of a palette agree with each other and with its data",
            Severity.ERROR,
            "PS3.3 C.7.6.3.1.5",
            LookupTableRules::palette,
            Tag.RedPaletteColorLookupTableDescriptor),
        new TagCheck(
            "object.lut",
            "The descriptor of a look-up table agrees with its data",
            Severity.ERROR,
            "PS3.3 C.11.1.1.1",
            LookupTableRules::lut,
            Tag.LUTDescriptor));
  }

  private static void palette(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = at.element().owner();
    long[] red = unsigned(dataSet, PALETTE[0][0]);
    if (red.length != 3) {
      return;
    }
    if (red[2] != 8 && red[2] != 16) {
      sink.accept(
          rule.finding("The entries of a palette are neither of 8 nor of 16 bits")
              .at(at.path())
              .expecting("8 or 16", "" + red[2]));
      return;
    }
    for (int[] tags : PALETTE) {
      long[] descriptor = unsigned(dataSet, tags[0]);
      if (descriptor.length != 3) {
        continue;
      }
      if (!Arrays.equals(descriptor, red)) {
        sink.accept(
            rule.finding("The descriptors of a palette differ")
                .at(at.item().path(tags[0]))
                .expecting(text(red), text(descriptor)));
      }
      if (dataSet.contains(tags[1])) {
        checkLength(dataSet, tags[1], entries(descriptor), descriptor[2], at, rule, sink);
      }
    }
  }

  private static void checkLength(
      DataSet dataSet,
      int tag,
      long entries,
      long bits,
      ElementAt at,
      TagCheck rule,
      Consumer<Finding> sink) {
    long found = dataSet.get(tag).map(element -> element.length()).orElse(0L);
    long expected = Numbers.even(entries * bits / 8);
    if (found == expected) {
      return;
    }
    Finding finding =
        rule.finding("The data of a palette is not as long as its descriptor says")
            .at(at.item().path(tag))
            .expecting(expected + " bytes", found + " bytes");
    if (bits == 8 && found == entries * 2) {
      finding =
          rule.finding("The entries of a palette of 8 bits are stored in 16")
              .as(Severity.WARNING)
              .at(at.item().path(tag))
              .expecting(expected + " bytes", found + " bytes");
    }
    sink.accept(finding);
  }

  private static void lut(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = at.element().owner();
    long[] descriptor = unsigned(dataSet, Tag.LUTDescriptor);
    if (descriptor.length != 3 || !dataSet.contains(Tag.LUTData)) {
      return;
    }
    long entries = entries(descriptor);
    long found = dataSet.get(Tag.LUTData).map(element -> element.length()).orElse(0L);
    boolean bytes = descriptor[2] <= 8 && found == Numbers.even(entries);
    if (found != entries * 2 && !bytes) {
      sink.accept(
          rule.finding("The data of a look-up table is not as long as its descriptor says")
              .at(at.item().path(Tag.LUTData))
              .expecting(entries * 2 + " bytes", found + " bytes"));
    }
  }

  /** Of a descriptor: 0 stands for 65536 entries. */
  private static long entries(long[] descriptor) {
    return descriptor[0] == 0 ? 65536 : descriptor[0];
  }

  /** The three values; the first may be written as a negative SS. */
  private static long[] unsigned(DataSet dataSet, int tag) {
    long[] values = Numbers.longs(dataSet, tag);
    if (values.length == 3) {
      values[0] &= 0xFFFF;
    }
    return values;
  }

  private static String text(long[] descriptor) {
    return descriptor[0] + "\\" + descriptor[1] + "\\" + descriptor[2];
  }
}
