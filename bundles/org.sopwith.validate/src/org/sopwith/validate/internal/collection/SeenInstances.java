// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;

/**
 * The objects seen by SOP Instance UID, numbered in the order met, with how many of them each
 * series and study has. Keeps some 30 bytes of an object and of a series.
 */
final class SeenInstances implements CollectionRun.Seen {
  private final HashIndex uids = new HashIndex();
  private long[] files = new long[0];
  private short[] classes = new short[0];
  private final HashIndex classHashes = new HashIndex();
  private final Counts series = new Counts();
  private final Counts studies = new Counts();

  private long file;
  private int last;
  private boolean isNew;

  /** The one of a run. */
  static SeenInstances of(CollectionRun run) {
    return run.shared(SeenInstances.class, SeenInstances::new);
  }

  @Override
  public void see(Instance instance, String name) {
    DataSet dataSet = instance.dataSet();
    file = FileNames.key(name);
    last = HashIndex.NONE;
    isNew = false;
    long uid = References.hash(dataSet, Tag.SOPInstanceUID);
    if (uid == 0) {
      return;
    }
    int before = uids.size();
    last = uids.add(uid);
    isNew = last == before;
    if (isNew) {
      files = Columns.grown(files, last);
      files[last] = file;
      classes = Columns.grown(classes, last);
      classes[last] = sopClass(References.hash(dataSet, Tag.SOPClassUID));
      series.count(References.hash(dataSet, Tag.SeriesInstanceUID));
      studies.count(References.hash(dataSet, Tag.StudyInstanceUID));
    }
  }

  /** Whether the last object has a SOP Instance UID, and no earlier one has it. */
  boolean isNew() {
    return isNew;
  }

  /** Whether the last object has a SOP Instance UID. */
  boolean isCounted() {
    return last >= 0;
  }

  /** Key of the last object's file. */
  long file() {
    return file;
  }

  /** Key of the file that had the last object's UID first. */
  long firstFile() {
    return files[last];
  }

  /** The number of the object with this hash of its UID, or {@link HashIndex#NONE}. */
  int find(long uid) {
    return uids.find(uid);
  }

  /** A number for the hash of a SOP Class UID; 0 for none. */
  short sopClass(long hash) {
    return hash == 0 ? 0 : (short) (classHashes.add(hash) + 1);
  }

  /** The number of an object's SOP class. */
  short classOf(int instance) {
    return classes[instance];
  }

  Counts series() {
    return series;
  }

  Counts studies() {
    return studies;
  }

  /** How many objects something has. */
  static final class Counts {
    private final HashIndex hashes = new HashIndex();
    private int[] counts = new int[0];

    /** The number of a hash; {@link HashIndex#NONE} for 0. */
    int number(long hash) {
      if (hash == 0) {
        return HashIndex.NONE;
      }
      int number = hashes.add(hash);
      counts = Columns.grown(counts, number);
      return number;
    }

    private void count(long hash) {
      int number = number(hash);
      if (number >= 0) {
        counts[number]++;
      }
    }

    /** How many objects there are of this number; 0 for none. */
    int of(int number) {
      return number < 0 ? 0 : counts[number];
    }
  }
}
