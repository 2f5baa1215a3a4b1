// SPDX-License-Identifier: EPL-2.0
/** Checks objects against PS3.3, PS3.5, PS3.6 and PS3.16, one by one and across files. */
package org.sopwith.validate;
