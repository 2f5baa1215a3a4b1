// SPDX-License-Identifier: EPL-2.0
/** Regions with text burned in, drawn on images and kept in a table. */
package org.sopwith.ui.deid.internal.regions;
