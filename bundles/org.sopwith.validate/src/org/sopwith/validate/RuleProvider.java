// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.List;
import java.util.Optional;

/**
 * Brings rules. A bundle announces its provider in {@code
 * META-INF/services/org.sopwith.validate.RuleProvider}; in OSGi it lends its class loader through
 * the extension point {@code org.sopwith.ui.operations}.
 */
public interface RuleProvider {
  default List<ItemRule> itemRules() {
    return List.of();
  }

  default List<ElementRule> elementRules() {
    return List.of();
  }

  default List<InstanceRule> instanceRules() {
    return List.of();
  }

  default List<CollectionRule> collectionRules() {
    return List.of();
  }

  /** The provider whose rules are not to be run beside these; empty for none. */
  default Optional<Class<? extends RuleProvider>> inPlaceOf() {
    return Optional.empty();
  }
}
