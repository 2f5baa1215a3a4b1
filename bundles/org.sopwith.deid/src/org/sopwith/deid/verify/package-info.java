// SPDX-License-Identifier: EPL-2.0
/**
 * Checks of de-identified objects against their originals. It shares no code with what
 * de-identifies: an error there is not repeated here.
 */
package org.sopwith.deid.verify;
