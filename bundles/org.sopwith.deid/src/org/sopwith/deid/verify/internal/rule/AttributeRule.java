// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;

/** A rule about an attribute before and after. */
public abstract class AttributeRule extends BasicRule implements Rule<AttributePair> {
  protected AttributeRule(String id, String title, Severity severity, String section) {
    super(id, title, severity, section);
  }

  /** A finding at the attribute's place, which says what the profile wants and what there is. */
  protected Finding finding(AttributePair pair, String message) {
    return finding(message)
        .in(pair.objects().file())
        .at(pair.path())
        .expecting(pair.expected().code(), pair.fate().word());
  }
}
