// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.ui.FilelessInput;

/**
 * A built-in profile, to be read.
 *
 * @param id its name as the command line has it
 */
public record BuiltinProfileInput(String id) implements FilelessInput, IPersistableElement {
  private static final String ID = "id";

  /** Makes inputs of what the workbench has saved. */
  public static final class Factory implements IElementFactory {
    @Override
    public IAdaptable createElement(IMemento memento) {
      String id = memento.getString(ID);
      return id == null ? null : new BuiltinProfileInput(id);
    }
  }

  @Override
  public boolean exists() {
    return BuiltinProfiles.names().contains(id);
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return ResourceLocator.imageDescriptorFromBundle("org.sopwith.ui.deid", "icons/profile.svg")
        .orElse(ImageDescriptor.getMissingImageDescriptor());
  }

  @Override
  public String getName() {
    return id;
  }

  @Override
  public String getToolTipText() {
    return BuiltinProfiles.find(id).map(Profile::getDescription).orElse(id);
  }

  @Override
  public IPersistableElement getPersistable() {
    return this;
  }

  @Override
  public String getFactoryId() {
    return "org.sopwith.ui.deid.builtinProfile";
  }

  @Override
  public void saveState(IMemento memento) {
    memento.putString(ID, id);
  }
}
