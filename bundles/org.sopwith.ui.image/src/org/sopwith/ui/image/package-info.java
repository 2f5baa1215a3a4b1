// SPDX-License-Identifier: EPL-2.0
/** Sopwith: Image page. */
package org.sopwith.ui.image;
