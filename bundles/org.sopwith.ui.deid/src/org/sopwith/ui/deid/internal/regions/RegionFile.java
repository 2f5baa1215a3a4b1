// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.nio.file.Path;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Where the user's table of regions is. */
public final class RegionFile {
  private static final String BUNDLE = "org.sopwith.ui.deid";
  private static final String NAME = "regions";

  private RegionFile() {}

  /** The file, which may not be there yet; in the workspace unless the user has chosen another. */
  public static Path get() {
    String chosen = settings().get(NAME, "");
    return chosen.isEmpty()
        ? ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve("regions.tsv")
        : Path.of(chosen);
  }

  /** Chooses another file. */
  public static void set(Path file) {
    settings().put(NAME, file.toString());
    try {
      settings().flush();
    } catch (BackingStoreException e) {
      ILog.of(RegionFile.class).warn("The choice of a table has not been stored", e);
    }
  }

  private static IEclipsePreferences settings() {
    return InstanceScope.INSTANCE.getNode(BUNDLE);
  }
}
