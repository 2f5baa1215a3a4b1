// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The bundles that bring operations and rules: those of the extension point operations. */
public final class ProviderBundles {
  private static final String EXTENSION_POINT = "org.sopwith.ui.operations";

  private ProviderBundles() {}

  /** Their class loaders, through which services are found. */
  public static List<ClassLoader> classLoaders() {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    for (IConfigurationElement element :
        Platform.getExtensionRegistry().getConfigurationElementsFor(EXTENSION_POINT)) {
      if (!element.getName().equals("provider")) {
        continue;
      }
      String named = element.getAttribute("bundle");
      String name = named == null ? element.getContributor().getName() : named;
      Bundle bundle = Platform.getBundle(name);
      BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
      if (wiring == null) {
        ILog.of(ProviderBundles.class)
            .warn("The bundle " + name + " that is to bring operations is not there");
      } else {
        loaders.add(wiring.getClassLoader());
      }
    }
    return new ArrayList<>(loaders);
  }
}
