// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import org.sopwith.operation.Rule;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;

/** A rule about a result alone. */
public abstract class ResultRule extends BasicRule implements Rule<ResultObject> {
  protected ResultRule(String id, String title, Severity severity, String section) {
    super(id, title, severity, section);
  }
}
