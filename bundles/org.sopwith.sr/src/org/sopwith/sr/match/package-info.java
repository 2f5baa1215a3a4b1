// SPDX-License-Identifier: EPL-2.0
/**
 * Which row of which template each content item of a document is (PS3.16 sections 6.1 and 6.2):
 * {@link org.sopwith.sr.match.Matching}.
 */
package org.sopwith.sr.match;
