// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;

/**
 * What becomes of private attributes under Retain Safe Private (PS3.15 E.3.10): what the original
 * says of them itself (Private Data Element Characteristics Sequence), else what Table E.3.10-1
 * lists stays, and all else goes.
 */
final class SafePrivate {
  private static final String HEAD = "Rtn. Safe Priv. Opt.";
  private static final Expected GONE = new Expected(Set.of("X"), HEAD + ": not known to be safe");
  private static final Expected LISTED = new Expected(Set.of("K"), HEAD + ": Table E.3.10-1");

  private SafePrivate() {}

  static Expected expected(Element element) {
    String creator = element.privateCreator().orElse("").strip();
    return declared(element, creator)
        .orElseGet(
            () ->
                Dictionary.standard().findPrivate(creator, element.tag()).isPresent()
                    ? LISTED
                    : GONE);
  }

  private static Optional<Expected> declared(Element element, String creator) {
    boolean listed = false;
    boolean met = false;
    boolean safe = true;
    for (DataSet item : root(element).items(Tag.PrivateDataElementCharacteristicsSequence)) {
      if (item.integer(Tag.PrivateGroupReference, 0) != Tags.group(element.tag())
          || !item.string(Tag.PrivateCreatorReference, "").strip().equals(creator)) {
        continue;
      }
      for (DataSet action : item.items(Tag.DeidentificationActionSequence)) {
        if (has(action.ints(Tag.IdentifyingPrivateElements), element)) {
          return Optional.of(declared(action.string(Tag.DeidentificationAction, "X")));
        }
      }
      listed |= has(item.ints(Tag.NonidentifyingPrivateElements), element);
      met = true;
      safe &= item.string(Tag.BlockIdentifyingInformationStatus, "").equals("SAFE");
    }
    return listed || met && safe ? Optional.of(declared("K")) : Optional.empty();
  }

  private static Expected declared(String action) {
    return new Expected(Set.of(action), HEAD + ": what the object says of it");
  }

  private static boolean has(int[] elements, Element element) {
    return Arrays.stream(elements).anyMatch(low -> low == (element.tag() & 0xFF));
  }

  private static DataSet root(Element element) {
    DataSet root = element.owner();
    while (root.parent().isPresent()) {
      root = root.parent().get();
    }
    return root;
  }
}
