// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import java.io.IOException;
import java.util.Collection;
import org.sopwith.deid.verify.internal.VerificationRun;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.validate.Rules;

/**
 * Verifies what a de-identification has done: that no identifier of the originals is left anywhere,
 * that each attribute was treated as the profile says, and that what stays is as good as before. It
 * holds of each object some numbers and of each identifier its spellings, never objects.
 */
public final class Verifier {
  private final Rules rules;

  /** Compares the validity of objects by all rules there are. */
  public Verifier() {
    this(Rules.load());
  }

  /**
   * @param loaders the class loaders that know all rules about validity; see {@link Rules#load}
   */
  public Verifier(Collection<ClassLoader> loaders) {
    this(Rules.load(loaders));
  }

  private Verifier(Rules rules) {
    this.rules = rules;
  }

  /**
   * Verifies.
   *
   * @throws OperationException if there is nothing to verify
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public Verification verify(VerificationRequest request, Progress progress)
      throws OperationException, IOException {
    return new VerificationRun(request, rules, progress).run();
  }
}
