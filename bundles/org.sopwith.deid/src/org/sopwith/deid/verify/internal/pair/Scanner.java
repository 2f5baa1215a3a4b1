// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.sopwith.deid.verify.internal.search.FrameText;
import org.sopwith.deid.verify.internal.search.UidHash;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.standard.DeidentificationTable;

/** Reads of an object what its counterpart can be found by. */
public final class Scanner {
  private static final int SMALL = 4096;
  private static final int MOST_UIDS = 64;

  private final DeidentificationTable table = DeidentificationTable.standard();

  /** The keys of an object. */
  public Scan scan(DicomFile file, Path path) throws IOException {
    DataSet dataSet = file.dataSet();
    Map<PairKey, Long> keys = new EnumMap<>(PairKey.class);
    long sopClass = UidHash.of(dataSet.string(Tag.SOPClassUID, ""));
    String uid = dataSet.string(Tag.SOPInstanceUID, "");
    if (!uid.isEmpty()) {
      keys.put(PairKey.UID, UidHash.of(uid));
    }
    long content = mix(sopClass, content(dataSet));
    keys.put(PairKey.CONTENT, content);
    if (FrameBytes.pixelData(dataSet).isPresent()) {
      long pixels = pixels(FrameBytes.pixelData(dataSet).get());
      keys.put(PairKey.PIXELS, mix(sopClass, pixels));
      keys.put(PairKey.PIXELS_AND_CONTENT, mix(content, pixels));
    }
    if (dataSet.contains(Tag.ContentSequence)) {
      long measurements = mix(sopClass, measurements(dataSet));
      long tree = mix(sopClass, tree(dataSet));
      keys.put(PairKey.MEASUREMENTS, measurements);
      keys.put(PairKey.TREE, tree);
      keys.put(PairKey.CONTENT_AND_MEASUREMENTS, mix(content, measurements));
      keys.put(PairKey.CONTENT_AND_TREE, mix(content, tree));
    }
    keys.put(PairKey.NUMBERS, mix(sopClass, numbers(dataSet)));
    String position = String.join("\\", dataSet.strings(Tag.ImagePositionPatient));
    if (!position.isBlank()) {
      long size = mix(sopClass, UidHash.of(dataSet.string(Tag.Rows, "")));
      keys.put(
          PairKey.POSITION,
          mix(
              mix(size, UidHash.of(position)),
              dataSet.strings(Tag.ImageOrientationPatient).hashCode()));
    }
    Map<Long, Long> uids = new HashMap<>();
    uids(dataSet, 0, uids);
    Whose whose = Whose.of(dataSet);
    return new Scan(
        path,
        UidHash.of(uid),
        UidHash.of(dataSet.string(Tag.StudyInstanceUID, "")),
        UidHash.of(dataSet.string(Tag.SeriesInstanceUID, "")),
        whose,
        whose.number(),
        keys,
        Map.copyOf(uids));
  }

  /** Concept, value and unit of each measurement of a report. */
  private static long measurements(DataSet item) {
    long hash = 0;
    for (DataSet child : item.items(Tag.ContentSequence)) {
      for (DataSet value : child.items(Tag.MeasuredValueSequence)) {
        hash = mix(hash, code(child, Tag.ConceptNameCodeSequence));
        hash = mix(hash, UidHash.of(value.string(Tag.NumericValue, "")));
        hash = mix(hash, code(value, Tag.MeasurementUnitsCodeSequence));
      }
      long below = measurements(child);
      hash = below == 0 ? hash : mix(hash, below);
    }
    return hash;
  }

  /** Relationship, type and concept of each content item, level by level. */
  private static long tree(DataSet item) {
    long hash = UidHash.of(item.string(Tag.RelationshipType, "") + item.string(Tag.ValueType, ""));
    hash = mix(hash, code(item, Tag.ConceptNameCodeSequence));
    for (DataSet child : item.items(Tag.ContentSequence)) {
      hash = mix(hash, tree(child));
    }
    return mix(hash, item.items(Tag.ContentSequence).size());
  }

  private static long code(DataSet item, int tag) {
    List<DataSet> codes = item.items(tag);
    return codes.isEmpty() ? 0 : UidHash.of(codes.get(0).string(Tag.CodeValue, ""));
  }

  private static void uids(DataSet dataSet, long place, Map<Long, Long> uids) {
    for (Element element : dataSet) {
      if (uids.size() == MOST_UIDS) {
        return;
      }
      long here = mix(place, element.tag());
      if (element.isSequence()) {
        for (int i = 0; i < element.items().size(); i++) {
          uids(element.items().get(i), mix(here, i), uids);
        }
      } else if (element.vr() == VR.UI && !element.isPrivate()) {
        String uid = element.string().orElse("");
        if (!uid.isEmpty() && Dictionary.standard().uid(uid).isEmpty()) {
          uids.put(here, UidHash.of(uid));
        }
      }
    }
  }

  private static long numbers(DataSet dataSet) {
    long hash = 0;
    for (int tag :
        new int[] {
          Tag.Rows,
          Tag.Columns,
          Tag.NumberOfFrames,
          Tag.SeriesNumber,
          Tag.AcquisitionNumber,
          Tag.InstanceNumber
        }) {
      hash = mix(hash, UidHash.of(dataSet.string(tag, "")));
    }
    return hash;
  }

  /**
   * Over the attributes that no row of Table E.1-1 is for and that de-identification writes not.
   */
  private long content(DataSet dataSet) throws IOException {
    long hash = 0;
    for (Element element : dataSet) {
      int tag = element.tag();
      boolean counts =
          !Tags.isPrivate(tag)
              && !Tags.isGroupLength(tag)
              && Tags.group(tag) != 0x0012
              && Tags.group(tag) < 0x5000
              && tag != Tag.SpecificCharacterSet
              && tag != Tag.BurnedInAnnotation
              && tag != Tag.RecognizableVisualFeatures
              && tag != Tag.LongitudinalTemporalInformationModified
              && tag != Tag.EncryptedAttributesSequence
              && table.find(tag).isEmpty();
      if (counts && !element.isEmpty() && !element.isEncapsulated()) {
        hash = mix(hash, tag);
        hash = mix(hash, value(element));
      }
    }
    return hash;
  }

  private long value(Element element) throws IOException {
    if (element.isSequence()) {
      long hash = element.items().size();
      for (DataSet item : element.items()) {
        hash = mix(hash, content(item));
      }
      return hash;
    }
    if (element.vr().isText()) {
      return element.strings().hashCode();
    }
    return Arrays.hashCode(element.bulk().bytes(0, SMALL));
  }

  private static long pixels(Element pixelData) throws IOException {
    CRC32C sum = new CRC32C();
    long length = 0;
    byte[] buffer = new byte[1 << 16];
    if (pixelData.isEncapsulated()) {
      Fragments fragments = pixelData.fragments().orElseThrow();
      for (int i = 1; i < fragments.count(); i++) {
        byte[] bytes = FrameText.without(fragments, i);
        length += bytes.length;
        sum.update(bytes);
      }
    } else {
      try (InputStream in = pixelData.bulk().open()) {
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
          length += count;
          sum.update(buffer, 0, count);
        }
      }
    }
    return length << 32 ^ sum.getValue();
  }

  static long mix(long hash, long value) {
    return (hash ^ value) * 0x9E3779B97F4A7C15L + 1;
  }
}
