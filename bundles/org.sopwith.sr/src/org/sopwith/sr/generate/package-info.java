// SPDX-License-Identifier: EPL-2.0
/**
 * Makes SR documents from templates: with made-up values as an example, or with given ones; and
 * what belongs to a document beside its content (PS3.3 A.35, C.17.2).
 */
package org.sopwith.sr.generate;
