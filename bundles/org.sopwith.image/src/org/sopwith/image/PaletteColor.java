// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.internal.Numbers;
import org.sopwith.image.internal.SegmentedPalette;

/**
 * The colours of PALETTE COLOR pixels (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6, C.7.9), plain or segmented.
 *
 * @param firstMapped stored value of the first colour
 * @param colours packed 0xFFRRGGBB; treat it as read-only
 */
public record PaletteColor(int firstMapped, int[] colours) {
  /** Reads the palette; empty if it is missing or does not agree with its descriptors. */
  public static Optional<PaletteColor> of(DataSet root, boolean signed) {
    Optional<int[]> red =
        channel(
            root,
            signed,
            Tag.RedPaletteColorLookupTableDescriptor,
            Tag.RedPaletteColorLookupTableData,
            Tag.SegmentedRedPaletteColorLookupTableData);
    Optional<int[]> green =
        channel(
            root,
            signed,
            Tag.GreenPaletteColorLookupTableDescriptor,
            Tag.GreenPaletteColorLookupTableData,
            Tag.SegmentedGreenPaletteColorLookupTableData);
    Optional<int[]> blue =
        channel(
            root,
            signed,
            Tag.BluePaletteColorLookupTableDescriptor,
            Tag.BluePaletteColorLookupTableData,
            Tag.SegmentedBluePaletteColorLookupTableData);
    if (red.isEmpty() || green.isEmpty() || blue.isEmpty()) {
      return Optional.empty();
    }
    int[] colours =
        new int[Math.min(red.get().length, Math.min(green.get().length, blue.get().length))];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = 0xFF000000 | red.get()[i] << 16 | green.get()[i] << 8 | blue.get()[i];
    }
    int first = Numbers.ints(root, Tag.RedPaletteColorLookupTableDescriptor)[1];
    return Optional.of(new PaletteColor(signed ? (short) first : first, colours));
  }

  /** One channel brought to eight bits. */
  private static Optional<int[]> channel(
      DataSet root, boolean signed, int descriptor, int data, int segmented) {
    Optional<LookupTable> table =
        root.contains(data)
            ? LookupTable.of(root, descriptor, data, signed)
            : SegmentedPalette.expand(Numbers.ints(root, descriptor), root.bytes(segmented))
                .map(e -> new LookupTable(0, Numbers.ints(root, descriptor)[2], e, ""));
    return table.map(PaletteColor::eightBits);
  }

  /** Eight-bit entries are often written in the low byte of 16-bit ones; the values tell. */
  private static int[] eightBits(LookupTable table) {
    int[] entries = table.entries().clone();
    int shift = 0;
    for (int entry : entries) {
      shift = entry > 255 ? Math.max(8, table.bits() - 8) : shift;
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entries[i] >> shift & 0xFF;
    }
    return entries;
  }

  /** The colour of a stored value. */
  public int colour(int stored) {
    long index = (long) stored - firstMapped;
    return colours[(int) Math.max(0, Math.min(colours.length - 1L, index))];
  }
}
