// SPDX-License-Identifier: EPL-2.0
/** In what two profiles differ. */
package org.sopwith.deid.compare;
