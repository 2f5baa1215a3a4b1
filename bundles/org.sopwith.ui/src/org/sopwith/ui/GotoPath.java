// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

/** Adapter of an editor that can show the place of a finding. */
@FunctionalInterface
public interface GotoPath {
  /**
   * Selects an element, or what is nearest to it. May be called before the file has been read; the
   * editor then does it afterwards.
   *
   * @param path an attribute path by keyword or tag; {@code [*]} in place of an item number stands
   *     for the first item
   */
  void gotoPath(String path);
}
