// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.Instance;

/**
 * References to objects among those checked. Since objects come in any order they are looked up at
 * the end: some 60 bytes are kept for each object that is referenced, 8 for each other one, and the
 * place of the first reference alone.
 */
final class ReferenceRule extends BasicRule implements CollectionRule {
  /** What is asked of a reference at the end. */
  enum Question {
    /** Its series or study is there and the object is not. */
    DANGLING,
    /** Neither the object nor its series or study is there. */
    OUTSIDE,
    /** It names another SOP class than the object has. */
    CLASS
  }

  private final Question question;

  ReferenceRule(String id, String title, Severity severity, Question question) {
    super(id, title, severity, ps33("10.3"));
    this.question = question;
  }

  @Override
  public boolean onByDefault() {
    return question != Question.OUTSIDE;
  }

  @Override
  public Check begin() {
    return new Run();
  }

  private final class Run implements Check {
    private final HashIndex instances = new HashIndex();
    private long[] classes = new long[64];
    private final HashIndex seriesAndStudies = new HashIndex();

    private final HashIndex referenced = new HashIndex();
    private long[] series = new long[64];
    private long[] studies = new long[64];
    private long[] referencedClasses = new long[64];
    private int[] places = new int[64];
    private int[] itemNumbers = new int[64];
    private int[] filesOf = new int[64];

    private final FileNames files = new FileNames();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> pathNumbers = new HashMap<>();

    @Override
    public synchronized void see(Instance instance, String file, Consumer<Finding> sink) {
      DataSet dataSet = instance.dataSet();
      long uid = References.hash(dataSet, Tag.SOPInstanceUID);
      if (uid != 0) {
        int number = instances.add(uid);
        classes = grown(classes, number);
        classes[number] = References.hash(dataSet, Tag.SOPClassUID);
      }
      addSeen(References.hash(dataSet, Tag.SeriesInstanceUID));
      addSeen(References.hash(dataSet, Tag.StudyInstanceUID));
      int[] fileNumber = {-1};
      References.forEach(
          dataSet,
          (item, inSeries, inStudy) -> {
            long to = References.hash(item, Tag.ReferencedSOPInstanceUID);
            if (to != 0) {
              int before = referenced.size();
              int number = referenced.add(to);
              if (number == before) {
                if (fileNumber[0] < 0) {
                  fileNumber[0] = files.add(file);
                }
                addReference(number, item, fileNumber[0]);
              }
              // Of several references to an object one may tell its series.
              series[number] = series[number] == 0 ? inSeries : series[number];
              studies[number] = studies[number] == 0 ? inStudy : studies[number];
            }
          });
    }

    private void addSeen(long hash) {
      if (hash != 0) {
        seriesAndStudies.add(hash);
      }
    }

    private void addReference(int number, DataSet item, int file) {
      series = grown(series, number);
      studies = grown(studies, number);
      referencedClasses = grown(referencedClasses, number);
      places = grown(places, number);
      itemNumbers = grown(itemNumbers, number);
      filesOf = grown(filesOf, number);
      referencedClasses[number] = References.hash(item, Tag.ReferencedSOPClassUID);
      itemNumbers[number] = item.itemIndex() + 1;
      filesOf[number] = file;
      places[number] = place(item);
    }

    /** The path of the sequence; the number of the item is kept apart. */
    private int place(DataSet item) {
      String path =
          item.parent()
              .map(owner -> AttributePath.of(owner, item.parentTag()).toString())
              .orElse("");
      return pathNumbers.computeIfAbsent(
          path,
          key -> {
            paths.add(key);
            return paths.size() - 1;
          });
    }

    @Override
    public synchronized void end(Consumer<Finding> sink) {
      for (int i = 0; i < referenced.size(); i++) {
        int instance = instances.find(referenced.at(i));
        switch (question) {
          case CLASS -> {
            if (instance >= 0
                && classes[instance] != 0
                && classes[instance] != referencedClasses[i]) {
              sink.accept(
                  at(i, "A reference names another SOP class than the object has", "Class"));
            }
          }
          case DANGLING -> {
            if (instance < 0 && isHere(series[i])) {
              sink.accept(
                  at(
                      i,
                      "The series of a referenced object is here, the object is not",
                      "Instance"));
            } else if (instance < 0 && series[i] != 0 && isHere(studies[i])) {
              sink.accept(
                  at(i, "The study of a referenced object is here, its series is not", "Instance"));
            }
          }
          case OUTSIDE -> {
            if (instance < 0 && !isHere(series[i]) && (series[i] == 0 || !isHere(studies[i]))) {
              sink.accept(at(i, "A referenced object is not here", "Instance"));
            }
          }
        }
      }
    }

    private boolean isHere(long hash) {
      return hash != 0 && seriesAndStudies.find(hash) != HashIndex.NONE;
    }

    private Finding at(int i, String message, String what) {
      return finding(message)
          .in(files.get(filesOf[i]))
          .at(paths.get(places[i]) + "[" + itemNumbers[i] + "].ReferencedSOP" + what + "UID");
    }
  }

  private static long[] grown(long[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, Math.max(index + 1, index * 2));
  }

  private static int[] grown(int[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, Math.max(index + 1, index * 2));
  }
}
