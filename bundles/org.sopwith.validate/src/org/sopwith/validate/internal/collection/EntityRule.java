// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;

/**
 * Attributes of a patient, study, series or other entity are the same in all objects of it; one
 * that some of them do not have is a note. What is kept of an entity: see {@link FirstObjects}.
 */
final class EntityRule extends BasicRule implements CollectionRule {
  private static final int LONGEST = 64;

  private final String entity;
  private final ToLongFunction<DataSet> key;
  private final Function<Instance, int[]> attributes;

  /**
   * @param entity for the message: {@code patient}
   * @param key a hash that all objects of the entity share, 0 if it cannot be told
   * @param attributes tags that must agree, ascending
   */
  EntityRule(
      String id,
      String title,
      Severity severity,
      String section,
      String entity,
      ToLongFunction<DataSet> key,
      Function<Instance, int[]> attributes) {
    super(id, title, severity, ps33(section));
    this.entity = entity;
    this.key = key;
    this.attributes = attributes;
  }

  @Override
  public Check begin(CollectionRun run) {
    return new Run();
  }

  /** Another value than in the first object, or a value in one of the two alone. */
  private record Difference(int tag, boolean here, boolean there, long file) {}

  private final class Run implements Check {
    private final FirstObjects firsts = new FirstObjects();

    @Override
    public void see(Instance instance, String file, Consumer<Finding> sink) {
      DataSet dataSet = instance.dataSet();
      long hash = key.applyAsLong(dataSet);
      if (hash == 0) {
        return;
      }
      int[] tags = attributes.apply(instance);
      int[] digests = new int[tags.length];
      for (int i = 0; i < tags.length; i++) {
        Element element = dataSet.get(tags[i]).orElse(null);
        if (element != null && !element.isEmpty()) {
          int digest = (int) Hash.of(element);
          digests[i] = digest == 0 ? 1 : digest;
        }
      }
      int first = firsts.add(hash, FileNames.key(file), tags, digests);
      if (first >= 0) {
        for (Difference difference : compare(first, tags, digests)) {
          report(dataSet, difference, file, sink);
        }
      }
    }

    private List<Difference> compare(int first, int[] tags, int[] digests) {
      int[] firstTags = firsts.tags(first);
      int[] firstDigests = firsts.digests(first);
      List<Difference> differences = new ArrayList<>(0);
      int other = 0;
      for (int i = 0; i < tags.length; i++) {
        while (other < firstTags.length && Integer.compareUnsigned(firstTags[other], tags[i]) < 0) {
          other++;
        }
        if (other < firstTags.length
            && firstTags[other] == tags[i]
            && firstDigests[other] != digests[i]) {
          differences.add(
              new Difference(
                  tags[i], digests[i] != 0, firstDigests[other] != 0, firsts.file(first)));
        }
      }
      return differences;
    }

    private void report(
        DataSet dataSet, Difference difference, String file, Consumer<Finding> sink) {
      boolean both = difference.here() && difference.there();
      String found =
          difference.here()
              ? dataSet.get(difference.tag()).map(e -> e.display(LONGEST)).orElse("")
              : "no value";
      sink.accept(
          finding(
                  "An attribute of the "
                      + entity
                      + (both
                          ? " differs between its objects"
                          : " has a value in some of its objects alone"))
              .as(both ? severity() : Severity.NOTE)
              .in(file)
              .at(AttributePath.of(dataSet, difference.tag()).toString())
              .expecting(
                  "the same in all objects of the " + entity,
                  found + ", other than in " + FileNames.standIn(difference.file())));
    }

    @Override
    public void end(FileNames names, boolean complete, Consumer<Finding> sink) {}
  }
}
