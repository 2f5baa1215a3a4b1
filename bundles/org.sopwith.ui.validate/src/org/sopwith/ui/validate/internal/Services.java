// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the service of the workbench that knows the rules. */
public final class Services extends AbstractServiceFactory {
  private RuleBook rules;

  @Override
  @SuppressWarnings("rawtypes") // as the platform declares it
  public Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
    if (rules == null) {
      rules = new RuleBook();
    }
    return rules;
  }
}
