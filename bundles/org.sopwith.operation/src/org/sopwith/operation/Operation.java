// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.IOException;

/**
 * Something that Sopwith can do with files. The declaration in {@link #descriptor()} is all there
 * is: command-line verb, wizard page, menu entry, help text and background job are made from it.
 *
 * <p>An operation is stateless and has a public constructor without parameters. It is announced in
 * {@code META-INF/services/org.sopwith.operation.Operation} by its class name and, as a comment,
 * its verb: {@code org.sopwith.seg.SegInfo # seg info}. {@link Operations} says what the comment is
 * for.
 */
public interface Operation {
  /** The same on every call. */
  OperationDescriptor descriptor();

  /**
   * Does it. Never on a user interface's thread.
   *
   * @param arguments complete and valid by the declaration
   * @throws OperationException if it cannot be done, with one sentence for the user
   * @throws IOException if a file cannot be read or written
   * @throws java.util.concurrent.CancellationException if the user stopped it; nothing half-written
   *     is left
   */
  Outcome run(Arguments arguments, Context context) throws OperationException, IOException;
}
