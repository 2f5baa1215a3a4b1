// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.util.Optional;

/**
 * Which content items are listed.
 *
 * @param tid only those that match a row of this template
 * @param row only those that match the row of this number
 */
public record ItemSelection(Optional<String> tid, Optional<String> row) {
  public static final ItemSelection ALL = new ItemSelection(Optional.empty(), Optional.empty());

  boolean has(String itemTid, String itemRow) {
    return tid.filter(one -> !one.equals(itemTid)).isEmpty()
        && row.filter(one -> !one.equals(itemRow)).isEmpty();
  }
}
