// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.welcome;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.sopwith.ui.FilelessInput;
import org.sopwith.ui.internal.Images;

/** The Welcome page's input; there is but one. */
public final class WelcomeInput implements FilelessInput, IPersistableElement, IElementFactory {
  static final WelcomeInput INSTANCE = new WelcomeInput();
  private static final String FACTORY = "org.sopwith.ui.welcome.factory";

  @Override
  public boolean exists() {
    return false;
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return Images.descriptor("welcome.svg");
  }

  @Override
  public String getName() {
    return "Welcome";
  }

  @Override
  public IPersistableElement getPersistable() {
    return this;
  }

  @Override
  public String getToolTipText() {
    return "Welcome to Sopwith";
  }

  @Override
  public void saveState(IMemento memento) {
    // nothing but the factory's id is needed
  }

  @Override
  public String getFactoryId() {
    return FACTORY;
  }

  @Override
  public IAdaptable createElement(IMemento memento) {
    return INSTANCE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WelcomeInput;
  }

  @Override
  public int hashCode() {
    return WelcomeInput.class.hashCode();
  }
}
