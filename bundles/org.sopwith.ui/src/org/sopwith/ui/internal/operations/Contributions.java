// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** What bundles add to the wizards of operations. */
final class Contributions {
  private Contributions() {}

  /**
   * The first contribution of a kind.
   *
   * @param attributes what its attributes have to be
   */
  static <T> Optional<T> find(String element, Class<T> type, Map<String, String> attributes) {
    for (IConfigurationElement one :
        Platform.getExtensionRegistry().getConfigurationElementsFor("org.sopwith.ui.operations")) {
      boolean fits =
          one.getName().equals(element)
              && attributes.entrySet().stream()
                  .allMatch(wanted -> wanted.getValue().equals(one.getAttribute(wanted.getKey())));
      if (fits) {
        try {
          return Optional.of(type.cast(one.createExecutableExtension("class")));
        } catch (CoreException e) {
          ILog.of(Contributions.class).error("A contribution to a wizard cannot be had", e);
        }
      }
    }
    return Optional.empty();
  }
}
