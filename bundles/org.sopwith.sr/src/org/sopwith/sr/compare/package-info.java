// SPDX-License-Identifier: EPL-2.0
/** What differs between two structured reports, by their content. */
package org.sopwith.sr.compare;
