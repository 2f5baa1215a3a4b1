// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.welcome;

/** What happens when a workspace is opened for the first time. */
public final class FirstStart {
  private FirstStart() {}

  public static void begin() {}
}
