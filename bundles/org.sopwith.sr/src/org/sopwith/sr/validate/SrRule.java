// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Templates;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** A rule about structured reports, made of its description and a method. */
final class SrRule extends BasicRule implements InstanceRule {
  /** Looks at a document; the rule makes the findings. */
  @FunctionalInterface
  interface Check {
    void check(MatchedDocument document, SrRule rule, Consumer<Finding> sink);
  }

  private final Documents documents;
  private final Check check;

  /**
   * @param id what follows {@code sr.}
   * @param section with its part, such as {@code PS3.16 6.1.6}
   */
  SrRule(
      Documents documents,
      String id,
      String title,
      Severity severity,
      String section,
      Check check) {
    super("sr." + id, title, severity, reference(section));
    this.documents = documents;
    this.check = check;
  }

  private static StandardReference reference(String section) {
    return new StandardReference(
        section,
        section.startsWith("PS3.16")
            ? Templates.standard().edition().edition()
            : Iods.standard().edition().edition());
  }

  @Override
  public void check(Instance instance, Consumer<Finding> sink) {
    documents.of(instance).ifPresent(document -> check.check(document, this, sink));
  }
}
