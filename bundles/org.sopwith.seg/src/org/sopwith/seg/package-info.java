// SPDX-License-Identifier: EPL-2.0
/** Segmentation objects (PS3.3 A.51 and C.8.20): what they hold, frame by frame. */
package org.sopwith.seg;
