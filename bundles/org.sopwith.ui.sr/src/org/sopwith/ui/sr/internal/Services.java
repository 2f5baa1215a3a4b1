// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the service of the workbench that knows the templates of the workspace. */
public final class Services extends AbstractServiceFactory {
  private WorkspaceTemplates templates;

  @Override
  @SuppressWarnings("rawtypes") // as the platform declares it
  public synchronized Object create(
      Class service, IServiceLocator parent, IServiceLocator locator) {
    if (templates == null) {
      templates = new WorkspaceTemplates();
    }
    return templates;
  }
}
