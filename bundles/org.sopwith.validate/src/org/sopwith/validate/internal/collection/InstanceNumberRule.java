// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
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
  public Check begin(CollectionRun run) {
    SeenInstances seen = SeenInstances.of(run);
    HashIndex numbers = new HashIndex();
    return new Check() {
      @Override
      public void see(Instance instance, String file, Consumer<Finding> sink) {
        DataSet dataSet = instance.dataSet();
        String series = dataSet.string(Tag.SeriesInstanceUID, "");
        String number = dataSet.string(Tag.InstanceNumber, "");
        if (series.isEmpty() || number.isEmpty()) {
          return;
        }
        int known = numbers.size();
        boolean taken = numbers.add(Hash.of(Hash.of(series), Hash.of(number))) < known;
        // A copy of an object has its number by right.
        if (taken && (seen.isNew() || !seen.isCounted())) {
          sink.accept(
              finding("Another object of the series has the same Instance Number")
                  .in(file)
                  .at("InstanceNumber")
                  .expecting("", number));
        }
      }

      @Override
      public void end(FileNames names, boolean complete, Consumer<Finding> sink) {}
    };
  }
}
