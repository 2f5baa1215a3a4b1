// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.VR;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.operation.edit.ValueMultiplicity;
import org.sopwith.validate.ElementAt;

/** What several rules say of a value and do to it. */
final class Fixes {
  private static final int LONGEST = 64;

  private Fixes() {}

  /** The value as findings show it. */
  static String found(ElementAt at) {
    return at.element().display(LONGEST);
  }

  /** The edit that gives the element this value. */
  static List<String> set(ElementAt at, String text) {
    return new Edit.Set(at.element().path(), Optional.empty(), text).words();
  }

  /** The edit that gives the element the value that it has, if that can be written. */
  static Optional<List<String>> setAgain(ElementAt at) {
    VR vr = at.vr();
    List<String> values = at.strings();
    boolean right =
        values.stream().allMatch(value -> ValueChecks.problem(vr, value).isEmpty())
            && at.entry().isPresent()
            && ValueMultiplicity.allows(at.entry().get().vm(), values.size());
    return right ? Optional.of(set(at, String.join("\\", values))) : Optional.empty();
  }
}
