// SPDX-License-Identifier: EPL-2.0
/**
 * Structured reports as trees of content items (PS3.3 C.17.3): a view of data sets that reads what
 * is there, and makes items that are as the standard has them.
 */
package org.sopwith.sr.content;
