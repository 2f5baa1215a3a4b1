// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.sopwith.ui.OperationRunner;
import org.sopwith.ui.WorkspaceObjects;
import org.sopwith.ui.internal.explorer.Library;
import org.sopwith.ui.internal.operations.OperationCatalog;
import org.sopwith.ui.internal.operations.Runner;

/** Makes the workbench's own services, one of each. */
public final class Services extends AbstractServiceFactory {
  private Library library;
  private OperationCatalog operations;

  @Override
  @SuppressWarnings("rawtypes") // as the platform declares it
  public Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
    if (service == Library.class || service == WorkspaceObjects.class) {
      if (library == null) {
        library = new Library();
      }
      return library;
    }
    if (operations == null) {
      operations = OperationCatalog.load();
    }
    return service == OperationRunner.class ? new Runner(operations) : operations;
  }
}
