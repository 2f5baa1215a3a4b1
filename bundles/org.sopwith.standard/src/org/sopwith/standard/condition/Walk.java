// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.condition.ConditionPath.Step;

/** Follows a path through a data set to every place where its attribute is or might be. */
final class Walk {
  private final ConditionPath path;
  private final Situation situation;
  private final End end;

  /** What is asked at the end of a path. */
  @FunctionalInterface
  interface End {
    /**
     * The answer at one place.
     *
     * @param owner the data set that has the attribute, if it is there
     * @param tag the attribute
     * @param number the value or item that is meant from 1, 0 for any
     */
    Verdict at(DataSet owner, int tag, int number);
  }

  private Walk(ConditionPath path, Situation situation, End end) {
    this.path = path;
    this.situation = situation;
    this.end = end;
  }

  /** TRUE if it is so at one place, UNKNOWN if it is not known to be so at one, else FALSE. */
  static Verdict any(ConditionPath path, DataSet item, Situation situation, End end) {
    Walk walk = new Walk(path, situation, end);
    return switch (path.start()) {
      case ITEM -> walk.from(item, 0);
      case ROOT -> walk.from(up(item, Integer.MAX_VALUE), 0);
      case PARENT -> {
        DataSet around = up(item, path.levels());
        yield around == null ? Verdict.FALSE : walk.from(around, 0);
      }
      case FRAME -> walk.fromFrame(item);
    };
  }

  /** The data set so many levels up; null if there are fewer, the outermost for the maximum. */
  private static DataSet up(DataSet item, int levels) {
    DataSet found = item;
    for (int level = 0; level < levels; level++) {
      Optional<DataSet> parent = found.parent();
      if (parent.isEmpty()) {
        return levels == Integer.MAX_VALUE ? found : null;
      }
      found = parent.get();
    }
    return found;
  }

  private Verdict fromFrame(DataSet item) {
    DataSet group = item;
    while (group.parent().isPresent()) {
      int sequence = group.parentTag();
      if (sequence == Tag.PerFrameFunctionalGroupsSequence
          || sequence == Tag.SharedFunctionalGroupsSequence) {
        DataSet object = group.parent().get();
        return group.contains(path.steps().getFirst().tag())
            ? from(group, 0)
            : fromEach(
                object.items(
                    sequence == Tag.SharedFunctionalGroupsSequence
                        ? Tag.PerFrameFunctionalGroupsSequence
                        : Tag.SharedFunctionalGroupsSequence));
      }
      group = group.parent().get();
    }
    Verdict shared = fromEach(group.items(Tag.SharedFunctionalGroupsSequence));
    return shared == Verdict.TRUE
        ? shared
        : shared.or(fromEach(group.items(Tag.PerFrameFunctionalGroupsSequence)));
  }

  private Verdict fromEach(List<DataSet> groups) {
    Verdict verdict = Verdict.FALSE;
    for (int i = 0; i < groups.size() && verdict != Verdict.TRUE; i++) {
      verdict = verdict.or(from(groups.get(i), 0));
    }
    return verdict;
  }

  private Verdict from(DataSet dataSet, int index) {
    Step step = path.steps().get(index);
    DataSet owner = dataSet;
    if (step.referenced()) {
      Optional<String> uid = dataSet.string(Tag.ReferencedSOPInstanceUID);
      if (uid.isEmpty()) {
        return Verdict.FALSE;
      }
      Optional<DataSet> object = situation.referenced(uid.get());
      if (object.isEmpty()) {
        return Verdict.UNKNOWN;
      }
      owner = object.get();
    }
    if (index == path.steps().size() - 1) {
      return end.at(owner, step.tag(), step.number());
    }
    List<DataSet> items = owner.items(step.tag());
    if (step.number() > 0) {
      return step.number() > items.size()
          ? Verdict.FALSE
          : from(items.get(step.number() - 1), index + 1);
    }
    Verdict verdict = Verdict.FALSE;
    for (int i = 0; i < items.size() && verdict != Verdict.TRUE; i++) {
      verdict = verdict.or(from(items.get(i), index + 1));
    }
    return verdict;
  }
}
