// SPDX-License-Identifier: EPL-2.0
/** The editor for the metadata of segments. */
package org.sopwith.ui.seg.internal.metadata;
