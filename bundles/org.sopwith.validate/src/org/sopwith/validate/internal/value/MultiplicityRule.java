// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.operation.edit.ValueMultiplicity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** The number of values is what the dictionary allows (PS3.6 Section 6, PS3.5 Section 6.4). */
final class MultiplicityRule extends BasicRule implements ElementRule {
  MultiplicityRule() {
    super(
        "value.multiplicity",
        "The number of values is that of the dictionary",
        Severity.ERROR,
        new StandardReference("PS3.6 6", Dictionary.standard().edition()));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    VR vr = at.vr();
    if (at.entry().isEmpty() || vr.isSequence() || vr.isBinary()) {
      return;
    }
    String vm = at.entry().get().vm();
    int count = count(at, vr);
    boolean one = count == 1 && vm.startsWith("1") && (vm.length() == 1 || vm.charAt(1) == '-');
    if (!one && !ValueMultiplicity.allows(vm, count)) {
      sink.accept(
          finding("The number of values is not one that PS3.6 allows")
              .at(at.path())
              .expecting(vm, String.valueOf(count)));
    }
  }

  private static int count(ElementAt at, VR vr) {
    if (!vr.isText()) {
      return (int) Math.min(Integer.MAX_VALUE, at.element().length() / vr.unit());
    }
    byte[] bytes = at.bytes();
    if (!vr.isMultiValued()) {
      return bytes.length == 0 ? 0 : 1;
    }
    int count = 1;
    boolean blank = true;
    for (byte b : bytes) {
      if (b < 0 || b == 0x1B) {
        // In character sets of several bytes a byte like a backslash may be part of a character.
        return at.strings().size();
      }
      blank &= b == ' ' || b == 0;
      if (b == '\\') {
        count++;
      }
    }
    return blank ? 0 : count;
  }
}
