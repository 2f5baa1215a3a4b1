// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.sopwith.ui.SopwithUi;

/** The bundle's icons, each made once. */
public final class Images {
  private Images() {}

  /** The icon in this file of the folder {@code icons}. */
  public static ImageDescriptor descriptor(String file) {
    return ResourceLocator.imageDescriptorFromBundle(SopwithUi.BUNDLE_ID, "icons/" + file)
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  /** The same as an image that nobody disposes of. */
  public static Image get(String file) {
    ImageRegistry registry = JFaceResources.getImageRegistry();
    String key = SopwithUi.BUNDLE_ID + "/" + file;
    if (registry.getDescriptor(key) == null) {
      registry.put(key, descriptor(file));
    }
    return registry.get(key);
  }
}
