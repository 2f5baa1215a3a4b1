// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** The VR that a header names is the one of the dictionary (PS3.6 Section 6). */
final class VrRule extends BasicRule implements ElementRule {
  private static final StandardReference CREATORS = StandardReference.of("PS3.5 7.8.1");
  private static final StandardReference UNKNOWN = StandardReference.of("PS3.5 6.2.2");

  VrRule() {
    super(
        "value.vr",
        "The VR is that of the dictionary",
        Severity.ERROR,
        new StandardReference("PS3.6 6", Dictionary.standard().edition()));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    VR vr = at.vr();
    if (at.entry().isPresent()) {
      List<VR> vrs = at.entry().get().vrs();
      if (vrs.isEmpty()) {
        return;
      }
      if (!vrs.contains(vr)) {
        sink.accept(
            finding("The VR is not the one that PS3.6 gives the attribute")
                .at(at.path())
                .expecting(words(vrs), vr.name()));
      } else if (at.element().isWrittenAsUn()) {
        sink.accept(
            finding("The VR is written as unknown, though PS3.6 knows it")
                .see(UNKNOWN)
                .as(Severity.WARNING)
                .at(at.path())
                .expecting(words(vrs), "UN"));
      }
    } else if (Tags.isPrivateCreator(at.tag()) && vr != VR.LO) {
      sink.accept(
          finding("A private creator has another VR than LO")
              .see(CREATORS)
              .at(at.path())
              .expecting("LO", vr.name()));
    }
  }

  private static String words(List<VR> vrs) {
    return vrs.stream().map(VR::name).collect(Collectors.joining(" or "));
  }
}
