// SPDX-License-Identifier: EPL-2.0
/** The JSON in which dcmqi's converters describe segments, read and written. */
package org.sopwith.seg.metadata;
