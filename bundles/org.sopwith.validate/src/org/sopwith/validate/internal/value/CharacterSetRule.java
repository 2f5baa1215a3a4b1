// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.CharacterSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Text can be read with the Specific Character Set (PS3.3 Section C.12.1.1.2, PS3.5 6.1). */
final class CharacterSetRule extends BasicRule implements ElementRule {
  private static final StandardReference REPERTOIRE = StandardReference.of("PS3.5 6.1.2.1");
  private static final StandardReference BYTES = StandardReference.of("PS3.5 6.1");
  private static final String EXTENSIBLE = "ISO 2022 ";

  CharacterSetRule() {
    super(
        "value.character-set",
        "Text can be read with the character set",
        Severity.ERROR,
        ps33("C.12.1.1.2"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (at.tag() == Tag.SpecificCharacterSet) {
      checkTerms(at, sink);
    } else if (isWrong(at)) {
      sink.accept(
          isDefault(at)
              ? finding("Text has characters beyond ASCII, and there is no character set for them")
                  .see(REPERTOIRE)
                  .at(at.path())
                  .expecting("Specific Character Set (0008,0005) that says how to read it", "none")
              : finding("Text cannot be read with the character set")
                  .see(BYTES)
                  .at(at.path())
                  .expecting(
                      "text in " + String.join("\\", at.element().owner().characterSet().terms()),
                      Fixes.found(at)));
    }
  }

  private void checkTerms(ElementAt at, Consumer<Finding> sink) {
    List<String> terms = at.strings();
    for (String term : CharacterSet.of(terms).unknownTerms()) {
      sink.accept(
          finding("The character set is none of the Defined Terms")
              .at(at.path())
              .expecting("a Defined Term of PS3.3 C.12.1.1.2", term));
    }
    if (terms.size() > 1) {
      terms.stream()
          .filter(term -> !term.isEmpty() && !term.startsWith(EXTENSIBLE))
          .findFirst()
          .ifPresent(
              term ->
                  sink.accept(
                      finding("One of several character sets is not for code extensions")
                          .at(at.path())
                          .expecting("Defined Terms that begin with ISO 2022", term)));
    }
  }

  /** Whether the bytes of a text cannot be read for sure. */
  static boolean isWrong(ElementAt at) {
    if (!at.vr().usesCharacterSet() || isAscii(at.bytes())) {
      return false;
    }
    return isDefault(at) || at.strings().stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0);
  }

  private static boolean isDefault(ElementAt at) {
    List<String> terms = at.element().owner().characterSet().terms();
    return terms.isEmpty()
        || terms.size() == 1 && (terms.get(0).isEmpty() || terms.get(0).equals("ISO_IR 6"));
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b == 0x1B) {
        return false;
      }
    }
    return true;
  }
}
