// SPDX-License-Identifier: EPL-2.0
/** Blanks rectangles of pixel data and leaves all other pixels as they are. */
package org.sopwith.image.blank;
