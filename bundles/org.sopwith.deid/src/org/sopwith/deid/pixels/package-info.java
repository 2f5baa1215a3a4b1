// SPDX-License-Identifier: EPL-2.0
/** Which regions of an image are to be blanked, how each is known, and whether that is all. */
package org.sopwith.deid.pixels;
