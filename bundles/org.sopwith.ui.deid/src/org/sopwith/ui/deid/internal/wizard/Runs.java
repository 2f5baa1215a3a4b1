// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The folders of results and the keys of runs of this workspace; no key itself, only its place. */
final class Runs {
  private static final String NAME = "runs";
  private static final int MOST = 50;

  private Runs() {}

  /**
   * A run.
   *
   * @param results the folder; empty if only the key is known
   * @param key where the key is; empty if nobody kept it
   */
  record Run(Optional<Path> results, Optional<Path> key) {
    private String line() {
      return text(results) + "\t" + text(key);
    }

    private static String text(Optional<Path> path) {
      return path.map(Path::toString).orElse("");
    }

    private static Run of(String line) {
      String[] cells = line.split("\t", -1);
      return new Run(path(cells[0]), path(cells[1]));
    }

    private static Optional<Path> path(String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }
  }

  private static IEclipsePreferences settings() {
    return InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
  }

  /** The last one first. */
  static List<Run> all() {
    return settings().get(NAME, "").lines().map(Run::of).toList();
  }

  /** The keys, the one used last first. */
  static List<Path> keys() {
    return all().stream().flatMap(run -> run.key().stream()).distinct().toList();
  }

  static void add(Run run) {
    List<Run> runs = new ArrayList<>(all());
    runs.remove(run);
    runs.addFirst(run);
    settings().put(NAME, String.join("\n", runs.stream().limit(MOST).map(Run::line).toList()));
    try {
      settings().flush();
    } catch (BackingStoreException e) {
      ILog.of(Runs.class).warn("The folder of results has not been remembered", e);
    }
  }
}
