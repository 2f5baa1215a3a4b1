// SPDX-License-Identifier: EPL-2.0
/** Checks of templates: what PS3.16 section 6 asks of them and what an author gets wrong. */
package org.sopwith.sr.template.check;
