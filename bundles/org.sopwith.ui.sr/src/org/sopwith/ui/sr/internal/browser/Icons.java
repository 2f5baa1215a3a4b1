// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** Icons of templates, context groups and codes, each made once. */
final class Icons {
  private static final String BUNDLE = "org.sopwith.ui.sr";

  private Icons() {}

  static Image of(Subject subject) {
    return switch (subject) {
      case Subject.OfTemplate template -> get("template.svg");
      case Subject.OfGroup group -> get("group.svg");
      case Subject.OfCode code -> get("code.svg");
    };
  }

  private static Image get(String file) {
    ImageRegistry registry = JFaceResources.getImageRegistry();
    String key = BUNDLE + "/" + file;
    if (registry.getDescriptor(key) == null) {
      registry.put(
          key,
          ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + file)
              .orElseGet(ImageDescriptor::getMissingImageDescriptor));
    }
    return registry.get(key);
  }
}
