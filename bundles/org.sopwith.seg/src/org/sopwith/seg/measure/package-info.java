// SPDX-License-Identifier: EPL-2.0
/** Segments measured in images, and measurement reports of it (PS3.16 TID 1500, 1411). */
package org.sopwith.seg.measure;
