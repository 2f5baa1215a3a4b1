// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

/**
 * Something that is wrong in the encoding of a file, and that reading went on from.
 *
 * @param id what kind of problem, for example {@code truncated-value}; stable across releases
 * @param offset byte offset in the file, or in the inflated data set of a deflated file
 * @param path attribute path of the element, or an empty string where none is known
 * @param message one sentence that says what was found and what was done about it
 * @param error true if something was lost or the standard is violated; false for a mere oddity
 */
public record Problem(String id, long offset, String path, String message, boolean error) {}
