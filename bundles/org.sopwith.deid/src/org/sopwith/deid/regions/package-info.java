// SPDX-License-Identifier: EPL-2.0
/** Where images have text burned in: files of regions by device or object, to be edited by hand. */
package org.sopwith.deid.regions;
