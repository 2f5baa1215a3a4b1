// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.Instance;

/** Objects of a series have different Instance Numbers, as a rule. */
final class InstanceNumberRule extends BasicRule implements CollectionRule {
  InstanceNumberRule() {
    super(
        "entity.instance-number",
        "No two objects of a series have the same Instance Number",
        Severity.NOTE,
        ps33("C.7.6.1"));
  }

  @Override
  public Check begin() {
    HashIndex numbers = new HashIndex();
    HashIndex instances = new HashIndex();
    return new Check() {
      @Override
      public void see(Instance instance, String file, Consumer<Finding> sink) {
        DataSet dataSet = instance.dataSet();
        String series = dataSet.string(Tag.SeriesInstanceUID, "");
        String number = dataSet.string(Tag.InstanceNumber, "");
        if (series.isEmpty() || number.isEmpty()) {
          return;
        }
        long inSeries = Hash.of(Hash.of(series), Hash.of(number));
        boolean taken;
        synchronized (numbers) {
          int before = instances.size();
          // A copy of an object has its number by right.
          boolean copy = instances.add(Hash.of(dataSet.string(Tag.SOPInstanceUID, ""))) < before;
          int known = numbers.size();
          taken = numbers.add(inSeries) < known && !copy;
        }
        if (taken) {
          sink.accept(
              finding("Another object of the series has the same Instance Number")
                  .in(file)
                  .at("InstanceNumber")
                  .expecting("", number));
        }
      }

      @Override
      public void end(Consumer<Finding> sink) {}
    };
  }
}
