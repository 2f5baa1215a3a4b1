// SPDX-License-Identifier: EPL-2.0
/** What the page Segments shows, without widgets. */
package org.sopwith.ui.seg.internal.model;
