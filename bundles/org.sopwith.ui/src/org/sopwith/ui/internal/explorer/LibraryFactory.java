// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the workbench's one {@link Library}. */
public final class LibraryFactory extends AbstractServiceFactory {
  private Library library;

  @Override
  @SuppressWarnings("rawtypes") // as the platform declares it
  public Object create(
      Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
    if (library == null) {
      library = new Library();
    }
    return library;
  }
}
