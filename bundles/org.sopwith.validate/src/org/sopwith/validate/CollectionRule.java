// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleDescription;

/** A rule about objects together: what one says of another, what all of a study must agree on. */
public interface CollectionRule extends RuleDescription {
  /**
   * Begins a run over some files.
   *
   * @param run holds what several rules keep together
   */
  Check begin(CollectionRun run);

  /** One run. Its methods are called one at a time, objects come in the order of the input. */
  interface Check {
    /**
     * Takes an object; what is kept of it must be small, since there may be a million: of the
     * file's name no more than {@link FileNames#key}.
     *
     * @param file the file as the user named it
     */
    void see(Instance instance, String file, Consumer<Finding> sink);

    /**
     * No more objects come.
     *
     * @param names finds files by key
     * @param complete false if the user stopped the run, so that there may be more objects
     */
    void end(FileNames names, boolean complete, Consumer<Finding> sink);
  }
}
