// SPDX-License-Identifier: EPL-2.0
/** Sopwith: frames and pixels. */
package org.sopwith.image;
