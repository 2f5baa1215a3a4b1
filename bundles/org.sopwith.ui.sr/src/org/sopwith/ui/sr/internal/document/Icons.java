// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.ValueType;
import org.sopwith.ui.SopwithUi;

/** Icons of value types and findings; they live as long as a control. */
final class Icons {
  private final ResourceManager images;

  Icons(Control owner) {
    images = new LocalResourceManager(JFaceResources.getResources(), owner);
  }

  private static ImageDescriptor descriptor(String bundle, String name) {
    return ResourceLocator.imageDescriptorFromBundle(bundle, "icons/" + name + ".svg")
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  /** An icon of this bundle. */
  Image get(String name) {
    return images.create(descriptor(Ids.BUNDLE, name));
  }

  /** The icon of a severity. */
  Image of(Severity severity) {
    return images.create(descriptor(SopwithUi.BUNDLE_ID, severity.word()));
  }

  /**
   * The icon of an item.
   *
   * @param worst of the findings below it, or null
   */
  Image of(ContentItem item, Severity worst) {
    String name =
        item.isReference() ? "reference" : item.valueType().map(Icons::name).orElse("unknown");
    ImageDescriptor plain = descriptor(Ids.BUNDLE, name);
    if (worst == null || worst == Severity.NOTE) {
      return images.create(plain);
    }
    return images.create(
        new DecorationOverlayIcon(
            images.create(plain),
            descriptor(SopwithUi.BUNDLE_ID, "ovr_" + worst.word()),
            IDecoration.BOTTOM_LEFT));
  }

  /** The icon of a value type. */
  Image of(ValueType type) {
    return get(name(type));
  }

  private static String name(ValueType type) {
    return switch (type) {
      case CONTAINER -> "container";
      case TEXT -> "text";
      case CODE -> "code";
      case NUM, NUMERIC -> "num";
      case DATE, DATETIME -> "date";
      case TIME -> "time";
      case PNAME -> "pname";
      case UIDREF -> "uid";
      case IMAGE -> "image";
      case COMPOSITE -> "composite";
      case WAVEFORM -> "waveform";
      case SCOORD -> "scoord";
      case SCOORD3D -> "scoord3d";
      case TCOORD -> "tcoord";
      case TABLE -> "table";
    };
  }
}
