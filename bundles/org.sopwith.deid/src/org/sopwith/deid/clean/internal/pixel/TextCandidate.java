// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean.internal.pixel;

import org.sopwith.deid.pixels.PlannedRegion;

/**
 * A word that was recognised in pixels.
 *
 * @param region where it is, with its source that tells how sure the recognition is, not the word
 * @param word as it was read, which may identify a person
 * @param known whether it is an identity of the object
 */
public record TextCandidate(PlannedRegion region, String word, boolean known) {}
