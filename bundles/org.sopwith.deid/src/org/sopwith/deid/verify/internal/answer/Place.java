// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;

/**
 * The place of an attribute as answer keys write it: {@code <(0008,1140)>[<0000>]<(0008,1155)>},
 * items from 0, or {@code <(0019,"CREATOR",92)>}, the creator in capitals; or as an attribute path.
 */
final class Place {
  private static final Pattern STEP =
      Pattern.compile(
          "<?\\(([0-9A-Fa-f]{4}),(?:\"([^\"]*)\",([0-9A-Fa-f]{2})|([0-9A-Fa-f]{4}))\\)>?"
              + "(?:\\[<?(\\d+)>?])?");

  private Place() {}

  /** The element at a place of a data set. */
  static Optional<Element> find(DataSet root, String place) {
    Matcher step = STEP.matcher(place);
    if (!step.lookingAt()) {
      return byPath(root, place);
    }
    DataSet at = root;
    int position = 0;
    while (step.region(position, place.length()).lookingAt()) {
      Optional<Element> element = element(at, step);
      position = step.end();
      if (position == place.length() || element.isEmpty()) {
        return element;
      }
      int item = step.group(5) == null ? 0 : Integer.parseInt(step.group(5));
      Optional<DataSet> next = at.item(element.get().tag(), item);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static Optional<Element> byPath(DataSet root, String place) {
    try {
      return AttributePath.parse(place).find(root);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Element> element(DataSet dataSet, Matcher step) {
    int group = Integer.parseInt(step.group(1), 16);
    if (step.group(2) == null) {
      return dataSet.get(Tags.of(group, Integer.parseInt(step.group(4), 16)));
    }
    int low = Integer.parseInt(step.group(3), 16);
    for (Element element : dataSet) {
      if (Tags.group(element.tag()) == group
          && (element.tag() & 0xFF) == low
          && element.privateCreator().filter(step.group(2)::equalsIgnoreCase).isPresent()) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
