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
import org.sopwith.validate.Instance;

/**
 * Attributes of a patient, study, series or other entity are the same in all objects of it; one
 * that some of them do not have is a note. Of each entity it keeps a hash, the name of the file met
 * first and 4 bytes for each attribute.
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
  public Check begin() {
    return new Run();
  }

  /**
   * What was met first of an entity.
   *
   * @param file its number
   * @param tags what its IOD has for the entity, ascending; shared by all objects of the IOD
   * @param digests of the values, 0 where there is none
   */
  private record First(int file, int[] tags, int[] digests) {}

  /** Another value than in the first object, or a value in one of the two alone. */
  private record Difference(int tag, boolean here, boolean there, String file) {}

  private final class Run implements Check {
    private final HashIndex entities = new HashIndex();
    private final List<First> firsts = new ArrayList<>();
    private final FileNames files = new FileNames();

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
      for (Difference difference : compare(hash, file, tags, digests)) {
        report(dataSet, difference, file, sink);
      }
    }

    private synchronized List<Difference> compare(
        long hash, String file, int[] tags, int[] digests) {
      int number = entities.add(hash);
      if (number == firsts.size()) {
        firsts.add(new First(files.add(file), tags, digests));
        return List.of();
      }
      First first = firsts.get(number);
      List<Difference> differences = new ArrayList<>(0);
      int other = 0;
      for (int i = 0; i < tags.length; i++) {
        while (other < first.tags.length
            && Integer.compareUnsigned(first.tags[other], tags[i]) < 0) {
          other++;
        }
        if (other < first.tags.length
            && first.tags[other] == tags[i]
            && first.digests[other] != digests[i]) {
          differences.add(
              new Difference(
                  tags[i], digests[i] != 0, first.digests[other] != 0, files.get(first.file)));
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
                  found + ", other than in " + difference.file()));
    }

    @Override
    public void end(Consumer<Finding> sink) {}
  }
}
