// SPDX-License-Identifier: EPL-2.0
/**
 * Templates as documents see them: rows as a tree, includes opened, parameters set, value sets
 * resolved (PS3.16 section 6). Everything is made when it is asked for, so that templates that
 * include themselves do no harm.
 */
package org.sopwith.sr.template.expand;
