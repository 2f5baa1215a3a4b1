// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Which rules the preferences switch on or off; only where that differs from the default. */
public final class RuleSwitches {
  private static final String BUNDLE_ID = "org.sopwith.ui.validate";
  private static final String ON = "rules.on";
  private static final String OFF = "rules.off";

  private RuleSwitches() {}

  /** Rule id to on or off. */
  public static Map<String, Boolean> load() {
    Map<String, Boolean> switches = new TreeMap<>();
    ids(ON).forEach(id -> switches.put(id, true));
    ids(OFF).forEach(id -> switches.put(id, false));
    return switches;
  }

  /** Keeps the switches in place of those before. */
  public static void save(Map<String, Boolean> switches) throws BackingStoreException {
    IEclipsePreferences node = node();
    node.put(ON, join(switches, true));
    node.put(OFF, join(switches, false));
    node.flush();
  }

  /** The rules that are switched on or off. */
  static List<String> ids(boolean on) {
    return ids(on ? ON : OFF);
  }

  static IEclipsePreferences node() {
    return InstanceScope.INSTANCE.getNode(BUNDLE_ID);
  }

  private static List<String> ids(String key) {
    return Arrays.stream(node().get(key, "").split(",")).filter(id -> !id.isBlank()).toList();
  }

  private static String join(Map<String, Boolean> switches, boolean on) {
    return switches.entrySet().stream()
        .filter(entry -> entry.getValue() == on)
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
