// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;
import org.sopwith.deid.verify.internal.search.FrameText;
import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.standard.DeidentificationTable;

/**
 * What is looked at of objects that nothing exact pairs: how many of the attributes that every
 * profile keeps they have in common, and whether anything is that one object alone has.
 *
 * @param sopClass hash of its SOP Class UID
 * @param kept of each attribute that every profile keeps
 * @param own of what tells images of a series apart: parts of the pixels, position, times
 */
record Likeness(long sopClass, Set<Long> kept, Set<Long> own) {
  private static final int PARTS = 16;
  private static final int SHORTEST_PART = 64;
  private static final int MOST = 4096;
  private static final int[] POSITION = {
    Tag.ImagePositionPatient, Tag.SliceLocation, Tag.AcquisitionTime, Tag.ContentTime
  };

  static Likeness of(DataSet dataSet) throws IOException {
    Set<Long> kept = new HashSet<>();
    for (Element element : dataSet) {
      boolean counts =
          !element.isEmpty()
              && !element.isSequence()
              && !element.isPrivate()
              && Tags.group(element.tag()) != 0x0012
              && Tags.group(element.tag()) < 0x5000
              && element.vr() != VR.UI
              && DeidentificationTable.standard().find(element.tag()).isEmpty();
      if (counts) {
        kept.add(Scanner.mix(element.tag(), value(element)));
      }
    }
    Set<Long> own = new HashSet<>();
    for (int tag : POSITION) {
      String value = String.join("\\", dataSet.strings(tag));
      if (!value.isBlank()) {
        own.add(Scanner.mix(tag, UidHash.of(value)));
      }
    }
    if (FrameBytes.pixelData(dataSet).isPresent()) {
      pixels(FrameBytes.pixelData(dataSet).get(), own);
    }
    return new Likeness(UidHash.of(dataSet.string(Tag.SOPClassUID, "")), kept, own);
  }

  private static long value(Element element) throws IOException {
    return element.vr().isText()
        ? element.strings().hashCode()
        : Arrays.hashCode(element.bulk().bytes(0, MOST));
  }

  /** Of parts of the pixels: a region that was blanked leaves others as they were. */
  private static void pixels(Element pixelData, Set<Long> own) throws IOException {
    if (pixelData.isEncapsulated()) {
      Fragments fragments = pixelData.fragments().orElseThrow();
      for (int i = 1; i < Math.min(fragments.count(), PARTS + 1); i++) {
        add(FrameText.without(fragments, i), i, own);
      }
      return;
    }
    long part = Math.max(SHORTEST_PART, pixelData.length() / PARTS);
    for (int i = 0; i * part < pixelData.length() && i < PARTS; i++) {
      add(pixelData.bulk().bytes(i * part, (int) Math.min(part, 1 << 20)), i, own);
    }
  }

  /** Parts of one value alone are blank, or air, as in others. */
  private static void add(byte[] bytes, int number, Set<Long> own) {
    boolean varied = false;
    for (int i = 2; i < bytes.length && !varied; i++) {
      varied = bytes[i] != bytes[i - 2];
    }
    if (varied) {
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      own.add(Scanner.mix(-1 - number, sum.getValue()));
    }
  }

  /**
   * The share of attributes that two objects have in common; 0 if nothing says that they are one.
   */
  double with(Likeness other) {
    if (sopClass != other.sopClass || own.stream().noneMatch(other.own::contains)) {
      return 0;
    }
    return (double) (common(kept, other.kept) + common(own, other.own))
        / Math.max(1, Math.max(kept.size() + own.size(), other.kept.size() + other.own.size()));
  }

  private static long common(Set<Long> one, Set<Long> other) {
    return one.stream().filter(other::contains).count();
  }
}
