// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleDescription;

/** A rule about objects together: what one says of another, what all of a study must agree on. */
public interface CollectionRule extends RuleDescription {
  /** Begins a run over some files. */
  Check begin();

  /** One run. Its methods are called by several threads at a time. */
  interface Check {
    /**
     * Takes an object; what is kept of it must be small, since there may be a million.
     *
     * @param file the file as the user named it
     */
    void see(Instance instance, String file, Consumer<Finding> sink);

    /** All objects have been seen. */
    void end(Consumer<Finding> sink);
  }
}
