// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.operation.Rule;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;

/** A rule about an object before and after. */
public abstract class ObjectRule extends BasicRule implements Rule<ObjectPair> {
  protected ObjectRule(String id, String title, Severity severity, String section) {
    super(id, title, severity, section);
  }
}
