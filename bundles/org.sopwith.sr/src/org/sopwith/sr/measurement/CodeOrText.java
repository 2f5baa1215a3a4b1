// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import org.sopwith.standard.Code;

/** What a template takes as a code or else as a text. */
public record CodeOrText(Optional<Code> code, Optional<String> text) {
  public CodeOrText {
    if (code.isPresent() == text.isPresent()) {
      throw new IllegalArgumentException("It is either a code or a text.");
    }
    text.ifPresent(one -> Items.required(one, "A text"));
  }

  /** A code. */
  public static CodeOrText of(Code code) {
    return new CodeOrText(Optional.of(code), Optional.empty());
  }

  /** A text. */
  public static CodeOrText of(String text) {
    return new CodeOrText(Optional.empty(), Optional.of(text));
  }
}
