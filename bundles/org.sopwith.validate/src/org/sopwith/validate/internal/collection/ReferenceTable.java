// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.Instance;

/**
 * The objects that are referenced, each with the place of the first reference. Keeps some 45 bytes
 * of each.
 */
final class ReferenceTable implements CollectionRun.Seen {
  private final SeenInstances seen;
  private final HashIndex uids = new HashIndex();

  /** Numbers in {@link SeenInstances}; two times the number, plus 1 if the referrer is in it. */
  private int[] series = new int[0];

  private int[] studies = new int[0];
  private short[] classes = new short[0];
  private long[] files = new long[0];
  private int[] places = new int[0];
  private int[] itemNumbers = new int[0];
  private final List<String> paths = new ArrayList<>();
  private final Map<String, Integer> pathNumbers = new HashMap<>();

  private ReferenceTable(SeenInstances seen) {
    this.seen = seen;
  }

  /** The one of a run. */
  static ReferenceTable of(CollectionRun run) {
    return run.shared(ReferenceTable.class, () -> new ReferenceTable(SeenInstances.of(run)));
  }

  @Override
  public void see(Instance instance, String file) {
    DataSet dataSet = instance.dataSet();
    long ownSeries = seen.isCounted() ? References.hash(dataSet, Tag.SeriesInstanceUID) : 0;
    long ownStudy = seen.isCounted() ? References.hash(dataSet, Tag.StudyInstanceUID) : 0;
    References.forEach(
        dataSet,
        (item, inSeries, inStudy) -> {
          long to = References.hash(item, Tag.ReferencedSOPInstanceUID);
          if (to == 0) {
            return;
          }
          int before = uids.size();
          int number = uids.add(to);
          if (number == before) {
            add(number, item);
          }
          // Of several references to an object one may tell its series.
          if (series[number] < 0 && inSeries != 0) {
            series[number] = with(seen.series().number(inSeries), inSeries == ownSeries);
          }
          if (studies[number] < 0 && inStudy != 0) {
            studies[number] = with(seen.studies().number(inStudy), inStudy == ownStudy);
          }
        });
  }

  private static int with(int number, boolean own) {
    return number << 1 | (own ? 1 : 0);
  }

  private void add(int number, DataSet item) {
    series = Columns.grown(series, number);
    studies = Columns.grown(studies, number);
    classes = Columns.grown(classes, number);
    files = Columns.grown(files, number);
    places = Columns.grown(places, number);
    itemNumbers = Columns.grown(itemNumbers, number);
    series[number] = HashIndex.NONE;
    studies[number] = HashIndex.NONE;
    classes[number] = seen.sopClass(References.hash(item, Tag.ReferencedSOPClassUID));
    files[number] = seen.file();
    itemNumbers[number] = item.itemIndex() + 1;
    places[number] = place(item);
  }

  /** The path of the sequence; the number of the item is kept apart. */
  private int place(DataSet item) {
    String path =
        item.parent().map(owner -> AttributePath.of(owner, item.parentTag()).toString()).orElse("");
    return pathNumbers.computeIfAbsent(
        path,
        key -> {
          paths.add(key);
          return paths.size() - 1;
        });
  }

  /** How many objects are referenced. */
  int size() {
    return uids.size();
  }

  boolean isHere(int number) {
    return seen.find(uids.at(number)) >= 0;
  }

  /** Whether the object is here, of a SOP class, and the reference names another one. */
  boolean isOfOtherClass(int number) {
    int instance = seen.find(uids.at(number));
    return instance >= 0
        && seen.classOf(instance) != 0
        && seen.classOf(instance) != classes[number];
  }

  boolean tellsSeries(int number) {
    return series[number] >= 0;
  }

  /** Whether the series has an object here besides the one that refers. */
  boolean isSeriesHere(int number) {
    return isHere(series[number], seen.series());
  }

  /** Whether the study has an object here besides the one that refers. */
  boolean isStudyHere(int number) {
    return isHere(studies[number], seen.studies());
  }

  private static boolean isHere(int withOwn, SeenInstances.Counts counts) {
    return withOwn >= 0 && counts.of(withOwn >> 1) > (withOwn & 1);
  }

  /** Key of the file with the first reference. */
  long file(int number) {
    return files[number];
  }

  /** The path of the item with the first reference. */
  String path(int number) {
    return paths.get(places[number]) + "[" + itemNumbers[number] + "]";
  }
}
