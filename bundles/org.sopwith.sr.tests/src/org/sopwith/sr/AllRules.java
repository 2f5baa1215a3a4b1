// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr;

import java.util.List;
import java.util.Map;
import org.sopwith.sr.validate.SrRuleProvider;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** The rules about IODs and those about reports together, in OSGi too, where each has a loader. */
public final class AllRules {
  private AllRules() {}

  public static Validator validator() {
    List<ClassLoader> loaders =
        List.of(Rules.class.getClassLoader(), SrRuleProvider.class.getClassLoader());
    return new Validator(Rules.load(loaders), Map.of());
  }
}
