// SPDX-License-Identifier: EPL-2.0
/** De-identifies objects as a profile decides (PS3.15 Annex E). */
package org.sopwith.deid.engine;
