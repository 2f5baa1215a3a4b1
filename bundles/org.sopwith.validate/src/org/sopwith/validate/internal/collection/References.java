// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/** Goes through the references to composite objects in a data set. */
final class References {
  /** UIDs of the SOP classes of composite objects begin so (PS3.4 Annex B). */
  private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

  /** Takes a reference. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param item holds Referenced SOP Class and Instance UID
     * @param series hash of the series that the reference says the object is in, or 0
     * @param study hash of that study, or 0
     */
    void visit(DataSet item, long series, long study);
  }

  private References() {}

  static void forEach(DataSet dataSet, Visitor visitor) {
    long study = hash(dataSet, Tag.StudyInstanceUID);
    forEach(dataSet, 0, study, visitor);
  }

  private static void forEach(DataSet dataSet, long series, long study, Visitor visitor) {
    for (Element element : dataSet) {
      if (element.isPrivate() || !element.isSequence()) {
        continue;
      }
      for (DataSet item : element.items()) {
        long inSeries = or(hash(item, Tag.SeriesInstanceUID), series);
        long inStudy = or(hash(item, Tag.StudyInstanceUID), study);
        if (item.contains(Tag.ReferencedSOPInstanceUID)
            && item.string(Tag.ReferencedSOPClassUID, "").startsWith(STORAGE)) {
          visitor.visit(item, inSeries, inStudy);
        }
        forEach(item, inSeries, inStudy, visitor);
      }
    }
  }

  private static long or(long hash, long otherwise) {
    return hash == 0 ? otherwise : hash;
  }

  /** Hash of a UID, 0 if there is none. */
  static long hash(DataSet dataSet, int tag) {
    if (!dataSet.contains(tag)) {
      return 0;
    }
    String uid = dataSet.string(tag, "");
    return uid.isEmpty() ? 0 : Hash.of(uid);
  }
}
