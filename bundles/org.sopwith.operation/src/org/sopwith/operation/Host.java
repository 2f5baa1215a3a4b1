// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.List;

/** What the program that runs an operation offers beyond streams; a command line nothing. */
public interface Host {
  /** Offers nothing. */
  Host PLAIN = new Host() {};

  /** The class loaders that know all rules; none if an operation's own knows them. */
  default List<ClassLoader> classLoaders() {
    return List.of();
  }

  /**
   * Is told a finding as soon as it is there and before it is grouped over files, as the {@link
   * Outcome} has it; for marks on files. An operation tells all of its findings or none.
   */
  default void found(Finding finding) {
    // a report is enough
  }
}
