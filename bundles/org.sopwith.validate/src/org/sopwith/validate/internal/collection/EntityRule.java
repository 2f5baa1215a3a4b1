// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.Instance;

/**
 * Attributes of a patient, study, series or other entity are the same in all objects of it. Of each
 * entity it keeps a hash and 4 bytes for each attribute; an attribute that is absent or empty in
 * one object agrees with any other.
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

  /** What was met first of an entity. */
  private static final class First {
    private final int file;
    private int[] tags;
    private int[] digests;

    First(int file, int[] tags, int[] digests) {
      this.file = file;
      this.tags = tags;
      this.digests = digests;
    }

    /** Index of the value met first; -1 if this is the first. */
    int indexOf(int tag, int digest) {
      for (int i = 0; i < tags.length; i++) {
        if (tags[i] == tag) {
          return i;
        }
      }
      tags = Arrays.copyOf(tags, tags.length + 1);
      digests = Arrays.copyOf(digests, digests.length + 1);
      tags[tags.length - 1] = tag;
      digests[digests.length - 1] = digest;
      return -1;
    }
  }

  private final class Run implements Check {
    private final HashIndex entities = new HashIndex();
    private final List<First> firsts = new ArrayList<>();
    private final FileNames files = new FileNames();
    private int[] lastTags = new int[0];

    @Override
    public void see(Instance instance, String file, Consumer<Finding> sink) {
      long hash = key.applyAsLong(instance.dataSet());
      if (hash == 0) {
        return;
      }
      int[] possible = attributes.apply(instance);
      int[] tags = new int[possible.length];
      int[] digests = new int[possible.length];
      int count = 0;
      for (int tag : possible) {
        Element element = instance.dataSet().get(tag).orElse(null);
        if (element != null && !element.isEmpty()) {
          tags[count] = tag;
          digests[count++] = (int) Hash.of(element);
        }
      }
      int[] differing = compare(hash, file, Arrays.copyOf(tags, count), digests);
      for (int i = 0; i < differing.length; i += 2) {
        report(instance.dataSet(), differing[i], differing[i + 1], file, sink);
      }
    }

    /** The tags that differ, each with the number of the file that it differs from. */
    private synchronized int[] compare(long hash, String file, int[] tags, int[] digests) {
      int number = entities.add(hash);
      if (number == firsts.size()) {
        // Objects of one kind have the same attributes: one array for all of them.
        lastTags = Arrays.equals(lastTags, tags) ? lastTags : tags;
        firsts.add(new First(files.add(file), lastTags, Arrays.copyOf(digests, tags.length)));
        return new int[0];
      }
      First first = firsts.get(number);
      int[] differing = new int[tags.length * 2];
      int count = 0;
      for (int i = 0; i < tags.length; i++) {
        int index = first.indexOf(tags[i], digests[i]);
        if (index >= 0 && first.digests[index] != digests[i]) {
          differing[count++] = tags[i];
          differing[count++] = first.file;
        }
      }
      return Arrays.copyOf(differing, count);
    }

    private void report(DataSet dataSet, int tag, int other, String file, Consumer<Finding> sink) {
      String otherFile;
      synchronized (this) {
        otherFile = files.get(other);
      }
      Element element = dataSet.get(tag).orElseThrow();
      sink.accept(
          finding("An attribute of the " + entity + " differs between its objects")
              .in(file)
              .at(element.path().toString())
              .expecting(
                  "the same value in all objects of the " + entity,
                  element.display(LONGEST) + ", other than in " + otherFile));
    }

    @Override
    public void end(Consumer<Finding> sink) {}
  }
}
