// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.Operations;

/** The operations of all bundles that lend their class loaders; a service of the workbench. */
public final class OperationCatalog {
  private static final String EXTENSION_POINT = "org.sopwith.ui.operations";

  private final Operations operations;

  private OperationCatalog(Operations operations) {
    this.operations = operations;
  }

  /** Finds the bundles that bring operations. */
  public static OperationCatalog load() {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    for (IConfigurationElement element :
        Platform.getExtensionRegistry().getConfigurationElementsFor(EXTENSION_POINT)) {
      String named = element.getAttribute("bundle");
      String name = named == null ? element.getContributor().getName() : named;
      Bundle bundle = Platform.getBundle(name);
      BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
      if (wiring == null) {
        ILog.of(OperationCatalog.class)
            .warn("The bundle " + name + " that is to bring operations is not there");
      } else {
        loaders.add(wiring.getClassLoader());
      }
    }
    return new OperationCatalog(Operations.load(loaders));
  }

  /** The operation of this verb. */
  public Optional<Operation> find(String verb) {
    return operations.find(verb);
  }

  /** The declarations of all operations that menus show, by menu and title. */
  List<OperationDescriptor> inMenus() {
    return operations.all().stream()
        .map(Operation::descriptor)
        .filter(descriptor -> !descriptor.menu().isEmpty())
        .sorted(
            Comparator.<OperationDescriptor, String>comparing(
                    descriptor -> String.join("\n", descriptor.menu()))
                .thenComparing(OperationDescriptor::title))
        .toList();
  }
}
