// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.sopwith.ui.editor.ObjectFindings;

/** Makes the services of the workbench that know the rules and what they find. */
public final class Services extends AbstractServiceFactory {
  private RuleBook rules;
  private Validations validations;

  @Override
  @SuppressWarnings("rawtypes") // as the platform declares it
  public Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
    if (service == Validations.class || service == ObjectFindings.class) {
      if (validations == null) {
        validations = new Validations();
      }
      return validations;
    }
    if (rules == null) {
      rules = new RuleBook();
    }
    return rules;
  }
}
