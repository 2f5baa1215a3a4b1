// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.Operations;
import org.sopwith.ui.ProviderBundles;

/** The operations of all bundles that lend their class loaders; a service of the workbench. */
public final class OperationCatalog {
  private final Operations operations;

  private OperationCatalog(Operations operations) {
    this.operations = operations;
  }

  /** Finds the bundles that bring operations. */
  public static OperationCatalog load() {
    return new OperationCatalog(Operations.load(ProviderBundles.classLoaders()));
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
