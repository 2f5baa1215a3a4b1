// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.DataSet;

/** Numbers of attributes, whatever their VR; values that are no numbers are passed over. */
final class Numbers {
  private Numbers() {}

  static List<Double> doubles(DataSet item, int tag) {
    List<Double> numbers = new ArrayList<>();
    for (String text : item.strings(tag)) {
      try {
        numbers.add(Double.valueOf(text.strip()));
      } catch (NumberFormatException e) {
        // Said of the item by ContentProblem, where the count of values then does not fit.
      }
    }
    return numbers;
  }

  static List<Integer> ints(DataSet item, int tag) {
    return doubles(item, tag).stream().map(Double::intValue).toList();
  }

  static List<Long> longs(DataSet item, int tag) {
    return doubles(item, tag).stream().map(Double::longValue).toList();
  }

  static List<Float> floats(DataSet item, int tag) {
    return doubles(item, tag).stream().map(Double::floatValue).toList();
  }
}
